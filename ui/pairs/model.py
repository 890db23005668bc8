"""The rows of the pairs board as a Qt model: two seats, the term and the costs of each pair."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.board.model import Index
from ui.pairs.face import MissingRow, PairRow, Row, Seat, SeatFace, Target, UnitRow
from ui.pairs.faces import spoken

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
IT, BUSINESS, TERM, COST = range(4)
HEADINGS = ("From IT", "From the unit", "Term in quarters", "What it costs")
_NOBODY = QModelIndex()


class PairModel(QAbstractTableModel):
    """Units with their pairs, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOBODY) -> int:
        """So many rows; none of them has children."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOBODY) -> int:
        """The two seats, the term and the costs."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings of the columns, aligned to the left like what is below them."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, and of each cell its words, its tip and what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(row, index.column())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return _description(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            # Escaped, because Qt takes a tip that looks like markup for markup.
            return f"<p>{escape(_description(row, index.column()) or _words(row, index.column()))}</p>"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be selected, and people in seats be held."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.seat_at(index) else flags

    def seat_at(self, index: Index) -> Seat | None:
        """Whose seat a cell is."""
        face = self.face_at(index)
        if face is None:
            return None
        row = self.rows[index.row()]
        assert isinstance(row, PairRow)
        return Seat(face.card.person, "it" if index.column() == IT else "business", row.pair)

    def face_at(self, index: Index) -> SeatFace | None:
        """What the seat of a cell shows."""
        row = self.rows[index.row()] if index.isValid() else None
        if not isinstance(row, PairRow) or index.column() not in (IT, BUSINESS):
            return None
        return row.it if index.column() == IT else row.business

    def target_at(self, index: Index) -> Target | None:
        """Where somebody would go who is let go over a cell; a unit's own row is no place."""
        row = self.rows[index.row()] if index.isValid() else None
        return None if row is None else target_of(row)

    def row_of(self, target: Target) -> int:
        """The row of a target, -1 where there is none."""
        return next((n for n, row in enumerate(self.rows) if target_of(row) == target), -1)

    def row_of_unit(self, unit: str) -> int:
        """A unit's own row, -1 where it has none."""
        return next(
            (n for n, row in enumerate(self.rows) if isinstance(row, UnitRow) and row.unit == unit), -1
        )


def target_of(row: Row) -> Target | None:
    """A row as a place for people; None where it is none."""
    if isinstance(row, PairRow):
        return Target(row.unit, row.pair)
    return Target(row.unit) if isinstance(row, MissingRow) else None


def _words(row: Row, column: int) -> str:
    if isinstance(row, UnitRow):
        return row.name
    if isinstance(row, MissingRow):
        return row.words
    return (row.it.card.name, row.business.card.name, row.term.words, row.sentence)[column]


def _description(row: Row, column: int) -> str:
    if isinstance(row, UnitRow):
        return f"Pairs: {row.coverage}. {row.former}".strip()
    if isinstance(row, MissingRow):
        return ""
    if column in (IT, BUSINESS):
        return (row.it, row.business)[column].description
    return spoken(row.cost, row.sentence) if column == COST else ""
