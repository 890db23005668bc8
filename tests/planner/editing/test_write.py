from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.editing.bonds import Bonds
from planner.editing.challenges import Challenges
from planner.editing.clipboard import copied, pasted
from planner.editing.dated import Commitments, Leave
from planner.editing.departments import Departments
from planner.editing.levels import Levels
from planner.editing.needs import Needs
from planner.editing.people import People
from planner.editing.seen import Seen
from planner.editing.skills import Skills
from planner.editing.table import Around
from planner.editing.write import Entry, write
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.store import Store
from tests.planner.editing.typed import after, organisation, said, typed
from tests.planner.workspace.workspaces import random_workspace

TABLES = (People, Departments, Skills, Levels, Challenges, Leave, Commitments, Bonds)


def test_one_typed_cell_is_titled_by_what_it_becomes():
    written = typed(People, ("ana", {"hours": "32"}))
    assert written.change.title == "Change hours of Ana Ruiz to 32"
    assert after(written).people["ana"].hours == 32


def test_one_text_for_several_people_is_one_change():
    written = typed(People, *((key, {"site": "Rome"}) for key in ("ana", "bo", "cem")))
    assert written.change.title == "Change site of 3 people"
    assert {row.site for row in after(written).people.values()} == {"Rome"}


def test_a_cell_that_is_emptied_is_titled_so():
    with_site = organisation(e.Person("dan", "Dan", "fin", site="Rome"))
    assert typed(People, ("dan", {"site": ""}), on=with_site).change.title == "Clear site of Dan"


def test_a_long_text_is_cut_in_the_title_only():
    written = typed(Challenges, (("2027-Q1", "cash"), {"goal": "a word " * 20}))
    assert written.change.title == f"Change goal of Cash forecast to {'a word ' * 5}a wo…"
    assert after(written).challenges["2027-Q1", "cash"].goal == ("a word " * 20).strip()


def test_one_wrong_cell_keeps_all_others_from_being_written():
    written = typed(People, ("ana", {"hours": "30"}), ("bo", {"hours": "many"}))
    assert not written.change
    assert [(fault.entry, fault.column) for fault in written.faults] == [(1, "hours")]
    assert said(written) == ["Found 'many', expected hours from 0 to 168, in whole quarters of an hour."]


def test_what_is_worked_out_cannot_be_typed():
    assert said(typed(People, ("ana", {"pod": "Churn"}))) == ["Pod is worked out and cannot be typed."]


def test_the_same_text_again_is_no_change():
    assert not typed(People, ("ana", {"name": " Ana Ruiz ", "pod": "Bench"})).change


def test_pasted_cells_are_counted_by_those_that_say_something_else():
    workspace = organisation()
    table = People(Around())
    entries = [Entry("ana", {"name": "Ana Ruiz", "site": "Rome", "hours": "30"})]
    written = write(Seen(workspace), table, entries, pasted=True)
    assert (written.change.title, written.cells) == ("Paste 2 cells into People", 2)


def test_a_department_that_is_made_by_the_way_is_told():
    written = typed(People, (None, {"name": "Dan", "department": "Data"}))
    assert written.change.title == "Add Dan"
    assert written.notes == ("Data is a new department.",)


def cells_of(table, seen):
    columns, rows = table.columns(seen), table.source(seen.workspace)
    return [(key, {c.name: c.text(seen, rows[key]) for c in columns}) for key in table.keys(seen)]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_copying_a_table_and_pasting_it_changes_nothing(seed):
    workspace = random_workspace(Random(seed))
    for cycle in workspace.cycles.values():
        around = Around(cycle, next(iter(workspace.plans)))
        tables = [table(around) for table in TABLES]
        tables += [Needs(around, row.key) for row in workspace.challenges_of(cycle.id)]
        for table in tables:
            seen = Seen(workspace)
            cells = cells_of(table, seen)
            block = pasted(copied([list(texts.values()) for _, texts in cells]))
            entries = [
                Entry(key, dict(zip(texts, row, strict=True)))
                for (key, texts), row in zip(cells, block, strict=True)
            ]
            written = write(seen, table, entries, pasted=True)
            assert (written.change.edits, written.faults) == ((), ())


WORDS = st.sampled_from(
    ("", "2", "yes", "no", "4-7", "2027-02-01", "sql 3", "Ana Ruiz", "together", "IT", "x;y")
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.data())
def test_whatever_is_typed_is_taken_or_told_and_undone_without_a_trace(
    seed: int, data: st.DataObject
) -> None:
    workspace = random_workspace(Random(seed))
    around = Around(next(iter(workspace.cycles.values())), next(iter(workspace.plans)))
    table = data.draw(st.sampled_from(TABLES))(around)
    seen = Seen(workspace)
    keys = [*table.keys(seen), *([None] if table.grows else [])]
    columns = [column.name for column in table.columns(seen) if not column.fixed]
    if not keys or not columns:
        return
    chosen = data.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=3, unique=True))
    entries = [Entry(key, {data.draw(st.sampled_from(columns)): data.draw(WORDS)}) for key in chosen]
    written = write(seen, table, entries)
    if written.faults:
        assert not written.change
        assert all(fault.sentence.endswith(".") for fault in written.faults)
        return
    changed = written.change.apply(workspace)
    assert written.change.reversed().apply(changed) == workspace


@pytest.mark.parametrize("table", TABLES)
def test_every_table_says_of_nothing_that_it_is_empty(table):
    workspace = Workspace()
    assert table(Around()).keys(Seen(workspace)) == []


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(("Rome", "yes", "7", "2027-02-01", "")))
def test_a_file_is_as_before_once_what_was_typed_is_undone(seed, text):
    workspace = random_workspace(Random(seed))
    around = Around(next(iter(workspace.cycles.values())), next(iter(workspace.plans)))
    with TemporaryDirectory() as folder, Store.create(Path(folder) / "a.podwright", workspace) as store:
        before = store.load()
        steps = 0
        for kind in TABLES:
            seen, table = Seen(store.load()), kind(around)
            for column in table.columns(seen):
                entries = [Entry(key, {column.name: text}) for key in table.keys(seen)[:1]]
                change = write(Seen(store.load()), table, entries).change if entries else None
                if change:
                    store.write(change)
                    steps += 1
                    break
        assert (store.load() == before) == (steps == 0)
        for _ in range(steps):
            store.undo()
        assert store.load() == before
