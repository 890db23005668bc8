"""What goes out comes in again: names that files trip over, and a roster as the history of next quarter."""

from dataclasses import replace as with_fields
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange import csv
from planner.exchange.importing import bring_in
from planner.workspace import Workspace
from planner.workspace import entities as e

AWKWARD = (
    "=1+1",
    "'=x",
    "+a",
    "-b",
    "@c",
    'a "b"',
    "a, b; c",
    "a\nb",
    "ليلى حداد",
    "🙂 Ana",
    "Åsa\tÖ",
    "null",
    "''",
)
TEXT = (
    st.one_of(
        st.sampled_from(AWKWARD),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
    )
    .map(str.strip)
    .filter(bool)
)
NAMES = st.lists(TEXT, min_size=1, max_size=6, unique_by=str.casefold)


def made(folder, rows):
    path = Path(folder) / "table.csv"
    path.write_bytes(csv.table_bytes(rows))
    return path


@settings(max_examples=60, deadline=None)
@given(NAMES, TEXT, TEXT)
def test_names_come_back_as_they_went_out(names, department, site):
    with TemporaryDirectory() as folder:
        rows = [
            ("id", "name", "department", "site"),
            *((f"p{n}", name, department, site) for n, name in enumerate(names)),
        ]
        imported = bring_in(Workspace(), {"people": made(folder, rows)})
        assert imported.problems == ()
        found = imported.change.apply(Workspace())
        assert [(person.name, person.site) for person in found.people.values()] == [
            (name, site) for name in names
        ]
        assert [room.name for room in found.departments.values()] == [department]
        assert not bring_in(found, {"people": made(folder, rows)}).change


@settings(max_examples=60, deadline=None)
@given(st.data(), NAMES, NAMES)
def test_a_roster_comes_in_as_history(data, people, challenges):
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
    members = [e.Membership("plan-1", *place) for place in data.draw(st.sets(places, min_size=1))]
    workspace = with_fields(workspace, memberships={row.key: row for row in members})
    with TemporaryDirectory() as folder:
        out = Path(folder) / "roster.csv"
        csv.write(workspace, "plan-1", out)
        imported = bring_in(workspace, {"history": out}, cycle="2027-Q1")
        assert imported.problems == ()
        served = imported.change.apply(workspace).served
        assert set(served) == {("2026-Q4", row.challenge, row.person) for row in members}
