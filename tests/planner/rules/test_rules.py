import re
from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.files import InputError
from planner.forms import Forms, lowered
from planner.problem import Problem
from planner.rules import LEVELS, Rule, rule_for, rule_types, rules_of
from planner.score import assess
from tests.planner.build import problem
from tests.planner.problems import as_problem, plan_json, problem_files, problem_json, random_plan, seeds

AVOIDED = ("violat", "penalt", "constraint", " he ", " she ", " they ", "!")
Sums = dict[tuple[str, str], int]


def points_found(problem, plan) -> Sums:
    sums: Counter[tuple[str, str]] = Counter()
    for finding in assess(problem, plan).findings:
        sums[finding.rule, finding.level] += finding.points
    return dict(sums)


def points_judged(judge, data, plan) -> Sums:
    sums: Counter[tuple[str, str]] = Counter()
    for finding in judge(data, plan_json(plan))["findings"]:
        sums[finding["rule"], finding["level"]] += finding["points"]
    return dict(sums)


def points_lowered(problem: Problem, plan) -> Sums:
    forms = lowered(problem)
    sums: Counter[tuple[str, str]] = Counter()
    for term, points in zip(forms.terms, forms.points(forms.state(plan)), strict=True):
        sums[term.rule, term.level] += points
    return dict(+sums)


@settings(max_examples=1000, deadline=None)
@given(problem_files, seeds)
def test_findings_agree_with_the_judge_by_rule_and_level(judge, data, seed):
    problem = as_problem(data)
    plan = random_plan(Random(seed), problem)
    assert points_found(problem, plan) == points_judged(judge, data, plan)
    score = judge(data, plan_json(plan))["score"]
    assert {level: getattr(assess(problem, plan).score, level) for level in LEVELS} == score


@settings(max_examples=1000, deadline=None)
@given(problem_files, seeds)
def test_forms_cost_what_the_rules_find(data, seed):
    problem = as_problem(data)
    plan = random_plan(Random(seed), problem)
    weights = {rule.key: rule.weight for rule in rules_of(problem)}
    found = points_found(problem, plan)
    # A rule of no weight costs nothing, so it lowers to nothing; its findings are still told.
    assert points_lowered(problem, plan) == {key: found[key] for key in found if weights[key[0]]}


def test_random_problems_reach_every_rule_at_every_level():
    reached: set[tuple[str, str]] = set()
    lacking: set[str] = set()
    for seed in range(600):
        problem = as_problem(problem_json(seed, people=2 + seed % 8, challenges=1 + seed % 4))
        reached.update(points_found(problem, random_plan(Random(seed), problem)))
        lacking.update(rule_types().keys() - {rule.key for rule in rules_of(problem)})
    assert {(key, level) for key in rule_types() for level in LEVELS} - reached == set()
    assert lacking == set(rule_types())


def test_the_folder_is_the_list_of_rules():
    assert len(rule_types()) == 30
    assert list(rule_types()) == sorted(rule_types())


@pytest.mark.parametrize("key", rule_types())
def test_a_rule_says_to_a_manager_what_it_is_about(key):
    rule = rule_types()[key]
    assert rule.__module__ == f"planner.rules.{key}"
    assert len(rule.name) <= 32
    assert rule.sentence.endswith(".")
    assert len(rule.sentence) <= 80


@pytest.mark.parametrize("key", rule_types())
def test_a_rule_tells_more_of_itself(key):
    told = rule_types()[key].help
    for text in (told.counts, told.example, told.levels):
        assert text.endswith(".")
        assert 30 <= len(text) <= 260
        assert not any(word in text.lower() for word in AVOIDED)
    assert any(level in told.levels for level in ("Must", "High", "Medium", "Low", "Off"))
    assert re.search("cost|1|2|3", told.example)


@pytest.mark.parametrize("word", AVOIDED)
def test_sentences_avoid_words_that_managers_do_not_use(word):
    for seed in range(60):
        problem = as_problem(problem_json(seed, people=8, challenges=3))
        for finding in assess(problem, random_plan(Random(seed), problem)).findings:
            assert word not in finding.text.lower()


@given(st.sampled_from(sorted(rule_types())), st.sampled_from([*LEVELS, "off"]), st.integers(0, 9))
def test_a_rule_takes_a_level_and_a_weight(key, level, weight):
    rule = rule_for(key, {"level": level, "weight": weight})
    assert (rule.level, rule.weight) == (level, weight)


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        ({"level": "urgent"}, "level: found 'urgent', expected must, high, medium, low or off"),
        ({"weight": -1}, "weight: expected a whole number >= 0 (found -1)"),
        ({"weight": 0.5}, "weight: expected a whole number (found 0.5)"),
        ({"colour": 1}, "found the field 'colour', expected only known ones"),
    ],
)
def test_a_wrong_setting_is_named_in_every_rule(settings, text):
    for key in rule_types():
        with pytest.raises(InputError) as caught:
            rule_for(key, settings)
        assert text in str(caught.value)
        assert str(caught.value).startswith(f"rules.{key}: ")


def test_rules_that_are_off_find_nothing():
    off = problem(["ana"], rules={key: {"level": "off"} for key in rule_types()})
    assert rules_of(off) == []
    assert lowered(off).terms == []


def test_a_rule_that_says_nothing_finds_nothing_and_does_not_lower():
    class Silent(Rule, frozen=True):
        key = "silent"
        name = "Silent"
        level: str = "low"

    rule, small = Silent(), problem(["ana"])
    assert [*rule.in_pod(small, None, "cash"), *rule.of_person(small, None, "ana")] == []
    assert [*rule.of_pair(small, None, None), *rule.of_plan(small, None)] == []
    with pytest.raises(NotImplementedError, match="silent"):
        Forms(small).lower(rule)
