"""Which cards go where from one state of the board to the next, and how far that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPoint

from ui.board.face import Held, PodFace

MOVED, CLOSING = 160, 120  # milliseconds
MOST = 40  # people in other places at once; more of them are another plan, which no eye can follow
_EASE = QEasingCurve(QEasingCurve.Type.OutCubic)


@dataclass(frozen=True, slots=True)
class Seen:
    """Where the corner of a card is on the board, and that of its pod, in pixels."""

    card: QPoint
    pod: QPoint


@dataclass(frozen=True, slots=True)
class Way:
    """How far from its place a card begins, in pixels, and for how many milliseconds it is on the way."""

    offset: QPoint
    lasts: int

    @property
    def closes(self) -> bool:
        """Whether the card stays in its pod."""
        return self.lasts == CLOSING

    def rest(self, elapsed: float) -> QPoint:
        """How far from its place the card still is after so many milliseconds."""
        return self.offset * (1 - _EASE.valueForProgress(min(elapsed / self.lasts, 1.0)))


def changed(before: Iterable[PodFace], after: Iterable[PodFace]) -> list[str | None]:
    """The pods whose cards are others or in another order; none where too many people are elsewhere."""
    was = {face.challenge: face for face in before}
    both = [(was[face.challenge], face) for face in after if face.challenge in was]
    found = [(old, face) for old, face in both if old is not face and _people(old) != _people(face)]
    left, joined = _held(old for old, _ in found), _held(face for _, face in found)
    return [face.challenge for _, face in found] if len(joined - left) <= MOST else []


def ways(
    before: Mapping[Held, Seen], after: Mapping[Held, Seen], let_go: Mapping[str, QPoint]
) -> dict[Held, Way]:
    """The ways of the cards that are seen before and after, those that only close up first.

    `let_go` is where the pointer put people down: they begin there, whether they were seen or not.
    """
    sources = {held.person: seen for held, seen in before.items() if held not in after}
    closing, moved = {}, {}
    for held, seen in after.items():
        if held in before:
            # A pod that lies elsewhere takes its cards along.
            closing[held] = Way(before[held].card - before[held].pod - seen.card + seen.pod, CLOSING)
        elif held.person in let_go:
            moved[held] = Way(let_go[held.person] - seen.card, MOVED)
        elif held.person in sources:
            moved[held] = Way(sources[held.person].card - seen.card, MOVED)
    return {held: way for held, way in {**closing, **moved}.items() if not way.offset.isNull()}


def _people(face: PodFace) -> list[str]:
    return [card.person for card in face.cards]


def _held(faces: Iterable[PodFace]) -> set[Held]:
    return {Held(card.person, face.challenge) for face in faces for card in face.cards}
