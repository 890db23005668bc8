"""What the pairs board shows and what a gesture on it asks for: frozen values, made by the caller."""

from dataclasses import dataclass

from planner.problem import Pair
from planner.words import counted
from ui.board.face import Card, Cost
from ui.theme import Side


@dataclass(frozen=True, slots=True)
class SeatFace:
    """One of a pair: the card, the level in the other's field (of 5) with the field's name, and the load."""

    card: Card
    level: int
    field: str
    pairs: int
    most: int

    @property
    def load(self) -> str:
        """The pairs that the person is in: "1 of 2 pairs"."""
        return f"{self.pairs} of {self.most} {'pair' if self.most == 1 else 'pairs'}"

    @property
    def description(self) -> str:
        """What a screen reader says after the name."""
        return f"{self.card.description}, knows {self.field} {self.level} of 5, {self.load}"


@dataclass(frozen=True, slots=True)
class TermFace:
    """The quarters that a pair has served of its term; `back`: it ended so many quarters ago."""

    served: int
    term: int
    back: int | None = None

    @property
    def over(self) -> bool:
        """Whether nothing of the term is left for this quarter."""
        return self.served >= self.term

    @property
    def words(self) -> str:
        """What was served and what is left, this quarter included."""
        if self.back is not None:
            return f"Back after {counted(self.back, 'quarter')}"
        left = "none left" if self.over else f"{self.term - self.served} left"
        return f"{self.served} served, {left}" if self.served else f"New, {left}"


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A business unit: the pairs it has and wants, its former pairs in words, and locked ones not there."""

    unit: str
    name: str
    had: int
    wanted: int
    former: str = ""
    gone: int = 0

    @property
    def covered(self) -> bool:
        """Whether it has as many pairs as it wants, and those that are locked."""
        return self.had == self.wanted and not self.gone

    @property
    def coverage(self) -> str:
        """How many of how many, and what is wrong: "1 of 2, one missing"."""
        told = [f"{self.had} of {self.wanted}"]
        if self.had != self.wanted:
            many = "missing" if self.had < self.wanted else "too many"
            told.append(f"{_count(abs(self.had - self.wanted))} {many}")
        if self.gone:
            told.append(f"{_count(self.gone)} locked and not there")
        return ", ".join(told)


def _count(number: int) -> str:
    return "one" if number == 1 else str(number)


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair of a unit: its two people, its term, what it costs, its costliest finding, and its lock."""

    unit: str
    pair: Pair
    it: SeatFace
    business: SeatFace
    term: TermFace
    cost: Cost
    sentence: str
    locked: bool = False

    def seat(self, side: Side) -> SeatFace:
        """The seat of a side."""
        return self.it if side == "it" else self.business


@dataclass(frozen=True, slots=True)
class MissingRow:
    """The pairs that a unit wants and has not."""

    unit: str
    missing: int

    @property
    def words(self) -> str:
        """How many, and what to do about it."""
        are = "One pair is" if self.missing == 1 else f"{self.missing} pairs are"
        return f"{are} missing. Drop a liaison here."


Row = UnitRow | PairRow | MissingRow


@dataclass(frozen=True, slots=True)
class Seat:
    """A person in a pair, or free (None), whom a gesture is about."""

    person: str
    side: Side
    pair: Pair | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """Where a person can be let go: a pair, a unit that misses one, or among the free (neither)."""

    unit: str | None = None
    pair: Pair | None = None
