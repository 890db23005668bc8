"""Opening a pod brings it to its smallest size, and leaves no other too small."""

from random import Random

from planner.forms import State
from planner.solve.ledger import Ledger
from planner.solve.opening import open_one
from tests.planner.build import challenge, person, problem
from tests.planner.solve.small import searching


def opened(made, pods):
    incumbent, _, promising = searching(made)
    ledger = Ledger(incumbent.forms, State.of(len(incumbent.forms.person), pods, set()))
    open_one(ledger, promising, Random(1))
    assert ledger.value == Ledger(incumbent.forms, ledger.state).value
    return ledger.state.pods


def test_a_closed_pod_is_filled_from_the_bench_and_from_who_can_be_spared():
    made = problem([f"p{n}" for n in range(6)], [challenge("a", size=[2, 4]), challenge("b", size=[3, 4])])
    pods = opened(made, [{0, 1, 2, 3}, set()])
    assert len(pods[1]) == 3
    assert len(pods[0]) >= 2


def test_it_goes_as_far_as_there_are_people():
    made = problem(
        ["ana", "bo", person("cleo", joins=False)], [challenge("a", size=[1, 2]), challenge("b", size=[3, 4])]
    )
    assert opened(made, [{0}, set()]) == [{0}, {1}]


def test_without_a_closed_pod_nothing_happens():
    made = problem(["ana", "bo"], [challenge("a", size=[1, 2])])
    assert opened(made, [{0}]) == [{0}]
