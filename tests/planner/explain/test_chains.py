"""Chains: the best ring or row of up to four people is found, and adds up to what it changes."""

import pytest
from hypothesis import given, settings

from planner.explain import chains as chains_module
from planner.explain import done
from planner.explain.chains import LONGEST, chains, ways
from planner.explain.improvements import BENCH, improvements
from planner.explain.option import Action, Step
from planner.explain.prices import prices, score
from tests.planner.explain.plans import every_chain, score_after, some_plan
from tests.planner.problems import seeds


def found_in(assessment, wanted=lambda node: True):
    known = done(prices(assessment))
    found = done(chains(done(improvements(known, assessment)), wanted))
    problem = assessment.problem

    def called(pod):
        return None if pod == BENCH else problem.challenges[pod].id

    def action(nodes):
        return Action(
            tuple(Step(problem.people[p].id, called(pod), called(to)) for p, pod, to in ways(nodes))
        )

    return {action(nodes): value for nodes, value in found.items()}


@settings(max_examples=25, deadline=None)
@given(seeds)
def test_the_best_chain_of_up_to_four_is_found_and_adds_up(seed):
    assessment = some_plan(seed, people=5, challenges=3, adds_up=True)
    found = found_in(assessment)
    for action, value in found.items():
        assert assessment.score + score(value) == score_after(assessment, action)
    told = [score_after(assessment, action).rank for action in found]
    every = [score_after(assessment, action).rank for action in every_chain(assessment, LONGEST)]
    assert min([assessment.score.rank, *told]) == min([assessment.score.rank, *every])


@settings(max_examples=20, deadline=None)
@given(seeds)
def test_no_chain_is_found_twice_and_none_touches_a_pod_or_a_person_twice(seed):
    assessment = some_plan(seed, people=6, challenges=4)
    rings = [frozenset(action.steps) for action in found_in(assessment)]
    assert len(rings) == len(set(rings))
    for steps in rings:
        people = [step.person for step in steps]
        left = [step.source for step in steps if step.source is not None]
        joined = [step.target for step in steps if step.target is not None]
        assert 1 <= len(people) == len(set(people)) <= LONGEST
        assert len(left) == len(set(left))
        assert len(joined) == len(set(joined))


@pytest.mark.parametrize("seed", range(6))
def test_only_chains_with_a_wanted_node_are_found(seed):
    assessment = some_plan(seed, people=6, challenges=3)
    pod = assessment.problem.challenges[0].id
    everything = found_in(assessment)
    touching = {a for a in everything if any(pod in (s.source, s.target) for s in a.steps)}
    assert set(found_in(assessment, lambda node: node.pod == 0)) == touching


def test_where_there_are_too_many_the_cheapest_are_followed(monkeypatch):
    plans = (some_plan(seed, people=8, challenges=4) for seed in range(50))
    assessment = next(plan for plan in plans if len(found_in(plan)) > 99)
    best = min(found_in(assessment).values())
    monkeypatch.setattr(chains_module, "FOLLOWED", 10)
    few = found_in(assessment)
    assert best <= min(few.values()) < 0
    assert len(few) < 99
