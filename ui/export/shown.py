"""What every preview of an export has: what is shown, and how much of the whole that is."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.words import counted
from ui.theme import theme
from ui.widgets import Label


class Preview(QWidget):
    """What is shown, and below it how much of the whole that is."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(8))
        self.shown = Label("", "small", "muted")

    def copied(self) -> QMimeData:
        """What is shown, all of it, for the clipboard."""
        raise NotImplementedError

    def say(self, shown: int, all: int, one: str, more: str | None = None) -> None:
        """Say how much is shown."""
        whole = counted(all, one, more)
        self.shown.setText(f"The first {shown:,} of {whole}" if shown < all else whole)
