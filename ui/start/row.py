"""A row of the start page: a sign, what it does, a sentence, and its keys; pressed as a button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import Role, follow, theme
from ui.theme.draw import width_of, words
from ui.theme.focus import paint_ring
from ui.theme.icons import draw

HEIGHT, RING = 54, 3  # the ring around what has the keyboard needs room of its own
_OFF = 0.45


class StartRow(QAbstractButton):
    """One thing to begin with; `main` fills it as the best one."""

    def __init__(
        self,
        icon: str,
        name: str,
        sentence: str,
        keys: str = "",
        *,
        main: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._sentence, self._keys, self._main = icon, sentence, keys, main
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setProperty("ownRing", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()
        follow(self._dress)

    def sizeHint(self) -> QSize:
        """As high as two lines with air."""
        return QSize(theme().px(280), theme().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        current, px, painter = theme(), theme().px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = QRectF(self.rect()).adjusted(RING + 0.5, RING + 0.5, -RING - 0.5, -RING - 0.5)
        fill: Role = (
            "accent" if self._main else "hover" if self.underMouse() and self.isEnabled() else "raised"
        )
        painter.setPen(QPen(current.color("accent" if self._main else "line"), 1))
        painter.setBrush(current.color(fill))
        painter.drawRoundedRect(at, px(6), px(6))
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            paint_ring(painter, at.adjusted(1, 1, -1, -1))
        if not self.isEnabled():
            painter.setOpacity(_OFF)
        ink: Role = "on_accent" if self._main else "text"
        quiet: Role = "on_accent" if self._main else "muted"
        draw(painter, self._icon, quiet, px(16), (self.height() - px(20)) / 2, 20)
        left, right = px(50), self.width() - px(16)
        high = current.line("body") + current.line("small")
        top = (self.height() - high) // 2
        keys = width_of(self._keys, "small")
        middle = (self.height() - current.line("small")) // 2
        words(painter, self._keys, right - keys, middle, keys, "small", quiet)
        room = right - left - (keys + px(12) if keys else 0)
        words(painter, self.text(), left, top, room, "body", ink, strong=True)
        words(painter, self._sentence, left, top + current.line("body"), room, "small", quiet)

    def _dress(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.setToolTip(self._sentence)
        self.update()
