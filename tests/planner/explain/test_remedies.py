"""Remedies touch what was touched, take nothing back, and score what they would do."""

from random import Random

from hypothesis import given, settings

from planner.explain import done
from planner.explain.option import Action, Step
from planner.explain.remedies import remedies
from planner.problem import Pair
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem
from tests.planner.explain.plans import some_plan
from tests.planner.problems import possible_pairs, seeds

DEPARTMENTS = [
    {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1},
    {"id": "sales", "name": "Sales", "side": "business", "liaisons": 1},
    {"id": "eng", "name": "Engineering", "side": "it"},
]
PEOPLE = [
    person("ana", liaison=True),
    person("kai", "sales", liaison=True),
    person("dev", "eng", liaison=True, max_pairs=1),
    person("eli", "eng", liaison=True),
]


def remedied(made, before, action):
    """The remedies of an action, the best first, each with the plan after it."""
    after = assess(made, action.applied(before))
    options = sorted(done(remedies(after, action)), key=lambda option: option.after.rank)
    return after, [(option, option.action.applied(after.plan)) for option in options]


def test_a_unit_that_lost_its_pair_gets_another_and_not_the_one_that_ended():
    made = problem(PEOPLE, departments=DEPARTMENTS)
    ended = Action(ends=(Pair("dev", "ana"),))
    _, found = remedied(made, plan({}, [("dev", "ana"), ("eli", "kai")]), ended)
    best, after = found[0]
    assert best.after.must == 0
    assert after.pairs == (Pair("eli", "ana"), Pair("eli", "kai"))


def test_who_has_no_hours_beside_a_pair_leaves_the_pod():
    people = [person("ana", liaison=True), person("dev", "eng", liaison=True, pod_hours=8)]
    made = problem(people, departments=[DEPARTMENTS[0], DEPARTMENTS[2]])
    paired = Action(begins=(Pair("dev", "ana"),))
    _, found = remedied(made, plan({"cash": ["dev"]}), paired)
    assert found[0][0].action == Action((Step("dev", "cash", None),))
    assert found[0][0].after.must == 0


def test_others_of_a_crowded_pod_move_and_not_who_was_moved():
    made = problem(["ana", "bo", "cleo"], [challenge("a", size=[1, 2]), challenge("b", size=[1, 3])])
    come = Action((Step("cleo", None, "a"),))
    _, found = remedied(made, plan({"a": ["ana", "bo"]}), come)
    assert {step.person for option, _ in found for step in option.action.steps} == {"ana", "bo"}
    assert len(found) == 4


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_nothing_is_taken_back_and_every_score_is_what_the_rules_say(seed):
    assessment, rng = some_plan(seed), Random(seed)
    made, before = assessment.problem, assessment.plan
    pairs = possible_pairs(made)
    action = Action(
        ends=before.pairs[:1], begins=tuple(pair for pair in pairs[:1] if pair not in before.pairs)
    )
    if rng.random() < 0.5:
        action = Action((Step(made.people[0].id, next(iter(before.places(made.people[0].id)), None), None),))
    _, found = remedied(made, before, action)
    for option, after in rng.sample(found, min(8, len(found))):
        assert option.after == assess(made, after).score
        assert set(action.begins) <= set(after.pairs)
        assert set(action.ends).isdisjoint(set(after.pairs) - set(action.begins))
        assert not {step.person for step in action.steps} & {step.person for step in option.action.steps}
