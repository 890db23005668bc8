"""What tables of leave and of commitments have in common: days in order, and rows that replace a person's."""

from collections.abc import Sequence
from datetime import date

from planner.exchange.reading.sheet import Line
from planner.exchange.tables.draft import Draft
from planner.workspace.entities import Commitment, Leave


def check_days(line: Line, ends: date) -> None:
    """Note where the last day of a row comes before the first."""
    if ends < line["starts"]:
        line.fault("ends", f"{line['starts']} or a later day")


def replace_rows(
    draft: Draft, kind: type[Leave] | type[Commitment], rows: Sequence[Leave | Commitment]
) -> None:
    """Put rows in place; other rows of the same people go."""
    people, keys = {row.person for row in rows}, {row.key for row in rows}
    for old in list(draft.rows(kind).values()):
        if old.person in people and old.key not in keys:
            draft.remove(old)
    for row in rows:
        draft.put(row)
