"""A roster that goes out comes in again as the history of the next quarter."""

from dataclasses import replace as with_fields
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.exchange import csv, write, xlsx
from planner.exchange.importing.bring_in import bring_in
from planner.exchange.reading import workbook
from planner.exchange.reading.cells import unescaped
from planner.exchange.reading.sheet import Sheet
from planner.exchange.rosters.roster import Roster
from planner.exchange.rosters.tables import tables
from planner.workspace import Workspace
from planner.workspace import entities as e
from tests.planner.cycles.years import closed
from tests.planner.exchange.workspaces import NAMES


@st.composite
def planned(draw):
    people, challenges = draw(NAMES), draw(NAMES)
    workspace = Workspace.of(
        [
            e.Department("d", "D", "it"),
            e.Cycle("2026-Q4", date(2026, 10, 5)),
            e.NamedPlan("plan-1", "2026-Q4", "Plan 1"),
            *(e.Person(f"p{n}", name, "d") for n, name in enumerate(people)),
            *(e.Challenge("2026-Q4", f"c{n}", title) for n, title in enumerate(challenges)),
        ]
    )  # fmt: skip
    places = st.sampled_from([(c.id, p) for c in workspace.challenges.values() for p in workspace.people])
    members = [e.Membership("plan-1", *place) for place in draw(st.sets(places, min_size=1))]
    return with_fields(workspace, memberships={row.key: row for row in members})


def comes_back(workspace, format, name):
    """The roster of a plan comes in as history, and a second time changes nothing."""
    members = set(workspace.memberships)
    with TemporaryDirectory() as folder:
        out = write(format.files(Roster(workspace, "plan-1"), name), Path(folder))[0]
        imported = bring_in(workspace, {"history": out}, cycle="2027-Q1")
        assert imported.problems == ()
        after = imported.change.apply(workspace)
        assert set(after.served) == {("2026-Q4", challenge, person) for _, challenge, person in members}
        assert not bring_in(after, {"history": out}, cycle="2027-Q1").change


@settings(max_examples=40, deadline=None)
@given(planned())
def test_a_roster_comes_in_as_history(workspace):
    comes_back(workspace, csv, "roster.csv")


@settings(max_examples=6, deadline=None)  # each reads two workbooks in children of their own
@given(planned())
def test_a_workbook_comes_in_as_history(workspace):
    comes_back(workspace, xlsx, "roster.xlsx")


@settings(max_examples=40, deadline=None)
@given(planned(), NAMES)
def test_every_cell_of_a_workbook_comes_back(workspace, names):
    people = {
        p: replace(row, name=name) for (p, row), name in zip(workspace.people.items(), names, strict=False)
    }
    roster = Roster(with_fields(workspace, people={**workspace.people, **people}), "plan-1")
    with TemporaryDirectory() as folder:
        (path,) = write(xlsx.files(roster, "roster.xlsx"), Path(folder))
        rows = Sheet.of("roster", workbook.answer(str(path), "roster")["rows"]).rows
    assert [tuple(map(unescaped, row)) for _, row in rows] == tables(roster)["roster"]


@pytest.mark.parametrize(("format", "name"), [(csv, "roster.csv"), (xlsx, "roster.xlsx")])
def test_a_closed_quarter_comes_back_as_it_is_on_record(tmp_path, format, name):
    workspace = closed()
    out = write(format.files(Roster(workspace, "plan-1"), name), tmp_path)[0]
    assert not bring_in(workspace, {"history": out}).change
