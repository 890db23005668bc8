"""Lists of a dialog in which lines are ticked: challenges that go on, people who join or leave."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import follow, theme
from ui.widgets import Label

_ID = Qt.ItemDataRole.UserRole
_FILTERED = 12  # lines from which a filter is worth its room
_ROW, _SHOWN, _BOX = 26, 6, 14


@dataclass(frozen=True)
class Choosable:
    """A line: what it stands for, its words, whether it is ticked at first, and its tip."""

    id: str
    text: str
    ticked: bool = False
    tip: str = ""


class TickList(QWidget):
    """A titled list whose lines are ticked by a press or the space bar; `changed` says that one was.

    Lines that are ticked at first come first: of many they are seen.
    """

    changed = Signal()

    def __init__(self, title: str, lines: Sequence[Choosable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Label(title, "title"))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter")
        self.filter.setAccessibleName(f"Filter {title}")
        self.filter.setVisible(len(lines) > _FILTERED)
        self.filter.textChanged.connect(self._narrow)
        for line in sorted(lines, key=lambda line: not line.ticked):
            item = QListWidgetItem(line.text, self.list)
            item.setData(_ID, line.id)
            item.setSizeHint(QSize(0, px(_ROW)))
            item.setToolTip(line.tip or line.text)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)
        shown = min(max(len(lines), 1), _SHOWN)
        self.list.setFixedHeight(shown * px(_ROW) + 2)
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        column.addWidget(self.filter)
        column.addWidget(self.list)
        follow(self._dress)
        self._dress()

    def ticked(self) -> list[str]:
        """The ids of the lines that are ticked."""
        return [item.data(_ID) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def tick(self, id: str, on: bool = True) -> None:
        """Tick a line, or take its tick away."""
        for item in self._items():
            if item.data(_ID) == id:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _dress(self) -> None:
        # The style draws the edge of a box in a shade 40% below this one, which must be seen on our ground.
        palette = self.list.palette()
        palette.setColor(QPalette.ColorRole.Window, theme().color("line_strong").lighter(140))
        self.list.setPalette(palette)
        # The style has one size of boxes for all sizes of text.
        side = theme().px(_BOX)
        self.list.setStyleSheet(f"QListView::indicator {{ width: {side}px; height: {side}px; }}")

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.casefold() not in item.text().casefold())
