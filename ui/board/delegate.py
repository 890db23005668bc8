"""The delegate that all lists of cards share."""

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.board.card import FADED, PALE, Look, card_rect
from ui.board.face import Card, Held
from ui.board.measure import INSET, POD, RING, ROW, STEP
from ui.board.model import CARD_ROLE, Index
from ui.board.pictures import CardPictures
from ui.theme.current import theme

_HOVER = QStyle.StateFlag.State_MouseOver
_SELECTED = QStyle.StateFlag.State_Selected


class CardDelegate(QStyledItemDelegate):
    """Paints every card: on pods, on the bench and in lists.

    It reads what concerns all lists at once: `held`, whose cards show as being moved; `swap`, whose card
    would be swapped; `gliding`, whose cards are on their way to their places; `matching`, who matches the
    filter (None: there is none); `active`, whether the keyboard is on the board. A list may say of itself
    with the attributes `challenge` (where its cards are) and `faded` (a must would break there). `wide` is
    how many pixels a pod is wide, and its cards with it; 0 is the least.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held: frozenset[Held] = frozenset()
        self.swap: Held | None = None
        self.gliding: frozenset[Held] = frozenset()
        self.matching: frozenset[str] | None = None
        self.active = True
        self.wide = 0
        self._pictures = CardPictures(self)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the card of an index, if it is in its place."""
        if not self.glides(index, getattr(option.widget, "challenge", None)):
            self.paint_anywhere(painter, option, index)

    def glides(self, index: Index, challenge: str | None) -> bool:
        """Whether the card of an index is on its way to its place with a challenge."""
        return bool(self.gliding) and Held(card_of(index).person, challenge) in self.gliding

    def paint_anywhere(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the card of an index, also on its way."""
        card = index.data(CARD_ROLE)
        view = option.widget
        place = Held(card.person, getattr(view, "challenge", None))
        state = option.state
        look = Look(
            hovered=bool(state & _HOVER) and not self.held,
            selected=bool(state & _SELECTED),
            active=self.active,
            held=place in self.held,
            swap=place == self.swap,
            opacity=self._opacity(card, getattr(view, "faded", False)),
        )
        self._pictures.paint(painter, self.place_in(option.rect.x(), option.rect.y()), card, look)

    def matches(self, card: Card) -> bool:
        """Whether a card's person is in the filter."""
        return self.matching is None or card.person in self.matching

    def _opacity(self, card: Card, faded: bool) -> float:
        return (FADED if faded else 1.0) * (1.0 if self.matches(card) else PALE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A card and the gap to the next; where the list wraps, cards stand in the columns of the pods."""
        view = option.widget
        wraps = isinstance(view, QListView) and view.isWrapping()
        return QSize(self.step if wraps else self._pod, theme().px(ROW))

    def place_in(self, x: int, y: int) -> QRectF:
        """Where the card lies in a row of a list whose corner is x, y."""
        inset = theme().px(INSET)
        return card_rect(x + inset, y + RING, self._pod - 2 * inset)

    @property
    def step(self) -> int:
        """From one card to the next where they stand in the columns of the pods."""
        return self._pod + theme().px(STEP) - theme().px(POD)

    @property
    def _pod(self) -> int:
        return self.wide or theme().px(POD)


def card_of(index: Index) -> Card:
    """The card that an index of any list of cards holds."""
    found = index.data(CARD_ROLE)
    assert isinstance(found, Card)
    return found
