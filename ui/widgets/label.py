"""Words on screen: a label in a step of the type scale and the colour of a role; marks and lines."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.current import follow, theme
from ui.theme.draw import in_order
from ui.theme.icons import draw
from ui.theme.palette import Role
from ui.theme.type import TypeName


class Label(QLabel):
    """Plain text in a step of the type scale; sentences wrap, names do not."""

    def __init__(
        self,
        text: str = "",
        type_name: TypeName = "body",
        role: Role = "text",
        *,
        strong: bool | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._type, self._role, self._strong = type_name, role, strong
        # What people are called is text, never markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Inside a button Qt would take the colour of what is written on buttons.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setWordWrap(wrap)
        self._dress()
        follow(self._dress)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(in_order(text))

    def _dress(self) -> None:
        current = theme()
        self.setFont(current.font(self._type, self._strong))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, current.color(self._role))
        self.setPalette(palette)


class Mark(QWidget):
    """An icon that is no button: a level's shape, a tick, a warning."""

    def __init__(
        self, icon_name: str, role: Role = "muted", size: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = icon_name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._resize)

    def set_icon(self, name: str, role: Role) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the icon."""
        return QSize(theme().px(self._size), theme().px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        draw(painter, self._name, self._role, 0, 0, self._size)

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()


class Line(QWidget):
    """A hairline between two parts: always one pixel."""

    def __init__(
        self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)
        follow(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it with the colour of lines."""
        QPainter(self).fillRect(self.rect(), theme().color("line"))
