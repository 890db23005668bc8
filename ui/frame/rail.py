"""The navigation rail: the logo, which opens the menu, and the places of the window."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import follow, theme
from ui.theme.focus import paint_ring
from ui.theme.icons import draw

WIDTH, PITCH, HEAD = 72, 60, 56
CLOSEST, NAMED = 30, 54  # the pitch where there is little room, and from which on names are shown


class RailButton(QAbstractButton):
    """A place in the rail: an icon in a pill with its name below; or the logo, which has no name."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        # The ring belongs around the pill, not around the whole button.
        self.setProperty("ownRing", True)
        self._dress()
        follow(self._dress)

    def sizeHint(self) -> QSize:
        """As wide as the rail."""
        return QSize(theme().px(WIDTH), theme().px(PITCH))

    def minimumSizeHint(self) -> QSize:
        """Room for the pill: in a low window the name is told by the tip alone."""
        return QSize(theme().px(WIDTH), theme().px(CLOSEST))

    def permit(self, why_not: str) -> None:
        """Lead to the place, or not, for a reason that the tip tells."""
        self.setEnabled(not why_not)
        self.setToolTip(f"{self.text()}. {why_not}" if why_not else self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, the icon and the name."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        width, height = current.px(44), current.px(28)
        named = self.height() >= current.px(NAMED)
        top = (
            current.px(8) - (current.px(PITCH) - self.height()) / 2 if named else (self.height() - height) / 2
        )
        pill = QRectF((self.width() - width) / 2, top, width, height)
        here = self.isChecked()
        if here or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.color("accent_tint" if here else "hover"))
            painter.drawRoundedRect(pill, height / 2, height / 2)
        side = current.px(20)
        corner = pill.center() - QPoint(side // 2, side // 2)
        draw(painter, self._icon_name, "accent_text" if here else "muted", corner.x(), corner.y(), 20)
        if named:
            self._paint_name(painter, here, top + current.px(30))
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            paint_ring(painter, pill, 14)

    def _paint_name(self, painter: QPainter, here: bool, top: float) -> None:
        current = theme()
        painter.setPen(current.color("accent_text" if here else "muted"))
        painter.setFont(current.font("small", here))
        words = QRectF(0, top, self.width(), current.px(16))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _dress(self) -> None:
        self.setFixedWidth(self.sizeHint().width())
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()


class LogoButton(QAbstractButton):
    """The three circles at the top of the rail; a press opens the menu with everything the app can do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Menu")
        self.setToolTip("Menu (F10)")
        self.setProperty("ownRing", True)
        self._dress()
        follow(self._dress)

    def sizeHint(self) -> QSize:
        """As high as the top bar."""
        return QSize(theme().px(WIDTH), theme().px(HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the logo, with a pill under the pointer."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = current.px(44), current.px(32)
        pill = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.color("hover"))
            painter.drawRoundedRect(pill, current.px(6), current.px(6))
        side = current.px(24)
        draw(painter, "logo", "accent", (self.width() - side) / 2, (self.height() - side) / 2, 24)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            paint_ring(painter, pill)

    def _dress(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class Rail(QWidget):
    """72 wide at the left edge: places, and at its foot the search and help.

    `chosen` carries the key of the place that was asked for, `searchAsked` and `helpAsked` nothing.
    """

    chosen = Signal(str)
    searchAsked = Signal()
    helpAsked = Signal()

    def __init__(self, places: list[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Places")
        self.places = places
        self.logo = LogoButton(self)
        self.buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.logo)
        group = QButtonGroup(self)
        for key, icon_name, name in places:
            button = RailButton(icon_name, name, self)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # screen readers say one of several, not on or off
            group.addButton(button)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self.buttons[key] = button
            column.addWidget(button)
        column.addStretch()
        for icon_name, name, tip, asked in (
            ("search", "Search", "Search (Ctrl+K)", self.searchAsked),
            ("help", "Keys", "Keys (F1)", self.helpAsked),
        ):
            button = RailButton(icon_name, name, self)
            button.setToolTip(tip)
            button.clicked.connect(asked)
            column.addWidget(button)
        self._dress()
        follow(self._dress)

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu at the logo."""
        self.logo.clicked.connect(
            lambda: menu.popup(self.logo.mapToGlobal(QPoint(theme().px(12), self.logo.height() - 4)))
        )

    def show_place(self, key: str) -> None:
        """Light the place that is shown."""
        self.buttons[key].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line to the right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme().color("line"))

    def _dress(self) -> None:
        self.setFixedWidth(theme().px(WIDTH))
        self.update()
