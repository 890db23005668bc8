"""Chains: up to four people who move at once, each into the place of the next, found in one sweep.

The method is that of ejection chains (Glover 1996), searched as negative cycles of an improvement graph as
for cyclic and path exchanges between several sets (Thompson and Psaraftis 1993; Ahuja, Orlin and Sharma
2001). A cycle of negative cost has a node from where the sum of every stretch is negative (Lin and Kernighan
1973), so only such beginnings are followed. Where there are no more of them than `FOLLOWED` at any length,
and the graph is whole, every chain that adds up to a better plan is found.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from heapq import nsmallest

from planner.explain import Work
from planner.explain.improvements import BENCH, NOBODY, Improvements, Node

LONGEST = 4  # people in a chain
FOLLOWED = 4_000  # beginnings of chains that are followed at each length, the cheapest
SLICE = 25  # of them between two yields

Nodes = tuple[Node, ...]


@dataclass
class Beginnings:
    """The cheapest beginnings of one length, each with its pods and people as bits, below a falling limit."""

    limit: int = 0
    kept: list[tuple[int, Nodes, int]] = field(default_factory=list)

    def add(self, value: int, nodes: Nodes, bits: int) -> None:
        """Take a beginning that costs less than the limit."""
        self.kept.append((value, nodes, bits))
        if len(self.kept) >= 2 * FOLLOWED:
            self.kept = nsmallest(FOLLOWED, self.kept)
            self.limit = self.kept[-1][0]

    def cheapest(self) -> list[tuple[int, Nodes, int]]:
        """Those to follow, the cheapest first."""
        return nsmallest(FOLLOWED, self.kept)


def chains(graph: Improvements, wanted: Callable[[Node], bool]) -> Work[dict[Nodes, int]]:
    """The chains that add up to less than nothing and have a node that is wanted, with what they add up to.

    A chain is nodes, each of which takes the place of the next, and the last that of the first.
    """
    bits = _bits(graph)
    begun: list[tuple[int, Nodes, int]] = [(0, (node,), bits[node]) for node in graph.arcs]
    found: dict[Nodes, int] = {}
    while begun:
        # Those without a wanted node must not crowd out those that have one.
        with_, without = Beginnings(), Beginnings()
        for number, (value, nodes, taken) in enumerate(begun):
            if number % SLICE == 0:
                yield
            is_wanted = any(map(wanted, nodes))
            full = sum(node.person != NOBODY for node in nodes) == LONGEST
            for cost, node in (graph.free if full else graph.arcs)[nodes[-1]]:
                longer = with_ if is_wanted or wanted(node) else without
                if value + cost >= (with_.limit if is_wanted else max(with_.limit, without.limit)):
                    break
                if taken & bits[node] or value + cost >= longer.limit:
                    continue
                longer.add(value + cost, (*nodes, node), taken | bits[node])
                closing = graph.cost[node].get(nodes[0])
                if longer is with_ and closing is not None and value + cost + closing < 0:
                    found[_from_first((*nodes, node))] = value + cost + closing
        begun = with_.cheapest() + without.cheapest()
    return found


def ways(nodes: Nodes) -> Iterator[tuple[int, int, int]]:
    """Who goes from which pod to which, as numbers; each takes the place of the next."""
    for node, taken in zip(nodes, (*nodes[1:], nodes[0]), strict=True):
        if node.person != NOBODY:
            yield node.person, node.pod, taken.pod


def _bits(graph: Improvements) -> dict[Node, int]:
    """What a node takes up, as bits: a pod, a person, or the one free place that a chain has at most."""
    people = 2 + max((node.pod for node in graph.arcs), default=0)
    return {
        node: (0 if node.pod == BENCH else 2 << node.pod)
        | (1 if node.person == NOBODY else 1 << people << node.person)
        for node in graph.arcs
    }


def _from_first(nodes: Nodes) -> Nodes:
    """The chain from whoever's place nobody takes; a ring from the person of the smallest number."""
    first = min(range(len(nodes)), key=lambda at: (nodes[at - 1].person != NOBODY, nodes[at]))
    return nodes[first:] + nodes[:first]
