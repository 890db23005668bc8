"""The people of an import who are taken for people you have by less than an id; each can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.exchange.reading.names import Match
from planner.workspace import Workspace
from ui import words
from ui.dialogs.pane import Pane
from ui.frame.elided import Elided
from ui.theme import theme
from ui.widgets import Choice, Label

MOST = 200  # matches that are shown: of more nobody looks at each
_CHOICE = 150


class PeoplePane(Pane):
    """`decided` says of the text of a match whether it holds."""

    decided = Signal(str, bool)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        nothing = "Everybody is known by id or name, or is new."
        super().__init__("People", nothing, parent)
        self._workspace = workspace
        self._shown: list[str] = []
        self.choices: dict[str, Choice] = {}

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show these matches; the same ones stay as they are, with the keyboard where it is."""
        texts = [match.text for match in matches]
        if self.choices and texts == self._shown:
            return
        self._shown, self.choices = texts, {}
        self.begin()
        if matches:
            self.add_title("Taken for people you have")
            self.column.addLayout(self._grid(matches[:MOST]))
        if len(matches) > MOST:
            self.column.addWidget(Label(f"and {words.figure(len(matches) - MOST)} more", "body", "muted"))
        self.end()

    def _grid(self, matches: Sequence[Match]) -> QGridLayout:
        px = theme().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        for column, said in enumerate(("In the file", "Taken for", "Why", "")):
            grid.addWidget(Label(said, "small", "muted"), 0, column)
        for row, match in enumerate(matches, 1):
            person = self._workspace.people.get(match.person)
            known = person.name if person is not None else match.person
            here = match.name if match.text == match.name else f"{match.name} ({match.text})"
            for column, widget in enumerate(
                (Elided(here), Elided(known), Label(match.why, "small", "muted"), self._choice(match, known))
            ):
                grid.addWidget(widget, row, column)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, px(140))
        return grid

    def _choice(self, match: Match, known: str) -> Choice:
        choice = Choice()
        choice.addItem("The same person", True)
        choice.addItem("Somebody else", False)
        choice.setCurrentIndex(0 if match.taken else 1)
        choice.setFixedWidth(theme().px(_CHOICE))
        choice.setAccessibleName(f"Whether {match.name} is {known}")
        choice.currentIndexChanged.connect(lambda: self.decided.emit(match.text, choice.currentData()))
        self.choices[match.text] = choice
        return choice
