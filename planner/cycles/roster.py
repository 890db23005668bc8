"""The roster of record: the published plans of a cycle, each from its first week until the next one's."""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise

from msgspec.structs import replace

from planner.workspace import Workspace
from planner.workspace.entities import (
    Challenge,
    Cycle,
    LiaisonPair,
    Membership,
    NamedPlan,
    PairServed,
    Served,
)


def roster(workspace: Workspace, cycle: str) -> list[NamedPlan]:
    """The published plans of a cycle, in the order in which they take over."""
    published = [plan for plan in workspace.plans_of(cycle) if plan.published]
    return sorted(published, key=lambda plan: plan.from_week)


def main_plan(workspace: Workspace, cycle: str) -> NamedPlan | None:
    """The plan that counts in a cycle, into which others are adopted; None where it has none.

    That is the one it was started with; once that is published, the first plan of a later week, else the
    last that was published.
    """
    plans, standing = workspace.plans_of(cycle), roster(workspace, cycle)
    if not standing:
        return plans[0] if plans else None
    later = [plan for plan in plans if not plan.published and plan.from_week > standing[-1].from_week]
    return later[0] if later and workspace.cycles[cycle].state == "published" else standing[-1]


def in_force(workspace: Workspace, cycle: str, week: int) -> NamedPlan | None:
    """The plan that stands in a week of a cycle; None where none is published by then."""
    return next((plan for plan in reversed(roster(workspace, cycle)) if plan.from_week <= week), None)


def weeks_in_force(workspace: Workspace, cycle: Cycle) -> dict[str, range]:
    """The weeks in which each published plan of a cycle stands, by plan."""
    plans = roster(workspace, cycle.id)
    starts = [*(plan.from_week for plan in plans), cycle.weeks + 1]
    return {
        plan.id: range(first, min(last, cycle.weeks + 1))
        for plan, (first, last) in zip(plans, pairwise(starts), strict=True)
    }


def running(challenge: Challenge, cycle: Cycle) -> range:
    """The weeks of a cycle in which a challenge runs, none where it was cut before it began.

    One that would start after the cycle's end runs in the last week.
    """
    weeks = planned(challenge, cycle)
    cut = weeks.stop if challenge.cut_from is None else challenge.cut_from
    return range(weeks.start, max(weeks.start, min(weeks.stop, cut)))


def planned(challenge: Challenge, cycle: Cycle) -> range:
    """The weeks of a cycle in which a challenge was to run, cut or not."""
    first = min(challenge.start_week, cycle.weeks)
    return range(first, min(cycle.weeks, first + challenge.weeks - 1) + 1)


def had_their_turn(workspace: Workspace, cycle: Cycle, week: int) -> set[str]:
    """Who was in a pod that ran to its end before a week of a cycle, and is in none any more.

    A pod that was cut did not run to its end.
    """
    stands, over, still = weeks_in_force(workspace, cycle), set(), set()
    for membership in workspace.memberships.values():
        challenge = workspace.challenges.get((cycle.id, membership.challenge))
        if challenge is None or membership.plan not in stands:
            continue
        weeks, force = running(challenge, cycle), stands[membership.plan]
        if weeks.stop > week:
            if week - 1 in force:
                still.add(membership.person)
        elif weeks == planned(challenge, cycle) and weeks.stop - 1 in force:
            over.add(membership.person)
    return over - still


def record(workspace: Workspace, cycle: Cycle) -> Iterator[Served | PairServed]:
    """What the rosters of a cycle come to: who served how many weeks in which pod, and which pairs did."""
    stands = weeks_in_force(workspace, cycle)
    weeks: Counter[tuple[str, str]] = Counter()
    for membership in workspace.memberships.values():
        challenge = workspace.challenges.get((cycle.id, membership.challenge))
        if membership.plan in stands and challenge is not None:
            shared = _shared(stands[membership.plan], running(challenge, cycle))
            weeks[challenge.id, membership.person] += shared
    pairs: Counter[tuple[str, str]] = Counter()
    for pair in workspace.pairs.values():
        if pair.plan in stands:
            pairs[pair.it, pair.business] += len(stands[pair.plan])
    for (pod, person), served in sorted(weeks.items()):
        if served:
            yield Served(cycle.id, pod, person, served)
    for (it, business), served in sorted(pairs.items()):
        if served:
            yield PairServed(cycle.id, it, business, served)


def carried(
    workspace: Workspace, plan: str, to: str, challenges: Collection[str], here: Collection[str]
) -> Iterator[Membership | LiaisonPair]:
    """The places of a plan that go on in another: of people who are here, in these challenges or pairs."""
    for row in workspace.memberships.values():
        if row.plan == plan and row.challenge in challenges and row.person in here:
            yield replace(row, plan=to)
    for pair in workspace.pairs.values():
        if pair.plan == plan and pair.it in here and pair.business in here:
            yield replace(pair, plan=to)


def as_closed(workspace: Workspace) -> Workspace:
    """The workspace in which every published cycle is on record as it stands, as if it were over."""
    rows = [
        row
        for cycle in workspace.cycles.values()
        if cycle.state == "published"
        for row in record(workspace, cycle)
    ]
    if not rows:
        return workspace
    served = {row.key: row for row in rows if isinstance(row, Served)}
    pairs = {row.key: row for row in rows if isinstance(row, PairServed)}
    return workspace.with_tables(
        {"served": {**workspace.served, **served}, "pairs_served": {**workspace.pairs_served, **pairs}}
    )


def _shared(one: range, other: range) -> int:
    return len(range(max(one.start, other.start), min(one.stop, other.stop)))
