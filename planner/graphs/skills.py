"""The skills graph: person -knows-> skill, and skill -is close to-> skill."""

import math

import networkx as nx

from planner.workspace import Workspace

# Skills less close than this along every path do not stand in for each other.
CLOSE = 0.5


def skills_graph(workspace: Workspace) -> nx.DiGraph:
    """People to the skills they know (`level`, `wants`) and skills to each other (`closeness`), both ways.

    `distance` is -log of the closeness: the shortest path is the one with the best product.
    """
    graph = nx.DiGraph()
    graph.add_nodes_from(("skill", skill) for skill in workspace.skills)
    graph.add_nodes_from(("person", person) for person in workspace.people)
    for known in workspace.knows.values():
        graph.add_edge(("person", known.person), ("skill", known.skill), level=known.level, wants=known.wants)
    for close in workspace.close_skills.values():
        one, other = ("skill", close.one), ("skill", close.other)
        distance = -math.log(close.closeness)
        graph.add_edge(one, other, closeness=close.closeness, distance=distance)
        graph.add_edge(other, one, closeness=close.closeness, distance=distance)
    return graph


def closeness(graph: nx.DiGraph) -> dict[str, dict[str, float]]:
    """How close each skill is to every other: the best product along a path, where it is 0.5 or more.

    Rounded to nine digits, so that 0.625 x 0.8 is 0.5 in either direction.
    """
    found: dict[str, dict[str, float]] = {skill: {} for kind, skill in graph if kind == "skill"}
    for skill in found:
        # From a skill only skills are reached: nothing leads to a person.
        reached = nx.single_source_dijkstra_path_length(
            graph, ("skill", skill), cutoff=-math.log(CLOSE) + 1e-9, weight="distance"
        )
        for (_, other), distance in reached.items():
            close = round(math.exp(-distance), 9)
            if skill < other and close >= CLOSE:
                found[skill][other] = found[other][skill] = close
    return {skill: dict(sorted(others.items())) for skill, others in found.items()}


def levels(graph: nx.DiGraph, person: str) -> dict[str, int]:
    """The levels at which a person knows skills, without those at 0."""
    known = graph.adj["person", person].items()
    return {skill: edge["level"] for (_, skill), edge in sorted(known, key=_id) if edge["level"]}


def wanted(graph: nx.DiGraph, person: str) -> tuple[str, ...]:
    """The skills that a person wants to learn."""
    return tuple(sorted(skill for (_, skill), edge in graph.adj["person", person].items() if edge["wants"]))


def _id(item: tuple[tuple[str, str], object]) -> str:
    return item[0][1]
