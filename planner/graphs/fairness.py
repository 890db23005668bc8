"""The fairness ledger: what each past cycle gave a person, as far as the file knows.

Groups are what people chose to state of themselves: who was alone is for the manager's eyes only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import networkx as nx

from planner.cycles.roster import as_closed
from planner.graphs.waiting import left_out
from planner.graphs.worked_with import past_cycles, worked_with_graph
from planner.workspace import Workspace
from planner.workspace.entities import Cycle, Preference


@dataclass(frozen=True)
class Entry:
    """One past cycle of a person: the pods they were in, and what that meant.

    `wish` is the best rank, from 0, that one of the pods had on the person's list; None where none was on
    it, or nothing was `wished`. `moved`: in other challenges than the cycle before. `alone_of` are the
    groups of which the person was the only one in a pod; `pairs` counts liaison pairs that ran.
    """

    cycle: str
    pods: tuple[str, ...]
    wished: bool = False
    wish: int | None = None
    waited: bool = False
    moved: bool = False
    alone_of: tuple[str, ...] = ()
    pairs: int = 0


@dataclass(frozen=True)
class Totals:
    """What a person's entries come to: cycles in a pod, first wishes of those stated, waits, moves, alone."""

    in_pods: int
    first_wishes: int
    wished: int
    waits: int
    moves: int
    alone: int


class Ledger:
    """The past of everybody before one cycle; published cycles count as they stand."""

    def __init__(self, workspace: Workspace, cycle: Cycle) -> None:
        self._workspace = as_closed(workspace)
        self._past = past_cycles(self._workspace, cycle)
        self._graph = worked_with_graph(self._workspace, self._past)
        self._left_out = left_out(self._workspace, self._graph, self._past)

    def entries(self, person: str) -> list[Entry]:
        """The cycles in which a person was around, the latest first."""
        return list(self._entries(person))

    def _entries(self, person: str) -> Iterator[Entry]:
        pods = _pods(self._graph, person)
        served = self._workspace.pairs_served.values()
        pairs = [pair.cycle for pair in served if pair.weeks and person in (pair.it, pair.business)]
        for ago, cycle in enumerate(self._past, 1):
            there = pods.get(ago, {})
            waited = ago in self._left_out[person]
            if not there and not waited and cycle.id not in pairs:
                continue
            stated = self._workspace.preferences.get((cycle.id, person), Preference(cycle.id, person))
            ranks = [stated.wishes.index(each) for each in there.values() if each in stated.wishes]
            before = pods.get(ago + 1, {})
            yield Entry(
                cycle.id,
                tuple(sorted(self._title(cycle.id, challenge) for challenge in there.values())),
                bool(stated.wishes),
                min(ranks, default=None),
                waited,
                bool(there and before) and set(there.values()) != set(before.values()),
                tuple(self._alone_of(person, cycle.id, list(there))),
                pairs.count(cycle.id),
            )

    def _title(self, cycle: str, challenge: str) -> str:
        known = self._workspace.challenges.get((cycle, challenge))
        return challenge if known is None else known.title

    def _alone_of(self, person: str, cycle: str, pods: Sequence[tuple[str, str]]) -> Iterator[str]:
        """The groups that the cycle's rule of belonging watches of which nobody else was in a pod."""
        setting = self._workspace.rules.get((cycle, "belonging"))
        watched = () if setting is None else setting.settings.get("groups", ())
        people = self._workspace.people
        for group in watched:
            if group in people[person].groups:
                for pod in pods:
                    members = [member for _, member in self._graph.adj["pod", pod]]
                    if sum(group in people[member].groups for member in members) == 1:
                        yield group
                        break


def totals(entries: Sequence[Entry]) -> Totals:
    """What some entries come to."""
    return Totals(
        in_pods=sum(bool(entry.pods) for entry in entries),
        first_wishes=sum(entry.wish == 0 for entry in entries),
        wished=sum(entry.wished for entry in entries),
        waits=sum(entry.waited for entry in entries),
        moves=sum(entry.moved for entry in entries),
        alone=sum(bool(entry.alone_of) for entry in entries),
    )


def _pods(graph: nx.Graph, person: str) -> dict[int, dict[tuple[str, str], str]]:
    """The pods that a person was in and their challenges, by how many cycles ago."""
    found: dict[int, dict[tuple[str, str], str]] = {}
    for pod in graph.adj["person", person] if ("person", person) in graph else ():
        node = graph.nodes[pod]
        found.setdefault(node["ago"], {})[pod[1]] = node["challenge"]
    return found
