"""How long people have waited for a pod, as the worked-with graph tells it."""

from collections.abc import Sequence

import networkx as nx

from planner.workspace import Workspace
from planner.workspace.entities import Cycle


def waited(workspace: Workspace, graph: nx.Graph, past: Sequence[Cycle]) -> dict[str, int]:
    """In how many past cycles in a row, counted back from the last, each person was in no pod.

    What a counted cycle's preference itself says of waiting is added and ends the count.
    """
    went_without = left_out(workspace, graph, past)
    oldest = _oldest_traces(workspace, past)
    found = {}
    for person in workspace.people:
        served = _served(graph, person)
        found[person] = 0
        for ago, cycle in enumerate(past, 1):
            if ago in served or ago > oldest.get(person, 0):
                break
            stated = workspace.preferences.get((cycle.id, person))
            found[person] += ago in went_without[person]
            if stated is not None and stated.waited is not None:
                found[person] += stated.waited
                break
    return found


def left_out(workspace: Workspace, graph: nx.Graph, past: Sequence[Cycle]) -> dict[str, frozenset[int]]:
    """How many cycles ago each person was around and in no pod.

    A cycle counts where its pods are recorded and the person was around: stated preferences in it, or left
    any trace before it.
    """
    recorded = {pod["ago"] for (kind, _), pod in graph.nodes.items() if kind == "pod"}
    oldest = _oldest_traces(workspace, past)
    return {
        person: frozenset(ago for ago in recorded - _served(graph, person) if ago <= oldest.get(person, 0))
        for person in workspace.people
    }


def _served(graph: nx.Graph, person: str) -> set[int]:
    """How many cycles ago a person was in a pod."""
    pods = graph.adj["person", person] if ("person", person) in graph else ()
    return {graph.nodes[pod]["ago"] for pod in pods}


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
