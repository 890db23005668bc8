"""Where a document may be cut into pages: between paragraphs and between the rows of a table.

A heading stays with what it is for, and the headings of a table with its first row. Where that leaves
nothing to cut at, a line's end has to do.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable, QTextTableCell

_INSIDE = 0.4  # of the gap between two rows, which stays with the lower one: beyond the line between them


class Breaks:
    """The heights at which a document that is laid out may be cut; `end` is that of all."""

    def __init__(self, document: QTextDocument) -> None:
        self._layout = document.documentLayout()
        self._good: list[float] = []
        self._pieces: list[QTextBlock | QTextTable] = []
        self._headings: list[tuple[float, float, float]] = []  # of tables: their top, bottom, and the table's
        self.end = document.size().height()
        held = True
        frame = document.rootFrame().begin()
        while not frame.atEnd():
            inner = frame.currentFrame()
            if isinstance(inner, QTextTable):
                self._add_table(inner, held)
                held = False
            elif frame.currentBlock().isValid() and frame.currentBlock().text():
                held = self._add_block(frame.currentBlock(), held)
            frame += 1
        self._good.append(self.end)

    @property
    def below_headings(self) -> float:
        """The height below the headings of the first table."""
        return self._headings[0][1] if self._headings else 0.0

    @property
    def table_end(self) -> float:
        """The height at which the last table ends."""
        return min(self._headings[-1][2], self.end) if self._headings else self.end

    def headings_of(self, height: float) -> tuple[float, float] | None:
        """Top and bottom of the headings of the table in which a height is, below those."""
        for top, bottom, end in self._headings:
            if bottom <= height < end:
                return top, bottom
        return None

    def last_before(self, top: float, bottom: float, move: bool) -> float:
        """The last height up to `bottom` at which to cut.

        Where there is none, `top` if all may `move` to another page.
        """
        for heights in (self._good, [] if move else self._poor):
            place = bisect_right(heights, bottom)
            if place and heights[place - 1] > top:
                return heights[place - 1]
        return top if move else min(bottom, self.end)

    def _add_block(self, block: QTextBlock, held: bool) -> bool:
        """Add the lines of a paragraph; tells whether what follows is held by it."""
        heading = block.blockFormat().headingLevel() > 0
        if not held:
            self._good.append(self._layout.blockBoundingRect(block).top())
        if not heading:
            # A line alone is left on no page.
            self._good += self._lines(block)[2:-1]
        self._pieces.append(block)
        return heading

    def _add_table(self, table: QTextTable, held: bool) -> None:
        rows = [self._row(table, number) for number in range(table.rows())]
        tops = [rows[0][0]]
        for (_, above), (below, _) in pairwise(rows):
            tops.append(below - _INSIDE * (below - above))
        if not held:
            self._good.append(tops[0])
        self._good += tops[2:]
        end = self._layout.frameBoundingRect(table).bottom()
        if len(tops) > 1:
            self._headings.append((tops[0], tops[1], end))
        self._pieces.append(table)

    def _row(self, table: QTextTable, number: int) -> tuple[float, float]:
        """Top and bottom of the text in a row."""
        cells = [table.cellAt(number, column) for column in range(table.columns())]
        tops = [self._layout.blockBoundingRect(cell.firstCursorPosition().block()).top() for cell in cells]
        ends = [self._layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom() for cell in cells]
        return min(tops), max(ends)

    @cached_property
    def _poor(self) -> list[float]:
        """The tops of all lines but the first of a paragraph and of a row, by its cell with most of them."""
        found: list[float] = []
        for piece in self._pieces:
            if isinstance(piece, QTextBlock):
                found += self._lines(piece)[1:]
                continue
            for row in range(1, piece.rows()):
                cells = [piece.cellAt(row, column) for column in range(piece.columns())]
                tops = [[top for block in _blocks(cell) for top in self._lines(block)] for cell in cells]
                found += max(tops, key=len)[1:]
        return found

    def _lines(self, block: QTextBlock) -> list[float]:
        at, lines = self._layout.blockBoundingRect(block).top(), block.layout()
        return [at + lines.lineAt(number).y() for number in range(lines.lineCount())]


def _blocks(cell: QTextTableCell) -> Iterator[QTextBlock]:
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    while block.isValid() and block.blockNumber() <= last.blockNumber():
        yield block
        block = block.next()
