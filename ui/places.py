"""Where people could go: what a drop would change, in scores and in the words of a tab."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.plan import Finding, Plan, Score
from planner.problem import Problem
from ui import words
from ui.board.face import Drop, Held, Tab

if TYPE_CHECKING:
    from planner.score import Assessment

BEST = 3

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
    """A drop and what the plan would cost after it."""

    drop: Drop
    before: Score
    after: Score

    @property
    def better(self) -> bool:
        """Whether the plan would be better after it."""
        return self.after.rank < self.before.rank

    @property
    def change(self) -> str:
        """The levels that change: "High −10, Medium −2"."""
        return words.change_words(self.before, self.after)


def moved(plan: Plan, drop: Drop) -> Plan:
    """The plan after a drop: a move, or a swap with one person."""
    pods = {challenge: set(people) for challenge, people in plan.pods.items()}
    for held in drop.people:
        _move(pods, held, drop.target)
    if drop.swap is not None and len(drop.people) == 1:
        _move(pods, drop.swap, drop.people[0].source)
    return Plan.of(pods, plan.pairs)


def _move(pods: dict[str, set[str]], held: Held, target: str | None) -> None:
    if target is not None and held.person in pods.get(target, ()):
        return  # as `planner.workspace.moves.move` has it: who is there already stays
    if held.source is not None:
        pods[held.source].discard(held.person)
    if target is not None:
        pods.setdefault(target, set()).add(held.person)


def place(assessment: "Assessment", drop: Drop) -> Place:
    """What a drop would change."""
    from planner.score import reassess

    after = reassess(assessment, moved(assessment.plan, drop))
    return Place(drop, assessment.score, after.score)


def differences(assessment: "Assessment", drop: Drop) -> tuple[list[Finding], list[Finding]]:
    """The findings that a drop would end, and those that it would bring, level by level."""
    from planner.score import reassess

    after = reassess(assessment, moved(assessment.plan, drop))
    old, new = set(assessment.findings), set(after.findings)
    gone = [finding for finding in assessment.findings if finding not in new and finding.cost]
    come = [finding for finding in after.findings if finding not in old and finding.cost]
    return gone, come


def targets(problem: Problem, people: Sequence[Held]) -> list[Drop]:
    """A move of these people to every pod and to the bench, without those that move nobody."""
    held = tuple(people)
    everywhere = [*(challenge.id for challenge in problem.challenges), None]
    return [Drop(held, target) for target in everywhere if any(one.source != target for one in held)]


def swaps(plan: Plan, held: Held, with_pods: Iterable[str]) -> list[Drop]:
    """A swap of one person with everybody in these pods who is not in the person's own."""
    if held.source is None:
        return []
    mine = set(plan.members(held.source))
    return [
        Drop((held,), pod, Held(other, pod))
        for pod in with_pods
        if pod != held.source and held.person not in plan.members(pod)
        for other in plan.members(pod)
        if other not in mine
    ]


def best(places: Iterable[Place], most: int = BEST) -> list[Place]:
    """The places that make the plan better, the best first; a swap only where it beats a plain move there."""
    ranked = sorted((p for p in places if p.better), key=lambda p: (p.after.rank, p.drop.swap is not None))
    kept: list[Place] = []
    for one in ranked:
        if all(one.drop.target != other.drop.target for other in kept):
            kept.append(one)
    return kept[:most]


def tabs(assessment: "Assessment", places: Sequence[Place]) -> Mapping[str | None, Tab]:
    """What stands above each pod while people are held."""
    ranked = {one.drop.target: rank for rank, one in enumerate(best(places), start=1)}
    return {one.drop.target: _tab(assessment, one, ranked.get(one.drop.target)) for one in places}


def _tab(assessment: "Assessment", one: Place, rank: int | None) -> Tab:
    if one.after.must > one.before.must:
        _, come = differences(assessment, one.drop)
        must = f"Must {words.signed(one.after.must - one.before.must)}"
        return Tab("breaks", _reason(assessment.problem, [f for f in come if f.level == "must"]), must)
    if one.after.rank == one.before.rank:
        return Tab("same", "No change")
    return Tab("better" if one.better else "worse", "Better" if one.better else "Worse", one.change, rank)


def _reason(problem: Problem, broken: Sequence[Finding]) -> str:
    order = [*BREAKS]
    first = min(broken, key=lambda f: order.index(f.rule) if f.rule in BREAKS else len(order))
    if first.rule == "vetoes" and first.people and problem.person[first.people[0]].joins:
        return f"{problem.called(first.people[0])} ruled this out"
    title = problem.challenge[first.challenge].title if first.challenge else ""
    told = first.text.removeprefix(title).strip(" .")
    return BREAKS.get(first.rule) or told[:1].upper() + told[1:]
