"""The field in a cell that is typed into; it is done when the keyboard says so, and never by the way."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_STEPS = {  # key: rows and columns to go on
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_CHOOSING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CellField(QLineEdit):
    """`finished` carries where to go on once the text is taken, `left` that it is not wanted.

    `parted` says that the keyboard went elsewhere in the window. `choose` goes through the choices by a step,
    and says whether there are any.
    """

    finished = Signal(int, int)
    left = Signal()
    parted = Signal()

    def __init__(self, parent: QWidget, choose: Callable[[int], bool]) -> None:
        super().__init__(parent)
        self._choose = choose
        self.setProperty("ownRing", True)
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Tab goes on in the table, not to the next widget."""
        tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in tabs:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say so where the keyboard goes elsewhere in the window; other windows only borrow it."""
        super().focusOutEvent(event)
        if event.reason() not in _ELSEWHERE:
            self.parted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab and the arrows up and down take the text; Esc leaves the cell as it was."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _CHOOSING and self._choose(_CHOOSING[key]):
            pass
        elif key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            down, right = _STEPS[key]
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and down
            self.finished.emit(-down if back else down, right)
        else:
            super().keyPressEvent(event)
