import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from planner.files import InputError
from planner.workspace import Workspace, schema, tables
from planner.workspace import entities as e
from planner.workspace.change import Conflict, Edit
from tests.planner.workspace.workspaces import MONDAY, small


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for sql in schema.expected().values():
            connection.execute(sql)
        tables.write(connection, [Edit(None, row) for row in small().all_rows()], "here")
        yield connection


def load(connection: sqlite3.Connection) -> Workspace:
    return tables.load(connection, "here")


def test_edits_add_change_and_remove_rows_in_their_order(connection: sqlite3.Connection) -> None:
    first, second = e.Leave("ana", MONDAY, MONDAY), e.Leave("ana", MONDAY, MONDAY.replace(day=8))
    tables.write(connection, [Edit(None, first), Edit(first, second)], "here")
    assert list(load(connection).leave.values()) == [second]
    tables.write(connection, [Edit(second, None), Edit(None, first)], "here")
    assert list(load(connection).leave.values()) == [first]


def test_what_is_empty_on_both_sides_is_the_same(connection: sqlite3.Connection) -> None:
    ana = small().people["ana"]
    assert ana.manager is None
    tables.write(connection, [Edit(ana, None)], "here")
    assert set(load(connection).people) == {"bo", "cem"}


def test_one_row_of_many_that_is_not_as_found_is_a_conflict(connection: sqlite3.Connection) -> None:
    skills = small().skills
    other = e.Skill("python", "Pythons")
    with pytest.raises(Conflict, match="a skills row is not as the change found it"):
        tables.write(connection, [Edit(skills["sql"], None), Edit(other, None)], "here")


def test_a_whole_number_may_stand_for_hours(connection: sqlite3.Connection) -> None:
    row = e.WeekHours("ana", MONDAY, 6)
    tables.write(connection, [Edit(None, row)], "here")
    tables.write(connection, [Edit(row, e.WeekHours("ana", MONDAY, 6.25))], "here")
    assert load(connection).week_hours["ana", MONDAY].hours == 6.25


def test_a_row_that_makes_no_sense_is_not_written(connection: sqlite3.Connection) -> None:
    with pytest.raises(InputError, match="here: leave, row 'ana, 2027-01-04': ends: found 2026-01-04"):
        tables.write(connection, [Edit(None, e.Leave("ana", MONDAY, MONDAY.replace(year=2026)))], "here")
    assert load(connection).leave == {}
