"""What an import brings in, in numbers or row by row, what to know of it, and what is wrong with it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.exchange.effects import KINDS, effects
from planner.exchange.importing import Import
from planner.exchange.tally import named
from planner.words import counted
from ui.tables import PlainTable, TableModel
from ui.theme import theme
from ui.widgets import Label, Segments

if TYPE_CHECKING:
    from planner.workspace import Workspace

_NUMBERS = "In numbers"


class RowsPane(QWidget):
    """Shows an Import into a workspace, or nothing of one that is none."""

    def __init__(self, workspace: "Workspace", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._import: Import | None = None
        self.counts = TableModel(("", "New", "Changed", "Unchanged", "Removed"))
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.parts)
        column.addWidget(self._tables, 2)
        column.addWidget(self.remarks)
        column.addWidget(self._fault_title)
        column.addWidget(self._fault_table, 2)

    def show_import(self, found: Import | None) -> None:
        """Show what an import would do."""
        self._import = found
        tallies = found.summary if found else ()
        self.counts.show_rows(
            [(named(t.table)[1].capitalize(), t.added, t.changed, t.unchanged, t.removed) for t in tallies]
        )
        problems = found.problems if found else ()
        self.faults.show_rows([(f.file, f.row or "", f.column or "", f.found, f.expected) for f in problems])
        self._fault_title.setText(f"{counted(len(problems), 'cell')} not understood")
        self._fault_title.setVisible(bool(problems))
        self._fault_table.setVisible(bool(problems))
        self.remarks.setText("\n".join(found.remarks if found else ()))
        self.remarks.setVisible(bool(found and found.remarks))
        self._show_part(self.parts.choice)

    def _show_part(self, part: int) -> None:
        """Show the numbers, or the rows of one kind: their words are made once somebody looks."""
        self._tables.setCurrentIndex(min(part, 1))
        if part and self._import is not None:
            self.rows.show_rows(list(effects(self._workspace, self._import, KINDS[part - 1])))
        else:
            self.rows.show_rows([])
