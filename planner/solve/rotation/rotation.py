"""A rotation: the question that the quarters of a programme ask, and rounds in numbers as a programme.

What people have to keep to means the same here as in a plan: it is read off the rules. Skills, wishes and all
else that is about the work itself are left to solving a quarter when it comes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from planner.plan import Plan
from planner.problem import Problem
from planner.programme import Group, Programme, Round
from planner.score import assess
from planner.solve.rotation import layout as at
from planner.solve.rotation.company import company
from planner.solve.rotation.quarters import after, later
from planner.solve.rotation.question import Question, Rounds
from planner.solve.rotation.seating import locked, seating

KEPT = ("vetoes", "presence", "locks", "hours", "mix", "bonds", "size")  # the rules that a programme keeps
SIDES = {"it": at.IT, "business": at.BUSINESS}


@dataclass(frozen=True)
class Rotation:
    """The people who join pods, the quarters that are looked for with their groups, and what is planned."""

    people: tuple[str, ...]
    quarters: tuple[Problem, ...]
    groups: tuple[tuple[str, ...], ...]
    question: Question
    planned: Programme = field(default_factory=Programme)

    def programme(self, rounds: Rounds) -> Programme:
        """The programme of these rounds, behind the quarter that is planned already."""
        return Programme((*self.planned.rounds, *self._rounds(rounds)))

    def _rounds(self, rounds: Rounds) -> Iterator[Round]:
        everybody = set(self.people)  # who does not join keeps nobody from keeping to anything
        for quarter, challenges, groups in zip(self.quarters, self.groups, rounds, strict=True):
            named = [sorted(self.people[person] for person in people) for people in groups]
            pods = dict(zip(challenges, named, strict=True))
            broken = tuple(
                finding.text
                for finding in assess(quarter, Plan.of(pods)).findings
                if finding.level == "must" and finding.rule in KEPT and everybody.issuperset(finding.people)
            )
            made = (Group(quarter.challenge[each].title, tuple(people)) for each, people in pods.items())
            placed = {person for people in named for person in people}
            left_out = tuple(person for person in self.people if person not in placed)
            yield Round(quarter.cycle.id, tuple(made), left_out, broken)


def rotation(problem: Problem, quarters: int, plan: Plan | None = None) -> Rotation:
    """What so many quarters ask, this one first; with a plan, this one is planned and others follow it."""
    problem = replace(problem, pair_locks=())  # a programme is of pods alone
    people = tuple(person.id for person in problem.people if person.joins)
    if plan is None:
        planned = Programme()
        ahead = [problem, *(later(problem, number) for number in range(1, quarters))]
    else:
        planned = Programme((_planned(problem, plan, people),))
        ahead = [later(after(problem, plan.pods), number) for number in range(1, quarters)]
    number = {person: place for place, person in enumerate(people)}
    place = {department.id: place for place, department in enumerate(problem.departments)}
    groups = [seating(quarter, number) for quarter in ahead]
    earlier, together = company(ahead[0], number) if ahead else ({}, {})
    question = Question(
        rounds=tuple(tuple(each.values()) for each in groups),
        department=tuple(place[problem.person[person].department] for person in people),
        side=tuple(SIDES.get(problem.side[person], 0) for person in people),
        earlier=earlier,
        together=together,
        waited=tuple(problem.person[person].waited for person in people),
        placed=tuple(locked(quarter, number) for quarter in ahead),
    )
    return Rotation(people, tuple(ahead), tuple(map(tuple, groups)), question, planned)


def _planned(problem: Problem, plan: Plan, people: tuple[str, ...]) -> Round:
    """The quarter that is planned already."""
    groups = tuple(Group(problem.challenge[pod].title, members) for pod, members in plan.pods.items())
    return Round(problem.cycle.id, groups, tuple(person for person in people if not plan.places(person)))
