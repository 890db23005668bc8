"""The levels that words of a table stand for, and the order in which its days are written."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from planner.exchange.importing.trying.messages import Seen
from ui.dialogs.pane import Pane
from ui.theme import theme
from ui.widgets import Choice, Label

_LEVELS = ("0, none", "1", "2", "3", "4", "5, best")


class ValuesPane(Pane):
    """`levelChosen` says of a source, by its number, what a word stands for, `daysChosen` how days are."""

    levelChosen = Signal(int, str, object)
    daysChosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Levels and days", "Levels and days can be read in one way only.", parent)
        self.levels: dict[tuple[int, str], Choice] = {}
        self.days: dict[int, Choice] = {}
        self._shown: list[object] = []

    def show_sources(self, names: Sequence[str], sources: Sequence[Seen]) -> None:
        """Show what there is to choose of these sources; where only that differs, the fields stay."""
        shape: list[object] = [(seen.days, sorted(dict(seen.levels))) for seen in sources]
        if shape != self._shown:
            self._shown, self.levels, self.days = shape, {}, {}
            self.begin()
            for number, (name, seen) in enumerate(zip(names, sources, strict=True)):
                if seen.days or seen.levels:
                    self.add_title(name)
                if seen.days:
                    self._add_days(number, name, seen)
                if seen.levels:
                    self._add_levels(number, [word for word, _ in seen.levels])
            self.end()
        for number, seen in enumerate(sources):
            if number in self.days:
                _show(self.days[number], seen.order)
            for word, level in seen.levels:
                _show(self.levels[number, word], level)

    def _add_days(self, number: int, name: str, seen: Seen) -> None:
        choice = self.days[number] = Choice()
        for order, text, day in seen.days:
            choice.addItem(f"the {order}: {text} is {day}" if text else f"the {order}", order)
        choice.setAccessibleName(f"How {name} writes days")
        choice.currentIndexChanged.connect(lambda: self.daysChosen.emit(number, choice.currentData()))
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        row.addWidget(Label("Days are written with"))
        row.addWidget(choice)
        row.addStretch()
        self.column.addLayout(row)

    def _add_levels(self, number: int, words: Sequence[str]) -> None:
        px = theme().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.addWidget(Label("In the file", "small", "muted"), 0, 0)
        grid.addWidget(Label("Level", "small", "muted"), 0, 1)
        for row, word in enumerate(words, 1):
            grid.addWidget(Label(word), row, 0)
            grid.addWidget(self._level(number, word), row, 1)
        grid.setColumnMinimumWidth(0, px(160))
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid)

    def _level(self, number: int, word: str) -> Choice:
        choice = self.levels[number, word] = Choice()
        choice.addItem("Not understood", None)
        for level, said in enumerate(_LEVELS):
            choice.addItem(said, level)
        choice.setAccessibleName(f"The level that {word} stands for")
        choice.currentIndexChanged.connect(lambda: self.levelChosen.emit(number, word, choice.currentData()))
        return choice


def _show(choice: Choice, value: object) -> None:
    with QSignalBlocker(choice):
        choice.setCurrentIndex(choice.findData(value))
