"""Words that sentences share: numbers as words, things counted, what changes on which level, and proof."""

from collections.abc import Sequence
from datetime import date

from planner.plan import Bound, Score

MINUS = "\u2212"
LEVEL_NAMES = {"must": "Must", "high": "High", "medium": "Medium", "low": "Low"}
BEST, NO_PROOF = "best possible", "no proof"
MOST_SHOWN = 2  # a plan that may cost more than so many times the best has no proof worth telling
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ordinal(rank: int) -> str:
    """The word for a place in a list, counted from 0: "first", "second", ... and "11th" beyond the tenth."""
    if rank < len(ORDINALS):
        return ORDINALS[rank]
    number = rank + 1
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def counted(number: int, one: str, more: str | None = None) -> str:
    """A number with its noun: "1 hour", "2 hours", "1,200 people"."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def number_word(number: int) -> str:
    """A small number as a word: "two"; from ten on in figures."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def day(of: date) -> str:
    """A day without its year: "4 Jan"; a month has its English name whatever the system speaks."""
    return f"{of.day} {MONTHS[of.month - 1]}"


def plain_list(words: Sequence[str], most: int = 3) -> str:
    """Words in a row: "Jade and Omar", "Jade, Omar and Hugo", "Jade, Omar and 4 more"."""
    if len(words) > most:
        words = [*words[: most - 1], f"{len(words) - most + 1} more"]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def quarters_ago(ago: int) -> str:
    """How long ago a past cycle was: "last quarter", "2 quarters ago"."""
    return "last quarter" if ago == 1 else f"{ago} quarters ago"


def signed(number: int) -> str:
    """A change with its sign: "+4", "−10"."""
    return f"{MINUS}{-number:,}" if number < 0 else f"+{number:,}"


def change_words(before: Score, after: Score, most: int = 2) -> str:
    """The first levels that change, and by how much: "High −10, Medium −2"."""
    levels = {name: getattr(after - before, level) for level, name in LEVEL_NAMES.items()}
    return ", ".join([f"{name} {signed(change)}" for name, change in levels.items() if change][:most])


def gap_words(score: Score, bound: Bound) -> str:
    """How good a plan is for certain: "best possible", "within 4% of the best possible" or "no proof".

    The share is that by which the plan costs more than what is proven of the best, rounded up.
    """
    if bound.must is None or bound.must != score.must or bound.cost is None:
        return NO_PROOF
    if score.cost <= bound.cost:
        return BEST
    if bound.cost <= 0 or score.cost > MOST_SHOWN * bound.cost:
        return NO_PROOF
    percent = -(-100 * (score.cost - bound.cost) // bound.cost)
    return f"within {percent}% of the {BEST}"
