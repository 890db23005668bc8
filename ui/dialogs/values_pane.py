"""The levels that words of a table stand for, and the order in which its days are written."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from planner.exchange.days import ORDERS, iso, orders
from planner.exchange.sheet import Sheet
from planner.exchange.source import Source, day_texts
from ui.dialogs.pane import Pane
from ui.theme import theme
from ui.widgets import Choice, Label

_LEVELS = ("0, none", "1", "2", "3", "4", "5, best")


class ValuesPane(Pane):
    """`levelChosen` says of a source what level a word stands for, `daysChosen` the order of its days."""

    levelChosen = Signal(object, str, object)
    daysChosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Levels and days", "Levels and days can be read in one way only.", parent)
        self.levels: dict[tuple[str, str], Choice] = {}
        self.days: dict[str, Choice] = {}

    def show_sources(self, taken: Sequence[tuple[str, Source]]) -> None:
        """Show what there is to choose of the sources that are taken for tables."""
        self.levels, self.days = {}, {}
        self.begin()
        for table, source in taken:
            reading, sheet = source.reading(table), source.sheet(table)
            if reading is None or not isinstance(sheet, Sheet):
                continue
            texts = day_texts(sheet, reading, table)
            if reading.levels or orders(texts):
                self.add_title(source.name)
            if orders(texts):
                self._add_days(table, source, texts)
            if reading.levels:
                self._add_levels(table, source)
        self.end()

    def _add_days(self, table: str, source: Source, texts: list[str]) -> None:
        reading = source.reading(table)
        assert reading is not None
        choice = Choice()
        for order in ORDERS:
            choice.addItem(_example(order, texts), order)
        choice.setCurrentIndex(choice.findData(reading.days))
        choice.setAccessibleName(f"How {source.name} writes days")
        choice.currentIndexChanged.connect(lambda: self.daysChosen.emit(source, choice.currentData()))
        self.days[table] = choice
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        row.addWidget(Label("Days are written with"))
        row.addWidget(choice)
        row.addStretch()
        self.column.addLayout(row)

    def _add_levels(self, table: str, source: Source) -> None:
        reading = source.reading(table)
        assert reading is not None
        px = theme().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.addWidget(Label("In the file", "small", "muted"), 0, 0)
        grid.addWidget(Label("Level", "small", "muted"), 0, 1)
        order = sorted(
            reading.levels, key=lambda word: (reading.levels[word] is None, reading.levels[word] or 0)
        )
        for number, word in enumerate(order, 1):
            grid.addWidget(Label(word), number, 0)
            grid.addWidget(self._level(table, source, word, reading.levels[word]), number, 1)
        grid.setColumnMinimumWidth(0, px(160))
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid)

    def _level(self, table: str, source: Source, word: str, level: int | None) -> Choice:
        choice = Choice()
        choice.addItem("Not understood", None)
        for number, words in enumerate(_LEVELS):
            choice.addItem(words, number)
        choice.setCurrentIndex(choice.findData(level))
        choice.setAccessibleName(f"The level that {word} stands for")
        choice.currentIndexChanged.connect(lambda: self.levelChosen.emit(source, word, choice.currentData()))
        self.levels[table, word] = choice
        return choice


def _example(order: str, texts: list[str]) -> str:
    """An order, and what it makes of a text that may be two days, else of one that is a day in it."""
    readable = [text for text in dict.fromkeys(texts) if order in orders([text])]
    text = next((text for text in readable if len(orders([text])) > 1), readable[0] if readable else "")
    known = next(one for one in ORDERS if one == order)
    return f"the {order}: {text} is {iso(text, known)}" if text else f"the {order}"
