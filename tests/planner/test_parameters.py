import pytest

from planner.parameters import Parameter, parameters, settings_of
from planner.rules import rule_for, rule_types
from tests.planner.problems import PARAMETERS


@pytest.mark.parametrize("key", rule_types())
def test_every_parameter_of_a_rule_has_a_label_and_reads_in_words(key):
    rule = rule_types()[key]
    found = parameters(rule)
    assert {each.name for each in found} == rule.labels.keys() == PARAMETERS.get(key, {}).keys()
    for each in found:
        assert 5 <= len(each.label) <= 44
        assert each.words(getattr(rule_for(key, {}), each.name))


@pytest.mark.parametrize("key", PARAMETERS)
def test_a_parameter_knows_the_bounds_that_its_rule_checks(key):
    for each in parameters(rule_types()[key]):
        if each.kind in ("number", "hours", "share"):
            for value in (each.least, each.most):
                assert getattr(rule_for(key, {each.name: value}), each.name) == value


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("number", 1200, "1,200"),
        ("number", None, "no limit"),
        ("hours", 2.5, "2.5"),
        ("hours", 3.0, "3"),
        ("share", 1 / 3, "33%"),
        ("switch", True, "yes"),
        ("switch", False, "no"),
        ("numbers", (8, 4, 2), "8, 4, 2"),
        ("numbers", (), "nothing"),
        ("names", ("remote", "new"), "new, remote"),
        ("names", (), "none"),
    ],
)
def test_a_value_reads_as_a_manager_says_it(kind, value, text):
    assert Parameter("any", "Anything", kind).words(value) == text


@pytest.mark.parametrize("key", rule_types())
def test_settings_are_what_differs_from_the_default_as_a_file_holds_it(key):
    default = rule_for(key, {})
    assert settings_of(default) == {}
    given = {"level": "low" if default.level != "low" else "high", "weight": default.weight + 1}
    for name, values in PARAMETERS.get(key, {}).items():
        given |= {name: next(value for value in values if value != _plain(getattr(default, name)))}
    assert settings_of(rule_for(key, given)) == given


def _plain(value):
    return list(value) if isinstance(value, tuple) else value
