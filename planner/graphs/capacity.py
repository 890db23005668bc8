"""The capacity graph: person -has hours in-> week; commitments and leave take hours of weeks.

Weeks are those of one cycle, numbered from 1; the first begins on the day on which the cycle starts.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

import networkx as nx

from planner.capacity import Filling
from planner.workspace import Workspace
from planner.workspace.entities import Commitment, Cycle, Department, Organisation, Person

WORKING_DAYS = 5


def capacity_graph(workspace: Workspace, cycle: Cycle) -> nx.DiGraph:
    """People to the weeks of a cycle; an edge says what the week holds for the person.

    `hours` are worked, `taken` go to commitments, `pod_hours` are left for pods, and `away` counts the
    working days of leave. A commitment takes its hours of every week of which it holds a working day.
    Leave takes no pod hours: presence is judged by the weeks away. Hours given for one week
    stand over all else.
    """
    graph = nx.DiGraph()
    weeks = [("week", number) for number in range(1, cycle.weeks + 1)]
    graph.add_nodes_from(weeks)
    for person in workspace.people.values():
        node, usual = ("person", person.id), usual_pod_hours(workspace, person)
        graph.add_edges_from(
            (node, week, {"hours": person.hours, "taken": 0.0, "pod_hours": usual, "away": 0})
            for week in weeks
        )
    _take_commitments(graph, workspace, cycle)
    _take_leave(graph, workspace, cycle)
    for given in sorted(workspace.week_hours.values(), key=lambda row: row.week):
        week = (given.week - cycle.starts).days // 7 + 1
        if graph.has_edge(("person", given.person), ("week", week)):
            graph.edges[("person", given.person), ("week", week)]["pod_hours"] = given.hours
    return graph


def usual_pod_hours(workspace: Workspace, person: Person) -> float:
    """A person's pod hours in a week without commitments: their own, or the share that holds for them."""
    share = person.hours * pod_share(workspace, person)[0] / 100
    return _quarters(min(person.hours, share if person.pod_hours is None else person.pod_hours))


def pod_share(workspace: Workspace, person: Person) -> tuple[int, Organisation | Department | Person]:
    """The percentage of a person's working hours that is for pods, and the row that says so.

    The person's own stands over the department's, and that over the organisation's.
    """
    for row in (person, workspace.departments.get(person.department)):
        if row is not None and row.pod_share is not None:
            return row.pod_share, row
    return workspace.settings.pod_share, workspace.settings


def pod_hours_by_week(graph: nx.DiGraph, person: str, usual: float) -> dict[int, float]:
    """A person's pod hours in the weeks in which they are not the usual ones."""
    weeks = graph.adj["person", person].items()
    return {week: edge["pod_hours"] for (_, week), edge in weeks if edge["pod_hours"] != usual}


def away_weeks(graph: nx.DiGraph, person: str) -> tuple[int, ...]:
    """The weeks of which leave takes at least half of the five working days, which is three of them."""
    weeks = graph.adj["person", person].items()
    return tuple(week for (_, week), edge in weeks if 2 * edge["away"] >= WORKING_DAYS)


def taken(workspace: Workspace, cycle: Cycle) -> dict[str, tuple[Filling, ...]]:
    """What each commitment takes of a person's usual pod hours, by person: nothing while enough are left.

    Of several in one week those that began earlier take first.
    """
    found: defaultdict[str, list[Filling]] = defaultdict(list)
    so_far: defaultdict[tuple[str, int], float] = defaultdict(float)
    for commitment in sorted(workspace.commitments.values(), key=lambda row: (row.starts, row.title)):
        person = workspace.people[commitment.person]
        usual, takes = usual_pod_hours(workspace, person), [0.0] * cycle.weeks
        for week in _weeks(cycle, commitment):
            before = _left(person, usual, so_far[person.id, week])
            so_far[person.id, week] += commitment.hours
            takes[week - 1] = before - _left(person, usual, so_far[person.id, week])
        if any(takes):
            found[person.id].append(Filling("commitment", commitment.title, tuple(takes)))
    return {person: tuple(fillings) for person, fillings in found.items()}


def _take_commitments(graph: nx.DiGraph, workspace: Workspace, cycle: Cycle) -> None:
    for commitment in workspace.commitments.values():
        person = workspace.people[commitment.person]
        usual = usual_pod_hours(workspace, person)
        for week in _weeks(cycle, commitment):
            edge = graph.edges[("person", person.id), ("week", week)]
            edge["taken"] += commitment.hours
            edge["pod_hours"] = _left(person, usual, edge["taken"])


def _weeks(cycle: Cycle, commitment: Commitment) -> list[int]:
    """The weeks of which a commitment holds a working day."""
    return sorted({week for week, _ in _working_days(cycle, commitment.starts, commitment.ends)})


def _left(person: Person, usual: float, taken: float) -> float:
    """The pod hours that are left where commitments take so many of the hours that are worked."""
    return _quarters(max(0, min(usual, person.hours - taken)))


def _take_leave(graph: nx.DiGraph, workspace: Workspace, cycle: Cycle) -> None:
    days = {
        (leave.person, week, day)
        for leave in workspace.leave.values()
        for week, day in _working_days(cycle, leave.starts, leave.ends)
    }
    for person, week, _ in days:
        graph.edges[("person", person), ("week", week)]["away"] += 1


def _working_days(cycle: Cycle, starts: date, ends: date) -> Iterator[tuple[int, date]]:
    """The working days from one day to another that lie in the cycle, each with its week."""
    first = max(0, (starts - cycle.starts).days)
    last = min(7 * cycle.weeks - 1, (ends - cycle.starts).days)
    for number in range(first, last + 1):
        day = cycle.starts + timedelta(days=number)
        if day.weekday() < WORKING_DAYS:
            yield number // 7 + 1, day


def _quarters(hours: float) -> float:
    return math.floor(4 * hours + 1e-9) / 4
