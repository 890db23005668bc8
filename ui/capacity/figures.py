"""The four figures of the quarter's capacity: pod hours, used, free, over."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from planner.capacity import Capacity
from planner.words import counted
from ui.theme import Role, follow, theme
from ui.theme.draw import width_of, words

_GAP, _HIGH = 16, 34


class Figures(QWidget):
    """Each says in its tip what it adds up. `overAsked`: the next overbooked week is to be shown."""

    overAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hours, self.used, self.free, self.over = (
            Figure(name, self) for name in ("Pod hours", "Used", "Free", "Over")
        )
        self.over.clicked.connect(self.overAsked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for figure in self.all:
            row.addWidget(figure)
        row.addStretch()

    @property
    def all(self) -> tuple["Figure", ...]:
        """The four, from the left."""
        return self.hours, self.used, self.free, self.over

    def show_capacity(self, whole: Capacity, usual: float, first: int) -> None:
        """Show the figures of weeks from the first on; `usual` are all pod hours of a week as any other."""
        people, week = len(whole.people), whole.fullest
        number = first + week - 1
        over = len({person for person, _ in whole.over})
        self.hours.show_figure(
            f"{usual:,.0f} h",
            f"a week, {counted(people, 'person', 'people')}",
            "The usual pod hours of all people together.",
        )
        self.used.show_figure(
            f"{whole.filled[week - 1]:,.0f} h",
            f"in week {number}, the fullest",
            "Pods, pairs and what commitments take of pod hours.",
        )
        self.free.show_figure(
            f"{whole.free[week - 1]:,.0f} h",
            f"in week {number}",
            "Pod hours of who is there that nothing fills.",
        )
        self.over.show_figure(
            counted(over, "person", "people") if over else "Nobody",
            f"{counted(len(whole.over), 'week')} together" if over else "no week is overbooked",
            "Press to look at the next overbooked week." if over else "All hours are kept.",
            "danger_text" if over else "text",
        )
        self.over.setEnabled(bool(over))

    def resizeEvent(self, event: object) -> None:
        """Let go of what finds no room; who is over stays longest."""
        room = self.width()
        for figure in (self.over, self.free, self.used, self.hours):
            room -= figure.sizeHint().width()
            figure.setVisible(room >= 0)


class Figure(QAbstractButton):
    """A name and its figure, and a line of words below."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._figure, self._line = name, "", ""
        self._role: Role = "text"
        self.setEnabled(False)
        follow(self._dress)

    def show_figure(self, figure: str, line: str, tip: str, role: Role = "text") -> None:
        """Show another figure."""
        self._figure, self._line, self._role = figure, line, role
        self.setAccessibleName(f"{self._name}: {figure} {line}")
        self.setToolTip(tip)
        self._dress()

    def sizeHint(self) -> QSize:
        """As wide as the wider of its two lines, and the room to the next."""
        px = theme().px
        first = width_of(self._name, "title") + px(12) + width_of(self._figure, "title")
        return QSize(max(first, width_of(self._line, "small"), px(96)) + 2 * px(_GAP), px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line before it, and its two lines."""
        current, painter = theme(), QPainter(self)
        painter.fillRect(0, current.px(3), 1, current.px(28), current.color("line"))
        left, room = current.px(_GAP), self.width() - 2 * current.px(_GAP)
        words(painter, self._name, left, 0, room, "title")
        words(painter, self._figure, left, 0, room, "title", self._role, right=True)
        words(painter, self._line, left, current.px(18), room, "small", "muted")

    def _dress(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if self._role == "danger_text" else Qt.CursorShape.ArrowCursor
        )
        self.update()
