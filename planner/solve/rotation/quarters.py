"""The quarters of a programme as problems: this one as it is, later ones as far as they can be known.

What later quarters will work on is not known, so there each challenge stands for a group of the same size,
mix and hours. What people rule out, wish for, their locks and weeks away are about this quarter alone.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from planner.problem import Challenge, Meeting, Problem
from planner.workspace.quarters import is_quarter, next_quarter


def later(problem: Problem, ahead: int) -> Problem:
    """The quarter so many ahead, with the history of this one."""
    groups = tuple(
        replace(challenge, title=f"Group {number}", needs=(), continues=False)
        for number, challenge in enumerate(problem.challenges, start=1)
    )
    cycle = replace(problem.cycle, id=quarter_after(problem.cycle.id, ahead), first_week=1)
    return replace(_any_time(problem), cycle=cycle, challenges=groups)


def in_groups(problem: Problem, groups: int, size: tuple[int, int]) -> Problem:
    """The same people in so many groups of such a size, in place of the quarter's challenges."""
    made = tuple(
        Challenge(f"group {number}", f"Group {number}", size, weeks=problem.cycle.weeks, hours_per_week=0)
        for number in range(1, groups + 1)
    )
    people = tuple(replace(person, wishes=(), vetoes=()) for person in problem.people)
    return replace(problem, people=people, challenges=made, locks=(), pair_locks=(), baseline=None)


def after(problem: Problem, pods: Mapping[str, tuple[str, ...]]) -> Problem:
    """The problem with these pods of its quarter in the history, as the last quarter there was."""
    before = tuple(replace(meeting, ago=meeting.ago + 1) for meeting in problem.history)
    now = tuple(Meeting(1, people, challenge) for challenge, people in pods.items())
    return replace(problem, history=(*now, *before))


def quarter_after(name: str, ahead: int) -> str:
    """What the quarter so many ahead is called: by the calendar, or with a number behind the name."""
    if not is_quarter(name):
        return f"{name} + {ahead}"
    for _ in range(ahead):
        name = next_quarter(name)
    return name


def _any_time(problem: Problem) -> Problem:
    """The problem without what is about this quarter alone."""
    people = tuple(
        replace(person, wishes=(), vetoes=(), away_weeks=(), pod_hours_by_week={})
        for person in problem.people
    )
    return replace(problem, people=people, locks=(), pair_locks=(), baseline=None)
