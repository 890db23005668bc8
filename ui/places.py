"""Where people could go: what a drop would change, in scores and in the words of a tab."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.plan import Finding, Score
from planner.problem import Problem
from ui import words
from ui.board.face import Drop, Held, Tab

if TYPE_CHECKING:
    from planner.explain import Work
    from planner.explain.option import Action, Option
    from planner.score import Assessment

# Why a drop breaks a must, short enough for a tab; of several reasons the first counts.
BREAKS = {
    "vetoes": "Ruled out",
    "locks": "Locked here",
    "bonds": "A bond is broken",
    "presence": "Away too long",
    "hours": "Over hours",
    "places": "Too many pods at once",
    "size": "",  # says itself how many of how many
    "mix": "The mix is lost",
    "moves": "Too many moves",
}


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


def placed(assessment: "Assessment", drops: Sequence[Drop]) -> "Work[list[Place]]":
    """What each of these drops would change, a few milliseconds at a time."""
    from planner.explain.prices import options_of

    options = yield from options_of(assessment, map(action, drops))
    return [Place(drop, option) for drop, option in zip(drops, options, strict=True)]


def differences_of(assessment: "Assessment", asked: "Action") -> tuple[Sequence[Finding], Sequence[Finding]]:
    """The findings that an action would end, and those that it would bring, level by level."""
    from planner.explain.difference import difference

    found = difference(assessment, asked.applied(assessment.plan))
    return found.ends, found.comes


def targets(problem: Problem, people: Sequence[Held]) -> list[Drop]:
    """A move of these people to every pod and to the bench, without those that move nobody."""
    held = tuple(people)
    everywhere = [*(challenge.id for challenge in problem.challenges), None]
    return [Drop(held, target) for target in everywhere if any(one.source != target for one in held)]


def tabs(assessment: "Assessment", places: Sequence[Place]) -> Mapping[str | None, Tab]:
    """What stands above each pod while people are held."""
    from planner.explain.option import best

    ranked = {option.action: rank for rank, option in enumerate(best(_options(places)), start=1)}
    return {one.drop.target: tab(assessment, one.option, ranked.get(one.option.action)) for one in places}


def _options(places: Iterable[Place]) -> "list[Option]":
    return [one.option for one in places]


def tab(assessment: "Assessment", option: "Option", rank: int | None = None) -> Tab:
    """What an option would change, as a tab says it."""
    if option.change.must > 0:
        _, come = differences_of(assessment, option.action)
        must = f"Must {words.signed(option.change.must)}"
        return Tab("breaks", _reason(assessment.problem, [f for f in come if f.level == "must"]), must)
    if option.after.rank == option.before.rank:
        return Tab("same", "No change")
    change = words.change_words(option.before, option.after)
    return Tab("better" if option.better else "worse", "Better" if option.better else "Worse", change, rank)


def _reason(problem: Problem, broken: Sequence[Finding]) -> str:
    order = [*BREAKS]
    first = min(broken, key=lambda f: order.index(f.rule) if f.rule in BREAKS else len(order))
    if first.rule == "vetoes" and first.people and problem.person[first.people[0]].joins:
        return f"{problem.called(first.people[0])} ruled this out"
    title = problem.challenge[first.challenge].title if first.challenge else ""
    told = first.text.removeprefix(title).strip(" .")
    return BREAKS.get(first.rule) or told[:1].upper() + told[1:]
