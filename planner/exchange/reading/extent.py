"""The extent of a table in a sheet: the row with its headings, and where its rows end.

Exports begin with lines such as "Report of 1 March", and end with sums.
"""

import re
from dataclasses import replace

from planner.exchange.reading.faults import Fault, shown
from planner.exchange.reading.sheet import Cells, Sheet, Table
from planner.words import counted

MOST_ABOVE = 20  # rows among which headings are looked for
_LAST = 3  # rows among which sums are looked for
_SUM = re.compile(r"(?:(?:grand|sub|over)[ -]?(?:all )?)?(?:totals?|sums?)\b.{0,30}", re.IGNORECASE)
_FIGURE = re.compile(r"[-+]?[0-9][0-9.,  ]*%?")


def heading_row(sheet: Sheet, table: Table) -> int:
    """The number of the row that has the headings: the first with all that are needed.

    Where none has, it is the first one that is at least half as full as the fullest.
    """
    first = sheet.rows[:MOST_ABOVE]
    for number, row in first:
        if not table.lacks({table.heading(text) for text in row if text}):
            return number
    filled = [sum(map(bool, row)) for _, row in first]
    return next(number for (number, _), count in zip(first, filled, strict=True) if 2 * count >= max(filled))


def from_row(sheet: Sheet, number: int) -> Sheet:
    """The sheet from a row on, with a remark on what stands above it."""
    above = [row for row, _ in sheet.rows if row < number]
    if not above:
        return sheet
    what = counted(len(above), "row above is", "rows above are")
    remark = f"{sheet.file}: the headings are those of row {number}; {what} left out."
    return replace(sheet, rows=sheet.rows[len(above) :], remarks=(*sheet.remarks, remark))


def without_sums(sheet: Sheet) -> tuple[Sheet, tuple[Fault, ...]]:
    """The sheet without the sums at its foot, and a fault for each row of them."""
    sums = [number for number, row in sheet.rows[1:][-_LAST:] if _is_sum(row)]
    faults = tuple(
        Fault(sheet.file, number, None, shown(_first(row)), "a row of the table: sums are left out")
        for number, row in sheet.rows
        if number in sums
    )
    kept = tuple((number, row) for number, row in sheet.rows if number not in sums)
    return (replace(sheet, rows=kept) if sums else sheet), faults


def _is_sum(row: Cells) -> bool:
    filled = [text for text in row if text]
    return _SUM.fullmatch(filled[0]) is not None and all(_FIGURE.fullmatch(text) for text in filled[1:])


def _first(row: Cells) -> str:
    return next(filter(None, row))
