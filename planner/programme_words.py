"""A programme in sentences: how many people meet, how many of them anew, and what is not kept."""

from planner.graphs.met import Share, meetings_of
from planner.problem import Problem
from planner.programme import Programme
from planner.words import counted


def meeting_words(problem: Problem, programme: Programme) -> str:
    """Such as "Two people meet 240 times: 228 for the first time, 12 once more."."""
    meetings = meetings_of(problem, programme)
    if not meetings.times:
        return "Nobody meets."
    times = f"Two people meet {counted(meetings.times, 'time')}"
    if not meetings.again:
        return f"{times}, each for the first time."
    return f"{times}: {meetings.new:,} for the first time, {meetings.again:,} once more."


def kept_words(programme: Programme) -> str:
    """How many musts are not kept."""
    if not programme.broken:
        return "All musts are kept."
    return f"{counted(len(programme.broken), 'must is', 'musts are')} not kept."


def percent(share: Share) -> str:
    """A share in whole percent; neither none nor all is said of what is only nearly so."""
    if share.met in (0, share.possible):
        return "0%" if share.possible and not share.met else "100%"
    return f"{min(99, max(1, round(100 * share.share)))}%"
