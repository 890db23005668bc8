"""The card with the two plans as rows A and B under the four levels, each with what can be done with it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui import words
from ui.compare.level_figure import LevelFigure
from ui.frame.bar.switcher import Switcher
from ui.frame.elided import Elided
from ui.theme import Role, follow, theme
from ui.theme.draw import width_of
from ui.theme.draw import words as paint_words
from ui.widgets import Button, Line, Mark

if TYPE_CHECKING:
    from planner.explain.comparison import Comparison

LETTERS = ("A", "B")
_NARROW, _STACKED = 640, 580  # at 100% text
_ROWS = 3  # of the grid for each plan: a line, the plan, and its figures where they are below


class Badge(QWidget):
    """The letter of a plan in a square: A dark, B in the accent."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """22 square."""
        return QSize(theme().px(22), theme().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square and the letter."""
        current, painter, px = theme(), QPainter(self), theme().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground, letter = _BADGES[self._letter]
        painter.setBrush(current.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()), px(6), px(6))
        x = (self.width() - width_of(self._letter, "body", True)) / 2
        y = (self.height() - current.line("body")) / 2
        paint_words(painter, self._letter, x, y, self.width(), strong=True, role=letter)


_BADGES: dict[str, tuple[Role, Role]] = {"A": ("text", "raised"), "B": ("accent", "on_accent")}


class PlansCard(QWidget):
    """Shows two plans; `adopted` carries the letter of the one whose button was pressed."""

    adopted = Signal(str)

    def __init__(self, fill: dict[str, Callable[[QMenu], None]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switchers = {letter: Switcher(f"Plan {letter}", fill[letter]) for letter in LETTERS}
        self.figures = {
            letter: {level: LevelFigure(level, letter) for level in words.LEVELS} for letter in LETTERS
        }
        self.buttons = {letter: Button(f"Adopt {letter}") for letter in LETTERS}
        self._grid = QGridLayout(self)
        self._names: list[QHBoxLayout] = []
        self._lay_out()
        self._dress()
        follow(self._dress)

    def _lay_out(self) -> None:
        grid = self._grid
        for column, level in enumerate(words.LEVELS, start=2):
            head = QHBoxLayout()
            head.addWidget(Mark(f"level-{level}", level, 14))  # type: ignore[arg-type]
            head.addWidget(Elided(words.LEVEL_NAMES[level], "body", strong=True), 1)
            grid.addLayout(head, 0, column)
            # "All kept" takes more room than a figure.
            grid.setColumnStretch(column, 6 if level == "must" else 5)
            self._names.append(head)
        for number, letter in enumerate(LETTERS):
            grid.addWidget(Line(), _ROWS * number + 1, 0, 1, 7)
            grid.addWidget(Badge(letter), _ROWS * number + 2, 0, Qt.AlignmentFlag.AlignVCenter)
            switcher = self.switchers[letter]
            switcher.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button = self.buttons[letter]
            button.clicked.connect(lambda _=False, letter=letter: self.adopted.emit(letter))

    def _place(self) -> None:
        """Put a plan's name and button beside its figures, or above them where there is little room."""
        grid, stacked = self._grid, self.width() < theme().px(_STACKED)
        middle = Qt.AlignmentFlag.AlignVCenter
        for number, letter in enumerate(LETTERS):
            row = _ROWS * number + 2
            grid.addWidget(self.switchers[letter], row, 1, 1, 4 if stacked else 1)
            grid.addWidget(self.buttons[letter], row, 5 if stacked else 6, 1, 2 if stacked else 1, middle)
            for column, figure in enumerate(self.figures[letter].values(), start=2):
                grid.addWidget(figure, row + 1 if stacked else row, column)
        grid.setColumnStretch(1, 0 if stacked else 7)
        grid.setColumnMinimumWidth(1, 0 if stacked else theme().px(96))

    def show_plans(self, names: dict[str, tuple[str, str]], found: "Comparison") -> None:
        """Show the names, each with the line below it, and what both have on every level."""
        for letter in LETTERS:
            self.switchers[letter].show_words(*names[letter])
        for level in found.levels:
            self.figures["A"][level.level].show_points(level.a, level.better == "A")
            self.figures["B"][level.level].show_points(level.b, level.better == "B")

    def show_buttons(self, said: dict[str, tuple[str, str]], best: str, why_not: str) -> None:
        """Say what the buttons do, each with its tip, or why they cannot; that of the best is filled."""
        for letter, button in self.buttons.items():
            text, tip = said[letter]
            button.setText(text)
            button.setToolTip(why_not or tip)
            button.setAccessibleDescription(why_not or tip)
            button.setEnabled(not why_not)
            button.set_kind("main" if letter == best else "plain")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current.color("line"), 1))
        painter.setBrush(current.color("raised"))
        inner = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, current.px(10), current.px(10))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up some room between columns where there is little."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        px = theme().px
        narrow = self.width() < px(_NARROW)
        self._place()
        self._grid.setHorizontalSpacing(px(8 if narrow else 12))
        for button in self.buttons.values():
            button.setMinimumSize(px(76 if narrow else 96), px(28))

    def _dress(self) -> None:
        px = theme().px
        self._grid.setContentsMargins(px(16), px(4), px(16), px(2))
        self._grid.setVerticalSpacing(0)
        self._grid.setRowMinimumHeight(0, px(34))
        for head in self._names:
            head.setSpacing(px(6))
        self._share()
        self.update()
