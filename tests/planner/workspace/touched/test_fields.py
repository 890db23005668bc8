from datetime import date

import pytest

from planner.workspace import entities as e
from planner.workspace.change import Change
from planner.workspace.touched.called import Called
from planner.workspace.touched.fields import LONGEST, differences, field_word, plain
from tests.planner.workspace.workspaces import small


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "yes"),
        (7.5, "7.5"),
        (1200, "1,200"),
        (date(2027, 1, 4), "4 Jan 2027"),
        ([8, 4, 2], "8, 4, 2"),
        ((), "none"),
        ("", "none"),
        ("a\nb", "a b"),
    ],
)
def test_values_are_written_as_people_write_them(value: object, words: str) -> None:
    assert plain(value) == words


def test_long_texts_are_cut() -> None:
    assert plain("word " * 40).endswith("…")
    assert len(plain("word " * 40)) <= LONGEST


def test_a_field_without_a_word_of_its_own_is_called_as_it_is() -> None:
    assert field_word("work_starts") == "works from"
    assert field_word("some_thing") == "some thing"


def test_a_setting_that_no_rule_has_is_told_all_the_same() -> None:
    called = Called(small(), Change(""))
    before = e.RuleSetting("2027-Q1", "unknown", {"level": "low"})
    after = e.RuleSetting("2027-Q1", "unknown", {"level": "off", "most": [1, 2]})
    assert list(differences(called, before, after)) == ["level Low → off", "most as usual → 1, 2"]
