"""What the chosen change touched: a part for each kind of thing, a line for each row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.workspace.touched import Part
from ui import words
from ui.compare.rows_list import INSET
from ui.frame.sentence import Sentence
from ui.theme import theme
from ui.widgets import ScrollOverlay, clear


class Details(QScrollArea):
    """Scrolls where a change touched much; Tab brings the keyboard to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences: list[Sentence] = []
        self.setAccessibleName("What it touched")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        ScrollOverlay(self, "window")

    def show_parts(self, title: str, parts: Sequence[Part]) -> None:
        """Show what a change touched under its title."""
        self._start(title)
        for part in parts:
            self._column.addSpacing(theme().px(6))
            self._add(Sentence(part.title, "small", "muted", strong=True))
            for line in part.lines:
                self._add(Sentence(line))
            if part.more:
                self._add(Sentence(f"and {words.figure(part.more)} more", "body", "muted"))
        self._column.addStretch()

    def show_sentence(self, title: str, sentence: str) -> None:
        """Show one sentence in place of parts."""
        self._start(title)
        self._add(Sentence(sentence, "body", "muted"))
        self._column.addStretch()

    @property
    def text(self) -> str:
        """All that it says, line by line."""
        return "\n".join(sentence.text() for sentence in self._sentences)

    def _add(self, sentence: Sentence) -> None:
        self._sentences.append(sentence)
        self._column.addWidget(sentence)

    def _start(self, title: str) -> None:
        clear(self._column)
        self._sentences.clear()
        self._column.setSpacing(theme().px(2))
        # In line with the words of the list above it.
        self._column.setContentsMargins(theme().px(INSET), 0, theme().px(INSET), 0)
        if title:
            self._add(Sentence(title, "body", strong=True))
        self.verticalScrollBar().setValue(0)
