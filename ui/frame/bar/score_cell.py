"""A level of the score in the top bar: its shape, its name, its figure, and what it is made of."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import words
from ui.theme import Role, follow, theme
from ui.theme.icons import draw

WIDTH, INNER, RIGHT = 160, 15, 144
_TIGHT = 8  # at the sides where there is little room
_SHAPE = 20  # from the shape of the level to its name or figure


class ScoreCell(QAbstractButton):
    """One of four, 160 wide; a press asks what the level is made of."""

    def __init__(self, level: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self._figure = 0
        self._after: int | None = None
        self._words = ""
        self._brief = False
        self.setEnabled(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow(self._dress)
        self._tell()

    @property
    def figure(self) -> int:
        """The level's points."""
        return self._figure

    @property
    def preview(self) -> int | None:
        """The points it would have after what is being considered; None where nothing is."""
        return self._after

    @property
    def words(self) -> str:
        """The line below the figure."""
        return self._words

    @property
    def _changes(self) -> bool:
        return self._after is not None and self._after != self._figure

    @property
    def _before(self) -> str:
        return f"{words.figure(self._figure)} {words.ARROW}"

    def _width_of_figure(self) -> int:
        """How wide the figure is, with what it would become."""
        metrics = theme().metrics("title")
        if not self._changes:
            return metrics.horizontalAdvance(words.figure(self._figure))
        after = metrics.horizontalAdvance(words.figure(self._after or 0))
        return theme().metrics("title", False).horizontalAdvance(self._before) + theme().px(4) + after

    def show_level(self, figure: int, parts: str) -> None:
        """Show the level's points and what they are made of."""
        self._figure, self._words = figure, parts
        self.setEnabled(True)
        self._tell()

    def show_preview(self, figure: int | None) -> None:
        """Show beside the points what they would become, "60 → 50"; None ends it."""
        if figure != self._after:
            self._after = figure
            self._tell()

    def set_brief(self, brief: bool) -> None:
        """Leave the words out, as all four do where one of them has no room for them."""
        if brief != self._brief:
            self._brief = brief
            self.update()

    def sizeHint(self) -> QSize:
        """160 wide, as high as the top bar."""
        return QSize(theme().px(WIDTH), theme().px(56))

    def least(self, named: bool = True) -> int:
        """The pixels that its shape and figure need; with the name of the level, or without."""
        px, metrics = theme().px, theme().metrics("title")
        # Figures of three digits come and go without moving anything.
        usual = "0" if self._level == "must" else "000"
        figure = max(px(14), *(metrics.horizontalAdvance(one) for one in (usual, words.figure(self._figure))))
        name = metrics.horizontalAdvance(words.LEVEL_NAMES[self._level]) + px(6) if named else 0
        return px(2 * _TIGHT + _SHAPE) + name + figure

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint shape, name and figure on one line, the words on the next."""
        current, painter = theme(), QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        tight = self.width() < self.least() + current.px(INNER - _TIGHT)
        left = current.px(_TIGHT if tight else INNER)
        right = min(current.px(RIGHT), self.width() - current.px(_TIGHT))
        top, height = current.px(10), current.px(18)
        draw(painter, f"level-{self._level}", self._level, left, top + current.px(2), 14)  # type: ignore[arg-type]
        painter.setPen(current.color("text"))
        painter.setFont(current.font("title"))
        name = QRectF(left + current.px(_SHAPE), top, right - left, height)
        shown = words.LEVEL_NAMES[self._level]
        figure = max(current.px(14), self._width_of_figure()) + current.px(4)
        # Where there is little room the shape alone names the level.
        if name.left() + current.metrics("title").horizontalAdvance(shown) + figure <= right:
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown)
        if not self.isEnabled():
            return
        self._paint_figure(painter, QRectF(left, top, right - left, height))
        # Half a word says nothing; the tip has them all.
        if not self._brief:
            self._paint_words(painter, QRectF(left, current.px(29), right - left, current.px(15)))

    def _paint_figure(self, painter: QPainter, where: QRectF) -> None:
        current = theme()
        change = self._changes
        if not self._figure and not change:
            side = current.px(14)
            draw(painter, "tick-circle", "positive", where.right() - side, where.top() + current.px(2), 14)
            return
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(current.font("title"))
        if not change:
            broken = self._level == "must"
            painter.setPen(current.color("danger_text" if broken else "text"))
            painter.drawText(where, end, words.figure(self._figure))
            return
        assert self._after is not None
        after = words.figure(self._after)
        painter.setPen(current.color("positive_text" if self._after < self._figure else "warning_text"))
        painter.drawText(where, end, after)
        used = current.metrics("title").horizontalAdvance(after) + current.px(4)
        before, plain = self._before, current.metrics("title", False)
        if current.px(20) + plain.horizontalAdvance(before) + used > where.width():
            before = words.ARROW  # where it goes counts more than where it was
        if current.px(20) + plain.horizontalAdvance(before) + used > where.width():
            return  # the shape of the level needs its place
        painter.setFont(current.font("title", False))
        painter.setPen(current.color("muted"))
        painter.drawText(where.adjusted(0, 0, -used, 0), end, before)

    def _paint_words(self, painter: QPainter, where: QRectF) -> None:
        current = theme()
        broken = self._level == "must" and self._figure
        role: Role = "danger_text" if broken else "muted"
        metrics = current.metrics("small")
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, int(where.width()))
        painter.setPen(current.color("accent_text" if self.underMouse() and self.isEnabled() else role))
        painter.setFont(current.font("small"))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)

    def event(self, event: QEvent) -> bool:
        """Repaint where the pointer comes and goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def _tell(self) -> None:
        name = words.LEVEL_NAMES[self._level]
        figure = "all kept" if not self._figure else words.figure(self._figure)
        after = "" if self._after is None else f", would be {words.figure(self._after)}"
        self.setAccessibleName(f"{name}: {figure}{after}. {self._words}")
        self.setToolTip(f"{self._words}. Press to see why." if self._words else "")
        self.update()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
