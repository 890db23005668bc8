"""A thin scroll bar that lies over what it scrolls, with a fade where there is more."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.theme.current import theme
from ui.theme.palette import Role

_BAR, _FADE = 3, 12


class ScrollOverlay(QWidget):
    """Replaces the vertical scroll bar of `area` by 3 pixels over its right edge.

    `ground` is the role of what lies under the area, into which the last 12 pixels fade;
    the fade stays `inset` pixels away from the sides.
    """

    def __init__(self, area: QAbstractScrollArea, ground: Role = "surface", inset: int = 0) -> None:
        super().__init__(area)
        self._area, self._ground = area, ground
        self._inset = inset
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.installEventFilter(self)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.update)
        bar.rangeChanged.connect(self._follow)
        self._follow()

    def set_ground(self, ground: Role) -> None:
        """Fade into the colour of another role."""
        if ground != self._ground:
            self._ground = ground
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the area."""
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def _follow(self) -> None:
        # The area may reach out of its parent; the bar stays where it is seen.
        above = self._area.parentWidget()
        seen = above.rect().translated(-self._area.pos()) if above is not None else self._area.rect()
        self.setGeometry(self._area.rect() & seen)
        # Hidden where nothing scrolls, so that it costs no painting.
        self.setVisible(self._area.verticalScrollBar().maximum() > 0)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fades, then the bar over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = self._area.verticalScrollBar()
        if bar.value() > 0:
            self._fade(painter, 0, theme().px(_FADE))
        if bar.value() < bar.maximum():
            self._fade(painter, self.height(), self.height() - theme().px(_FADE))
        self._bar(painter)

    def _fade(self, painter: QPainter, edge: int, inner: int) -> None:
        ground = theme().color(self._ground)
        clear = QColor(ground)
        clear.setAlpha(0)
        shade = QLinearGradient(0, edge, 0, inner)
        shade.setColorAt(0, ground)
        shade.setColorAt(1, clear)
        side = theme().px(self._inset)
        painter.fillRect(side, min(edge, inner), self.width() - 2 * side, abs(edge - inner), shade)

    def _bar(self, painter: QPainter) -> None:
        bar = self._area.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        if whole <= 0:
            return
        width = theme().px(_BAR)
        height = max(theme().px(24), self.height() * bar.pageStep() / whole)
        top = (self.height() - height) * bar.value() / max(1, bar.maximum())
        painter.setBrush(theme().color("line_strong"))
        painter.drawRoundedRect(QRectF(self.width() - width - 1, top, width, height), width / 2, width / 2)
