"""The relaxation holds for every plan without a broken must, and costs no more than the plan."""

from math import ceil

import pytest

from planner.forms import lowered
from planner.solve.bounds.pricing import Members, Pricing
from planner.solve.bounds.relaxation import Relaxation
from tests.planner.build import challenge, person, problem
from tests.planner.solve.bounds.every import tiny

PROBLEMS = 40
DEPARTMENTS = [
    {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1},
    {"id": "eng", "name": "Engineering", "side": "it"},
]


def sum_of(row, state):
    """What a plan has of a row, without excesses."""
    memberships = sum(each for (p, c), each in row.memberships.items() if p in state.pods[c])
    return memberships + sum(each for pair, each in row.pairs.items() if pair in state.pairs)


def excesses_of(relaxation, state):
    """The least that each excess has to be."""
    least = [0.0] * len(relaxation.excesses)
    for row in relaxation.rows:
        for excess, each in row.excesses.items():
            least[excess] = max(least[excess], (sum_of(row, state) - row.most) / -each)
    return least


@pytest.mark.parametrize("number", range(PROBLEMS))
def test_it_holds_for_every_plan_without_a_broken_must_and_costs_no_more(number):
    problem, plans = tiny(PROBLEMS, must_free=True)[number]
    forms = lowered(problem)
    relaxation = Relaxation(forms)
    pricings = [Pricing(forms, pod, relaxation) for pod in range(len(forms.challenge))]
    for (must, cost), plan in plans:
        if must:
            break  # the plans come by their rank
        state = forms.state(plan)
        assert all(pricings[pod].allows(Members(members)) for pod, members in enumerate(state.pods))
        assert all(sum_of(row, state) <= row.most for row in relaxation.rows if not row.excesses)
        excesses = excesses_of(relaxation, state)
        parts = [relaxation.constant, *(relaxation.pairs[pair] for pair in state.pairs)]
        parts += [pricings[pod].cost(Members(members)) for pod, members in enumerate(state.pods)]
        for excess, points in zip(relaxation.excesses, excesses, strict=True):
            assert points <= excess.most
            parts.append(excess.cost * points)
        assert sum(parts) <= cost + 1e-6


def test_a_lock_keeps_a_membership_and_a_veto_takes_it_out():
    made = problem(
        ["ana", person("bo", vetoes=["a"])],
        [challenge("a"), challenge("b")],
        locks=[{"person": "ana", "challenge": "b", "kind": "in"}],
    )
    relaxation = Relaxation(lowered(made))
    assert relaxation.kept == {(0, 1)}
    assert (1, 0) in relaxation.out


def test_a_pod_that_takes_more_hours_than_there_are_is_out():
    made = problem(
        [person("ana", pod_hours=4)], [challenge("a", hours_per_week=8), challenge("b", hours_per_week=4)]
    )
    assert Relaxation(lowered(made)).out == {(0, 0)}


def test_only_liaisons_can_be_in_pairs_where_that_is_a_must():
    people = [person("ana", liaison=True), person("bo", "eng", liaison=True), person("cy", "eng")]
    assert set(Relaxation(lowered(problem(people, departments=DEPARTMENTS))).pairs) == {(1, 0)}
    soft = problem(people, departments=DEPARTMENTS, rules={"liaison_load": {"level": "high"}})
    assert set(Relaxation(lowered(soft)).pairs) == {(1, 0), (2, 0)}


def test_a_pair_takes_the_hours_of_a_pod():
    """Eight hours are a pod or pairs, never half of each."""
    people = [person("ana", pod_hours=8, liaison=True), person("bo", "eng", pod_hours=8, liaison=True)]
    made = problem(people, [challenge("a", hours_per_week=8)], departments=DEPARTMENTS)
    rows = Relaxation(lowered(made)).rows
    for ana in (0, 1):
        assert any(
            row.memberships.get((ana, 0)) == ceil(row.most) and set(row.pairs.values()) == {row.most}
            for row in rows
            if row.most > 0
        )
