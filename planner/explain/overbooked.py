"""What would fix an overbooked week: changes of the plan, and hours that a person may be allowed."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.capacity import PersonWeeks, hours_by_week
from planner.explain import Work
from planner.explain.option import Option, ranked
from planner.explain.pairs import stand_ins
from planner.explain.places import places, successors
from planner.plan import Score
from planner.problem import Problem, Side
from planner.rules import rules_of
from planner.score import Assessment


@dataclass(frozen=True)
class Allowance:
    """So many pod hours in each week from one to another, and what the plan scores before and after that.

    `pod_hours` are those of each of the weeks without what commitments take of them.
    """

    hours: float
    first: int
    last: int
    pod_hours: Mapping[int, float]
    before: Score
    after: Score


def reliefs(assessment: Assessment, person: str, week: int) -> Work[list[Option]]:
    """What could be done to the plan so that a week of a person is less full, the best first.

    Somebody else takes a pair; the person moves, swaps, or leaves the place in a pod to somebody. What does
    not make the plan better is left out, and so is what leaves the week fuller than another way does.
    """
    problem, plan = assessment.problem, assessment.plan
    side: Side = "it" if problem.side[person] == "it" else "business"
    options: list[Option] = []
    for pair in plan.pairs_of(person):
        options += yield from stand_ins(assessment, pair, side)
    for challenge in plan.places(person):
        if week in problem.running[challenge]:
            options += yield from places(assessment, person, challenge)
            options += yield from successors(assessment, person, challenge)
    now = hours_by_week(problem, plan, person)[week - 1]
    left: dict[float, list[Option]] = {}
    known = set()
    for option in options:
        action = option.action
        # A swap is both a way of the person's own and one of whoever comes.
        what = frozenset(action.steps), action.ends, action.begins
        if option.better and what not in known:
            known.add(what)
            hours = hours_by_week(problem, action.applied(plan), person)[week - 1]
            left.setdefault(_over(problem, person, week, hours), []).append(option)
            yield
    least = min(left, default=math.inf)
    return ranked(left[least]) if least < _over(problem, person, week, now) else []


def allowance(assessment: Assessment, mine: PersonWeeks, person: str, week: int) -> Allowance | None:
    """The hours that put an overbooked week right, and the overbooked weeks around it with it.

    `mine` are the weeks of the person. None where the week is not overbooked.
    """
    if not mine.over[week - 1]:
        return None
    first = last = week
    while first > 1 and mine.over[first - 2]:
        first -= 1
    while last < len(mine.over) and mine.over[last]:
        last += 1
    run = range(first, last + 1)
    hours = max(mine.filled[each - 1] for each in run)
    known = assessment.problem.person[person]
    had = {each: known.pod_hours_by_week.get(each, known.pod_hours) for each in run}
    given = {each: had[each] + hours - mine.hours[each - 1] for each in run}
    allowed = tuple(hours if each in run else one for each, one in enumerate(mine.hours, 1))
    after = replace(mine, hours=allowed)
    change = _points(assessment.problem, after.excess - mine.excess)
    return Allowance(hours, first, last, given, assessment.score, assessment.score + change)


def _over(problem: Problem, person: str, week: int, hours: float) -> float:
    known = problem.person[person]
    return max(0.0, hours - known.pod_hours_by_week.get(week, known.pod_hours))


def _points(problem: Problem, points: int) -> Score:
    """What points of the rule of hours are in a score; it alone asks how many hours people have."""
    for rule in rules_of(problem):
        if rule.key == "hours":
            return Score(**{rule.level: rule.weight * points})
    return Score()
