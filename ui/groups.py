"""Pods in groups: by goal, by kind, or by the highest level that costs."""

from collections.abc import Callable, Sequence
from typing import Literal

from planner.problem import Challenge
from ui import words
from ui.board.face import Cost, Group
from ui.matching import folded

Grouping = Literal["none", "goal", "kind", "cost"]


def grouped(challenges: Sequence[Challenge], by: Grouping, costs: Sequence[Cost | None]) -> tuple[Group, ...]:
    """The pods of challenges under headings: the costliest first, or by name, without one last.

    `costs` are what the pods cost, in their order. There are none where they are grouped by nothing.
    """
    if by == "none":
        return ()
    names: dict[Grouping, Callable[[Challenge, Cost | None], str | None]] = {
        "goal": lambda challenge, _: challenge.goal,
        "kind": lambda challenge, _: challenge.kind,
        "cost": lambda _, cost: None if cost is None else cost.level,
    }
    found: dict[str, list[str]] = {}
    for challenge, cost in zip(challenges, costs, strict=True):
        found.setdefault(names[by](challenge, cost) or "", []).append(challenge.id)
    if by == "cost":
        titles = {**words.LEVEL_NAMES, "": "Nothing gave way"}
    else:
        titles = {name: name[:1].upper() + name[1:] for name in sorted(found, key=folded) if name}
        titles[""] = f"No {by}"
    return tuple(
        Group(f"{by} {name}", title, tuple(found[name])) for name, title in titles.items() if name in found
    )
