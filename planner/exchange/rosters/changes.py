"""Change notices: who changed pods against the roster before, person by person and pod by pod.

The roster before is the one that this plan takes over from, else the last of the quarter before: as it was
published, or what is on record of a quarter that was not planned here.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from planner.cycles.roster import roster as published
from planner.exchange.rosters.roster import Roster
from planner.plan import Plan
from planner.workspace import Workspace
from planner.workspace.entities import Cycle
from planner.workspace.quarters import called, latest

Pods = Mapping[str, set[str]]


@dataclass(frozen=True)
class Moved:
    """A person who changed pods: the titles of those that were left and those that were joined."""

    person: str
    left: tuple[str, ...]
    joined: tuple[str, ...]

    @property
    def text(self) -> str:
        """What changes, after the person's name: "moves from Cash forecast to Churn"."""
        if self.left and self.joined:
            return f"moves from {_listed(self.left)} to {_listed(self.joined)}"
        return f"joins {_listed(self.joined)}" if self.joined else f"leaves {_listed(self.left)}"


@dataclass(frozen=True)
class PodChange:
    """A pod, the id of its challenge, with other people than before, who are given by their ids, sorted."""

    pod: str
    title: str
    joined: tuple[str, ...]
    left: tuple[str, ...]
    stayed: tuple[str, ...]


@dataclass(frozen=True)
class Changes:
    """What changed since the roster before, which `since` names; people by name, pods by title."""

    since: str
    people: tuple[Moved, ...]
    pods: tuple[PodChange, ...]


def changes(roster: Roster) -> Changes | None:
    """What a roster changes against the one before; None where there was none.

    Of a pod alone it is who joined and left it.
    """
    found = _before(roster)
    if found is None:
        return None
    since, cycle, before = found
    staffed = roster.whole.staffed
    here: Pods = {challenge.id: set(roster.plan.members(challenge.id)) for challenge in staffed}
    challenges = roster.workspace.challenges
    titles = {id: row.title for (of, id), row in challenges.items() if of == cycle}
    titles |= {row.id: row.title for row in staffed}

    def title(challenge: str) -> str:
        return titles.get(challenge, challenge)

    was, now = _places(before), _places(here)
    moved = [
        Moved(
            person,
            tuple(sorted(map(title, was[person] - now[person]))),
            tuple(sorted(map(title, now[person] - was[person]))),
        )
        for person in sorted({*was, *now}, key=lambda p: (roster.name(p).casefold(), p))
        if was[person] != now[person]
    ]
    if roster.pod is not None:
        one = before.get(roster.pod, set()) ^ here[roster.pod]
        moved = [each for each in moved if each.person in one]
        before, here = ({roster.pod: pods.get(roster.pod, set())} for pods in (before, here))
    pods = [_pod(pod, title(pod), before.get(pod, set()), here.get(pod, set())) for pod in {**before, **here}]
    changed = [pod for pod in pods if pod.joined or pod.left]
    return Changes(since, tuple(moved), tuple(sorted(changed, key=lambda pod: pod.title.casefold())))


def _pod(pod: str, title: str, before: set[str], now: set[str]) -> PodChange:
    people = (now - before, before - now, now & before)
    return PodChange(pod, title, *(tuple(sorted(some)) for some in people))


def _before(roster: Roster) -> tuple[str, str, Pods] | None:
    """What the roster before is called, its cycle, and its pods."""
    workspace, cycle, first = roster.workspace, roster.cycle, roster.named.from_week
    earlier = [plan for plan in published(workspace, cycle.id) if plan.from_week < first]
    if earlier:
        return f"week {first - 1}", cycle.id, _members(workspace.plan(earlier[-1].id))
    past = [row for row in workspace.cycles.values() if row.starts < cycle.starts and _known(workspace, row)]
    last = latest(past)
    if last is None:
        return None
    plans = published(workspace, last.id)
    return (
        called(last.id),
        last.id,
        _members(workspace.plan(plans[-1].id)) if plans else _served(workspace, last),
    )


def _known(workspace: Workspace, cycle: Cycle) -> bool:
    """Whether a roster of a cycle is known."""
    on_record = any(row.cycle == cycle.id for row in workspace.served.values())
    return on_record or bool(published(workspace, cycle.id))


def _members(plan: Plan) -> Pods:
    return {challenge: set(people) for challenge, people in plan.pods.items()}


def _served(workspace: Workspace, cycle: Cycle) -> Pods:
    pods: defaultdict[str, set[str]] = defaultdict(set)
    for row in workspace.served.values():
        if row.cycle == cycle.id:
            pods[row.challenge or row.pod].add(row.person)
    return pods


def _places(pods: Pods) -> defaultdict[str, set[str]]:
    places: defaultdict[str, set[str]] = defaultdict(set)
    for pod, people in pods.items():
        for person in people:
            places[person].add(pod)
    return places


def _listed(titles: tuple[str, ...]) -> str:
    return titles[0] if len(titles) == 1 else f"{', '.join(titles[:-1])} and {titles[-1]}"
