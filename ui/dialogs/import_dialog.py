"""The import dialog: what each file holds, how it is read, what would come in; nothing before Accept."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.exchange.faults import Unreadable
from planner.exchange.importing import TABLES, Import, bring_in
from planner.exchange.sheet import Sheet
from planner.exchange.source import Source, names_known
from planner.files import InputError
from planner.words import counted
from ui import words
from ui.dialogs.columns_pane import ColumnsPane
from ui.dialogs.import_effect import ImportEffect, effect
from ui.dialogs.people_pane import PeoplePane
from ui.dialogs.rows_pane import RowsPane
from ui.dialogs.values_pane import ValuesPane
from ui.document import Document
from ui.settings import Settings
from ui.theme import theme
from ui.widgets import Button, Choice, Label, Segments, open_at

_NOT = "leave out"


class ImportDialog(QDialog):
    """Previews the import of some files, or of a table that was copied, into a document.

    `agreed` carries the one Change to do. `compareAsked` carries that Change and its ImportEffect, where
    somebody wants to see first what it does to the plan. How tables are read that are accepted is kept in
    the settings.
    """

    agreed = Signal(object)
    compareAsked = Signal(object, object)

    def __init__(
        self,
        document: Document,
        files: Sequence[Path | Sheet | Unreadable],
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._known = names_known(document.workspace)
        self._settings = settings or Settings()
        self._effect = ImportEffect()
        self._import: Import | None = None
        self._sources = [Source.of(file) for file in files]
        self.setWindowTitle("Import")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.kinds: list[Choice] = []
        for source in self._sources:
            self.kinds.append(self._kind(source))
        self.rows = RowsPane(document.workspace)
        self.counts, self.faults = self.rows.counts, self.rows.faults
        self.columns = ColumnsPane()
        self.columns.chosen.connect(self._choose_column)
        self.values = ValuesPane()
        self.values.levelChosen.connect(self._choose_level)
        self.values.daysChosen.connect(self._choose_days)
        self.people = PeoplePane(document.workspace)
        self.people.decided.connect(self._decide)
        self._guesses: dict[str, bool] = {}
        self.says = Label("", "body", wrap=True)
        self.accept_button = Button("Accept", "main")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._agree)
        self.cancel_button = Button("Cancel")
        self.cancel_button.clicked.connect(self.reject)
        self.compare_button = Button("See what it does to the plan")
        self.compare_button.clicked.connect(self._compare)
        self._lay_out()
        self._take()

    def _kind(self, source: Source) -> Choice:
        choice = Choice(self)
        for table in TABLES:
            choice.addItem(table.capitalize(), table)
        choice.addItem(_NOT.capitalize(), None)
        guess = source.likely([kind.currentData() for kind in self.kinds])
        guess = guess or ("people" if len(self._sources) == 1 else None)
        choice.setCurrentIndex(choice.findData(guess))
        choice.setAccessibleName(f"What {source.name} holds")
        choice.currentIndexChanged.connect(self._take)
        return choice

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(8))
        column.addWidget(Label("What the files hold", "title"))
        grid = QGridLayout()
        for row, (source, choice) in enumerate(zip(self._sources, self.kinds, strict=True)):
            grid.addWidget(Label(source.name), row, 0)
            grid.addWidget(choice, row, 1)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        column.addSpacing(px(8))
        panes = {
            "What comes in": self.rows,
            "Columns": self.columns,
            "Levels and days": self.values,
            "People": self.people,
        }
        self.parts = Segments("What to look at", list(panes))
        self._panes = QStackedWidget()
        for pane in panes.values():
            self._panes.addWidget(pane)
        self.parts.chosen.connect(self._panes.setCurrentIndex)
        column.addWidget(self.parts)
        column.addWidget(self._panes, 1)
        column.addWidget(self.says)
        buttons = QHBoxLayout()
        buttons.addWidget(self.compare_button)
        buttons.addStretch()
        for button in (self.cancel_button, self.accept_button):
            button.setMinimumWidth(px(84))
            buttons.addWidget(button)
        column.addLayout(buttons)
        open_at(self, 760, 680)

    @property
    def _taken(self) -> list[tuple[str, Source]]:
        chosen = zip(self.kinds, self._sources, strict=True)
        return [(kind.currentData(), source) for kind, source in chosen if kind.currentData() is not None]

    def _take(self) -> None:
        """Take the sources for the tables that are chosen, guess how they are read, and look."""
        for table, source in self._taken:
            source.guess(table, self._known, self._settings.readings)
        self.columns.show_sources(self._taken)
        self.values.show_sources(self._taken)
        self._look()

    def _choose_column(self, source: Source, place: int, column: str | None) -> None:
        source.choose_column(self._table_of(source), place, column)
        self.columns.refresh(self._taken)
        self.values.show_sources(self._taken)
        self._look()

    def _choose_level(self, source: Source, word: str, level: int | None) -> None:
        source.choose_level(self._table_of(source), word, level)
        self._look()

    def _choose_days(self, source: Source, order: str) -> None:
        source.choose_days(self._table_of(source), order)
        self._look()

    def _decide(self, text: str, same: bool) -> None:
        self._guesses[text.casefold()] = same
        self._look()

    def _table_of(self, source: Source) -> str:
        return next(table for table, one in self._taken if one is source)

    def _look(self) -> None:
        taken = self._taken
        trouble = ""
        try:
            if len({table for table, _ in taken}) < len(taken):
                raise InputError("Two files hold the same. Leave one of them out, and import it afterwards.")
            cycle = self._document.cycle
            readings = {table: source.reading(table) for table, source in taken}
            self._import = bring_in(
                self._document.workspace,
                {table: source.sheet(table) for table, source in taken},
                readings={table: reading for table, reading in readings.items() if reading is not None},
                guesses=self._guesses,
                cycle=cycle.id if cycle else None,
            )
        except InputError as error:
            self._import, trouble = None, words.ended(str(error))
        found = self._import
        self.rows.show_import(found)
        self.people.show_matches(found.matches if found else ())
        self._effect = effect(self._document, found.change if found else None)
        self.compare_button.setVisible(self._effect.problem is not None)
        self.says.setText(trouble or self._verdict())
        self.accept_button.setEnabled(bool(found and found.change))
        self.accept_button.setText("Accept what is right" if found and found.problems else "Accept")

    def _verdict(self) -> str:
        if self._import is None or not self._import.change:
            return "Nothing would change."
        said = "Nothing has changed yet. Accept is one step, which Undo takes back."
        guessed = sum(match.taken for match in self._import.matches)
        who = f"{counted(guessed, 'person is', 'people are')} guessed: look at People." if guessed else ""
        return " ".join(filter(None, (who, self._effect.sentence, said)))

    def _compare(self) -> None:
        if self._import is not None:
            self._remember()
            self.compareAsked.emit(self._import.change, self._effect)
        self.accept()

    def _agree(self) -> None:
        if self._import is not None and self._import.change:
            self._remember()
            self.agreed.emit(self._import.change)
        self.accept()

    def _remember(self) -> None:
        for table, source in self._taken:
            kept = source.kept(table)
            if kept is not None:
                self._settings.remember_reading(*kept)
