"""The words for a person's quarters: where each was, which wish that was, and what they come to."""

from typing import TYPE_CHECKING

from planner.words import counted, ordinal, plain_list
from planner.workspace.quarters import called
from ui.explain import Fact

if TYPE_CHECKING:
    from planner.graphs.fairness import Entry, Totals

TIMES = {1: "once", 2: "twice"}


def lines(entries: "list[Entry]") -> list[Fact]:
    """One line a quarter, the latest first: "Q4 2026  Cash forecast, second wish, moved"."""
    return [Fact(called(entry.cycle), _told(entry)) for entry in entries]


def summary(totals: "Totals") -> str:
    """What the quarters come to: "First wish 2 of 3 times, waited once, moved twice."."""
    parts = []
    if totals.wished:
        parts.append(f"first wish {totals.first_wishes} of {counted(totals.wished, 'time')}")
    for count, word in (
        (totals.waits, "waited"),
        (totals.moves, "moved"),
        (totals.alone, "alone of a group"),
    ):
        if count:
            parts.append(f"{word} {times(count)}")
    told = ", ".join(parts) or f"in a pod {times(totals.in_pods)}"
    return f"{told[0].upper()}{told[1:]}."


def times(count: int) -> str:
    """How often: "once", "twice", "3 times"."""
    return TIMES.get(count, f"{count} times")


def _told(entry: "Entry") -> str:
    parts = [plain_list(entry.pods)] if entry.pods else ["In no pod"]
    if entry.wish is not None:
        parts.append(f"{ordinal(entry.wish)} wish")
    elif entry.wished and entry.pods:
        parts.append("no wish")
    if entry.moved:
        parts.append("moved")
    if entry.pairs:
        parts.append(counted(entry.pairs, "pair"))
    return ", ".join(parts)
