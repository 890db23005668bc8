"""Liaison load: nobody is in more liaison pairs than allowed."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountOfPerson, Of, Table
from planner.plan import Plan
from planner.problem import Problem
from planner.rules import Found, Rule
from planner.words import counted

USUAL = {"it": 2, "business": 1}


def _allowed(problem: Problem, person: str) -> int:
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

    level: str = "must"

    def of_person(self, problem: Problem, plan: Plan, person: str) -> Iterator[Found]:
        """One finding where a person is in too many pairs."""
        pairs = len(plan.pairs_of(person))
        if pairs and pairs > (allowed := _allowed(problem, person)):
            limit = f"of at most {allowed}" if problem.person[person].liaison else "but is no liaison"
            text = f"{problem.called(person)} is in {counted(pairs, 'pair')}, {limit}."
            yield Found(pairs - allowed, text, people=(person,))

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of the pairs of everybody who can be in one."""
        for person in problem.people:
            if problem.side[person.id] in USUAL:
                allowed = min(_allowed(problem, person.id), len(problem.people))
                table = Table((0,) * (allowed + 1), slope=1)
                forms.add(CountOfPerson(table, forms.person[person.id], Of.PAIRS))
