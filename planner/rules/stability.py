"""Stability: the plan keeps what the plan before it had."""

from collections import defaultdict
from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Finding, Plan
from planner.problem import Baseline, Pair, Problem
from planner.rules import Found, Help, Rule, Weight


def kept_members(problem: Problem) -> dict[str, tuple[str, ...]]:
    """The baseline's members by challenge, of the challenges and people that still exist."""
    return problem.derived(
        "kept members",
        lambda: {
            challenge: tuple(sorted(person for person in people if person in problem.person))
            for challenge, people in (problem.baseline or Baseline()).pods.items()
            if challenge in problem.challenge
        },
    )


def kept_pairs(problem: Problem) -> dict[str, tuple[Pair, ...]]:
    """The baseline's pairs by business person, where both people still exist."""

    def work_out() -> dict[str, tuple[Pair, ...]]:
        pairs: defaultdict[str, list[Pair]] = defaultdict(list)
        for pair in (problem.baseline or Baseline()).pairs:
            if pair.it in problem.person and pair.business in problem.person:
                pairs[pair.business].append(pair)
        return {person: tuple(sorted(mine)) for person, mine in pairs.items()}

    return problem.derived("kept pairs", work_out)


class Stability(Rule, frozen=True):
    """Memberships and pairs of the baseline that are gone, where challenge and people still exist."""

    key = "stability"
    name = "Few changes"
    sentence = "People and pairs stay where the plan before had them."
    help = Help(
        (
            "1 for each place in a pod and each pair of the plan before that is gone, where the challenge "
            "and the people are still there. Without a plan before it costs nothing."
        ),
        (
            "Ana was in Cash forecast before and is in Churn warning: that is 1, and costs 2 where it "
            "counts 2 times."
        ),
        "High is usual once people know their pods. Low where a plan is still free to change.",
    )

    level: str = "high"
    weight: Weight = 2

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per member who is gone."""
        members = plan.members(challenge)
        for person in kept_members(problem).get(challenge, ()):
            if person not in members:
                text = f"{problem.called(person)} is no longer in {problem.challenge[challenge].title}."
                yield Found(1, text, challenge, (person,))

    def of_person(self, problem: Problem, plan: Plan, person: str) -> Iterator[Found]:
        """One finding per pair of a business person that is gone."""
        for pair in kept_pairs(problem).get(person, ()):
            if pair not in plan.pairs_of(person):
                it, business = problem.called(pair.it), problem.called(person)
                yield Found(1, f"{it} and {business} are no longer a pair.", people=(pair.it, person))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The person is in the pod again, or the pair is there."""
        called = [problem.called(person) for person in gone.people]
        if gone.challenge is None:
            return f"{called[0]} and {called[1]} stay a pair."
        return f"{called[0]} stays in {problem.challenge[gone.challenge].title}."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """All that may go, less what is kept."""
        memberships, pairs = kept(problem, forms)
        forms.add(Linear(len(memberships) + len(pairs), memberships=memberships, pairs=pairs))


def kept(problem: Problem, forms: Forms) -> tuple[dict[tuple[int, int], int], dict[tuple[int, int], int]]:
    """Each membership and pair that the baseline has, with -1 for being kept."""
    memberships = {
        (forms.person[person], forms.challenge[challenge]): -1
        for challenge, people in kept_members(problem).items()
        for person in people
    }
    pairs = {
        (forms.person[pair.it], forms.person[pair.business]): -1
        for mine in kept_pairs(problem).values()
        for pair in mine
    }
    return memberships, pairs
