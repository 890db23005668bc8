"""Why musts cannot all hold: what clashes, in sentences with names, and the ways out.

This file holds the answer alone, which the window knows before the solver is loaded; `why_not` is asked
in `planner.solve.clash.why_not`.
"""

from planner.plan import Plan
from planner.problem import Record
from planner.ways import WayOut


class Asked(Record, frozen=True):
    """What one rule asks in a clash: a sentence, the rule, and the challenge and people it is about."""

    rule: str
    text: str
    challenge: str | None = None
    people: tuple[str, ...] = ()


class Clash(Record, frozen=True):
    """Demands that cannot all be met, none of which can be left out of it, and the ways out.

    The ways out are ranked by the musts that remain and by how little they change; each was tried by
    solving with it.
    """

    asked: tuple[Asked, ...]
    ways: tuple[WayOut, ...] = ()

    @property
    def text(self) -> str:
        """The sentences as one."""
        parts = [one.text.removesuffix(".") for one in self.asked]
        if len(parts) < 2:
            return f"{parts[0]}, which cannot be had."
        return f"{', '.join(parts[:-1])}, but {parts[-1]}."


class WhyNot(Record, frozen=True):
    """Whether the musts can all hold, and why not.

    `plan` breaks `musts`, weighted, and no plan is known that breaks fewer; it is proven that none breaks
    fewer than `at_least`. `unknown` says in sentences what there was no time to find out.
    """

    plan: Plan
    musts: int
    at_least: int
    clashes: tuple[Clash, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """The answer in one sentence."""
        if self.musts == 0:
            return "All musts can hold."
        if self.at_least == 0:
            return "It is not known yet whether all musts can hold."
        return "The musts cannot all hold."
