"""Asking for another name, with what is wrong with it said while it is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from planner.files import InputError
from planner.workspace.change import Change
from ui import words
from ui.frame.sentence import Sentence
from ui.theme import theme
from ui.widgets import Button, Label, footer


class RenameDialog(QDialog):
    """Asks for a name; `change` makes the Change of one or raises InputError, `agreed` carries it."""

    agreed = Signal(object)

    def __init__(
        self, what: str, name: str, change: Callable[[str], Change], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._change, self._made = change, Change("")
        self.setWindowTitle(f"Rename {name}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        self.field = QLineEdit(name)
        self.field.setAccessibleName(f"Name of the {what}")
        self.field.selectAll()
        self.trouble = Sentence("", "small", "warning_text")
        self.button = Button("Rename", "main")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(8))
        column.addWidget(Label(f"Name of the {what}", "body", "muted"))
        column.addWidget(self.field)
        column.addWidget(self.trouble)
        column.addLayout(footer(self, self.button))
        self.setFixedWidth(px(320))
        self.field.textChanged.connect(self._try)
        self.button.clicked.connect(self._agree)
        self._try(name)

    def _try(self, name: str) -> None:
        """Say what is wrong with a name; the button waits for one that can be."""
        try:
            self._made = self._change(name)
            self.trouble.setText("")
        except InputError as error:
            self._made = Change("")
            self.trouble.setText(words.ended(str(error)))
        self.button.setEnabled(bool(self._made))

    def _agree(self) -> None:
        self.agreed.emit(self._made)
        self.accept()
