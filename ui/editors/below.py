"""What floats below the cell that is typed into: what it offers, and what is wrong with it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from ui.frame.sentence import Sentence
from ui.theme import theme

SHOWN, MOST, LEAST = 8, 200, 240
_ROW = 24


class Below(QWidget):
    """Choices that match what is typed, and a sentence; `picked` carries a choice that is clicked.

    Where `several` are typed between semicolons, the last of them is what choices match.
    """

    picked = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window_ = window
        self._choices: Sequence[str] = ()
        self.several = False
        self._cell = QRect()
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName("Choices")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self.picked.emit(item.text()))
        self.sentence = Sentence("", "small", "warning_text")
        self.hint = Sentence("", "small", "muted")
        self._column = QVBoxLayout(self)
        for part in (self.sentence, self.hint, self.list):
            self._column.addWidget(part)
        self.hide()

    def begin(self, choices: Sequence[str], several: bool, hint: str, text: str) -> None:
        """Be about another cell, of which a text stands there already."""
        self._choices, self.several = choices, several
        self.sentence.setText("")
        self.hint.setText(hint)
        self._fill("", text)

    def match(self, text: str) -> None:
        """Offer what matches a text."""
        self.sentence.setText("")
        part = text.rpartition(";")[2].strip() if self.several else text.strip()
        self._fill(part, part)

    def _fill(self, part: str, like: str) -> None:
        wanted = part.casefold()
        found = [choice for choice in self._choices if wanted in choice.casefold()]
        found.sort(key=lambda choice: not choice.casefold().startswith(wanted))
        self.list.clear()
        self.list.addItems(found[:MOST])
        first = next((n for n, one in enumerate(found[:MOST]) if like and _begins(one, like)), -1)
        self.list.setCurrentRow(first)
        self._settle()

    def warn(self, sentence: str) -> None:
        """Say what is wrong."""
        self.sentence.setText(sentence)
        self.list.clear()
        self._settle()

    def step(self, by: int) -> bool:
        """Go to the next choice or the one before; before the first is what was typed. No without choices."""
        if not self.list.count():
            return False
        self.list.setCurrentRow(min(max(-1, self.list.currentRow() + by), self.list.count() - 1))
        return True

    def taken(self, text: str) -> str:
        """What typing a text means: the choice that is marked, or the text as it is."""
        item = self.list.currentItem() if self.list.currentRow() >= 0 else None
        return text if item is None or not self.isVisible() else self.joined(text, item.text())

    def joined(self, text: str, choice: str) -> str:
        """A text with a choice in place of it, or of its last part."""
        if not self.several:
            return choice
        before = text.rpartition(";")[0].strip()
        return f"{before}; {choice}" if before else choice

    def lie_at(self, cell: QRect) -> None:
        """Float below a cell, in the places of the window; above it where there is no room below."""
        self._cell = cell
        self._settle()

    def _settle(self) -> None:
        px, window = theme().px, self.window_
        tint, text = theme().color("accent_tint").name(), theme().color("text").name()
        self.list.setStyleSheet(
            f"QListView {{ background: transparent; outline: none; }}"
            f"QListView::item {{ min-height: {px(_ROW)}px; padding: 0 {px(4)}px; }}"
            f"QListView::item:selected {{ background: {tint}; color: {text}; border-radius: {px(4)}px; }}"
        )
        self._column.setContentsMargins(px(8), px(6), px(8), px(6))
        self._column.setSpacing(px(4))
        for part in (self.sentence, self.hint):
            part.setVisible(bool(part.text()))
        count = self.list.count()
        self.list.setVisible(bool(count))
        self.list.setFixedHeight(px(_ROW) * min(count, SHOWN) + px(2))
        if not (count or self.sentence.text() or self.hint.text()):
            self.hide()
            return
        width = min(max(self._cell.width(), px(LEAST)), window.width() - px(16))
        self._column.activate()
        height = max(self._column.heightForWidth(width), self._column.minimumSize().height())
        at = self._cell.bottomLeft() + QPoint(0, px(2))
        if at.y() + height > window.height():
            at.setY(self._cell.top() - px(2) - height)
        at.setX(max(px(8), min(at.x(), window.width() - width - px(8))))
        self.setGeometry(at.x(), at.y(), width, height)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current.color("line_strong"), 1))
        painter.setBrush(current.color("raised"))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), current.px(6), current.px(6)
        )


def _begins(choice: str, text: str) -> bool:
    return choice.casefold().startswith(text.casefold())
