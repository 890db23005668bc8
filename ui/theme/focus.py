"""The ring around the widget that has the keyboard: 2 pixels of accent, 1 pixel away."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.theme.current import theme

_GAP, _WIDTH, _RADIUS = 1, 2, 6
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}


def paint_ring(painter: QPainter, around: QRectF, radius: float = _RADIUS) -> None:
    """Paint the ring outside a rounded shape."""
    current = theme()
    width = current.stroke(_WIDTH)
    out = _GAP + width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current.color("accent"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    curve = current.px(radius) + out
    painter.drawRoundedRect(around.adjusted(-out, -out, out, out), curve, curve)
    painter.restore()


class FocusRing(QObject):
    """Shows the ring where Tab or an arrow key moved the keyboard; a click shows none.

    Item views, and widgets with the property `ownRing`, draw one themselves.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._watched: list[QWidget] = []
        self._frame: _Frame | None = None

    def follow(self) -> None:
        """Start following the keyboard."""
        self._app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        if self._frame is not None:
            self._frame.deleteLater()
            self._frame = None
        if new is None or not _wants_ring(new):
            return
        self._frame = _Frame(new)
        above: QWidget | None = new
        while above is not None and not above.isWindow():
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget and all it lies in."""
        if self._frame is not None and event.type() in _MOVES:
            self._frame.place()
        return False


def _wants_ring(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractItemView) or widget.property("ownRing"):
        return False
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


class _Frame(QWidget):
    """The ring itself, above the window's other widgets and deaf to the pointer."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target.window())
        self._target = target
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.place()

    def place(self) -> None:
        """Lie around the target, or hide with it."""
        corner = self._target.mapTo(self.window(), QPoint(0, 0))
        out = _GAP + _WIDTH + 1
        self.setGeometry(QRect(corner, self._target.size()).adjusted(-out, -out, out, out))
        self.setVisible(self._target.isVisible())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        out = _GAP + _WIDTH + 1
        painter = QPainter(self)
        paint_ring(painter, QRectF(self.rect()).adjusted(out, out, -out, -out))
