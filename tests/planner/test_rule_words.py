from planner.rule_words import differences, level_name, set_words, times
from planner.rules import rule_for


def test_how_often_a_rule_counts_is_said_in_words():
    assert [times(0), times(1), times(2), times(1200)] == ["0 times", "once", "2 times", "1,200 times"]
    assert [level_name("must"), level_name("off")] == ["Must", "Off"]


def test_parameters_are_told_with_their_labels():
    assert set_words(rule_for("moves", {})) == ["Changes that are allowed: no limit"]
    assert set_words(rule_for("lead", {})) == []


def test_what_differs_between_two_settings_is_told_before_and_after():
    found = differences(
        rule_for("novelty", {}), rule_for("novelty", {"level": "off", "weight": 2, "decay": [8]})
    )
    assert [(each.label, each.before, each.after) for each in found] == [
        ("", "Medium", "Off"),
        ("", "once", "2 times"),
        ("Cost of meeting again, last quarter first", "4, 2, 1", "8"),
    ]
    assert differences(rule_for("novelty", {}), rule_for("novelty", {})) == []
