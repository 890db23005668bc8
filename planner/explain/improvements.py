"""The improvement graph of a plan: who could take whose place, and what each such step costs.

A node is a seat (a person in a pod, or a person who could come from the bench) or a free place (in a pod,
or on the bench). An arc says that the person of a seat takes another seat or a free place, or that a free
place lets a seat go empty: then nobody takes it. An arc's cost is what the pod that it ends in and the
person who moves cost more, so that a cycle that touches each pod once adds up to what it changes.

What speaks of several people over the whole plan, such as a bond that keeps two together, does not add
up: an arc has what it changes there alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from planner.explain import Work
from planner.explain.places import sources
from planner.explain.prices import Prices
from planner.score import Assessment
from planner.solve.ledger import Move

BENCH = NOBODY = -1  # the number of the bench among pods, and of nobody among people
EVERY = 60_000  # arcs that are all looked at, beyond which each person looks at the most promising pods
LOOKS = 10_000  # ... so many of them for all people together
FEWEST = 4  # ... and for each person


class Node(NamedTuple):
    """A person's seat in a pod, or on the bench; or a free place there, where the person is NOBODY."""

    person: int
    pod: int


Arc = tuple[int, Node]


@dataclass
class Improvements:
    """Arcs out of each node, the cheapest first; those to free places again; and what each arc costs."""

    arcs: dict[Node, list[Arc]] = field(default_factory=dict)
    free: dict[Node, list[Arc]] = field(default_factory=dict)
    cost: dict[Node, dict[Node, int]] = field(default_factory=dict)

    def add(self, nodes: Iterable[Node], arcs: Iterable[Arc]) -> None:
        """Take all arcs out of a node, or out of several from which they are the same."""
        cheapest = sorted(arcs)
        free = [arc for arc in cheapest if arc[1].person == NOBODY]
        cost = {end: cost for cost, end in cheapest}
        for node in nodes:
            self.arcs[node], self.free[node], self.cost[node] = cheapest, free, cost


def improvements(known: Prices, assessment: Assessment) -> Work[Improvements]:
    """The graph of a plan, whole where it is small."""
    graph, ledger = Improvements(), known.at(assessment).ledger
    seats, every = _seats(known, assessment), range(len(ledger.state.pods))
    empties = []
    for seat in seats:
        known.at(assessment)
        empties.append((_emptied(known, seat), seat))
        yield
    graph.add((Node(NOBODY, pod) for pod in (BENCH, *every)), empties)
    members = sum(len(people) for people in ledger.state.pods)
    whole = len(seats) * (members + len(every)) <= EVERY
    most = max(FEWEST, LOOKS // max(1, len(seats)))
    for seat in seats:
        known.at(assessment)
        pods = every if whole else known.promising.pods(seat.person)[:most]
        graph.add([seat], chain(_to_bench(known, seat), *(_into(known, seat, pod) for pod in pods)))
        yield
    return graph


def _seats(known: Prices, assessment: Assessment) -> list[Node]:
    """Everybody's seats: in each of their pods, and on the bench for whoever could come from there."""
    pod = known.forms.challenge
    return [
        Node(number, BENCH if source is None else pod[source])
        for number, person in enumerate(known.problem.people)
        for source in sources(known.problem, assessment.plan, person.id)
        if person.joins or source is not None
    ]


def _emptied(known: Prices, seat: Node) -> int:
    """What it costs a pod that somebody leaves and nobody comes; the bench does not mind."""
    if seat.pod == BENCH:
        return 0
    members = known.ledger.state.pods[seat.pod]
    return (
        known.ledger.value_of_pod(seat.pod, frozenset(members - {seat.person}))
        - known.ledger.pod_values[seat.pod]
    )


def _into(known: Prices, seat: Node, pod: int) -> Iterable[Arc]:
    """The arcs into a pod: its free place, and each of its seats."""
    ledger = known.ledger
    members = ledger.state.pods[pod]
    if seat.person in members:
        return
    way = _moved(known, seat, pod) - ledger.pod_values[pod]
    joined = frozenset({*members, seat.person})
    yield way + ledger.value_of_pod(pod, joined), Node(NOBODY, pod)
    for other in members:
        yield way + ledger.value_of_pod(pod, joined - {other}), Node(other, pod)


def _to_bench(known: Prices, seat: Node) -> list[Arc]:
    """The arc to the bench."""
    return [] if seat.pod == BENCH else [(_moved(known, seat, BENCH), Node(NOBODY, BENCH))]


def _moved(known: Prices, seat: Node, pod: int) -> int:
    """What a person costs more, and the plan as a whole, apart from the pods that they leave and join."""
    return known.ledger.apart_from_pods(
        Move([(seat.person, place) for place in (seat.pod, pod) if place != BENCH])
    )
