"""The met graph: two people who ever shared a pod; and how many of all who could have met have.

It is the worked-with graph of a problem's history with people joined to each other instead of to pods. Only
who joins pods is in it: nobody else can be met in one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations_with_replacement

import networkx as nx

from planner.problem import Problem
from planner.programme import Programme, Two, twos

DepartmentPair = tuple[str, str]


@dataclass(frozen=True)
class Share:
    """Of so many twos that could have met, so many have."""

    met: int
    possible: int

    @property
    def share(self) -> float:
        """From 0 to 1; where nobody could meet, nobody is missed."""
        return self.met / self.possible if self.possible else 1.0


@dataclass(frozen=True)
class Meetings:
    """How often two people meet in a programme, and how many of these twos had never met before."""

    times: int
    new: int

    @property
    def again(self) -> int:
        """How often two meet who met before, in the history or in the programme itself."""
        return self.times - self.new


def met_graph(problem: Problem, programme: Programme | None = None) -> nx.Graph:
    """Who has met whom in the history, and in a programme once it has come true."""
    graph = nx.Graph()
    graph.add_nodes_from(person.id for person in problem.people if person.joins)
    for meeting in problem.history:
        graph.add_edges_from(twos([[person for person in meeting.people if person in graph]]))
    for one, other in programme.meetings if programme else ():
        if one in graph and other in graph:
            graph.add_edge(one, other)
    return graph


def departments_of(problem: Problem) -> list[str]:
    """The departments that somebody who joins pods belongs to, in the problem's order."""
    there = {person.department for person in problem.people if person.joins}
    return [department.id for department in problem.departments if department.id in there]


def department_pairs(problem: Problem) -> Iterator[DepartmentPair]:
    """Every two departments once, and each with itself."""
    yield from combinations_with_replacement(departments_of(problem), 2)


def coverage(problem: Problem, graph: nx.Graph) -> dict[DepartmentPair, Share]:
    """The share of twos that have met, for every department with every other and with itself."""
    department = {person: problem.person[person].department for person in graph}
    sizes = Counter(department.values())
    met: Counter[DepartmentPair] = Counter()
    for one, other in graph.edges:
        pair = department[one], department[other]
        met.update({pair, pair[::-1]})
    return {
        (one, other): Share(met[one, other], _possible(sizes, one, other))
        for one in departments_of(problem)
        for other in departments_of(problem)
    }


def whole(shares: Mapping[DepartmentPair, Share]) -> Share:
    """The share of all twos, whichever their departments are."""
    once = [share for (one, other), share in shares.items() if one <= other]
    return Share(sum(share.met for share in once), sum(share.possible for share in once))


def strangers(problem: Problem, graph: nx.Graph, one: str, other: str) -> list[Two]:
    """Who of a department has never met whom of another, or of the same, by their names."""
    people = sorted(graph, key=lambda person: (problem.person[person].name, person))
    mine = [person for person in people if problem.person[person].department == one]
    theirs = [person for person in people if problem.person[person].department == other]
    return [
        (person, stranger)
        for place, person in enumerate(mine)
        for stranger in (theirs if one != other else theirs[place + 1 :])
        if stranger not in graph[person]
    ]


def meetings_of(problem: Problem, programme: Programme) -> Meetings:
    """How often people meet in a programme, and how many of them for the first time."""
    before = met_graph(problem)
    every = list(programme.meetings)
    return Meetings(len(every), sum(not before.has_edge(*two) for two in set(every)))


def _possible(sizes: Mapping[str, int], one: str, other: str) -> int:
    return sizes[one] * (sizes[one] - 1) // 2 if one == other else sizes[one] * sizes[other]
