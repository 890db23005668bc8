from planner.graphs.waiting import waited
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
