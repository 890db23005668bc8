"""Who could be where something on the pairs board is selected: options, the best first."""

from typing import TYPE_CHECKING

from ui.pairs.face import PairRow, Row, Seat
from ui.pairs.gestures import every_target, placed

if TYPE_CHECKING:
    from planner.explain import Work
    from planner.explain.option import Option
    from planner.score import Assessment


def who(assessment: "Assessment", row: Row | None, seat: Seat | None) -> "Work[list[Option]]":
    """Stand-ins for one or both of a pair, pairs that could begin in a unit, places for who is free."""
    from planner.explain.option import ranked
    from planner.explain.pairs import beginnings, stand_ins

    if isinstance(row, PairRow):
        found = []
        for side in ("it", "business") if seat is None else (seat.side,):
            found += yield from stand_ins(assessment, row.pair, side)
        return ranked(found)
    if row is not None:
        return (yield from beginnings(assessment, row.unit))
    if seat is not None:
        places = yield from placed(assessment, seat, every_target(assessment))
        return ranked(list(places.values()))
    return []
