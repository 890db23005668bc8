from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Conflict, Edit, difference, put
from tests.planner.workspace.workspaces import random_change, random_workspace, small

seeds = st.integers(0, 2**32)


@settings(deadline=None)
@given(seeds)
def test_a_change_and_its_reverse_change_nothing(seed: int) -> None:
    rng = Random(seed)
    workspace = random_workspace(rng)
    change = random_change(rng, workspace)
    assert change.reversed().apply(change.apply(workspace)) == workspace
    assert change.reversed().reversed() == change


@settings(deadline=None)
@given(seeds)
def test_the_difference_makes_one_workspace_of_another(seed: int) -> None:
    rng = Random(seed)
    before, after = random_workspace(rng), random_workspace(rng)
    assert difference("Change", before, after).apply(before) == after
    assert not difference("Change", before, before)
    assert not difference("Change", before, Workspace.of(before.all_rows()))


@settings(deadline=None)
@given(seeds)
def test_a_change_touches_only_the_tables_it_names(seed: int) -> None:
    rng = Random(seed)
    workspace = random_workspace(rng)
    change = random_change(rng, workspace)
    after = change.apply(workspace)
    for table in e.TABLES:
        assert table in change.tables or after.rows(table) is workspace.rows(table)


def test_rows_are_put_in_place_of_those_with_their_key_and_equal_ones_are_left() -> None:
    rows = [e.Skill("sql", "Sequel"), e.Skill("law", "Law"), e.Skill("python", "Python")]
    change = put("Skills", small(), rows)
    assert [edit.key for edit in change.edits] == ["sql", "law"]
    assert change.apply(small()).skills["sql"].name == "Sequel"


@pytest.mark.parametrize(
    "edit",
    [
        Edit(None, e.Skill("sql", "SQL")),
        Edit(e.Skill("law", "Law"), None),
        Edit(e.Skill("sql", "Sequel"), e.Skill("sql", "SQL 2")),
    ],
)
def test_a_row_that_is_not_as_it_was_found_is_a_conflict(edit: Edit) -> None:
    with pytest.raises(Conflict, match=r"Change: the skills row '(sql|law)' is not as it was found"):
        Change("Change", (edit,)).apply(small())


def test_an_edit_is_of_one_row() -> None:
    with pytest.raises(ValueError, match="an edit is of one row"):
        Edit(e.Skill("sql", "SQL"), e.Skill("law", "Law"))
