"""The columns of what comes in: the heading, the first values, what each is read as, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.exchange.importing import TABLES
from planner.exchange.sheet import Sheet
from planner.exchange.source import Source
from ui import words
from ui.dialogs.pane import Pane
from ui.frame.elided import Elided
from ui.theme import theme
from ui.widgets import Choice, Label

NOT_USED = "Not used"
MOST = 200  # places that are shown: a table has fewer columns, and a wide one is seen by then
_FIRST = 3
_CHOICE = 220


class ColumnsPane(Pane):
    """Shows the places of each source in turn; `chosen` says of which source, which place, which column."""

    chosen = Signal(object, int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Columns", "The columns are as they are.", parent)
        self.choices: dict[tuple[str, int], Choice] = {}
        self._reasons: dict[tuple[str, int], Label] = {}

    def show_sources(self, taken: Sequence[tuple[str, Source]]) -> None:
        """Show the sources that are taken for tables."""
        self.choices, self._reasons = {}, {}
        self.begin()
        for table, source in taken:
            sheet = source.sheet(table)
            if source.reading(table) is not None and isinstance(sheet, Sheet):
                self.add_title(source.name)
                self.column.addLayout(self._grid(table, source, sheet))
        self.end()

    def refresh(self, taken: Sequence[tuple[str, Source]]) -> None:
        """Show other choices and reasons for the same places."""
        for table, source in taken:
            reading = source.reading(table)
            for place, reason in enumerate(source.reasons(table)):
                choice = self.choices.get((table, place))
                if choice is not None and reading is not None:
                    with QSignalBlocker(choice):
                        choice.setCurrentIndex(choice.findData(reading.columns[place]))
                    self._reasons[table, place].setText(reason)

    def _grid(self, table: str, source: Source, sheet: Sheet) -> QGridLayout:
        px = theme().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        for place, said in enumerate(("In the file", "First values", "Read as", "")):
            grid.addWidget(Label(said, "small", "muted"), 0, place)
        for place, head in enumerate(sheet.rows[0][1][:MOST]):
            self._row(grid, table, source, place, head, sheet)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnMinimumWidth(3, px(150))
        return grid

    def _row(
        self, grid: QGridLayout, table: str, source: Source, place: int, head: str, sheet: Sheet
    ) -> None:
        values = [row[place] for _, row in sheet.rows[1:50] if place < len(row) and row[place]]
        choice = Choice()
        choice.addItem(NOT_USED, None)
        for name in TABLES[table].columns:
            choice.addItem(called(name), name)
        choice.setFixedWidth(theme().px(_CHOICE))
        choice.setAccessibleName(f"What {head or 'a column without a heading'} of {source.name} is read as")
        reason = Label("", "small", "muted")
        self.choices[table, place], self._reasons[table, place] = choice, reason
        heading = Elided(" ".join(head.split()) or "without a heading")
        shown = words.ASIDE.join(" ".join(value.split()) for value in list(dict.fromkeys(values))[:_FIRST])
        first = Elided(shown, "body", "muted")
        for column, widget in enumerate((heading, first, choice, reason)):
            grid.addWidget(widget, place + 1, column)
        reading = source.reading(table)
        assert reading is not None
        choice.setCurrentIndex(choice.findData(reading.columns[place]))
        reason.setText(source.reasons(table)[place])
        choice.currentIndexChanged.connect(
            lambda _, choice=choice: self.chosen.emit(source, place, choice.currentData())
        )


def called(column: str) -> str:
    """What people call a column."""
    said = column.replace("_", " ")
    return said[0].upper() + said[1:]
