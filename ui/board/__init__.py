"""The board: pods of cards, the bench, what is not staffed, and the gestures on them.

The board knows faces, not plans: it shows what it is given and says what a gesture asks for.
"""

from ui.board.board import BoardView
from ui.board.delegate import CardDelegate
from ui.board.face import Card, Cost, Drop, Held, NeedFace, NotStaffed, PodFace, Tab

__all__ = [
    "BoardView",
    "Card",
    "CardDelegate",
    "Cost",
    "Drop",
    "Held",
    "NeedFace",
    "NotStaffed",
    "PodFace",
    "Tab",
]
