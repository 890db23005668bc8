"""What the board shows and what a gesture on it asks for: frozen values, made by the caller."""

from dataclasses import dataclass
from typing import Literal

from ui.theme.palette import Side

Level = Literal["must", "high", "medium", "low"]
Mark = Literal["warning", "danger"]


@dataclass(frozen=True, slots=True)
class Card:
    """A person on a card: who, from where, wished how much, how busy, and what is wrong.

    `wish` is the rank of this pod on the person's list (1 first), None where it is not on it.
    Hours are per week. `description` is what a screen reader says after the name.
    """

    person: str
    name: str
    second: str = ""
    department: int = 0
    side: Side = "business"
    wish: int | None = None
    locked: bool = False
    mark: Mark | None = None
    mark_tip: str = ""
    hours_used: float = 0
    hours: float = 0
    over: float = 0
    away: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a pod costs on the highest level that costs; no level: nothing does, and a tick shows."""

    level: Level | None = None
    figure: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class NeedFace:
    """A need of a pod in one word, and whether it is short."""

    word: str
    short: bool = False


@dataclass(frozen=True, slots=True)
class PodFace:
    """A pod, or the bench where `challenge` is None: its header and its cards in order.

    `line` is the second line of the header: "Weeks 1–8 · 6 of 4–7".
    """

    challenge: str | None
    title: str
    line: str = ""
    cost: Cost | None = None
    needs: tuple[NeedFace, ...] = ()
    cards: tuple[Card, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Pods under one heading, by their challenges in order; `key` names the group from change to change."""

    key: str
    title: str
    pods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotStaffed:
    """A challenge that gave way, and why in a sentence."""

    challenge: str
    title: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """What would change if the held people were dropped on a pod.

    `word` is "Better", "Worse", "No change" or the reason that a must breaks; `change` names the
    levels that change: "High −10, Medium −2". `rank` is 1 to 3 for the best three.
    """

    kind: Literal["better", "same", "worse", "breaks"]
    word: str
    change: str = ""
    rank: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """A person and the pod they are held out of; None is the bench."""

    person: str
    source: str | None


@dataclass(frozen=True, slots=True)
class Drop:
    """What a drop asks for: these people to this pod (None: the bench), or in place of `swap`."""

    people: tuple[Held, ...]
    target: str | None
    swap: Held | None = None
