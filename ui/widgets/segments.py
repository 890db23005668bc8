"""A few words side by side of which one is chosen: "Used | Free"."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme.current import follow, theme

_FEW = 4  # of them none is narrower than a usual button
_NARROWEST = 36


class Segments(QWidget):
    """One of its words is chosen, the first at first; `chosen` carries the number of another once it is.

    Tab comes to the chosen one, arrows choose its neighbours.
    """

    chosen = Signal(int)

    def __init__(self, name: str, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        least, beside = (72, 24) if len(words) <= _FEW else (0, 12)
        for number, word in enumerate(words):
            button = _Segment(word, least, beside, self)
            button.setChecked(number == 0)
            self._group.addButton(button, number)
            self._row.addWidget(button)
        self._group.idToggled.connect(self._toggled)
        self._dress()
        follow(self._dress)

    def choose(self, number: int) -> None:
        """Choose a word; says so where it is another."""
        self._group.button(number).setChecked(True)

    def show_choice(self, number: int) -> None:
        """Show a word as the chosen one, and say nothing of it."""
        self.blockSignals(True)
        self.choose(number)
        self.blockSignals(False)

    @property
    def choice(self) -> int:
        """The number of the chosen word."""
        return self._group.checkedId()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the trough that the words lie in."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current.color("line"), 1) if current.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(current.color("surface"))
        painter.drawRoundedRect(self.rect().toRectF(), current.px(6), current.px(6))

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(number)

    def _dress(self) -> None:
        inset = theme().px(2)
        self._row.setContentsMargins(inset, inset, inset, inset)
        self.setFixedHeight(theme().px(26))
        self.setMaximumWidth(self._row.sizeHint().width())
        self.resize(self.maximumWidth(), self.height())


class _Segment(QAbstractButton):
    """One of the words."""

    def __init__(self, word: str, least: int, beside: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._least, self._beside = least, beside
        self.setText(word)
        self.setAccessibleName(word)
        self.setToolTip(word)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # screen readers say one of several, not on or off
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As wide as the word, strong or not, with room at its sides."""
        current = theme()
        wide = current.metrics("body", True).horizontalAdvance(self.text())
        return QSize(max(current.px(self._least), wide + current.px(self._beside)), current.px(22))

    def minimumSizeHint(self) -> QSize:
        """Where there is little room, a word elides."""
        return QSize(theme().px(_NARROWEST), theme().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word; the chosen one is raised."""
        current, painter, here = theme(), QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.setPen(QPen(current.color("line"), 1))
            painter.setBrush(current.color("raised"))
            inner = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(inner, current.px(5), current.px(5))
        painter.setFont(current.font("body", here))
        painter.setPen(current.color("text" if here or self.underMouse() else "muted"))
        metrics = current.metrics("body", here)
        word = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - current.px(6))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, word)
