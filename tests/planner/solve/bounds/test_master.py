"""The master mixes the pods it knows, and its duals price what would make a better mix."""

import numpy as np

from planner.forms import lowered
from planner.solve.bounds.lagrangian import Lagrangian
from planner.solve.bounds.master import Master
from planner.solve.bounds.pricing import Members
from planner.solve.bounds.relaxation import Relaxation
from tests.planner.build import challenge, problem

MADE = problem(["ana", "bo"], [challenge("a", size=[1, 1]), challenge("b", size=[1, 1])])


def test_without_the_pods_of_a_plan_there_is_no_mix():
    master = Master(Relaxation(lowered(MADE)))
    master.add(0, Members({0}), 5)
    assert master.solve() is None


def test_a_better_pod_makes_a_cheaper_mix_and_a_known_one_none():
    master = Master(Relaxation(lowered(MADE)))
    for pod in (0, 1):
        assert master.add(pod, Members(), 100)
    before = master.solve().cost
    assert master.add(0, Members({0}), 5)
    assert not master.add(0, Members({0}), 5)
    after = master.solve().cost
    # Ana is in a pod now (50 less), and the pod is open (95 less).
    assert before - after == 145


def test_people_whom_two_pods_want_have_a_price():
    relaxation = Relaxation(lowered(MADE))
    master = Master(relaxation)
    for pod in (0, 1):
        master.add(pod, Members(), 1_000)
        master.add(pod, Members({0}), 0)
    mix = master.solve()
    assert np.all(mix.duals >= 0)
    # What either pod would give for Ana: all that it costs to be closed.
    assert Lagrangian(relaxation).prices(mix.duals)[0].tolist() == [1_000, 1_000]
    assert mix.cost == 1_000 + 50


def test_a_mix_of_whole_pods_is_a_plan_and_one_of_parts_is_none():
    relaxation = Relaxation(lowered(MADE))
    master = Master(relaxation)
    master.add(0, Members(), 1_000)
    master.add(1, Members({1}), 0)
    assert master.solve().whole.pods == [set(), {1}]
    master.add(0, Members({0}), 0)
    assert master.solve().whole.pods == [{0}, {1}]


def test_a_mix_of_parts_is_no_plan():
    """Three pods want two each of three people: half of each is the cheapest, and no plan."""
    made = problem(["ana", "bo", "cy"], [challenge(key, size=[2, 2]) for key in "abc"])
    master = Master(Relaxation(lowered(made)))
    for pod, members in enumerate(({0, 1}, {1, 2}, {0, 2})):
        master.add(pod, Members(), 1_000)
        master.add(pod, Members(members), 0)
    mix = master.solve()
    assert mix.cost == 1_500
    assert mix.whole is None
