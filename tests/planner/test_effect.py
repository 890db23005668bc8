from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.effect import by_rule, effect
from planner.rules import LEVELS, rule_for, rule_types
from planner.score import apart, assess, rescore
from tests.planner.build import plan, problem
from tests.planner.problems import PARAMETERS, as_problem, problem_files, random_plan, seeds


@st.composite
def other_rules(draw):
    keys = draw(st.lists(st.sampled_from(sorted(rule_types())), max_size=4, unique=True))
    rules = {}
    for key in keys:
        given = {"level": draw(st.sampled_from([*LEVELS, "off"])), "weight": draw(st.integers(0, 3))}
        for name, values in PARAMETERS.get(key, {}).items():
            given[name] = draw(st.sampled_from(values))
        rules[key] = given
    return rules


@settings(max_examples=300, deadline=None)
@given(problem_files, seeds, other_rules())
def test_a_plan_under_other_rules_is_scored_as_if_from_scratch(data, seed, rules):
    problem = as_problem(data)
    before = assess(problem, random_plan(Random(seed), problem))
    other = replace(problem, rules=dict(problem.rules) | rules)
    after = rescore(before, other)
    assert after == assess(other, before.plan)
    found = effect(before, [rule_for(key, given) for key, given in rules.items()])
    assert (found.before, found.after) == (before.score, after.score)
    assert (found.gone, found.come) == apart(before, after)


MADE = problem(["ana", "omar"], history=[{"ago": 1, "people": ["ana", "omar"]}])


def test_what_a_rule_costs_moves_with_its_level():
    now = assess(MADE, plan({"cash": ["ana", "omar"]}))
    found = effect(now, [rule_for("novelty", {"level": "must", "decay": [9]})])
    change = found.after - found.before
    assert (change.must, change.high, change.medium, change.low) == (9, 0, -4, 0)
    assert [finding.level for finding in (*found.gone, *found.come)] == ["medium", "must"]


def test_a_rule_that_is_switched_off_finds_nothing():
    now = assess(MADE, plan({"cash": ["ana", "omar"]}))
    found = effect(now, [rule_for("novelty", {"level": "off"})])
    assert (found.come, (found.after - found.before).medium) == ((), -4)


def test_findings_that_cost_are_told_by_rule():
    found = by_rule(assess(MADE, plan({"cash": ["ana", "omar"]})))
    assert [finding.text for finding in found["novelty"]] == ["Ana and Omar met last quarter."]
    free = replace(MADE, rules={"novelty": {"weight": 0}})
    assert "novelty" not in by_rule(assess(free, plan({"cash": ["ana", "omar"]})))
