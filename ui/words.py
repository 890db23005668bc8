"""The words of the window: weeks, sizes, levels and changes of a score, as managers read them."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from planner.plan import Finding, Score
from planner.problem import Challenge, Problem
from planner.words import LEVEL_NAMES, MINUS, change_words, day, plain_list, signed

__all__ = ["LEVEL_NAMES", "MINUS", "change_words", "day", "plain_list", "signed"]

DASH, ARROW, ASIDE = "\u2013", "\u2192", " · "
LEVELS = ("must", "high", "medium", "low")
NOTHING_MATCHES = "Nothing matches. Clear the filter (Esc)."
LONGEST_PARTS = 24  # characters that fit below a level's figure

# What the findings of a rule are, after their number.
PARTS = {
    "belonging": "alone in a group",
    "continuity": "lost known faces",
    "cover": "rest on one person",
    "debt": "short of debt work",
    "growth": "without a teacher",
    "included": "left out",
    "language": "lack shared words",
    "lead": "without a lead",
    "levelling": "uneven in seniority",
    "novelty": "meet again",
    "overlap": "hardly overlap",
    "reporting": "beside a manager",
    "skills": "short",
    "stability": "changed",
    "staffed": "not staffed",
    "tenure": "stay long",
    "term": "terms broken",
    "variety": "short of disciplines",
    "wishes": "without first wish",
}


def figure(number: int) -> str:
    """A figure as the window shows it."""
    return f"{number:,}".replace("-", MINUS)


def ended(sentence: str) -> str:
    """A sentence with one full stop, which those that come from deep down go without."""
    return f"{sentence.rstrip('.')}."


def hours(value: float) -> str:
    """Hours without needless decimals: "8", "7.5"."""
    return f"{value:g}"


def weeks(problem: Problem, challenge: Challenge) -> str:
    """When a challenge runs: "Weeks 1–8"."""
    running, cycle = problem.running[challenge.id], problem.cycle
    return span(cycle.week(min(running)), cycle.week(max(running)))


def span(first: int, last: int) -> str:
    """Weeks of the quarter from one to another: "Weeks 1–8"."""
    return f"Week {first}" if first == last else f"Weeks {first}{DASH}{last}"


def week_dates(starts: date, first: int, last: int) -> str:
    """The days that weeks cover: "4 Jan – 28 Feb"."""
    return days(week_starts(starts, first), week_starts(starts, last + 1) - timedelta(days=1))


def iso_weeks(starts: date, first: int, last: int) -> str:
    """The weeks of the calendar that weeks of the quarter begin in: "ISO weeks 1–13"."""
    one, other = (week_starts(starts, week).isocalendar().week for week in (first, last))
    return f"ISO week {one}" if first == last else f"ISO weeks {one}{DASH}{other}"


def week_starts(starts: date, week: int) -> date:
    """The first day of a week of the quarter that starts on a day."""
    return starts + timedelta(weeks=week - 1)


def days(first: date, last: date) -> str:
    """A span of days: "4 Jan – 4 Apr"."""
    return f"{day(first)} {DASH} {day(last)}"


def size(count: int, wanted: tuple[int, int]) -> str:
    """How many people of how many: "6 of 4–7"."""
    smallest, largest = wanted
    return f"{count} of {smallest}" if smallest == largest else f"{count} of {smallest}{DASH}{largest}"


def cost_words(score: Score, most: int = 2) -> str:
    """The highest levels that cost, with their figures: "High 10, Medium 4"."""
    parts = [f"{LEVEL_NAMES[level]} {figure(points)}" for level, points in by_level(score) if points]
    return ", ".join(parts[:most])


def by_level(score: Score) -> list[tuple[str, int]]:
    """The four levels with their points, must first."""
    return [(level, getattr(score, level)) for level in LEVELS]


def level_words(level: str, findings: Iterable[Finding]) -> str:
    """The one or two largest parts of a level: "3 not staffed, 2 short"; all kept where nothing costs."""
    mine = [finding for finding in findings if finding.level == level and finding.cost]
    if not mine:
        return "All kept" if level == "must" else "Nothing gave way"
    if level == "must":
        # As many as the figure above says: two pairs that are missing are two.
        return f"{figure(sum(finding.cost for finding in mine))} broken"
    counts = Counter(finding.rule for finding in mine)
    costs: Counter[str] = Counter()
    for finding in mine:
        costs[finding.rule] += finding.cost
    parts = [f"{counts[rule]} {PARTS.get(rule, rule)}" for rule, _ in costs.most_common(2)]
    both = ", ".join(parts)
    return both if len(both) <= LONGEST_PARTS else parts[0]
