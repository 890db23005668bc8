"""The columns of what comes in: the heading, the first values, what each is read as, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from planner.exchange.importing.trying.messages import Place, Seen
from planner.exchange.tables.every import TABLES
from planner.words import counted
from ui import words
from ui.dialogs.pane import Pane
from ui.frame.elided import Elided
from ui.theme import theme
from ui.widgets import Choice, Label

NOT_USED = "Left out"
_CHOICE = 190


class ColumnsPane(Pane):
    """Shows the places of each source in turn.

    `headChosen` says which row of a source, by its number, has the headings, `chosen` as which column a place
    of it is read.
    """

    headChosen = Signal(int, int)
    chosen = Signal(int, int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Columns", "The columns are as they are.", parent)
        self.heads: dict[int, Choice] = {}
        self.choices: dict[tuple[int, int], Choice] = {}
        self._reasons: dict[tuple[int, int], Label] = {}
        self._shown: list[object] = []

    def show_sources(self, names: Sequence[str], sources: Sequence[Seen]) -> None:
        """Show how these sources are read; where only that differs, the fields stay where they are."""
        shape: list[object] = [
            (seen.table, seen.head, [place.heading for place in seen.places]) for seen in sources
        ]
        if shape == self._shown:
            self._refresh(sources)
            return
        self._shown, self.heads, self.choices, self._reasons = shape, {}, {}, {}
        self.begin()
        for number, (name, seen) in enumerate(zip(names, sources, strict=True)):
            if seen.table is not None and seen.places:
                self.add_title(name)
                if len(seen.heads) > 1:
                    self._add_head(number, name, seen)
                self.column.addLayout(self._grid(number, name, seen.table, seen.places))
                if seen.width > len(seen.places):
                    more = counted(seen.width - len(seen.places), "more column")
                    self.column.addWidget(Label(f"and {more}", "body", "muted"))
        self.end()
        self._refresh(sources)

    def _refresh(self, sources: Sequence[Seen]) -> None:
        for number, seen in enumerate(sources):
            for place, said in enumerate(seen.places):
                choice = self.choices[number, place]
                with QSignalBlocker(choice):
                    choice.setCurrentIndex(choice.findData(said.column))
                self._reasons[number, place].setText(said.reason)

    def _add_head(self, number: int, name: str, seen: Seen) -> None:
        choice = self.heads[number] = Choice()
        for at, text in seen.heads:
            choice.addItem(f"Row {at}: {text}", at)
        choice.setCurrentIndex(choice.findData(seen.head))
        choice.setAccessibleName(f"Which row of {name} has the headings")
        choice.setMinimumContentsLength(20)
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.currentIndexChanged.connect(lambda: self.headChosen.emit(number, choice.currentData()))
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        row.addWidget(Label("Headings"))
        row.addWidget(choice, 1)
        self.column.addLayout(row)

    def _grid(self, number: int, name: str, table: str, places: Sequence[Place]) -> QGridLayout:
        px = theme().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        for place, said in enumerate(("In the file", "First values", "Read as", "")):
            grid.addWidget(Label(said, "small", "muted"), 0, place)
        for place, seen in enumerate(places):
            heading = seen.heading or "without a heading"
            choice = self._choice(number, place, table)
            choice.setAccessibleName(f"What {heading} of {name} is read as")
            reason = self._reasons[number, place] = Label("", "small", "muted")
            first = Elided(words.ASIDE.join(seen.values), "body", "muted")
            for column, widget in enumerate((Elided(heading), first, choice, reason)):
                grid.addWidget(widget, place + 1, column)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnMinimumWidth(3, px(150))
        return grid

    def _choice(self, number: int, place: int, table: str) -> Choice:
        choice = self.choices[number, place] = Choice()
        choice.addItem(NOT_USED, None)
        for name in TABLES[table].columns:
            choice.addItem(called(name), name)
        choice.setFixedWidth(theme().px(_CHOICE))
        choice.currentIndexChanged.connect(lambda: self.chosen.emit(number, place, choice.currentData()))
        return choice


def called(column: str) -> str:
    """What people call a column."""
    said = column.replace("_", " ")
    return said[0].upper() + said[1:]
