"""Liaison load: nobody is in more liaison pairs than allowed."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountOfPerson, Of, Table
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut
from planner.words import counted

USUAL = {"it": 2, "business": 1}


def allowed(problem: Problem, person: str) -> int:
    """How many pairs a person may be in; none for who is no liaison."""
    known = problem.person[person]
    if not known.liaison:
        return 0
    return USUAL.get(problem.side[person], 0) if known.max_pairs is None else known.max_pairs


class LiaisonLoad(Rule, frozen=True):
    """Pairs beyond `max_pairs` (IT 2, business 1; 0 for who is no liaison)."""

    key = "liaison_load"
    name = "Pairs per liaison"
    sentence = "Only liaisons are in pairs, and in no more than allowed."
    help = Help(
        (
            "For each person, pairs beyond what is allowed: two in IT and one in business where nothing "
            "else is said, and none for who is no liaison."
        ),
        "Ben may be in two pairs and is in three: that costs 1.",
        "Must: every pair takes hours of both. High where it may be stretched for a quarter.",
    )

    level: str = "must"

    def of_person(self, problem: Problem, plan: Plan, person: str) -> Iterator[Found]:
        """One finding where a person is in too many pairs."""
        pairs = len(plan.pairs_of(person))
        if pairs and pairs > (most := allowed(problem, person)):
            limit = f"of at most {most}" if problem.person[person].liaison else "but is no liaison"
            text = f"{problem.called(person)} is in {counted(pairs, 'pair')}, {limit}."
            yield Found(pairs - most, text, people=(person,))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """How many pairs the person is in."""
        (person,) = gone.people
        rest = next((found.text for found in self.of_person(problem, after, person)), "")
        pairs = counted(len(after.pairs_of(person)), "pair")
        return rest or f"{problem.called(person)} is in {pairs}, of at most {allowed(problem, person)}."

    def demand(self, problem: Problem, about: About) -> str:
        """The pairs that people may be in; or who else of a department may be in none."""
        names = about.names(problem)
        if about.side == "nobody":
            unit = problem.department[about.department] if about.department else None
            everybody = sum(
                person.department == unit.id if unit else problem.side[person.id] == "it"
                for person in problem.people
            )
            nobody = "Nobody" if len(about.people) == everybody else "Nobody else"
            return f"{nobody} {f'of {unit.name}' if unit else 'in IT'} is a liaison."
        limits = sorted({allowed(problem, person) for person in about.people})
        most = counted(limits[0], "pair") if len(limits) == 1 else f"{limits[0]} to {limits[-1]} pairs"
        each = "" if len(about.people) == 1 else " each"
        return f"{names} may be in at most {most}{each}."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """A pair more for a liaison, or a liaison more."""
        more = points if about.side != "nobody" else 1
        for person in about.people:
            name, pairs = problem.called(person), allowed(problem, person) + more
            liaison = problem.person[person].liaison
            text = f"Let {name} be in {counted(pairs, 'pair')}" if liaison else f"Make {name} a liaison"
            yield WayOut(text, self._with(problem, person, pairs), more + (not liaison))

    def _with(self, problem: Problem, person: str, pairs: int) -> tuple[Amendment, ...]:
        known = problem.person[person]
        most = [Amendment("people", (person,), "max_pairs", pairs)]
        if known.liaison:
            return tuple(most)
        usual = known.max_pairs is None and pairs <= USUAL.get(problem.side[person], 0)
        return (Amendment("people", (person,), "liaison", True), *([] if usual else most))

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of the pairs of everybody who can be in one."""
        for person in problem.people:
            if problem.side[person.id] in USUAL:
                most = min(allowed(problem, person.id), len(problem.people))
                table = Table((0,) * (most + 1), slope=1)
                forms.add(CountOfPerson(table, forms.person[person.id], Of.PAIRS))
