"""The fairness ledger: what each past cycle gave a person, as far as the file knows.

Groups are what people chose to state of themselves: who was alone is for the manager's eyes only.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from planner.cycles.roster import as_closed
from planner.explain import Work, done
from planner.graphs.waiting import left_out, waits
from planner.graphs.worked_with import past_cycles, worked_with_graph
from planner.plan import Plan
from planner.workspace import Workspace
from planner.workspace.entities import Cycle, Preference


@dataclass(frozen=True)
class Entry:
    """One cycle of a person: the pods they were in, and what that meant.

    `wish` is the best rank, from 0, that one of the pods had on the person's list; None where none was on
    it, or nothing was `wished`. `moved`: in other challenges than the cycle before. `alone_of` are the
    groups of which the person was the only one in a pod; `pairs` counts liaison pairs that ran. `stated`
    are waits before the cycle that are not on record and that its preferences state.
    """

    cycle: str
    pods: tuple[str, ...]
    wished: bool = False
    wish: int | None = None
    waited: bool = False
    moved: bool = False
    alone_of: tuple[str, ...] = ()
    pairs: int = 0
    stated: int = 0


@dataclass(frozen=True)
class Totals:
    """What a person's entries come to: cycles in a pod, first wishes of those stated, waits, moves, alone."""

    in_pods: int
    first_wishes: int
    wished: int
    waits: int
    moves: int
    alone: int


@dataclass(frozen=True)
class Standing:
    """A person's totals against the `others` on record: how many of them waited less often, and what
    first wishes they got of those stated.
    """

    mine: Totals
    others: int
    waited_less: int
    first_wishes: int
    wished: int


