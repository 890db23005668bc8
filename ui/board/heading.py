"""The heading of a group of pods, which folds them away."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.theme.current import theme
from ui.theme.draw import words
from ui.theme.icons import draw
from ui.theme.palette import Role

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class GroupHeading(QAbstractButton):
    """A chevron, the group's title, and how much is in it.

    `folding` carries whether to fold; `stepped` -1 or 1 where an arrow leaves it upwards or downwards.
    """

    folding = Signal(bool)
    stepped = Signal(int)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self.folded, self._aimed = key, False, False
        self._line = ""
        # Tab reaches the board once; arrows come here.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(lambda: self.folding.emit(not self.folded))

    def show_words(self, title: str, line: str, folded: bool) -> None:
        """Show a title, what is in the group, and whether it is folded away."""
        if (title, line, folded) == (self.text(), self._line, self.folded):
            return
        self._line, self.folded = line, folded
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{line}, {'folded' if folded else 'unfolded'}")
        self.update()

    def set_aimed(self, aimed: bool) -> None:
        """Show that held people over it open the group."""
        if aimed != self._aimed:
            self._aimed = aimed
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds, Right unfolds, Space and Enter do the other; Up and Down go on."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key == Qt.Key.Key_Left and not self.folded:
            self.folding.emit(True)
        elif key == Qt.Key.Key_Right and self.folded:
            self.folding.emit(False)
        elif key == Qt.Key.Key_Right:
            self.stepped.emit(1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.folding.emit(not self.folded)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Repaint where the pointer comes and goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint chevron, title and line on one baseline."""
        current, painter = theme(), QPainter(self)
        px = current.px
        chevron = "chevron-right" if self.folded else "chevron-down"
        draw(painter, chevron, "muted", 0, (self.height() - px(12)) / 2 + px(2), 12)
        y = (self.height() - current.line("title")) / 2 + px(2)
        role: Role = "accent_text" if self.underMouse() or self._aimed else "text"
        left = px(18)
        room = self.width() - left
        left += words(painter, self.text(), left, y, room, "title", role) + px(8)
        small = y + current.baseline("title") - current.baseline("small")
        words(painter, self._line, left, small, self.width() - left, "small", "muted")
