"""The worked-with graph: people and the pods of past cycles they were in; who shares a pod worked together.

Cycles are counted back: 1 is the last one before the cycle that is planned.
"""

from collections.abc import Collection, Sequence

import networkx as nx

from planner.problem import Meeting, Pair, PastPair
from planner.workspace import Workspace
from planner.workspace.entities import Cycle


def past_cycles(workspace: Workspace, cycle: Cycle) -> list[Cycle]:
    """The cycles that start before this one, the latest first."""
    past = [each for each in workspace.cycles.values() if each.starts < cycle.starts]
    return sorted(past, key=lambda each: (each.starts, each.id), reverse=True)


def worked_with_graph(
    workspace: Workspace, past: Sequence[Cycle], people: Collection[str] | None = None
) -> nx.Graph:
    """People to the pods they were in (`weeks`); a pod says how long `ago` it was and its `challenge`.

    With `people` it holds those alone.
    """
    ago = {cycle.id: number for number, cycle in enumerate(past, 1)}
    rows = workspace.served.items()
    graph = nx.Graph()
    for _, row in sorted(rows if people is None else [each for each in rows if each[1].person in people]):
        if row.cycle in ago:
            pod = ("pod", (row.cycle, row.pod))
            if pod not in graph:
                graph.add_node(pod, ago=ago[row.cycle], challenge=row.challenge or row.pod)
            graph.add_edge(("person", row.person), pod, weeks=row.weeks)
    return graph


def meetings(graph: nx.Graph) -> tuple[Meeting, ...]:
    """Who shared which pod how long ago, the latest first."""
    found = [
        (pod["ago"], key, Meeting(pod["ago"], _members(graph, ("pod", key)), pod["challenge"]))
        for (kind, key), pod in graph.nodes.items()
        if kind == "pod"
    ]
    return tuple(meeting for _, _, meeting in sorted(found, key=lambda each: each[:2]))


def _members(graph: nx.Graph, pod: tuple[str, tuple[str, str]]) -> tuple[str, ...]:
    return tuple(sorted(person for _, person in graph.adj[pod]))


def past_pairs(workspace: Workspace, past: Sequence[Cycle]) -> tuple[PastPair, ...]:
    """The liaison pairs of past cycles: how many cycles in a row at the last, and since when they ended.

    A pair that ran in the last cycle is still running; one whose last cycle was the one before it ended
    one cycle ago. A cycle in which a pair never began is not one it served.
    """
    ago = {cycle.id: number for number, cycle in enumerate(past, 1)}
    weeks: dict[Pair, dict[int, int]] = {}
    for row in workspace.pairs_served.values():
        if row.cycle in ago:
            weeks.setdefault(Pair(row.it, row.business), {})[ago[row.cycle]] = row.weeks
    found = []
    for pair, ran in sorted(weeks.items()):
        last = min(ran)
        served = next(number for number in range(len(past) + 1) if not ran.get(last + number))
        found.append(PastPair(pair.it, pair.business, served, last - 1))
    return tuple(found)
