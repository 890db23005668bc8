"""Our plans against those of a baseline: shares of its cost, and who is beaten where there is no share."""

from collections.abc import Sequence
from math import inf
from statistics import median
from typing import Protocol

from tests.bench.report.figures import Figure


class Ranked(Protocol):
    """A plan by what plans compare by."""

    @property
    def must(self) -> int:
        """The musts it breaks."""

    @property
    def cost(self) -> int:
        """What it costs."""


def against(
    name: str,
    ours: Sequence[Ranked],
    theirs: Sequence[Ranked | None],
    people: int,
    problem: int,
    reach: float | None,
) -> Figure:
    """Our costs as shares of theirs, one by one; of one plan of theirs where there is no more.

    Who has no plan, or breaks more musts, is beaten, and there is no share. The median decides, in which
    who is beaten counts as zero.
    """
    if len(theirs) == 1:
        theirs = [*theirs] * len(ours)
    shares = [share(mine, other) for mine, other in zip(ours, theirs, strict=False)]
    beaten, lost = shares.count(0.0), shares.count(inf)
    said = [f"beaten by musts or for want of a plan: {beaten} of {len(shares)}"] * bool(beaten)
    said += [f"lost by musts: {lost} of {len(shares)}"] * bool(lost)
    return Figure(
        name,
        tuple(value for value in shares if 0 < value < inf),
        people=people,
        problem=problem,
        reach=reach,
        verdict=None if reach is None else median(shares) <= reach,
        remark=", ".join(said),
    )


def share(ours: Ranked, theirs: Ranked | None) -> float:
    """Our cost as a share of theirs; 0 where they have no plan or break more musts, infinite where we do."""
    if theirs is None or theirs.must > ours.must:
        return 0.0
    if theirs.must < ours.must:
        return inf
    return ours.cost / theirs.cost if theirs.cost else (inf if ours.cost else 1.0)
