"""What an import brings in, in numbers, what to know of it, and what is wrong, by row and column."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.exchange.importing import Import
from planner.exchange.tally import named
from planner.words import counted
from ui.tables import PlainTable, TableModel
from ui.theme import theme
from ui.widgets import Label


class RowsPane(QWidget):
    """Shows an Import, or nothing of one that is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = TableModel(("", "New", "Changed", "Unchanged", "Removed"))
        self.faults = TableModel(("File", "Row", "Column", "Found", "Expected"))
        self.remarks = Label("", "small", "muted", wrap=True)
        self._fault_title = Label("", "title")
        self._fault_table = PlainTable(self.faults, "What is wrong")
        self._fault_table.give_room({0, 2, 3, 4})
        counts = PlainTable(self.counts, "What comes in")
        counts.give_room({0})
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(counts, 2)
        column.addWidget(self.remarks)
        column.addWidget(self._fault_title)
        column.addWidget(self._fault_table, 3)

    def show_import(self, found: Import | None) -> None:
        """Show what an import would do."""
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
