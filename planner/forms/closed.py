"""Closed: points where a challenge has no pod."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model


@dataclass(frozen=True)
class Closed(Piece):
    """So many points while a challenge's pod is empty."""

    challenge: int
    points: int

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """The points where there is nobody."""
        return 0 if any(True for _ in members) else self.points

    def pack(self, packing: "Packing", factor: int) -> None:
        """What the closed pod costs, at the front of its program."""
        packing.closed[self.challenge] += factor * self.points

    def encode(self, model: "Model") -> "Expression":
        """The points, taken back where the pod is open."""
        pods = model.pods_of(self.challenge)
        return model.sum(model.weighted([(self.points, 1), (-self.points, model.open(pod))]) for pod in pods)
