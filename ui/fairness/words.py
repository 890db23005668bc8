"""The words for a person's quarters: where each was, which wish that was, and what they come to."""

from typing import TYPE_CHECKING

from planner.words import counted, ordinal, plain_list
from planner.workspace.quarters import called
from ui.explain import Fact

if TYPE_CHECKING:
    from planner.graphs.fairness import Entry, Standing, Totals
    from ui.document import Document

TIMES = {1: "once", 2: "twice"}


def lines(entries: "list[Entry]") -> list[Fact]:
    """One line a quarter, the latest first: "Q4 2026  Cash forecast, second wish, moved"."""
    return [Fact(called(entry.cycle), told(entry)) for entry in entries]


def present(document: "Document", person: str) -> Fact | None:
    """What the plan that is looked at gives a person: "This quarter  Planned: Cash forecast, first wish".

    None for who is in no pod or pair and does not join either.
    """
    ledger, named, cycle = document.ledger, document.named_plan, document.cycle
    if ledger is None or named is None or cycle is None:
        return None
    entry = ledger.present(person, document.plan)
    row = document.workspace.people[person]
    if not (entry.pods or entry.pairs or (row.joins and row.active)):
        return None
    state = "Closed" if cycle.state == "closed" else "Published" if named.published else "Planned"
    text = told(entry)
    return Fact("This quarter", f"{state}: {text if entry.pods else text[0].lower() + text[1:]}")


def told(entry: "Entry") -> str:
    """One quarter: "Cash forecast, second wish, moved", "In no pod, waited"."""
    parts = [plain_list(entry.pods)] if entry.pods else ["In no pod"]
    if entry.waited:
        parts.append("waited")
    if entry.wish is not None:
        parts.append(f"{ordinal(entry.wish)} wish")
    elif entry.wished and entry.pods:
        parts.append("no wish")
    if entry.moved:
        parts.append("moved")
    if entry.pairs:
        parts.append(counted(entry.pairs, "pair"))
    if entry.stated:
        parts.append(f"{counted(entry.stated, 'wait')} before it, as stated")
    return ", ".join(parts)


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
    told = ", ".join(parts) or (f"in a pod {times(totals.in_pods)}" if totals.in_pods else "in no pod so far")
    return f"{told[0].upper()}{told[1:]}."


def against_others(standing: "Standing") -> list[str]:
    """How a person fared against the others, in a sentence for each thing that tells them apart."""
    told, mine, others = [], standing.mine, standing.others
    if mine.waits and 2 * standing.waited_less > others:
        less = standing.waited_less
        of = "anybody else" if less == others else f"{10 * less // others} in 10" if others >= 10 else ""
        told.append(f"Waited more often than {of or f'{less} of {others} others'}.")
    if mine.wished and standing.wished:
        usual = round(mine.wished * standing.first_wishes / standing.wished)
        if usual != mine.first_wishes:
            of = f"{mine.first_wishes} of {mine.wished}, others {usual} of {mine.wished}"
            told.append(f"First wishes: {of}.")
    return told


def times(count: int) -> str:
    """How often: "once", "twice", "3 times"."""
    return TIMES.get(count, f"{count} times")
