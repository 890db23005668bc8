"""What an import brings in, in numbers or row by row, what to know of it, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.exchange.importing.effects import KINDS, Kind
from planner.exchange.importing.trying.messages import Look, Rows
from planner.exchange.tables.draft import MOST_FAULTS
from planner.exchange.tables.tally import Tally, named
from planner.words import counted
from ui.tables import PlainTable, TableModel
from ui.theme import theme
from ui.widgets import Label, Segments

_NUMBERS = "In numbers"


class RowsPane(QWidget):
    """Shows what an import would do; `asked` says of which kind of effect somebody wants the rows, if any.

    `listed` is the kind whose rows are shown.
    """

    asked = Signal(object)
    listed: Kind | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = TableModel(("", *map(str.capitalize, KINDS)))
        self.rows = TableModel(("What", "Which"))
        self.faults = TableModel(("File", "Row", "Column", "Found", "Expected"))
        self.remarks = Label("", "small", "muted", wrap=True)
        self.parts = Segments("Which rows", [_NUMBERS, *map(str.capitalize, KINDS)])
        self.parts.chosen.connect(self._show_part)
        self._tables = QStackedWidget()
        for model, wide in ((self.counts, {0}), (self.rows, {1})):
            table = PlainTable(model, "What comes in")
            table.give_room(wide)
            self._tables.addWidget(table)
        self._fault_title = Label("", "title")
        self._fault_table = PlainTable(self.faults, "What is wrong")
        self._fault_table.give_room({0, 2, 3, 4})
        for fault in (self._fault_title, self._fault_table):
            fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.parts)
        column.addWidget(self._tables, 2)
        column.addWidget(self.remarks)
        column.addWidget(self._fault_title)
        column.addWidget(self._fault_table, 2)

    def show_look(self, look: Look) -> None:
        """Show what an import would do."""
        self.counts.show_rows([_counts(tally) for tally in look.tallies])
        problems = look.problems
        self.faults.show_rows([(f.file, f.row or "", f.column or "", f.found, f.expected) for f in problems])
        least = "At least " if len(problems) == MOST_FAULTS else ""
        self._fault_title.setText(f"{least}{counted(len(problems), 'place')} rejected")
        self._fault_title.setVisible(bool(problems))
        self._fault_table.setVisible(bool(problems))
        self.remarks.setText("\n".join(look.remarks))
        self.remarks.setVisible(bool(look.remarks))
        if look.trouble:
            self.rows.show_rows([])

    def show_rows(self, rows: Rows) -> None:
        """Show the rows of one kind, unless another one is looked at by then."""
        if rows.effect == self._kind:
            self.listed = rows.effect
            self.rows.show_rows(list(rows.rows))

    @property
    def _kind(self) -> Kind | None:
        part = self.parts.choice
        return KINDS[part - 1] if part else None

    def _show_part(self, part: int) -> None:
        """Show the numbers, or the rows of one kind: their words are made once somebody looks."""
        self._tables.setCurrentIndex(min(part, 1))
        self.listed = None
        self.rows.show_rows([])
        self.asked.emit(self._kind)


def _counts(tally: Tally) -> tuple[str, int, int, int, int]:
    what = named(tally.table)[1].capitalize()
    return what, tally.added, tally.changed, tally.removed, tally.unchanged