class Ledger:
    """The past of everybody before one cycle; published cycles count as they stand."""

    def __init__(self, workspace: Workspace, cycle: Cycle) -> None:
        done(self._work_out(workspace, cycle))

    @classmethod
    def made(cls, workspace: Workspace, cycle: Cycle) -> Work[Self]:
        """The ledger with everybody's totals, in small slices."""
        ledger = cls.__new__(cls)
        yield from ledger._work_out(workspace, cycle)
        _ = ledger._served
        found = {}
        for person in ledger._counted():
            yield
            found[person] = ledger.totals(person)
        ledger.__dict__["everybody"] = found
        return ledger

    def _work_out(self, workspace: Workspace, cycle: Cycle) -> Work[None]:
        self._workspace = as_closed(workspace)
        self._cycle = cycle
        self._past = past_cycles(self._workspace, cycle)
        yield
        self._graph = worked_with_graph(self._workspace, self._past)
        yield
        self._left_out = left_out(self._workspace, self._graph, self._past)
        yield
        self._waits = waits(self._workspace, self._graph, self._past, cycle)
        yield
        self._pairs: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for pair in self._workspace.pairs_served.values():
            if pair.weeks:
                self._pairs[pair.it][pair.cycle] += 1
                self._pairs[pair.business][pair.cycle] += 1

    def entries(self, person: str) -> list[Entry]:
        """The past cycles in which a person was around, the latest first."""
        return list(self._entries(person))

    def present(self, person: str, plan: Plan) -> Entry:
        """What a plan of the cycle itself gives a person; nothing of it counts before the cycle is past."""
        challenges = plan.places(person)
        entry = self._entry(person, self._cycle, 0, challenges, map(plan.members, challenges))
        return replace(entry, pairs=len(plan.pairs_of(person)))

    def totals(self, person: str) -> Totals:
        """What a person's past comes to, with the waits that the cycle's own preferences state."""
        found = totals(self.entries(person))
        return replace(found, waits=found.waits + self._waits[person].stated.get(0, 0))

    @cached_property
    def everybody(self) -> dict[str, Totals]:
        """The totals of all who are active and join pods."""
        return {person: self.totals(person) for person in self._counted()}

    def _counted(self) -> Iterator[str]:
        people = self._workspace.people.values()
        return (person.id for person in people if person.active and person.joins)

    def standing(self, person: str) -> Standing:
        """How a person fared against the others who join pods and have a past."""
        mine = self.totals(person)
        others = [
            found
            for other, found in self.everybody.items()
            if other != person and (found.in_pods or found.waits)
        ]
        return Standing(
            mine,
            len(others),
            sum(found.waits < mine.waits for found in others),
            sum(found.first_wishes for found in others),
            sum(found.wished for found in others),
        )

    def _entries(self, person: str) -> Iterator[Entry]:
        for ago, cycle in enumerate(self._past, 1):
            pods, waits = self._pods(person, ago), self._waits[person]
            around = ago in self._left_out[person] and self._workspace.people[person].joins
            if pods or around or self._pairs[person][cycle.id] or ago in waits.stated:
                members = [[member for _, member in self._graph.adj["pod", pod]] for pod in pods]
                yield self._entry(person, cycle, ago, list(pods.values()), members)

    def _entry(
        self,
        person: str,
        cycle: Cycle,
        ago: int,
        challenges: Collection[str],
        pods: Iterable[Collection[str]],
    ) -> Entry:
        """A cycle so long ago in which a person was in the pods of these challenges, with these members."""
        stated = self._workspace.preferences.get((cycle.id, person), Preference(cycle.id, person))
        ranks = [stated.wishes.index(challenge) for challenge in challenges if challenge in stated.wishes]
        before = set(self._pods(person, ago + 1).values())
        return Entry(
            cycle.id,
            tuple(sorted(self._title(cycle.id, challenge) for challenge in challenges)),
            bool(stated.wishes),
            min(ranks, default=None),
            ago in self._waits[person].ago,
            bool(challenges and before) and set(challenges) != before,
            tuple(self._alone_of(person, cycle.id, list(pods))),
            self._pairs[person][cycle.id],
            self._waits[person].stated.get(ago, 0),
        )

    def _pods(self, person: str, ago: int) -> dict[tuple[str, str], str]:
        """The pods that a person was in so many cycles ago, and their challenges."""
        return self._served.get((person, ago), {})

    @cached_property
    def _served(self) -> dict[tuple[str, int], dict[tuple[str, str], str]]:
        found: defaultdict[tuple[str, int], dict[tuple[str, str], str]] = defaultdict(dict)
        for (kind, pod), node in self._graph.nodes.items():
            if kind == "pod":
                for _, person in self._graph.adj[kind, pod]:
                    found[person, node["ago"]][pod] = node["challenge"]
        return found

    def _title(self, cycle: str, challenge: str) -> str:
        challenges = self._workspace.challenges
        # A past whose challenges were not brought in is called as the same challenge is by now.
        known = challenges.get((cycle, challenge)) or challenges.get((self._cycle.id, challenge))
        return challenge if known is None else known.title

    def _alone_of(self, person: str, cycle: str, pods: Sequence[Collection[str]]) -> Iterator[str]:
        """The groups that the cycle's rule of belonging watches of which nobody else was in a pod."""
        setting = self._workspace.rules.get((cycle, "belonging"))
        watched = () if setting is None else setting.settings.get("groups", ())
        people = self._workspace.people
        for group in watched:
            if group in people[person].groups and any(
                sum(group in people[member].groups for member in members) == 1 for members in pods
            ):
                yield group


def totals(entries: Sequence[Entry]) -> Totals:
    """What some entries come to."""
    return Totals(
        in_pods=sum(bool(entry.pods) for entry in entries),
        first_wishes=sum(entry.wish == 0 for entry in entries),
        wished=sum(entry.wished for entry in entries),
        waits=sum(entry.waited + entry.stated for entry in entries),
        moves=sum(entry.moved for entry in entries),
        alone=sum(bool(entry.alone_of) for entry in entries),
    )


def least_well_first(found: Totals) -> tuple[int, ...]:
    """What people are ordered by, so that who was treated least well comes first.

    Who waited most often, then who went most often without the first wish, was alone, moved.
    """
    return (-found.waits, found.first_wishes - found.wished, -found.alone, -found.moves)
