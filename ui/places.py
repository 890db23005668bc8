"""Where people could go: what a drop would change, in scores and in findings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.plan import Finding, Score
from planner.problem import Problem
from ui.board.face import Drop, Held

if TYPE_CHECKING:
    from planner.explain import Work
    from planner.explain.option import Action, Option
    from planner.score import Assessment


@dataclass(frozen=True)
class Place:
    """A drop, and what it would change."""

    drop: Drop
    option: "Option"

    @property
    def before(self) -> Score:
        """The score as it is."""
        return self.option.before

    @property
    def after(self) -> Score:
        """The score after the drop."""
        return self.option.after


def action(drop: Drop) -> "Action":
    """What a drop asks for: people's steps to one place, or two people's steps to each other's."""
    from planner.explain.option import Action, Step

    steps = [Step(held.person, held.source, drop.target) for held in drop.people]
    if drop.swap is not None and len(drop.people) == 1:
        steps.append(Step(drop.swap.person, drop.swap.source, drop.people[0].source))
    return Action(tuple(steps))


def as_drop(action: "Action") -> Drop | None:
    """The drop that asks for an action; None where no single one does."""
    steps = action.steps
    if action.ends or action.begins or not 1 <= len(steps) <= 2:
        return None
    first, *others = steps
    drop = Drop((Held(first.person, first.source),), first.target)
    for other in others:
        if (other.source, other.target) != (first.target, first.source):
            return None
        drop = Drop(drop.people, drop.target, Held(other.person, other.source))
    return drop


def place(assessment: "Assessment", drop: Drop) -> Place:
    """What one drop would change."""
    from planner.explain.option import Option
    from planner.score import reassess

    asked = action(drop)
    after = reassess(assessment, asked.applied(assessment.plan)).score
    return Place(drop, Option(asked, assessment.score, after))


def placed(assessment: "Assessment", drops: Iterable[Drop]) -> "Work[list[Place]]":
    """What each of these drops would change, a few milliseconds at a time."""
    from planner.explain.prices import options_of

    asked: list[Drop] = []

    def actions() -> Iterator["Action"]:
        for drop in drops:
            asked.append(drop)
            yield action(drop)

    options = yield from options_of(assessment, actions())
    return [Place(drop, option) for drop, option in zip(asked, options, strict=True)]


def differences_of(assessment: "Assessment", asked: "Action") -> tuple[Sequence[Finding], Sequence[Finding]]:
    """The findings that an action would end, and those that it would bring, level by level."""
    from planner.explain.difference import difference

    found = difference(assessment, asked.applied(assessment.plan))
    return found.ends, found.comes


def targets(problem: Problem, people: Sequence[Held]) -> Iterator[Drop]:
    """A move of these people to every pod and to the bench, without those that move nobody."""
    held, sources = tuple(people), {one.source for one in people}
    everywhere = [*problem.challenge, None]
    return (Drop(held, target) for target in everywhere if sources != {target})
