"""The import dialog: what each file holds, what would come in, what is wrong; nothing before Accept."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.files import InputError
from planner.words import counted
from ui import words
from ui.dialogs.import_effect import ImportEffect, effect
from ui.document import Document
from ui.tables import PlainTable, TableModel
from ui.theme import theme
from ui.widgets import Button, Choice, Label

if TYPE_CHECKING:
    from planner.exchange.importing import Import

_NOT = "leave out"


class ImportDialog(QDialog):
    """Previews the import of some files into a document. `agreed` carries the one Change to do.

    `compareAsked` carries that Change and its ImportEffect, where somebody wants to see first what it does to
    the plan.
    """

    agreed = Signal(object)
    compareAsked = Signal(object, object)

    def __init__(
        self,
        document: Document,
        files: Sequence[Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        from planner.exchange.importing import TABLES

        self._document, self._files, self._effect = document, list(files), ImportEffect()
        self._import: Import | None = None
        self.setWindowTitle("Import")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.kinds: list[Choice] = [self._kind(file, list(TABLES)) for file in self._files]
        self.counts = TableModel(("", "New", "Changed", "Unchanged", "Removed"))
        self.faults = TableModel(("File", "Row", "Column", "Found", "Expected"))
        self.says = Label("", "body", wrap=True)
        self.remarks = Label("", "small", "muted", wrap=True)
        self.accept_button = Button("Accept", "main")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._agree)
        self.cancel_button = Button("Cancel")
        self.cancel_button.clicked.connect(self.reject)
        self.compare_button = Button("See what it does to the plan")
        self.compare_button.clicked.connect(self._compare)
        self._fault_title = Label("", "title")
        self._fault_table = PlainTable(self.faults, "What is wrong")
        self._lay_out()
        self._look()

    def _kind(self, file: Path, tables: list[str]) -> Choice:
        choice = Choice(self)
        for table in tables:
            choice.addItem(table.capitalize(), table)
        choice.addItem(_NOT.capitalize(), None)
        # A file is most often called after what it holds.
        guess = next((n for n, table in enumerate(tables) if table[:5] in file.stem.lower()), None)
        if file.suffix.lower() == ".ics":
            guess = tables.index("leave")
        choice.setCurrentIndex(tables.index("people") if guess is None and len(self._files) == 1 else -1)
        if guess is not None:
            choice.setCurrentIndex(guess)
        elif choice.currentIndex() < 0:
            choice.setCurrentIndex(len(tables))
        choice.setAccessibleName(f"What {file.name} holds")
        choice.currentIndexChanged.connect(self._look)
        return choice

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(8))
        column.addWidget(Label("What the files hold", "title"))
        grid = QGridLayout()
        for row, (file, choice) in enumerate(zip(self._files, self.kinds, strict=True)):
            grid.addWidget(Label(file.name), row, 0)
            grid.addWidget(choice, row, 1)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        column.addSpacing(px(8))
        column.addWidget(Label("What comes in", "title"))
        counts = PlainTable(self.counts, "What comes in")
        counts.give_room({0})
        self._fault_table.give_room({0, 2, 3, 4})
        column.addWidget(counts, 2)
        column.addWidget(self.remarks)
        column.addWidget(self._fault_title)
        column.addWidget(self._fault_table, 3)
        column.addWidget(self.says)
        buttons = QHBoxLayout()
        buttons.addWidget(self.compare_button)
        buttons.addStretch()
        for button in (self.cancel_button, self.accept_button):
            button.setMinimumWidth(px(84))
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.resize(px(640), px(560))

    def _look(self) -> None:
        from planner.exchange.importing import bring_in
        from planner.exchange.tally import named

        taken = [
            (choice.currentData(), file)
            for file, choice in zip(self._files, self.kinds, strict=True)
            if choice.currentData() is not None
        ]
        chosen = dict(taken)
        trouble = ""
        try:
            if len(chosen) < len(taken):
                raise InputError("Two files hold the same. Leave one of them out, and import it afterwards.")
            cycle = self._document.cycle
            self._import = bring_in(self._document.workspace, chosen, cycle=cycle.id if cycle else None)
        except InputError as error:
            self._import, trouble = None, words.ended(str(error))
        found = self._import
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
        self._effect = effect(self._document, found.change if found else None)
        self.compare_button.setVisible(self._effect.problem is not None)
        self.says.setText(trouble or self._verdict())
        self.accept_button.setEnabled(bool(found and found.change))
        self.accept_button.setText("Accept what is right" if problems else "Accept")

    def _verdict(self) -> str:
        if self._import is None or not self._import.change:
            return "Nothing would change."
        said = "Nothing has changed yet. Accept is one step, which Undo takes back."
        return f"{self._effect.sentence} {said}".strip()

    def _compare(self) -> None:
        if self._import is not None:
            self.compareAsked.emit(self._import.change, self._effect)
        self.accept()

    def _agree(self) -> None:
        if self._import is not None and self._import.change:
            self.agreed.emit(self._import.change)
        self.accept()
