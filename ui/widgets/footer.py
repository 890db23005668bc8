"""The foot of a dialog: the button that leaves it, then the one that does what it is for."""

from PySide6.QtWidgets import QDialog, QHBoxLayout

from ui.theme.current import theme
from ui.widgets.button import Button


def footer(dialog: QDialog, button: Button, leave: str = "Cancel") -> QHBoxLayout:
    """A row at the right: a button with the word `leave` that rejects, and the one that Enter presses."""
    button.setDefault(True)
    leaving = Button(leave)
    leaving.clicked.connect(dialog.reject)
    row = QHBoxLayout()
    row.setSpacing(theme().px(8))
    row.addStretch()
    row.addWidget(leaving)
    row.addWidget(button)
    return row
