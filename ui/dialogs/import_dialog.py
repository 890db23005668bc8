"""The import dialog: what each file holds, how it is read, what would come in; nothing before Accept."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.exchange.csv import PASTED
from planner.exchange.importing.trying import messages as m
from planner.exchange.tables.every import TABLES
from planner.words import counted, plain_list
from planner.workspace.change import Change
from ui.dialogs.columns_pane import ColumnsPane
from ui.dialogs.people_pane import PeoplePane
from ui.dialogs.rows_pane import RowsPane
from ui.dialogs.trying import Trying
from ui.dialogs.values_pane import ValuesPane
from ui.document import Document
from ui.settings import Settings
from ui.theme import theme
from ui.widgets import Button, Choice, Label, Segments, open_at

_NOT = "leave out"
_SOON = 150  # milliseconds in which nobody needs to be told what is under way


class ImportDialog(QDialog):
    """Previews the import of some files, or of what was copied, into a document.

    `agreed` carries the one Change to do. `compareAsked` carries it where somebody wants to see first what it
    does to the plan. How tables are read that are accepted is kept in the settings. All work is done in a
    process of its own: `current` says whether what would come in as everything is chosen is shown, `at_rest`
    whether all is said of it.
    """

    agreed = Signal(object)
    compareAsked = Signal(object)

    def __init__(
        self,
        document: Document,
        files: Sequence[Path | str],
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.current = self.at_rest = self._comparing = False
        self._look: m.Look | None = None
        self._effect = ""
        self._names = [file.name if isinstance(file, Path) else PASTED for file in files]
        self.setWindowTitle("Import")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.kinds: list[Choice] = [self._kind(number, name) for number, name in enumerate(self._names)]
        self.rows = RowsPane()
        self.counts, self.faults = self.rows.counts, self.rows.faults
        self.columns, self.values = ColumnsPane(), ValuesPane()
        self.people = PeoplePane(document.workspace)
        self.says = Label("", "body", wrap=True)
        self.accept_button = Button("Accept", "main")
        self.accept_button.setDefault(True)
        self.cancel_button = Button("Cancel")
        self.compare_button = Button("See what it does to the plan")
        self._lay_out()
        self._trying = Trying(document, settings or Settings(), self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._doing = f"Reading {self._names[0]}"
        self._listen()
        self._wait()
        self._trying.start(files)

    def _kind(self, number: int, name: str) -> Choice:
        choice = Choice(self)
        for table in TABLES:
            choice.addItem(table.capitalize(), table)
        choice.addItem(_NOT.capitalize(), None)
        choice.setCurrentIndex(-1)
        choice.setEnabled(False)
        choice.setAccessibleName(f"What {name} holds")
        choice.currentIndexChanged.connect(lambda: self._choose(m.Take(number, choice.currentData())))
        return choice

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(8))
        column.addWidget(Label("What the files hold", "title"))
        grid = QGridLayout()
        for row, (name, choice) in enumerate(zip(self._names, self.kinds, strict=True)):
            grid.addWidget(Label(name), row, 0)
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
        self.parts.chosen.connect(self._show_part)
        column.addWidget(self.parts)
        column.addWidget(self._panes, 1)
        column.addWidget(self.says)
        buttons = QHBoxLayout()
        self.compare_button.hide()
        buttons.addWidget(self.compare_button)
        buttons.addStretch()
        for button in (self.cancel_button, self.accept_button):
            button.setMinimumWidth(px(84))
            buttons.addWidget(button)
        column.addLayout(buttons)
        open_at(self, 760, 680)

    def _listen(self) -> None:
        trying = self._trying
        self.columns.headChosen.connect(lambda source, row: self._choose(m.ReadFrom(source, row)))
        self.columns.chosen.connect(lambda source, place, name: self._choose(m.ReadAs(source, place, name)))
        self.values.levelChosen.connect(lambda source, *level: self._choose(m.ReadLevel(source, *level)))
        self.values.daysChosen.connect(lambda source, order: self._choose(m.ReadDays(source, order)))
        self.people.decided.connect(lambda text, same: self._choose(m.Decide(text, same)))
        self.rows.asked.connect(trying.show_rows)
        trying.doing.connect(self._tell)
        trying.looked.connect(self._show)
        trying.listed.connect(self.rows.show_rows)
        trying.weighed.connect(self._weigh)
        trying.accepted.connect(self._agree)
        trying.failed.connect(self._fail)
        self._soon.timeout.connect(lambda: self.says.setText(self._doing))
        self.accept_button.clicked.connect(self._ask_for_change)
        self.cancel_button.clicked.connect(self.reject)
        self.compare_button.clicked.connect(self._compare)

    def done(self, result: int) -> None:
        """Close; what is under way ends."""
        self._soon.stop()
        self._trying.end()
        super().done(result)

    def _choose(self, choice: m.Choice | m.Decide) -> None:
        self._wait()
        self._trying.choose(choice)

    def _wait(self) -> None:
        """Let nobody accept what is not seen."""
        self.current = self.at_rest = False
        self._soon.start()
        self.accept_button.setEnabled(False)
        self.compare_button.setEnabled(False)

    def _tell(self, doing: str) -> None:
        self._doing = doing
        if not self.current and not self._soon.isActive():
            self.says.setText(doing)

    def _show(self, look: m.Look) -> None:
        if self._look is None:
            self.kinds[0].setEnabled(True)
            self.kinds[0].setFocus()
        self._look, self._effect, self.current = look, "", True
        self.at_rest = bool(look.trouble)
        self._soon.stop()
        for choice, seen in zip(self.kinds, look.sources, strict=True):
            with QSignalBlocker(choice):
                choice.setCurrentIndex(choice.findData(seen.table))
            choice.setEnabled(True)
        self.rows.show_look(look)
        self._show_part(self.parts.choice)
        self.says.setText(self._verdict())
        self.accept_button.setEnabled(look.changes)
        self.accept_button.setText("Accept what is right" if look.problems else "Accept")
        if not look.changes:
            self.compare_button.hide()

    def _show_part(self, part: int) -> None:
        """Show a part; the fields of a wide table are made once somebody looks at them."""
        self._panes.setCurrentIndex(part)
        look, pane = self._look, self._panes.currentWidget()
        if look is None:
            return
        if pane is self.columns:
            self.columns.show_sources(self._names, look.sources)
        elif pane is self.values:
            self.values.show_sources(self._names, look.sources)
        elif pane is self.people:
            self.people.show_matches(look.matches)

    def _weigh(self, effect: m.Effect) -> None:
        self._effect, self.at_rest = effect.sentence, True
        self.compare_button.setVisible(effect.comparable)
        self.compare_button.setEnabled(True)
        self.says.setText(self._verdict())

    def _verdict(self) -> str:
        look = self._look
        if look is None or not look.changes:
            open_words = self._open_words(look) if look is not None else ""
            return (look and look.trouble) or f"Nothing would change. {open_words}".rstrip()
        said = "Nothing has changed yet. Accept is one step, which Undo takes back."
        guessed = sum(match.taken for match in look.matches)
        who = f"{counted(guessed, 'person is', 'people are')} guessed: look at People." if guessed else ""
        return " ".join(filter(None, (who, self._open_words(look), self._effect, said)))

    def _open_words(self, look: m.Look) -> str:
        """What is to be said of words that stand for no level yet."""
        words = [word for seen in look.sources for word, level in seen.levels if level is None]
        stand = "stands" if len(words) == 1 else "stand"
        named = plain_list([f"“{word}”" for word in words])
        return f"Say under Levels and days what {named} {stand} for." if words else ""

    def _ask_for_change(self) -> None:
        self._doing = "Bringing it in"
        self._wait()
        self._trying.accept()

    def _compare(self) -> None:
        self._comparing = True
        self._ask_for_change()

    def _agree(self, change: Change) -> None:
        (self.compareAsked if self._comparing else self.agreed).emit(change)
        self.accept()

    def _fail(self, why: str) -> None:
        self._soon.stop()
        self.says.setText(why)
