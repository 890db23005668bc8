import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.workspace import Workspace, tables
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit, put
from planner.workspace.moves import move, remove
from planner.workspace.store import Store, StoreError
from tests.planner.workspace.workspaces import random_change, random_workspace, small

MANY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Team.podwright"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path, small()) as store:
        yield store


class Model:
    """What a store should hold: the states there were, and where among them it stands."""

    def __init__(self, workspace: Workspace) -> None:
        self.states = [workspace]
        self.titles: list[str] = []
        self.at = 0

    @property
    def workspace(self) -> Workspace:
        return self.states[self.at]

    def do(self, change: Change) -> None:
        if change:
            self.states[self.at + 1 :] = [change.apply(self.workspace)]
            self.titles[self.at :] = [change.title]
            self.at += 1


@MANY
@given(seed=st.integers(0, 2**32))
def test_a_workspace_is_read_as_it_was_written(tmp_path: Path, seed: int) -> None:
    workspace = random_workspace(Random(seed))
    path = tmp_path / "round.podwright"
    with Store.create(path, workspace) as store:
        assert store.load() == workspace
    path.unlink()


@MANY
@given(seed=st.integers(0, 2**32))
def test_doing_undoing_and_reopening_in_any_order_keeps_to_the_states_there_were(
    tmp_path: Path, seed: int
) -> None:
    rng = Random(seed)
    path = tmp_path / "any.podwright"
    model = Model(random_workspace(rng))
    store = Store.create(path, model.workspace)
    try:
        held = model.workspace
        for _ in range(rng.randint(1, 14)):
            step = rng.choice(["do", "do", "do", "undo", "undo", "redo", "reopen"])
            if step == "do":
                change = random_change(rng, held)
                store.write(change)
                held = change.apply(held)
                model.do(change)
            elif step == "undo":
                undone = store.undo()
                assert bool(undone) == (model.at > 0)
                if undone:
                    held = undone.apply(held)
                    model.at -= 1
            elif step == "redo":
                redone = store.redo()
                assert bool(redone) == (model.at + 1 < len(model.states))
                if redone:
                    held = redone.apply(held)
                    model.at += 1
            else:
                store.close()
                store = Store.open(path)
            assert held == model.workspace == store.load()
            assert store.can_undo() == (model.titles[model.at - 1] if model.at else None)
            assert store.can_redo() == (model.titles[model.at] if model.at < len(model.titles) else None)
    finally:
        store.close()
        path.unlink()


def test_undo_and_redo_return_what_was_applied(store: Store) -> None:
    before = store.load()
    change = move(before, "plan-1", [("ana", None)], "cash")
    store.write(change)
    undone = store.undo()
    assert undone is not None
    assert undone.apply(change.apply(before)) == before == store.load()
    assert store.redo() == change
    assert store.redo() is None


def test_the_log_says_what_was_done_undone_and_dropped(store: Store) -> None:
    workspace = store.load()
    store.write(move(workspace, "plan-1", [("ana", None)], "cash"))
    store.write(move(workspace, "plan-1", [("bo", None)], "cash"))
    store.undo()
    store.undo()
    store.redo()
    store.write(move(workspace, "plan-1", [("cem", None)], "churn"))
    store.undo()
    assert [(entry.title, entry.state) for entry in store.log()] == [
        ("Move Ana Ruiz to Cash forecast", "done"),
        ("Move Bo Xu to Cash forecast", "dropped"),
        ("Move Cem Kaya to Churn", "undone"),
    ]
    assert [entry.id for entry in store.log()] == [1, 2, 3]
    assert all(entry.at.endswith("+00:00") for entry in store.log())


def test_nothing_is_logged_where_nothing_changes(store: Store) -> None:
    store.write(Change("Nothing"))
    assert store.log() == []
    assert store.undo() is None


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (Edit(None, e.Skill("sql", "SQL")), "a skills row that the change adds is there already"),
        (
            Edit(e.Skill("sql", "Sequel"), e.Skill("sql", "S")),
            "a skills row is not as the change found it",
        ),
        (Edit(e.Skill("law", "Law"), None), "a skills row is not as the change found it"),
        (Edit(None, e.Knows("ana", "law")), "a row names another that is not there"),
        (Edit(e.Cycle("2027-Q1", small().cycles["2027-Q1"].starts), None), "names another that is not there"),
        (Edit(None, e.Person("dee", "Dee", "eng", seniority=-1)), "people, row 'dee': seniority: expected"),
        (Edit(None, e.Person("dee", "Dee", "eng", manager="dee")), "manager: found the person's own id"),
        (Edit(None, e.Person("dee", "\ud800", "eng")), "surrogates not allowed"),
        (Edit(None, e.Person("dee", "Dee", "eng", standing=2**70)), "people, row 'dee': standing"),
        (Edit(None, e.Person("dee", "Dee", "eng", hours=float("nan"))), "people, row 'dee': hours: expected"),
        (Edit(None, e.RuleSetting("2027-Q1", "size", {"decay": (1, 2)})), "would not be read back as it is"),
    ],
)
def test_a_change_that_does_not_fit_is_refused_whole(store: Store, edit: Edit, said: str) -> None:
    good = Edit(None, e.Skill("ux", "UX"))
    with pytest.raises(StoreError, match=said) as refused:
        store.write(Change("Change", (good, edit)))
    assert str(refused.value).startswith(str(store.path))
    assert store.load() == small()
    assert store.log() == []
    store.write(Change("Change", (good,)))


