"""What is private is in no announcement of any format: it stays the same whatever private fields hold."""

import re

import msgspec
import pytest

from planner.exchange import formats
from planner.exchange.rosters.roster import AUDIENCES, Roster
from planner.workspace import entities as e
from tests.planner.exchange.confidences import (
    PRIVATE,
    TOLD,
    confidences,
    left,
    secretive,
    with_all_others,
)


def exported(format, audience, workspace=None):
    roster = Roster(workspace or secretive(), "hidden", audience)
    return left(formats()[format].files(roster, f"roster.{format}"))


def test_every_table_has_a_row_and_what_is_told_is_a_field():
    workspace = secretive()
    for table, kind in e.TABLES.items():
        assert getattr(workspace, table), table
        assert TOLD.get(table, set()) <= {field.name for field in msgspec.structs.fields(kind)}, table
        assert table not in TOLD or set(kind.key_fields) <= TOLD[table], table
    assert set(TOLD) <= set(e.TABLES)


@pytest.mark.parametrize("format", list(formats()))
def test_no_announcement_depends_on_what_is_private(format):
    workspace = secretive()
    as_it_is = exported(format, "announcement")
    if exported(format, "announcement", with_all_others(workspace)) != as_it_is:
        told = [
            of for of, other in confidences(workspace) if exported(format, "announcement", other) != as_it_is
        ]
        pytest.fail(f"{format} tells of {', '.join(told)}")


def test_managers_learn_of_most_of_it():
    as_it_is = exported("csv", "manager")
    told = {of for of, other in confidences(secretive()) if exported("csv", "manager", other) != as_it_is}
    assert {"preferences.wishes", "challenges.value", "the rows of locks"} <= told


@pytest.mark.parametrize("format", list(formats()))
def test_no_announcement_holds_a_private_value(format):
    text = exported(format, "announcement")
    assert "cash" in text.casefold()
    assert "Dee Park" in text or '"dee"' in text
    for value in PRIVATE:
        assert value not in text, value
    assert not re.search(
        r"\b(wish\w*|veto\w*|score|standing|ruled|together|apart|locked)\b(?!\": null)", text
    )


@pytest.mark.parametrize("format", list(formats()))
def test_groups_leave_in_nothing(format):
    assert "Group-Quartz" not in exported(format, "manager")


def test_managers_see_what_the_plan_was_made_by():
    text = exported("md", "manager")
    for value in ("Plan-Obsidian", "Unstaffed-Beryl", "Benched-Opal", "Must: "):
        assert value in text


def test_each_audience_says_what_it_is():
    assert list(AUDIENCES) == ["announcement", "manager"]
