"""A title with a chevron and a small line below, which opens a menu: the quarter and the plan."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from ui.theme import follow, theme
from ui.theme.icons import draw
from ui.words import ASIDE


class Switcher(QAbstractButton):
    """Shows what is looked at; `fill` puts what there is to choose into the menu whenever it opens."""

    def __init__(self, what: str, fill: Callable[[QMenu], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what, self._fill, self._line = what, fill, ""
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._refill)
        self.clicked.connect(self._open)
        follow(self._dress)

    def show_words(self, title: str, line: str) -> None:
        """Show this title, and this line below; both are the tip, as either may find no room."""
        self.setText(title)
        self._line = line
        self.setAccessibleName(f"{self._what}: {title}")
        self.setAccessibleDescription(line)
        self.setToolTip("\n".join(filter(None, [title, line])))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words, as high as the top bar."""
        current = theme()
        title = current.metrics("title").horizontalAdvance(self.text()) + current.px(22)
        return QSize(max(title, current.metrics("small").horizontalAdvance(self._line)), current.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the title, the chevron and the line."""
        current, painter = theme(), QPainter(self)
        metrics, room = current.metrics("title"), self.width() - current.px(20)
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(current.font("title"))
        painter.setPen(current.color("accent_text" if self.underMouse() else "text"))
        painter.drawText(
            QRectF(0, current.px(10), room, current.px(18)), Qt.AlignmentFlag.AlignVCenter, title
        )
        if title:
            after = metrics.horizontalAdvance(title) + current.px(6)
            draw(painter, "chevron-down", "muted", after, current.px(13), 12)
        metrics, line = current.metrics("small"), self._line
        while ASIDE in line and metrics.horizontalAdvance(line) > self.width():
            line = line.partition(ASIDE)[2]  # the last part says most: whether a quarter is a draft
        small = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        painter.setFont(current.font("small"))
        painter.setPen(current.color("muted"))
        below = QRectF(0, current.px(29), self.width(), current.px(15))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, small)

    def event(self, event: QEvent) -> bool:
        """Repaint where the pointer comes and goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def _refill(self) -> None:
        self.menu.clear()
        self._fill(self.menu)

    def _open(self) -> None:
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() - theme().px(6))))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


class MenuButton(QAbstractButton):
    """A label, the choice made of it, and a chevron: "Colour Department"."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.menu = QMenu(label, self)
        self.clicked.connect(lambda: self.menu.popup(self.mapToGlobal(QPoint(0, self.height()))))
        follow(self._dress)

    def offer(self, choices: list[tuple[str, Callable[[], None]]]) -> None:
        """Offer these choices, of which the first is made."""
        for name, chosen in choices:
            action = QAction(name, self.menu, checkable=True, checked=not self.text())
            self.menu.addAction(action)
            action.triggered.connect(lambda _=False, name=name, chosen=chosen: self._choose(name, chosen))
            if not self.text():
                self._show(name)

    def _choose(self, name: str, chosen: Callable[[], None]) -> None:
        self._show(name)
        for action in self.menu.actions():
            action.setChecked(action.text() == name)
        chosen()

    def _show(self, name: str) -> None:
        self.setText(name)
        self.setAccessibleName(f"{self._label}: {name}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        current = theme()
        metrics = current.metrics("body")
        words = metrics.horizontalAdvance(self._label) + metrics.horizontalAdvance(self.text())
        return QSize(words + current.px(24), current.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint label, choice and chevron in a row."""
        current, painter = theme(), QPainter(self)
        metrics, middle = current.metrics("body"), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(current.font("body"))
        painter.setPen(current.color("muted"))
        painter.drawText(self.rect(), middle, self._label)
        left = metrics.horizontalAdvance(self._label) + current.px(5)
        painter.setPen(current.color("accent_text" if self.underMouse() else "text"))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self.text())
        left += metrics.horizontalAdvance(self.text()) + current.px(5)
        draw(painter, "chevron-down", "muted", left, (self.height() - current.px(12)) / 2, 12)

    def event(self, event: QEvent) -> bool:
        """Repaint where the pointer comes and goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
