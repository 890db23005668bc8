import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from planner.workspace import migrations, schema
from planner.workspace.store import Store, StoreError
from tests.planner.workspace.workspaces import small

NEWER = """CREATE TABLE "ideas" (
    "id" TEXT NOT NULL PRIMARY KEY
) STRICT"""


def test_all_migrations_together_make_the_expected_file() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.create(connection)
        assert schema.stranger(connection) is None
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        assert version == schema.VERSION == len(migrations.migrations.applied(Database(connection)))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of today's version, which the next fixture makes an old one."""
    path = tmp_path / "Team.podwright"
    Store.create(path, small()).close()
    return path


@pytest.fixture
def newer(old: Path, monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """A program with a version more: it has a table of ideas."""
    steps = Migrations("podwright")
    for step in migrations.migrations._migrations:
        steps(name=step.name)(step.fn)
    expected = {**schema.expected(), ("table", "ideas"): NEWER}
    monkeypatch.setattr(migrations, "migrations", steps)
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    monkeypatch.setattr(schema, "expected", lambda: expected)
    return steps


def listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_older_file_is_brought_up_to_date_after_a_copy_of_it(old: Path, newer: Migrations) -> None:
    @newer()
    def m9999_ideas(db: Database) -> None:
        db.execute(NEWER)

    before = old.read_bytes()
    with Store.open(old) as store:
        assert store.load() == small()
    copy = old.with_name(f"Team (before version {schema.VERSION}).podwright")
    assert listed(old.parent) == [copy.name, old.name]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION - 1,)
        assert connection.execute("SELECT count(*) FROM people").fetchone() == (3,)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    assert len(copy.read_bytes()) == len(before)
    Store.open(old).close()


def test_an_earlier_copy_is_kept(old: Path, newer: Migrations) -> None:
    newer()(lambda db: db.execute(NEWER))
    (old.parent / f"Team (before version {schema.VERSION}).podwright").write_text("mine")
    (old.parent / f"Team (before version {schema.VERSION}, 2).podwright").write_text("mine too")
    Store.open(old).close()
    assert f"Team (before version {schema.VERSION}, 3).podwright" in listed(old.parent)


def test_a_migration_that_fails_leaves_the_file_as_it_was(old: Path, newer: Migrations) -> None:
    @newer()
    def m9998_ideas(db: Database) -> None:
        db.execute(NEWER)

    @newer()
    def m9999_broken(db: Database) -> None:
        db.execute("DELETE FROM people")
        db.execute("INSERT INTO nowhere VALUES (1)")

    before = old.read_bytes()
    with pytest.raises(StoreError, match="cannot be opened: no such table: nowhere"):
        Store.open(old)
    assert old.read_bytes() == before
    assert listed(old.parent) == [old.name]


def test_a_migration_that_leaves_a_reference_broken_is_taken_back(old: Path, newer: Migrations) -> None:
    @newer()
    def m9999_careless(db: Database) -> None:
        db.execute(NEWER)
        db.execute("DELETE FROM departments")

    before = old.read_bytes()
    with pytest.raises(StoreError, match="names a row of departments which is not there"):
        Store.open(old)
    assert old.read_bytes() == before


def test_an_older_file_with_a_trigger_is_refused_before_anything_is_done(
    old: Path, newer: Migrations
) -> None:
    newer()(lambda db: db.execute(NEWER))
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("CREATE TRIGGER cuckoo AFTER INSERT ON log BEGIN DELETE FROM people; END")
    with pytest.raises(StoreError, match="found the trigger 'cuckoo', which is not ours"):
        Store.open(old)
    assert listed(old.parent) == [old.name]


def test_an_older_file_that_may_only_be_read_is_refused(old: Path, newer: Migrations) -> None:
    with pytest.raises(StoreError, match="open it once where it can be written, so that it can be brought"):
        Store.open(old, read_only=True)
