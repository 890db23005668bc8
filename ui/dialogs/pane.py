"""A pane of the import dialog: titled parts that scroll, or one sentence where there are none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets import Label, ScrollOverlay


class Pane(QScrollArea):
    """Between `begin` and `end` its parts are put into `column`."""

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self.column = QVBoxLayout()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        ScrollOverlay(self, "window")

    def begin(self) -> None:
        """Start anew."""
        px = theme().px
        inner = QWidget()
        inner.setAutoFillBackground(False)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, px(4), px(12), px(4))
        self.column.setSpacing(px(8))
        self.setWidget(inner)  # which lets go of the one before

    def add_title(self, title: str) -> None:
        """Put a title above what comes."""
        if self.column.count():
            self.column.addSpacing(theme().px(8))
        self.column.addWidget(Label(title, "title"))

    def end(self) -> None:
        """Say so where nothing was put in."""
        if not self.column.count():
            self.column.addWidget(Label(self._nothing, "body", "muted", wrap=True))
        self.column.addStretch()
