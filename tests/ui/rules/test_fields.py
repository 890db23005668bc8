import pytest

from planner.files import InputError
from planner.parameters import Parameter, parameters
from planner.rules import rule_for, rule_types
from ui.rules.fields import field

GROUPS = ("new", "remote & late")


def made(kind, value, **bounds):
    return field(Parameter("any", "Anything", kind, **bounds), value, GROUPS)


@pytest.mark.parametrize("key", rule_types())
def test_a_field_that_nobody_touched_says_what_the_rule_says(app, key):
    rule = rule_for(key, {})
    for parameter in parameters(rule_types()[key]):
        value = getattr(rule, parameter.name)
        shown = field(parameter, value, GROUPS)
        assert shown.value() == (list(value) if isinstance(value, tuple) else value)
        assert shown.editor.accessibleName() == parameter.label


def test_a_number_goes_down_to_no_limit(app):
    shown = made("number", 1, optional=True)
    shown.editor.stepDown()
    assert shown.value() == 0
    shown.editor.stepDown()
    assert shown.value() is None
    assert shown.editor.text() == "no limit"


def test_a_share_is_typed_in_percent(app):
    shown = made("share", 1 / 3)
    assert shown.editor.text() == "33%"
    shown.editor.setValue(50)
    assert shown.value() == 0.5


def test_numbers_are_read_with_commas_or_blanks_between_them(app):
    shown, told = made("numbers", (4, 2)), []
    shown.changed.connect(lambda: told.append(shown.value()))
    shown.editor.setText("8, 4 2;1")
    assert told == [[8, 4, 2, 1]]
    shown.changed.disconnect()
    for wrong in ("8, x", "8, -1", "8, ²"):
        shown.editor.setText(wrong)
        with pytest.raises(InputError, match=r"Anything: found '.*', expected numbers such as 4, 2, 1"):
            shown.value()


def test_names_are_chosen_in_a_menu(app):
    shown = made("names", ("new",))
    actions = {action.text(): action for action in shown.editor.menu().actions()}
    assert list(actions) == ["new", "remote && late"]
    actions["remote && late"].trigger()
    assert shown.value() == ["new", "remote & late"]
    assert (shown.editor.text(), shown.editor.toolTip()) == ("2 chosen", "new, remote & late")
    assert not field(Parameter("any", "Anything", "names"), (), ()).editor.isEnabled()


def test_a_switch_and_hours_say_what_they_are_set_to(app):
    switch, hours = made("switch", False), made("hours", 3.0, most=24)
    switch.editor.click()
    assert switch.value() is True
    hours.editor.stepUp()
    assert hours.value() == 3.5
    assert hours.editor.text() == "3.5"
