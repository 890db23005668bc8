from msgspec.structs import replace

from planner.graphs.waiting import Waits, waited, waits
from planner.graphs.worked_with import worked_with_graph
from planner.workspace import entities as e
from tests.planner.graphs.test_worked_with import CYCLES, workspace


def waiting(*rows: e.Row) -> int:
    """How long Ana has waited, where Bo was in a pod in each of the last three cycles."""
    people = [e.Person("ana", "Ana", "fin"), e.Person("bo", "Bo", "fin")]
    pods = [e.Served(f"{ago} ago", "cash", "bo") for ago in (1, 2, 3)]
    known = workspace(*people, *pods, *rows)
    return waited(known, worked_with_graph(known, CYCLES), CYCLES)["ana"]


def test_who_left_no_trace_has_not_waited() -> None:
    assert waiting() == 0


def test_who_was_in_a_pod_last_has_not_waited() -> None:
    assert waiting(e.Served("1 ago", "churn", "ana"), e.Preference("3 ago", "ana")) == 0


def test_who_was_in_a_pod_before_waited_since() -> None:
    assert waiting(e.Served("3 ago", "churn", "ana")) == 2


def test_who_stated_wishes_was_around_from_then_on() -> None:
    assert waiting(e.Preference("2 ago", "ana")) == 2
    assert waiting(e.Preference("now", "ana")) == 0


def test_who_was_only_in_a_pair_was_around_and_in_no_pod() -> None:
    assert waiting(e.PairServed("2 ago", "bo", "ana")) == 2


def test_cycles_of_which_no_pods_are_recorded_do_not_count() -> None:
    assert waiting(e.Preference("5 ago", "ana")) == 3


def test_waiting_that_a_past_cycle_states_is_added() -> None:
    assert waiting(e.Preference("2 ago", "ana", waited=4), e.Preference("3 ago", "ana", waited=9)) == 6
    assert waiting(e.Preference("4 ago", "ana", waited=1)) == 4


def when(*rows: e.Row, joins: bool = True, present: e.Cycle | None = None) -> Waits:
    """When Ana waited, where Bo was in a pod in each of the last three cycles."""
    people = [replace(e.Person("ana", "Ana", "fin"), joins=joins), e.Person("bo", "Bo", "fin")]
    pods = [e.Served(f"{ago} ago", "cash", "bo") for ago in (1, 2, 3)]
    known = workspace(*people, *pods, *rows)
    return waits(known, worked_with_graph(known, CYCLES), CYCLES, present)["ana"]


def test_who_does_not_join_pods_does_not_wait() -> None:
    rows = (e.Preference("2 ago", "ana", waited=4), e.PairServed("3 ago", "bo", "ana"))
    assert when(*rows, joins=False) == Waits()
    assert when(*rows).ago == {1, 2, 3}


def test_what_is_stated_adds_what_the_record_before_it_lacks() -> None:
    rows = (e.Served("3 ago", "cash", "ana"), e.Preference("1 ago", "ana", waited=3))
    assert when(*rows) == Waits(frozenset({1, 2}), {1: 2})


def test_what_is_stated_to_be_less_than_the_record_stands_over_it() -> None:
    rows = (e.PairServed("3 ago", "bo", "ana"), e.Preference("1 ago", "ana", waited=1))
    assert when(*rows) == Waits(frozenset({1, 2}))


def test_what_was_stated_before_a_pod_counts_too() -> None:
    rows = (e.Served("1 ago", "cash", "ana"), e.Preference("2 ago", "ana", waited=2))
    assert when(*rows) == Waits(frozenset({2}), {2: 2})


def test_the_present_states_what_was_waited_before_it() -> None:
    present = e.Cycle("now", CYCLES[0].starts)
    rows = (e.Served("2 ago", "cash", "ana"), e.Preference("now", "ana", waited=2))
    assert when(*rows, present=present) == Waits(frozenset({1}), {0: 1})
    assert when(*rows) == Waits(frozenset({1}))
