"""What the inspector is put together from: rows of facts, reasons and places, sections and the header."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.explain import Fact
from ui.frame.elided import Elided
from ui.frame.sentence import Sentence
from ui.theme import Role, Side, theme
from ui.widgets import Label, Line, clear

MARGIN, LABELS = 20, 88


class WeekMeter(QWidget):
    """A bar for each week of the quarter: filled as far as hours are used, a low line where none are."""

    def __init__(self, weeks: tuple[float, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks = weeks
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName("Hours used, week by week")

    def sizeHint(self) -> QSize:
        """Seven wide for each week."""
        return QSize(theme().px(7) * len(self._weeks), theme().px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        current, painter = theme(), QPainter(self)
        step, height = current.px(7), self.height()
        for number, share in enumerate(self._weeks):
            over = share > 1
            filled = max(1, round(height * min(1.0, share))) if share else 1
            role: Role = "danger" if over else "line_strong" if share else "line"
            bar = QRectF(number * step, height - filled, step - current.px(2), filled)
            painter.fillRect(bar, current.color(role))


class Header(QWidget):
    """Who or what it is: a bar in the department's colour, the name, one line, and buttons at the right."""

    def __init__(self, title: str, line: str, department: int | None = None, side: Side = "business") -> None:
        super().__init__()
        self._department, self._side = department, side
        px = theme().px
        self._row = QHBoxLayout(self)
        left = px(14) if department is not None else 0
        self._row.setContentsMargins(left, 0, 0, 0)
        self._row.setSpacing(px(2))
        column = QVBoxLayout()
        column.setSpacing(px(1))
        name = Elided(title, "figure", strong=True)
        name.setFixedHeight(px(22))
        column.addWidget(name)
        column.addWidget(Sentence(line, "small", "muted"))
        self._row.addLayout(column, 1)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar: its shape says the side."""
        if self._department is None:
            return
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, height, width = current.px(2), current.px(34), current.px(4)
        radius = current.px(2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.color("raised"))
        if self._side == "external":
            painter.setPen(QPen(current.color("muted"), 1))
            painter.drawRoundedRect(QRectF(0.5, top, width, height), radius, radius)
            return
        painter.setBrush(current.department(self._department))
        parts: list[tuple[float, float]] = [(top, height)]
        if self._side == "it":
            half = (height - current.px(4)) / 2
            parts = [(top, half), (top + height - half, half)]
        for start, length in parts:
            painter.drawRoundedRect(QRectF(0, start, width, length), radius, radius)


class Facts(QWidget):
    """Facts in two columns, 20 apart; each on one line unless they wrap."""

    def __init__(self, facts: list[Fact], wrap: bool = False) -> None:
        super().__init__()
        px = theme().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(px(2))
        grid.setColumnMinimumWidth(0, px(LABELS))
        grid.setColumnStretch(1, 1)
        for row, fact in enumerate(facts):
            label = Label(fact.label, "body", "muted")
            label.setFixedHeight(px(18))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            if fact.weeks:
                pair = QHBoxLayout()
                pair.addWidget(Elided(fact.text), 1)
                pair.addWidget(WeekMeter(fact.weeks))
                grid.addLayout(pair, row, 1)
            else:
                grid.addWidget(Sentence(fact.text) if wrap else Elided(fact.text), row, 1)


class Section(QWidget):
    """A part of the inspector below a hairline, with a title; rows go into it."""

    def __init__(self, title: str = "", line: bool = True) -> None:
        super().__init__()
        px = theme().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        if line:
            outer.addWidget(Line())
        self.rows = QVBoxLayout()
        self.rows.setContentsMargins(px(MARGIN), px(14), px(MARGIN), px(12))
        self.rows.setSpacing(px(4))
        outer.addLayout(self.rows)
        if title:
            self.title = Sentence(title, "title")
            self.rows.addWidget(self.title)
            self.rows.addSpacing(px(2))

    def add(self, widget: QWidget) -> None:
        """Add a row."""
        self.rows.addWidget(widget)

    def clear(self, keep: int = 0) -> None:
        """Take all rows out but the first `keep`."""
        clear(self.rows, keep)
