"""How long people have waited for a pod, as the worked-with graph and what was stated of it tell."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import networkx as nx

from planner.workspace import Workspace
from planner.workspace.entities import Cycle


@dataclass(frozen=True)
class Waits:
    """How many cycles ago a person waited, and what is only `stated`: so many more before which cycle."""

    ago: frozenset[int] = frozenset()
    stated: Mapping[int, int] = field(default_factory=dict)


def waited(workspace: Workspace, graph: nx.Graph, past: Sequence[Cycle]) -> dict[str, int]:
    """In how many past cycles in a row, counted back from the last, each person was in no pod.

    What a counted cycle's preference itself says of waiting is added and ends the count.
    """
    found, there = waits(workspace, graph, past), served(graph)
    return {
        person: sum(
            (ago in each.ago) + each.stated.get(ago, 0)
            for ago in range(1, min(there.get(person, ()), default=len(past) + 1))
        )
        for person, each in found.items()
    }


def waits(
    workspace: Workspace, graph: nx.Graph, past: Sequence[Cycle], present: Cycle | None = None
) -> dict[str, Waits]:
    """When each person waited; who does not join pods never does.

    What a cycle's preference states stands over the record of the cycles in a row before it: of those only
    so many count, and where they are fewer the others are stated. The latest statement of a row holds.
    `present` is the cycle after the past, whose preferences count as those of 0 cycles ago.
    """
    cycles = list(enumerate(past, 1)) if present is None else list(enumerate([present, *past]))
    went_without, there = left_out(workspace, graph, past), served(graph)
    found = {}
    for person, without in went_without.items():
        found[person] = Waits()
        if workspace.people[person].joins:
            stated = {
                ago: row.waited
                for ago, cycle in cycles
                if (row := workspace.preferences.get((cycle.id, person))) and row.waited is not None
            }
            found[person] = _waits(without, there.get(person, set()), stated, len(past))
    return found


def _waits(without: frozenset[int], there: set[int], stated: Mapping[int, int], cycles: int) -> Waits:
    """When somebody waited who was around and in no pod, or in one, so many cycles ago."""
    counted: set[int] = set()
    more: dict[int, int] = {}
    stating: int | None = None  # how many cycles ago a statement stands of which `more` is left
    for ago in range(cycles + 1):
        if ago in there:
            stating = None
        elif ago in without:
            if stating is None or more[stating]:
                counted.add(ago)
            if stating is not None and more[stating]:
                more[stating] -= 1
        if stating is None and ago in stated:
            stating = ago
            more[ago] = stated[ago]
    return Waits(frozenset(counted), {ago: count for ago, count in more.items() if count})


def left_out(workspace: Workspace, graph: nx.Graph, past: Sequence[Cycle]) -> dict[str, frozenset[int]]:
    """How many cycles ago each person was around and in no pod.

    A cycle counts where its pods are recorded and the person was around: stated preferences in it, or left
    any trace before it.
    """
    having = {row.cycle for row in workspace.served.values()}
    recorded = {ago for ago, cycle in enumerate(past, 1) if cycle.id in having}
    oldest, there = _oldest_traces(workspace, past), served(graph)
    return {
        person: frozenset(ago for ago in recorded - there.get(person, set()) if ago <= oldest.get(person, 0))
        for person in workspace.people
    }


def served(graph: nx.Graph) -> dict[str, set[int]]:
    """How many cycles ago each person was in a pod; who never was is not there."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for node, pod in graph.nodes.items():
        if node[0] == "pod":
            for _, person in graph.adj[node]:
                found[person].add(pod["ago"])
    return found


def _oldest_traces(workspace: Workspace, past: Sequence[Cycle]) -> dict[str, int]:
    """How many cycles ago each person first left a trace."""
    ago = {cycle.id: number for number, cycle in enumerate(past, 1)}
    traces = [(row.cycle, row.person) for row in workspace.served.values()]
    traces += [(row.cycle, row.person) for row in workspace.preferences.values()]
    traces += [
        (row.cycle, person) for row in workspace.pairs_served.values() for person in (row.it, row.business)
    ]
    oldest: dict[str, int] = {}
    for cycle, person in traces:
        oldest[person] = max(oldest.get(person, 0), ago.get(cycle, 0))
    return oldest