def test_edits_of_one_change_may_come_in_any_order(store: Store) -> None:
    new = [e.Knows("dee", "law", 3), e.Person("dee", "Dee", "ops"), e.Skill("law", "Law")]
    store.write(put("Bring in", store.load(), [*new, e.Department("ops", "Operations", "it")]))
    assert store.load().knows["dee", "law"].level == 3


def test_the_order_of_rows_survives_changes_and_reopening(store: Store) -> None:
    renamed = put("Rename", store.load(), [e.NamedPlan("plan-1", "2027-Q1", "First")])
    store.write(put("Add", store.load(), [e.NamedPlan("plan-0", "2027-Q1", "Second")]))
    store.write(renamed)
    store.close()
    with Store.open(store.path) as again:
        assert [plan.name for plan in again.load().plans_of("2027-Q1")] == ["First", "Second"]


def test_a_full_disk_is_told_and_leaves_the_file_as_it_was(store: Store) -> None:
    (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
    store._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    rows = [e.Skill(f"s{n}", "A long name that fills the disk" * 9) for n in range(500)]
    with pytest.raises(StoreError, match="cannot be written: the disk is full"):
        store.write(put("Import", store.load(), rows))
    assert store.load() == small()
    store._connection.execute("PRAGMA max_page_count = 100000")
    store.write(put("Import", store.load(), rows))
    assert len(store.load().skills) == 502


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no open file")
def test_a_file_that_was_deleted_while_open_is_told(store: Store) -> None:
    store.path.unlink()
    with pytest.raises(StoreError, match="moved, replaced or deleted while it was open; save under another"):
        store.write(remove(store.load(), store.load().people["cem"]))


def test_a_copy_holds_rows_and_log_and_replaces_what_was_there(store: Store, tmp_path: Path) -> None:
    store.write(move(store.load(), "plan-1", [("ana", None)], "cash"))
    copy = tmp_path / "Copy.podwright"
    copy.write_text("old")
    store.copy_to(copy)
    with Store.open(copy) as copied:
        assert copied.load() == store.load()
        assert copied.can_undo() == "Move Ana Ruiz to Cash forecast"
    assert sorted(os.listdir(tmp_path)) == [".Team.podwright.lock", "Copy.podwright", "Team.podwright"]


def test_a_copy_over_the_open_file_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="found the open file itself"):
        store.copy_to(store.path)


def test_a_copy_over_a_file_that_is_open_is_refused(store: Store, tmp_path: Path) -> None:
    with (
        Store.create(tmp_path / "Other.podwright", small()),
        pytest.raises(StoreError, match=r"Other.podwright: found it open already"),
    ):
        store.copy_to(tmp_path / "Other.podwright")


def test_a_copy_into_a_folder_that_is_not_there_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written: No such file"):
        store.copy_to(tmp_path / "nowhere" / "Copy.podwright")


@pytest.mark.parametrize("leftover", ["-journal", "-wal"])
def test_a_copy_is_not_put_beside_what_an_interrupted_program_left(
    store: Store, tmp_path: Path, leftover: str
) -> None:
    # SQLite would play the leftover back into the copy.
    (tmp_path / f"Copy.podwright{leftover}").write_text("left over")
    with pytest.raises(StoreError, match="found what an interrupted program left"):
        store.copy_to(tmp_path / "Copy.podwright")
    with pytest.raises(StoreError, match="found what an interrupted program left"):
        Store.create(tmp_path / "Copy.podwright", small())


def test_a_new_file_never_replaces_another(store: Store) -> None:
    with pytest.raises(StoreError, match="found a file of this name, expected none"):
        Store.create(store.path, Workspace())


def test_a_new_file_that_cannot_be_filled_is_not_left_behind(path: Path) -> None:
    with pytest.raises(StoreError, match="a row names another that is not there"):
        Store.create(path, Workspace.of([e.Knows("ana", "sql")]))
    assert list(path.parent.iterdir()) == []


def test_a_closed_store_stays_closed(store: Store) -> None:
    store.close()
    store.close()
    Store.open(store.path).close()


def test_a_log_row_that_cannot_be_read_is_told_and_nothing_is_undone(store: Store) -> None:
    store.write(move(store.load(), "plan-1", [("ana", None)], "cash"))
    after = store.load()
    store._connection.execute("UPDATE log SET edits = x'00'")
    with pytest.raises(StoreError, match="its edits cannot be read"):
        store.undo()
    assert store.load() == after


def test_a_broken_connection_is_told_in_a_sentence(store: Store) -> None:
    store._connection.execute("DROP TABLE log")
    for ask in (store.undo, store.can_undo, store.log):
        with pytest.raises(StoreError, match="cannot be read: no such table: log"):
            ask()


def test_a_store_never_changes_rows_outside_its_transaction(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def interrupted() -> Iterator[None]:
        write = tables.write

        def stop(*arguments: object) -> None:
            write(*arguments)  # type: ignore[arg-type]
            raise KeyboardInterrupt

        monkeypatch.setattr(tables, "write", stop)
        yield
        monkeypatch.undo()

    with interrupted(), pytest.raises(KeyboardInterrupt):
        store.write(move(store.load(), "plan-1", [("ana", None)], "cash"))
    assert store.load() == small()


def test_another_program_that_is_writing_is_told(store: Store) -> None:
    other = sqlite3.connect(store.path, isolation_level=None)
    try:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="another program is using it; try again in a moment"):
            store.write(move(small(), "plan-1", [("ana", None)], "cash"))
    finally:
        other.close()
