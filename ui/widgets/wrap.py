"""A row of widgets that goes on in another line where it finds no more room."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem

from ui.theme.current import theme


class WrapRow(QLayout):
    """Lays widgets side by side, each as large as it wants to be, from the left and then downwards."""

    def __init__(self, gap: int = 8) -> None:
        super().__init__()
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them; None where there are not so many."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its lines are in this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def minimumSize(self) -> QSize:
        """As wide as the widest of them, and one line high."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def sizeHint(self) -> QSize:
        """All of them in one line."""
        gap, hints = theme().px(self._gap), [item.sizeHint() for item in self._items]
        wide = sum(hint.width() for hint in hints) + gap * max(0, len(hints) - 1)
        return QSize(wide, max((hint.height() for hint in hints), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height that the lines take; with `move` everything goes to its place in them."""
        gap, left, top, high = theme().px(self._gap), rect.left(), rect.top(), 0
        for item in self._items:
            hint = item.sizeHint()
            if high and left + hint.width() > rect.left() + rect.width():
                left, top, high = rect.left(), top + high + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(left, top), hint))
            left, high = left + hint.width() + gap, max(high, hint.height())
        return top + high - rect.top()
