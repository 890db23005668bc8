"""The incumbent only gets better, tells of it, and ends the search when it is proven best."""

from planner.forms import State, lowered
from planner.plan import Bound
from planner.solve.incumbent import Incumbent
from planner.solve.stop import Stop
from tests.planner.build import challenge, problem
from tests.planner.solve.small import nobody


def begun(**given):
    forms = lowered(problem(["ana", "bo"], [challenge("a", size=[2, 2], value=1)]))
    return Incumbent(forms, Stop(60), **given)


def test_a_worse_plan_is_not_taken():
    told = []
    incumbent = begun(on_better=lambda plan, score, seconds: told.append((plan.pods, score.must)))
    together = State.of(2, [{0, 1}], set())
    assert incumbent.offer(nobody(incumbent.forms))
    assert incumbent.offer(together)
    assert not incumbent.offer(State.of(2, [{0}], set()))
    assert incumbent.state == together
    assert told == [({}, 0), ({"a": ("ana", "bo")}, 0)]
    assert incumbent.score.rank == incumbent.rank


def test_nobody_changes_the_state_behind_its_back():
    incumbent = begun()
    state = nobody(incumbent.forms)
    incumbent.offer(state)
    state.pods[0].add(1)
    incumbent.state.pods[0].add(0)
    assert incumbent.state == nobody(incumbent.forms)


def test_a_plan_that_breaks_no_must_proves_that_none_breaks_fewer():
    incumbent = begun()
    assert incumbent.bound == Bound()
    incumbent.offer(nobody(incumbent.forms))
    assert incumbent.bound == Bound(0, None)


def test_bounds_only_rise_and_a_reached_bound_ends_the_search():
    incumbent = begun()
    incumbent.offer(nobody(incumbent.forms))
    cost = incumbent.rank[1]
    incumbent.prove(cost=cost - 1)
    incumbent.prove(cost=3)
    assert incumbent.bound == Bound(0, cost - 1)
    assert not incumbent.optimal
    assert not incumbent.stop()
    incumbent.prove(cost=cost)
    assert incumbent.optimal
    assert incumbent.stop()
