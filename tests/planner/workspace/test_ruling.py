import json

import pytest
from msgspec.structs import replace

from planner.files import InputError
from planner.presets import PRESETS, defaults
from planner.rules import rule_in
from planner.rules.novelty import Novelty
from planner.workspace.cycle import problem_of
from planner.workspace.entities import Cycle, NamedPlan, RuleSetting
from planner.workspace.ruling import apply_preset, back_to_default, rule_of, set_rule
from planner.workspace.store import Store
from tests.planner.workspace.workspaces import MONDAY, small

QUARTER = "2027-Q1"


def done(workspace, key="novelty", **given):
    change = set_rule(workspace, QUARTER, key, **given)
    return change.title, change.apply(workspace)


@pytest.mark.parametrize(
    ("key", "given", "title"),
    [
        ("novelty", {"level": "must"}, "Put New company under Must"),
        ("novelty", {"level": "off"}, "Switch off New company"),
        ("wishes", {"weight": 2}, "Weigh Wishes 2 times"),
        ("lead", {"weight": 1}, "Weigh Somebody to lead once"),
        ("moves", {"params": {"max_moves": 4}}, "Set Changes allowed: changes that are allowed 4"),
        (
            "novelty",
            {"params": {"decay": [8, 4]}, "weight": 2, "level": "low"},
            "Set New company: Low, 2 times, cost of meeting again, last quarter first 8, 4",
        ),
    ],
)
def test_a_rule_is_set_in_one_change_whose_title_says_how(key, given, title):
    told, after = done(small(), key, **given)
    assert told == title
    assert problem_of(after, "plan-1").rules.keys() == {key}


def test_what_is_not_given_stays_as_it_is():
    _, after = done(small(), params={"decay": [8, 4]})
    _, after = done(after, level="high")
    assert rule_in(problem_of(after, "plan-1"), Novelty) == Novelty("high", decay=(8, 4))


def test_only_what_differs_from_the_default_is_kept_in_the_file(tmp_path):
    _, after = done(small(), level="high", weight=2)
    _, after = done(after, weight=1)
    assert after.rules[QUARTER, "novelty"].settings == {"level": "high"}
    _, after = done(after, level="medium")
    assert after.rules == {}
    path = tmp_path / "small.podwright"
    change = set_rule(small(), QUARTER, "novelty", params={"decay": [8, 4]})
    with_rule = change.apply(small())
    Store.create(path, small()).close()
    store = Store.open(path)
    store.write(change)
    assert json.dumps(store.load().rules[QUARTER, "novelty"].settings) == '{"decay": [8, 4]}'
    assert store.load().rules == with_rule.rules
    store.close()


def test_what_is_as_asked_already_is_no_change():
    assert not set_rule(small(), QUARTER, "novelty", level="medium")
    assert not back_to_default(small(), QUARTER, "novelty")
    assert not apply_preset(small(), QUARTER, defaults())
    spelt_out = small(RuleSetting(QUARTER, "novelty", {"level": "medium"}))
    assert not set_rule(spelt_out, QUARTER, "novelty", weight=1)


def test_a_rule_goes_back_to_its_default():
    _, after = done(small(), level="must")
    change = back_to_default(after, QUARTER, "novelty")
    assert change.title == "Set New company back to its default"
    assert change.apply(after) == small()
    assert change.reversed().apply(small()) == after


def test_a_preset_is_one_change_and_leaves_rules_alone_that_it_does_not_speak_of():
    start = small(RuleSetting(QUARTER, "belonging", {"groups": ["new"]}))
    rotate, stable, _ = PRESETS
    change = apply_preset(start, QUARTER, rotate)
    assert change.title == "Choose Rotate for novelty"
    rotating = change.apply(start)
    assert rule_of(rotating, QUARTER, "novelty").level == "high"
    steady = apply_preset(rotating, QUARTER, stable).apply(rotating)
    assert steady == apply_preset(start, QUARTER, stable).apply(start)
    assert rule_of(steady, QUARTER, "belonging").groups == ("new",)
    assert apply_preset(steady, QUARTER, defaults()).apply(steady).rules == {}


def test_other_quarters_keep_their_rules():
    start = small(Cycle("2027-Q2", MONDAY), RuleSetting("2027-Q2", "novelty", {"level": "low"}))
    _, after = done(start, level="must")
    assert rule_of(after, "2027-Q2", "novelty").level == "low"


@pytest.mark.parametrize(
    ("key", "given", "text"),
    [
        ("novelty", {"level": "urgent"}, "level: found 'urgent', expected must, high, medium, low or off"),
        ("novelty", {"weight": -1}, "weight: expected a whole number >= 0 (found -1)"),
        ("novelty", {"params": {"decay": [-1]}}, "expected a whole number >= 0 (found -1)"),
        ("novelty", {"params": {"colour": 1}}, "found the field 'colour', expected only known ones"),
        ("colour", {}, "rules: found 'colour', expected one of belonging, bonds,"),
    ],
)
def test_a_wrong_value_is_named_with_its_place_and_what_was_expected(key, given, text):
    with pytest.raises(InputError) as caught:
        set_rule(small(), QUARTER, key, **given)
    assert text in str(caught.value)


def test_rules_of_a_quarter_that_is_closed_published_or_unknown_are_refused():
    start = small()
    closed = small(replace(start.cycles[QUARTER], state="closed"))
    published = small(replace(start.plans["plan-1"], published=True))
    for workspace, cycle, text in (
        (closed, QUARTER, "Q1 2027 is closed. Its rules stay as they were."),
        (published, QUARTER, "Q1 2027 is published. Plan it again to change its rules."),
        (start, "2030-Q1", "rules: found the quarter '2030-Q1', expected one of the file"),
    ):
        for ask in (
            lambda w, c: set_rule(w, c, "novelty", level="must"),
            lambda w, c: back_to_default(w, c, "novelty"),
            lambda w, c: apply_preset(w, c, PRESETS[0]),
        ):
            with pytest.raises(InputError, match=text.replace(".", r"\.")):
                ask(workspace, cycle)


def test_a_published_quarter_that_is_planned_again_takes_other_rules():
    published = replace(small().plans["plan-1"], published=True)
    later = NamedPlan("plan-2", QUARTER, "Plan 2", baseline="plan-1", from_week=5)
    title, _ = done(small(published, later), level="low")
    assert title == "Put New company under Low"
