"""Bonds: two people share their pods, or never meet, as a manager asked."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.forms.same import Same
from planner.forms.together import Together
from planner.plan import Finding, Plan
from planner.problem import Bond, Pair, Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut


def _apart(problem: Problem) -> dict[str, list[Bond]]:
    """The bonds that keep people apart, by the first of the two."""
    bonds: defaultdict[str, list[Bond]] = defaultdict(list)
    for bond in problem.bonds:
        if bond.kind == "apart":
            bonds[bond.people[0]].append(bond)
    return dict(bonds)


class Bonds(Rule, frozen=True):
    """Together: 1 where two people's pods differ; apart: 1 per shared pod, and 1 where they are paired.

    A bond's own level stands over the rule's.
    """

    key = "bonds"
    name = "Together and apart"
    sentence = "Two people are kept together, or apart, as asked."
    help = Help(
        (
            "Two who belong together cost 1 where their pods differ. Two who belong apart cost 1 for each "
            "shared pod, and 1 as a pair."
        ),
        "Ana and Omar belong apart and are both in Cash forecast: that costs 1.",
        "Must, as somebody asked for it. A bond that says its own level keeps that one.",
    )

    level: str = "must"

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per two members who belong apart."""
        apart = problem.derived("apart", lambda: _apart(problem))
        members = plan.members(challenge)
        for person in members if apart else ():
            for bond in apart.get(person, ()):
                if bond.people[1] in members:
                    text = (
                        f"{_two(problem, bond)} share {problem.challenge[challenge].title}, but belong apart."
                    )
                    yield Found(1, text, challenge, bond.people, bond.level)

    def of_pair(self, problem: Problem, plan: Plan, pair: Pair) -> Iterator[Found]:
        """One finding where the two of a pair belong apart."""
        apart = problem.derived("apart", lambda: _apart(problem))
        for person, other in ((pair.it, pair.business), (pair.business, pair.it)):
            for bond in apart.get(person, ()):
                if bond.people[1] == other:
                    text = f"{_two(problem, bond)} are a pair, but belong apart."
                    yield Found(1, text, None, bond.people, bond.level)

    def of_plan(self, problem: Problem, plan: Plan) -> Iterator[Found]:
        """One finding per two who belong together and are not."""
        for bond in problem.bonds:
            one, other = bond.people
            # A plan lists everybody's places in one order, that of the challenges' ids.
            if bond.kind == "together" and plan.places(one) != plan.places(other):
                text = f"{_two(problem, bond)} belong together, but are not."
                yield Found(1, text, None, bond.people, bond.level)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The two are together, or apart."""
        bond = next(bond for bond in problem.bonds if {*bond.people} == {*gone.people})
        return f"{_two(problem, bond)} are {'together' if bond.kind == 'together' else 'apart'}."

    def asks(self, problem: Problem, level: str) -> bool:
        """Whether a bond counts in this level."""
        return any((bond.level or self.level) == level for bond in problem.bonds)

    def demand(self, problem: Problem, about: About) -> str:
        """Who belongs together, or apart."""
        one, other = (problem.called(person) for person in about.people)
        return f"{one} and {other} belong {about.part}."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """The bond dropped."""
        two = set(about.people)
        bonds = {b for b in problem.bonds if b.kind == about.part and set(b.people) == two}
        one, other = (problem.called(person) for person in about.people)
        yield WayOut(
            f"No longer keep {one} and {other} {about.part}",
            tuple(Amendment("bonds", (bond.kind, *bond.people)) for bond in sorted(bonds, key=str)),
            2,
        )

    def lower(self, problem: Problem, forms: Forms) -> None:
        """Pods that are the same, and points per shared pod and pair: one piece for each level."""
        apart: dict[str, Counter[tuple[int, int]]] = {}
        for bond in problem.bonds:
            a, b = sorted(forms.person[person] for person in bond.people)
            if bond.kind == "together":
                forms.add(Same(a, b), bond.level, "together")
            else:
                apart.setdefault(bond.level or self.level, Counter())[a, b] += 1
        for level, twos in apart.items():
            forms.add(Together(twos), level, "apart")
            forms.add(
                Linear(pairs=twos | {(b, a): points for (a, b), points in twos.items()}), level, "apart"
            )


def _two(problem: Problem, bond: Bond) -> str:
    one, other = bond.people
    return f"{problem.called(one)} and {problem.called(other)}"
