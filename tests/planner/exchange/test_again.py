"""What was brought in once changes nothing when it comes again, whatever is wrong with some of its rows."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange import csv
from planner.exchange.importing.bring_in import bring_in
from planner.exchange.reading.faults import Unreadable
from planner.exchange.tables.every import TABLES
from tests.planner.exchange.brought import all_tables

with TemporaryDirectory() as folder:
    BEFORE = all_tables(Path(folder))

PEOPLE = ("p1", "p2", "Lena Fischer", "ana ruiz", "Nora Quist", "")
DAYS = ("2027-01-11", "12/2/2027", "5 March 2027", "2027-02-30", "")
SKILLS = ("SQL", "sql", "Python", "Rust", "")
CHALLENGES = ("c1", "Cash forecast", "Something else", "")
CELLS = {
    "people": {
        "id": ("p1", "p2", "p7", "p8", ""),
        "name": ("Ana Ruiz", "Bo Lind", "=1+1", "ليلى حداد", "Total"),
        "department": ("Finance", "Sales", "Legal", ""),
        "side": ("it", "business", ""),
        "manager": PEOPLE,
        "hours": ("40", "7,5", "many", ""),
        "skills": ("sql 3; rust 2", "sql 9", ""),
        "learning": ("rust", "sql", ""),
        "wishes": ("c1", "c2; c1", "c9", ""),
        "vetoes": ("c2", ""),
        "active": ("yes", "no", ""),
    },
    "skills": {
        "person": PEOPLE,
        "skill": SKILLS,
        "level": ("3", "0", "expert", "ninja", ""),
        "learning": ("yes", ""),
        "technical": ("yes", "no", ""),
    },
    "challenges": {
        "id": ("c1", "c7", ""),
        "title": ("Cash forecast", "Churn", "Faster month end", ""),
        "size": ("3-5", "4", "5-3", ""),
        "needs": ("sql 3 x2", "rust 1", ""),
        "include": ("Finance", ""),
        "start_week": ("1", "5", "40", ""),
    },
    "wishes": {"person": PEOPLE, "first": CHALLENGES, "second": CHALLENGES},
    "history": {
        "cycle": ("2026-Q3", "2026-Q4", "2025-Q1", "2027-Q1", ""),
        "challenge": CHALLENGES,
        "person": PEOPLE,
        "weeks": ("8", "0", ""),
        "role": ("lead", ""),
    },
    "departments": {
        "name": ("Finance", "Legal", "Sales", ""),
        "side": ("it", "business", ""),
        "domain": ("sql", "rust", ""),
    },
    "leave": {"person": PEOPLE, "starts": DAYS, "ends": DAYS, "hours": ("8", "2", "")},
    "commitments": {
        "person": PEOPLE,
        "title": ("Audit", "Board", ""),
        "starts": DAYS,
        "ends": DAYS,
        "hours": ("4", ""),
    },
    "bonds": {
        "person": PEOPLE,
        "other": PEOPLE,
        "kind": ("together", "apart", "near", ""),
        "level": ("must", "low", ""),
    },
}


def rows(columns):
    """Rows of some cells with ids in all of them or in none: whom a file renames, its rows name by id."""
    names = st.sampled_from((tuple(columns), tuple(name for name in columns if name != "id")))
    return names.flatmap(
        lambda heads: st.lists(row(columns, heads), max_size=6).map(lambda found: [heads, *found])
    )


def row(columns, names):
    cells = (st.sampled_from(columns[name][: -1 if name == "id" else None]) for name in names)
    return st.tuples(*cells)


@pytest.mark.parametrize("table", TABLES)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_table_that_comes_in_again_changes_nothing(table, data):
    text = csv.table_bytes(data.draw(rows(CELLS[table]))).decode("utf-8-sig")
    try:
        sheet = csv.pasted(text)
    except Unreadable:  # all cells are empty
        return
    looked = data.draw(st.sampled_from((None, {})))
    after = bring_in(BEFORE, {table: sheet}, guesses=looked).change.apply(BEFORE)
    again = bring_in(after, {table: sheet}, guesses=looked)
    assert [(edit.before, edit.after) for edit in again.change.edits] == []
