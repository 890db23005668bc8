from datetime import date, timedelta

from planner.graphs.worked_with import meetings, past_cycles, past_pairs, worked_with_graph
from planner.problem import Meeting, PastPair
from planner.workspace import Workspace
from planner.workspace import entities as e

NOW = e.Cycle("now", date(2027, 1, 4))
CYCLES = [e.Cycle(f"{ago} ago", NOW.starts - timedelta(weeks=13 * ago)) for ago in range(1, 6)]
LATER = e.Cycle("later", NOW.starts + timedelta(weeks=13))


def workspace(*rows: e.Row) -> Workspace:
    return Workspace.of([LATER, *reversed(CYCLES), NOW, *rows])


def test_past_cycles_are_those_that_start_before_the_latest_first() -> None:
    assert past_cycles(workspace(), NOW) == CYCLES


def test_who_shared_a_pod_met_so_many_cycles_ago() -> None:
    rows = workspace(
        e.Served("2 ago", "cash", "bo", weeks=6),
        e.Served("2 ago", "cash", "ana"),
        e.Served("1 ago", "cash", "cem"),
        e.Served("1 ago", "blue team", "ana", challenge="churn"),
        e.Served("now", "cash", "ana"),
        e.Served("later", "cash", "ana"),
    )
    graph = worked_with_graph(rows, CYCLES)
    assert meetings(graph) == (
        Meeting(1, ("ana",), "churn"),
        Meeting(1, ("cem",), "cash"),
        Meeting(2, ("ana", "bo"), "cash"),
    )
    assert graph.edges[("person", "bo"), ("pod", ("2 ago", "cash"))]["weeks"] == 6


def pairs(*agos: int, weeks: int = 13) -> tuple[PastPair, ...]:
    rows = [e.PairServed(f"{ago} ago", "bo", "ana", weeks) for ago in agos]
    return past_pairs(workspace(*rows, e.PairServed("later", "bo", "ana")), CYCLES)


def test_a_pair_of_the_last_cycle_is_still_running() -> None:
    assert pairs(1, 2, 3) == (PastPair("bo", "ana", 3, 0),)


def test_only_the_last_run_of_a_pair_counts() -> None:
    assert pairs(1, 3, 4) == (PastPair("bo", "ana", 1, 0),)


def test_a_pair_ended_as_many_cycles_ago_as_it_did_not_run() -> None:
    assert pairs(2) == (PastPair("bo", "ana", 1, 1),)
    assert pairs(4, 5) == (PastPair("bo", "ana", 2, 3),)


def test_a_pair_that_never_began_served_nothing() -> None:
    assert pairs(1, weeks=0) == (PastPair("bo", "ana", 0, 0),)


def test_without_a_past_there_are_no_pairs() -> None:
    assert pairs() == ()
