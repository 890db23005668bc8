"""Blocks of cells as spreadsheets copy and paste them: tabs between cells, quotes where they need them."""

import csv
import io
from collections.abc import Sequence

from planner.exchange.reading.cells import escaped, unescaped
from planner.exchange.tables.every import TABLES


def copied(block: Sequence[Sequence[str]]) -> str:
    """The text of a block; a cell that a spreadsheet would run as a formula gets an apostrophe."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t", lineterminator="\r\n").writerows(
        [escaped(cell) for cell in row] for row in block
    )
    return out.getvalue().removesuffix("\r\n")


def pasted(text: str) -> list[list[str]]:
    """The block that a text stands for: rows of one length, the shorter ones filled with empty cells."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        # Some programs copy a quotation mark as it is.
        rows = [line.split("\t") for line in text.splitlines()]
    width = max(map(len, rows), default=0)
    return [[unescaped(cell).strip() for cell in [*row, *[""] * (width - len(row))]] for row in rows]


def is_headed(block: Sequence[Sequence[str]], name: str) -> bool:
    """Whether a block begins with the headings of the table of this name: mostly those, and all it needs."""
    if name not in TABLES or len(block) < 2:
        return False
    known = {TABLES[name].heading(text) for text in block[0]} - {None}
    return len(known) > 1 and 2 * len(known) > len(block[0]) and not TABLES[name].lacks(known)
