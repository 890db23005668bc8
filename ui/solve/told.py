"""What is said of a solve: how long it looks, what it gained, what still costs most, how good the plan is."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.plan import WEIGHTS, Plan, RuleCost, Score
from planner.words import BEST, NO_PROOF, counted, gap_words
from ui import words
from ui.solve.course import Course

MOST_RULES = 4


@dataclass(frozen=True)
class RuleLine:
    """What a rule costs in the best plan, and how much more or less that is than before."""

    level: str
    name: str
    cost: int
    change: int


def duration(seconds: float) -> str:
    """So many seconds as they are told: "14 s", "3 min", "2 h"."""
    if seconds < 100:
        return f"{max(0, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{round(minutes / 60)} h"


def solved(course: Course) -> str:
    """How long the solve took: "Solved in 14 s"."""
    return f"Solved in {duration(max(1.0, course.ended or 0))}"


def last_gain(course: Course) -> str:
    """When a better plan was found last: "last gain 4 s ago"."""
    if course.best is None:
        return "no plan yet"
    if course.gained is None:
        return "nothing better yet"
    return f"last gain {duration(course.elapsed - course.gained)} ago"


def movers(before: Plan, after: Plan) -> str:
    """Who is elsewhere, and how many pairs differ where nobody is: "7 people move", "2 pairs differ"."""
    people = {person for plan in (before, after) for members in plan.pods.values() for person in members}
    moved = sum(before.places(person) != after.places(person) for person in people)
    pairs = len(set(after.pairs) - set(before.pairs)) or len(set(before.pairs) - set(after.pairs))
    if moved or not pairs:
        return f"{counted(moved, 'person', 'people')} {'moves' if moved == 1 else 'move'}"
    return f"{counted(pairs, 'pair')} {'differs' if pairs == 1 else 'differ'}"


def closeness(score: Score, course: Course) -> str:
    """How good a plan is for certain: "Within 4% of the best possible"; empty where nothing is known."""
    said = gap_words(score, course.bound)
    return "" if said == NO_PROOF else said[0].upper() + said[1:]


def is_best(closeness: str) -> bool:
    """Whether that says that nothing better exists."""
    return closeness.lower() == BEST


def musts(score: Score) -> str:
    """How the musts stand: "Must: all kept", "Must: 2 broken"."""
    return f"Must: {words.figure(score.must)} broken" if score.must else "Must: all kept"


def dearest(course: Course, names: Mapping[str, str]) -> list[RuleLine]:
    """The rules that cost most in the best plan, the weightiest first, each with its change since the start.

    `names` are what managers call the rules.
    """
    if course.best is None:
        return []
    now, first = _costs(course.best.costs), _costs(course.steps[0].costs)
    lines = [
        RuleLine(level, names.get(rule, rule), cost, cost - first.get((rule, level), 0))
        for (rule, level), cost in now.items()
    ]
    return sorted(lines, key=lambda line: (-_weighed(line.level, line.cost), line.name))[:MOST_RULES]


def last_gains(course: Course, names: Mapping[str, str]) -> str:
    """What the last better plan made better: "Skills High −6 and Wishes Medium −2"; empty where none did."""
    if len(course.steps) < 2 or not course.better:
        return ""
    before, after = (_costs(step.costs) for step in course.steps[-2:])
    changes = {key: after.get(key, 0) - before.get(key, 0) for key in before | after}
    fell = sorted(
        ((rule, level, change) for (rule, level), change in changes.items() if change < 0),
        key=lambda one: (-_weighed(one[1], -one[2]), one[0]),
    )
    parts = [
        f"{names.get(rule, rule)}, {words.LEVEL_NAMES[level]} {words.signed(change)}"
        for rule, level, change in fell[:2]
    ]
    return "; ".join(parts)


def _costs(costs: tuple[RuleCost, ...]) -> dict[tuple[str, str], int]:
    return {(one.rule, one.level): one.cost for one in costs}


def _weighed(level: str, cost: int) -> int:
    """What plans compare by; a must comes before all the rest."""
    return cost * WEIGHTS.get(level, 1_000_000)
