"""The list of changes: time, title and state of each under the heading of its day."""

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.compare.rows import Row
from ui.compare.rows_list import RowDelegate, RowsList
from ui.history.rows import ChangeRow, DayRow
from ui.theme import Role, theme
from ui.theme.draw import right_to_left, words

HIGH, TIME, STATE, GAP = 30, 44, 112, 8


def roles(row: ChangeRow) -> tuple[Role, Role]:
    """The roles that a change's title and its state are painted in; what is not in force is grey."""
    if row.here:
        return "text", "accent_text"
    return ("text" if row.state == "done" else "muted"), "muted"


class ChangesDelegate(RowDelegate):
    """Rows of 30 pixels, so that thousands need no measuring."""

    def height(self, row: Row) -> int:
        """The same for all."""
        return theme().px(HIGH)

    def paint_row(self, painter: QPainter, row: Row, at: QRect) -> None:
        """Paint a heading on a hairline, or a change."""
        px = theme().px
        if isinstance(row, DayRow):
            words(painter, row.title, at.x(), at.y() + px(10), at.width(), "small", "muted", strong=True)
            painter.fillRect(at.x(), at.bottom(), at.width(), 1, theme().color("line"))
        elif isinstance(row, ChangeRow):
            self._paint_change(painter, row, at)

    def _paint_change(self, painter: QPainter, row: ChangeRow, at: QRect) -> None:
        px, y = theme().px, at.y()
        title, state = roles(row)
        # On the line of the title, whose letters are larger.
        small = y + px(6) + theme().baseline("body", row.here) - theme().baseline("small", row.here)
        words(painter, row.time, at.x(), small, px(TIME), "small", "muted")
        room = at.width() - px(TIME)
        if row.says:
            taken = words(
                painter,
                row.says,
                at.x() + at.width() - px(STATE),
                small,
                px(STATE),
                "small",
                state,
                strong=row.here,
                right=True,
            )
            room -= taken + px(GAP)
        rtl = right_to_left(row.title)
        words(
            painter, row.title, at.x() + px(TIME), y + px(6), room, "body", title, strong=row.here, right=rtl
        )


class ChangesList(RowsList):
    """Shows the changes of a history; thousands at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Changes", ChangesDelegate(), parent)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._show_day)

    @property
    def change(self) -> ChangeRow | None:
        """The change that is chosen."""
        index = self.currentIndex()
        row = self.rows.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, ChangeRow) else None

    def choose(self, entry: int) -> bool:
        """Choose a change where it is shown, and bring it into sight."""
        for number, row in enumerate(self.rows.rows):
            if isinstance(row, ChangeRow) and row.entry == entry:
                self.setCurrentIndex(self.rows.index(number, 0))
                return True
        return False

    def _show_day(self, now: QModelIndex) -> None:
        """Bring the heading above a change into sight too."""
        above = now.siblingAtRow(now.row() - 1)
        if above.isValid() and isinstance(self.rows.rows[above.row()], DayRow):
            self.scrollTo(above)

    def choose_first(self) -> None:
        """Choose the first change that is shown."""
        first = next((row for row in self.rows.rows if isinstance(row, ChangeRow)), None)
        if first is not None:
            self.choose(first.entry)
