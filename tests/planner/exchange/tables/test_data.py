from dataclasses import replace as with_fields
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from planner.exchange import csv, json, write, xlsx
from planner.exchange.importing.bring_in import bring_in
from planner.exchange.reading import workbook
from planner.exchange.reading.sheet import Sheet
from planner.exchange.rosters.roster import Roster
from planner.exchange.tables.data import FIGURES, data_tables
from planner.exchange.tables.every import TABLES
from planner.exchange.tables.outgoing import Outgoing
from planner.workspace import Workspace
from resources.make_sample import sample
from tests.planner.exchange.workspaces import CYCLE, workspaces


def tables(workspace, cycle=CYCLE):
    return data_tables(Outgoing(workspace, cycle))


def changes_nothing(workspace, files, cycle=CYCLE):
    imported = bring_in(workspace, files, cycle=cycle)
    assert [str(problem) for problem in imported.problems] == []
    assert imported.change.edits == ()


@settings(max_examples=25, deadline=None)
@given(workspaces())
def test_data_that_leaves_as_csv_and_comes_in_again_changes_nothing(workspace):
    found = tables(workspace)
    with TemporaryDirectory() as folder:
        paths = write(csv.table_files(found, FIGURES, "data.csv"), Path(folder))
        changes_nothing(workspace, dict(zip(found, paths, strict=True)))


@settings(max_examples=25, deadline=None)
@given(workspaces())
def test_data_that_leaves_as_a_workbook_and_comes_in_again_changes_nothing(workspace):
    found = tables(workspace)
    with TemporaryDirectory() as folder:
        (path,) = write(xlsx.table_files(found, FIGURES, "data.xlsx"), Path(folder))
        # Read here: to start a child for each sheet of each example would take minutes.
        sheets = {
            name: Sheet.of(name, workbook.answer(str(path), xlsx.sheet_name(name))["rows"]) for name in found
        }
    changes_nothing(workspace, sheets)


@settings(max_examples=25, deadline=None)
@given(workspaces())
def test_data_that_leaves_as_json_and_comes_in_again_changes_nothing(workspace):
    found = {name: rows for name, rows in tables(workspace).items() if len(rows) > 1}
    with TemporaryDirectory() as folder:
        (path,) = write(json.table_files(found, FIGURES, "data.json"), Path(folder))
        changes_nothing(workspace, dict.fromkeys(found, path))


@pytest.mark.parametrize("format", [csv, json])
def test_the_whole_of_the_data_comes_into_an_empty_file(tmp_path, format):
    workspace = sample()
    found = tables(workspace, "2027-Q1")
    paths = write(format.table_files(found, FIGURES, "data.x"), tmp_path)
    files = dict(zip(found, paths * len(found) if len(paths) == 1 else paths, strict=False))
    changes_nothing(workspace, files, "2027-Q1")
    imported = bring_in(Workspace(), files, cycle="2027-Q1")
    assert imported.problems == ()
    after = imported.change.apply(Workspace())
    for table in ("departments", "leave", "commitments", "bonds", "served"):
        assert after.rows(table) == workspace.rows(table), table


@settings(max_examples=25, deadline=None)
@given(workspaces())
def test_a_problem_that_leaves_and_comes_in_again_changes_nothing(workspace):
    people = {p: replace(row, active=True) for p, row in workspace.people.items()}
    workspace = with_fields(workspace, people=people)
    with TemporaryDirectory() as folder:
        roster = Roster(workspace, "plan-1", "manager")
        path = write(json.files(roster, "plan.json"), Path(folder))[1]
        known = json.answer(str(path), "nothing")["found"]
        changes_nothing(workspace, {name: path for name in TABLES if name in known})
