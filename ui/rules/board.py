"""Five columns of rules, of which one can be dragged, or moved by keys, from one level to another."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.board.face import Tab
from ui.rules.card import RuleCard
from ui.rules.column import RuleColumn
from ui.rules.drag import RuleDrag
from ui.rules.face import COLUMNS, Preview, RuleFace
from ui.rules.measure import COLUMN, GAP, HIGH
from ui.theme import follow, theme


class RulesBoard(QWidget):
    """Shows faces of rules.

    `chosen`: another rule is chosen, or none; `asked` carries a key and the level it is to stand under;
    `entered` the key of a rule whose fields are wanted; `menu` a key and a point of the screen; `held` the
    key of the rule that is held, None at the end; `aimed` the level under it, or None.
    """

    chosen = Signal()
    asked = Signal(str, str)
    entered = Signal(str)
    menu = Signal(str, QPoint)
    held = Signal(object)
    aimed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key: str | None = None
        self.cards: dict[str, RuleCard] = {}
        self.columns = {level: RuleColumn(level, self) for level in COLUMNS}
        self.drag = RuleDrag(self, self._level_at)
        self._read_only = False
        self._held: str | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._beside = 0
        self.arrange(5 * COLUMN + 4 * GAP)
        self.drag.held.connect(self._show_held)
        self.drag.aimed.connect(self._show_aimed)
        self.drag.dropped.connect(self.asked)
        self.setAcceptDrops(True)
        self._dress()
        follow(self._dress)

    def arrange(self, width: int) -> None:
        """Put as many columns side by side as there is room for in so many pixels, the others below them."""
        px, count = theme().px, len(self.columns)
        most = max(1, min(count, (width + px(GAP)) // px(COLUMN + GAP)))
        # Lines of as many columns, but for what does not divide.
        beside = -(-count // -(-count // most))
        if beside == self._beside:
            return
        self._beside = beside
        lines = -(-count // beside)
        for number, column in enumerate(self.columns.values()):
            self._grid.addWidget(column, number // beside, number % beside)
        for line in range(count):
            self._grid.setRowMinimumHeight(line, px(HIGH) if lines > 1 and line < lines else 0)
            self._grid.setColumnStretch(line, 1 if line < beside else 0)

    # What is shown.

    def show_faces(self, faces: Sequence[RuleFace], costs: Mapping[str, int]) -> None:
        """Show these rules in this order, and what each level costs."""
        keyboard = next((key for key, card in self.cards.items() if card.hasFocus()), None)
        for face in faces:
            if face.key in self.cards:
                self.cards[face.key].show_face(face)
            else:
                self.cards[face.key] = self._new_card(face)
        for level, column in self.columns.items():
            mine = [self.cards[face.key] for face in faces if face.level == level]
            column.show_cards(mine, costs.get(level, 0))
        self._show_states()
        if keyboard is not None:
            # A card that changes its column loses the keyboard on the way.
            self._focus(self.cards[keyboard])

    def set_read_only(self, read_only: bool) -> None:
        """Let no drag start, as for a published plan."""
        self._read_only = read_only

    def set_tabs(self, tabs: Mapping[str, Tab]) -> None:
        """Show what would change above each column; an empty mapping clears all."""
        for level, column in self.columns.items():
            column.set_tab(tabs.get(level))

    def show_previews(self, previews: Mapping[str, Preview]) -> None:
        """Show what rules would cost; an empty mapping clears all."""
        for key, card in self.cards.items():
            card.show_preview(previews.get(key))

    # What is chosen.

    def choose(self, key: str | None) -> None:
        """Choose a rule, or none; one that is chosen again is told of again."""
        if key != self.key:
            self.key = key
            self._show_states()
        self.chosen.emit()

    def take_keyboard(self, key: str | None = None) -> None:
        """Give the keyboard to a rule's card; to the chosen one, or else the first, where none is named."""
        card = self.cards.get(key or self.key or "") or self._first
        if card is not None:
            self._focus(card)
            self.choose(card.face.key)

    def _focus(self, card: RuleCard) -> None:
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column_of(card).reveal(card)

    @property
    def _first(self) -> RuleCard | None:
        return next((card for column in self.columns.values() for card in column.cards), None)

    def _column_of(self, card: RuleCard) -> RuleColumn:
        return self.columns[card.face.level]

    def _new_card(self, face: RuleFace) -> RuleCard:
        card = RuleCard(face, self)
        card.chosen.connect(self.choose)
        card.pulled.connect(self._pull)
        card.stepped.connect(self._step)
        card.asked.connect(self._ask)
        card.entered.connect(self.entered)
        card.menu.connect(self.menu)
        return card

    def _show_states(self) -> None:
        reached = self.cards.get(self.key or "") or self._first
        for key, card in self.cards.items():
            card.set_state(key == self.key, key == self._held)
            # Tab comes to one card; arrows go on from there.
            strong = card is reached
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)

    def _step(self, key: str, columns: int, cards: int) -> None:
        card = self.cards[key]
        column = self._column_of(card)
        if cards:
            place = column.cards.index(card) + cards
            if 0 <= place < len(column.cards):
                self.take_keyboard(column.cards[place].face.key)
            return
        order = [each for each in self.columns.values() if each.cards]
        place = order.index(column) + columns
        if 0 <= place < len(order):
            beside = card.mapTo(self, QPoint(0, card.height() // 2)).y()
            self.take_keyboard(min(order[place].cards, key=lambda other: self._off(other, beside)).face.key)

    def _off(self, card: RuleCard, y: int) -> int:
        return abs(card.mapTo(self, QPoint(0, card.height() // 2)).y() - y)

    # Moving one.

    def _ask(self, key: str, level: str) -> None:
        if not self._read_only and level != self.cards[key].face.level:
            self.asked.emit(key, level)

    def _pull(self, key: str, in_card: QPoint) -> None:
        if not self._read_only:
            self.drag.start(self.cards[key], in_card)

    def _show_held(self, key: str | None) -> None:
        self._held = key
        self._show_states()
        self.held.emit(key)

    def _show_aimed(self, level: str | None) -> None:
        for each, column in self.columns.items():
            column.set_hovered(each == level)
        self.aimed.emit(level)

    def _level_at(self, at: QPoint) -> str | None:
        """The level under a point, where it is not the one that the held rule has."""
        held = self.cards.get(self._held or "")
        for level, column in self.columns.items():
            if column.geometry().contains(at) and held is not None and held.face.level != level:
                return level
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A rule is held over the columns."""
        self.drag.move(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The pointer moves."""
        self.drag.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The pointer left."""
        self.drag.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """The rule was let go."""
        self.drag.drop(event)

    def _dress(self) -> None:
        self._grid.setSpacing(theme().px(GAP))
        self._beside = 0
