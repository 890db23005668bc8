"""Every key: those of the actions, as the actions have them, and those that move the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import words
from ui.frame.actions import Actions, keys_of
from ui.theme import theme
from ui.widgets import Button, Label, ScrollOverlay, open_at

WIDTH, HEIGHT, COLUMNS = 940, 610, 3
# What Qt and the board mind themselves.
MOVING = (
    ("Arrows", "From card to card, and across pods"),
    ("Home, End", "First and last card of a pod"),
    ("Letters", "To the name that begins with them"),
    ("Shift Arrows", "Select several"),
    ("Ctrl Space", "Add a card to those selected, or take it out"),
    ("Ctrl A", "Everybody in the pod"),
    ("Up, first card", "The pod itself"),
    ("Enter", "Press what has the keyboard"),
    ("Tab", "The next part of the window"),
    ("R", "Put it right, where that is offered"),
    ("Esc", "Dismiss, clear the filter, select nothing"),
)


class KeysDialog(QDialog):
    """Lists the keys in columns; Esc or Close ends it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        groups: dict[str, list[tuple[str, str]]] = {}
        for about, name, action in actions:
            if keys := keys_of(action):
                shown = keys.replace("-", words.MINUS)
                groups.setdefault(about, []).append((shown, actions.called[name]))
        groups["On the board"] = list(MOVING)
        inner = [QVBoxLayout() for _ in range(COLUMNS)]
        share = sum(map(len, groups.values())) / COLUMNS
        listed = 0
        for about, rows in groups.items():
            inner[min(int(listed / share + 0.5), COLUMNS - 1)].addWidget(_Group(about, rows))
            listed += len(rows)
        whole = QWidget()
        columns = QHBoxLayout(whole)
        columns.setContentsMargins(0, 0, px(12), 0)
        columns.setSpacing(px(24))
        for column in inner:
            column.setSpacing(px(16))
            column.addStretch()
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(whole)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ScrollOverlay(area, "window")
        close = Button("Close", "main")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label("Keys", "figure", strong=True))
        column.addWidget(area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        open_at(self, WIDTH, HEIGHT)


class _Group(QWidget):
    """What keys are about, and each key with what it does."""

    def __init__(self, about: str, rows: list[tuple[str, str]]) -> None:
        super().__init__()
        px = theme().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(0, px(96))
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(about, "title"), 0, 0, 1, 2)
        for number, (keys, what) in enumerate(rows, start=1):
            grid.addWidget(Label(keys, "body", "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(what, "body", wrap=True), number, 1)
