"""Typing into one cell of a table: its field, what floats below it, and how what is typed is taken."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt

from planner.editing.write import CellFault, Entry
from planner.words import counted
from planner.workspace.entities import Key
from ui.editors.below import Below
from ui.editors.field import CellField
from ui.theme import theme

if TYPE_CHECKING:
    from ui.editors.view import GridView

_NARROWEST = 120  # pixels


class Cell(QObject):
    """The cell of a view that is typed into, if any.

    What is typed stays in its field until the model takes it, or Esc gives it up.
    """

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view, self._grid = view, view.grid
        self._where: tuple[Key | None, str] | None = None  # row and column
        self._below: Below | None = None
        self.field = CellField(view, lambda by: self.below.isVisible() and self.below.step(by))
        self.field.finished.connect(self.finish)
        self.field.left.connect(self.give_up)
        self.field.parted.connect(self.take)
        self.field.textEdited.connect(lambda text: self.below.match(text))

    @property
    def typing(self) -> bool:
        """Whether a cell is typed into."""
        return self._where is not None

    @property
    def below(self) -> Below:
        """What floats below the field."""
        window = self._view.window()
        if self._below is None or self._below.window_ is not window:
            self._below = Below(window)
            self._below.picked.connect(self._pick)
        return self._below

    def begin(self, text: str | None = None) -> None:
        """Type into the current cell: with what it says, or with another text in place of it."""
        view, index = self._view, self._view.currentIndex()
        if not index.isValid():
            return
        column = self._grid.column_at(index.column())
        if view.why_fixed or column.fixed:
            view.refused.emit(view.why_fixed or f"{column.heading} is worked out and cannot be typed.")
            return
        view.scrollTo(index)
        self._where = (self._grid.key_at(index.row()), column.name)
        says = self._grid.text_at(index.row(), index.column())
        self.field.setText(says if text is None else text)
        self.field.setAccessibleName(column.heading)
        self.field.setAccessibleDescription("")
        self.field.setFont(theme().font("body"))
        self.place()
        self.field.show()
        self.field.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if text is None:
            self.field.selectAll()
        rows = len(self._keys())
        hint = f"Enter changes {counted(rows, 'row')}." if rows > 1 else ""
        self.below.begin(column.choices(self._grid.seen), column.several, hint, says if text is None else "")
        if text is not None:
            self.below.match(text)

    def take(self) -> bool:
        """Take what is typed; False where it is wrong, and then it stays in its field."""
        if self._where is None:
            return True
        _, column = self._where
        text = self.below.taken(self.field.text())
        faults = self._grid.enter([Entry(key, {column: text}) for key in self._keys()])
        if faults:
            self._warn(faults[0])
            return False
        self.give_up()
        return True

    def _keys(self) -> list[Key | None]:
        """The rows that typing changes: all that are selected, where the cell is one of them."""
        assert self._where is not None
        key, _ = self._where
        rows = self._view.rows()
        return [each for each in rows if each is not None] if key is not None and key in rows else [key]

    def finish(self, down: int, right: int) -> None:
        """Take what is typed and go on by so many rows and columns."""
        index, new = self._index(), self._where is not None and self._where[0] is None
        if self.take():
            row, column = index.row() + down, index.column() + right
            if new and down > 0:
                column = 0  # where the next new row begins
            self._view.go_to(row, column)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Leave the cell as it was."""
        had = self.field.hasFocus()
        self._where = None
        self.hide_below()
        self.field.hide()
        if had:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _warn(self, fault: CellFault) -> None:
        """Say what is wrong, in the cell where it is."""
        assert self._where is not None
        key, column = self._where
        sentence = fault.sentence
        if fault.column not in ("", column):
            number = self._grid.number_of(fault.column)
            sentence = f"{self._grid.column_at(number).heading}: {sentence}"
            if key is None:
                # What was typed here is kept in the new row.
                self.give_up()
                self._view.go_to(self._grid.shown, number)
                self.begin()
        self.field.setAccessibleDescription(sentence)
        if self._view.isVisible():
            self.below.warn(sentence)

    def _pick(self, choice: str) -> None:
        self.field.setText(self.below.joined(self.field.text(), choice))
        if self.below.several:
            self.below.match(f"{self.field.text()};")
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.finish(0, 0)

    # Where it lies.

    def follow(self) -> None:
        """Stay at the cell where rows come, go and move; without the row there is nothing to type."""
        if self._where is not None:
            if self._index().isValid():
                self.place()
            else:
                self.give_up()

    def place(self) -> None:
        """Lie in the cell, and below it what floats."""
        index, view = self._index(), self._view
        if not index.isValid():
            return
        cell = view.visualRect(index)
        width = max(cell.width(), theme().px(_NARROWEST))
        left = min(cell.left(), max(0, view.viewport().width() - width))
        place = QRect(left, cell.top() + view.horizontalHeader().height(), width, cell.height())
        self.field.setGeometry(place)
        self.below.lie_at(QRect(view.mapTo(view.window(), place.topLeft()), place.size()))

    def hide_below(self) -> None:
        """Hide what floats; what is typed waits in its field."""
        if self._below is not None:
            self._below.hide()

    def _index(self) -> QModelIndex:
        if self._where is None:
            return QModelIndex()
        key, column = self._where
        row = self._grid.shown if key is None else self._grid.row_of(key)
        return self._grid.index(row, self._grid.number_of(column)) if row >= 0 else QModelIndex()
