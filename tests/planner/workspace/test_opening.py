import os
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from planner.files import InputError
from planner.workspace import opening, schema
from planner.workspace.moves import move
from planner.workspace.store import Store, StoreError
from tests.planner.workspace.workspaces import small

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Team.podwright"
    Store.create(path, small()).close()
    return path


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        Store.open(path).close()
    assert isinstance(refused.value, StoreError)
    text = str(refused.value)
    assert text.startswith(str(path.parent))
    assert "\n" not in text
    assert not [each for each in os.listdir(path.parent) if each.endswith(".podwright.lock")]
    return text.removeprefix(f"{path}: ")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "None.podwright") == "cannot be opened: No such file or directory"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).startswith("cannot be opened: ")


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "found an empty file"), (b"PK\3\4" * 99, "something else")]
)
def test_a_file_that_is_not_sqlite_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "Team.podwright"
    path.write_bytes(content)
    assert said in refusal(path)
    assert "expected a Podwright file, which is a SQLite database" in refusal(path)


def test_the_sqlite_file_of_another_program_is_refused(tmp_path: Path) -> None:
    tamper(tmp_path / "Other.db", "CREATE TABLE notes (text)")
    assert refusal(tmp_path / "Other.db") == (
        "found the SQLite file of another program, expected a Podwright file"
    )


def test_a_file_of_a_newer_version_is_refused_and_both_versions_are_named(path: Path) -> None:
    tamper(path, "PRAGMA user_version = 99")
    assert refusal(path) == (
        f"found version 99 of the file, expected version {schema.VERSION} or older: "
        "open it with a newer Podwright"
    )


def test_a_trigger_is_refused_by_name(path: Path) -> None:
    tamper(path, "CREATE TRIGGER cuckoo AFTER UPDATE ON people BEGIN DELETE FROM people; END")
    assert (
        refusal(path) == "found the trigger 'cuckoo', which is not ours; expected only what Podwright writes"
    )


def test_a_view_in_place_of_a_table_is_refused_by_name(path: Path) -> None:
    tamper(path, "DROP TABLE week_hours", "CREATE VIEW week_hours AS SELECT * FROM people")
    assert "found the view 'week_hours', which is not ours" in refusal(path)


def test_a_table_too_many_is_refused_by_name(path: Path) -> None:
    tamper(path, "CREATE TABLE extra (id)")
    assert "found the table 'extra', which is not ours" in refusal(path)


def test_a_table_too_few_is_refused_by_name(path: Path) -> None:
    tamper(path, "DROP TABLE leave")
    assert "found no table 'leave'" in refusal(path)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("ALTER TABLE people ADD COLUMN spy TEXT", "found the column 'people.spy', which is not ours"),
        ("ALTER TABLE people DROP COLUMN email", "found no column 'people.email'"),
        ("ALTER TABLE people RENAME TO folk", "found the table 'folk', which is not ours"),
    ],
)
def test_a_table_with_other_columns_is_refused_by_their_names(path: Path, statement: str, said: str) -> None:
    tamper(path, statement)
    assert said in refusal(path)


def test_a_table_with_other_rules_is_refused_by_name(path: Path) -> None:
    tamper(path, "DROP TABLE leave", "CREATE TABLE leave (person, starts DEFAULT (random()), ends)")
    assert "found the table 'leave' with another definition than ours" in refusal(path)


def test_an_index_with_another_definition_is_refused_by_name(path: Path) -> None:
    tamper(path, "DROP INDEX knows_skill", "CREATE UNIQUE INDEX knows_skill ON knows (level)")
    assert "found the index 'knows_skill' with another definition than ours" in refusal(path)


def test_a_damaged_page_is_refused(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 5] = os.urandom(8192)
    path.write_bytes(content)
    assert "damage" in refusal(path)


def test_a_file_that_was_cut_off_is_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:10_000])
    assert refusal(path) == "cannot be opened: it is damaged; go back to a copy of it"


def test_an_index_that_disagrees_with_its_table_is_refused(path: Path) -> None:
    # The schema, written behind SQLite's back, points two indexes at one page.
    tamper(
        path,
        "PRAGMA writable_schema = on",
        "UPDATE sqlite_master SET rootpage = 1 + rootpage WHERE name = 'people_department'",
    )
    assert "damage" in refusal(path)


def test_a_row_that_names_what_is_not_there_is_refused(path: Path) -> None:
    tamper(path, "PRAGMA foreign_keys = off", "DELETE FROM departments WHERE id = 'fin'")
    assert refusal(path) == "found a row of people that names a row of departments which is not there"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            "UPDATE people SET seniority = -3 WHERE id = 'ana'",
            "people, row 'ana': seniority: expected a whole number >= 0",
        ),
        ("UPDATE people SET active = 7 WHERE id = 'bo'", "people, row 'bo': active: expected true or false"),
        ("UPDATE people SET groups = '{}' WHERE id = 'bo'", "people, row 'bo': groups: expected a list"),
        (
            "UPDATE people SET groups = '[' WHERE id = 'bo'",
            "people, row 'bo': groups: found '[', expected JSON",
        ),
        (
            "UPDATE people SET manager = id WHERE id = 'bo'",
            "people, row 'bo': manager: found the person's own",
        ),
        ("UPDATE cycles SET starts = 'soon'", "cycles, row '2027-Q1': starts: invalid RFC3339"),
        (
            "UPDATE challenges SET largest = 1",
            "challenges, row '2027-Q1, cash': largest: found 1, expected 4",
        ),
        (
            "UPDATE challenges SET mix = '{\"its\": 1}'",
            "challenges, row '2027-Q1, cash': mix: found the field 'its'",
        ),
        (f"UPDATE people SET groups = '{'[' * 99999}'", "groups: found '[[[[[["),
    ],
)
def test_a_row_that_is_not_one_of_ours_is_refused_by_table_key_and_field(
    path: Path, statement: str, said: str
) -> None:
    tamper(path, statement)
    with Store.open(path) as store, pytest.raises(StoreError) as refused:
        store.load()
    assert said in str(refused.value)
    assert len(str(refused.value)) < 400


def test_what_a_killed_program_left_half_written_is_rolled_back(path: Path) -> None:
    # A copy of file and journal in the midst of a transaction is what a kill leaves.
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO skills VALUES (?, 'x', 0)", [(f"s{n}",) for n in range(20_000)])
        journal = path.with_name(f"{path.name}-journal")
        killed = path.with_name("Killed.podwright")
        killed.write_bytes(path.read_bytes())
        killed.with_name(f"{killed.name}-journal").write_bytes(journal.read_bytes())
    assert killed.stat().st_size > path.stat().st_size
    with pytest.raises(StoreError, match="not closed properly; open it once where it can be written"):
        Store.open(killed, read_only=True)
    with Store.open(killed) as store:
        assert store.load() == small()
    assert not killed.with_name(f"{killed.name}-journal").exists()


def test_a_file_that_is_open_is_refused_a_second_time_in_this_program(path: Path) -> None:
    with Store.open(path), pytest.raises(StoreError, match=r"found it open already by .* on "):
        Store.open(path)
    Store.open(path).close()


def test_two_names_of_one_file_are_the_same_file(path: Path) -> None:
    link = path.with_name("Link.podwright")
    link.symlink_to(path)
    with Store.open(path), pytest.raises(StoreError, match="found it open already"):
        Store.open(link)


@contextmanager
def opened_elsewhere(path: Path) -> Iterator[subprocess.Popen[str]]:
    program = (
        "import sys; from pathlib import Path; from planner.workspace.store import Store;"
        "store = Store.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, path],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_file_that_is_open_in_another_program_is_refused_at_once_and_may_be_read(path: Path) -> None:
    with opened_elsewhere(path) as process:
        with pytest.raises(StoreError, match=rf"found it open already by .*process {process.pid}, since"):
            Store.open(path)
        with Store.open(path, read_only=True) as store:
            assert store.load() == small()
            assert store.read_only
            with pytest.raises(StoreError, match=r"cannot be written. It was opened only to read."):
                store.write(move(small(), "plan-1", [("ana", None)], "cash"))
        assert path.read_bytes()  # and it may be copied
    Store.open(path).close()


def as_nobody(work: Callable[[], None]) -> None:
    """Run something without the administrator's leave to write anywhere."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system knows no other user")
    if os.geteuid() != 0:
        work()
        return
    os.seteuid(65534)
    try:
        work()
    finally:
        os.seteuid(0)


@pytest.fixture
def public(path: Path) -> Iterator[Path]:
    for folder in path.parents:
        if not folder.name.startswith(("test_", "popen-", "pytest-")):
            break
        folder.chmod(0o755)
    yield path
    path.parent.chmod(0o755)


def test_a_write_protected_file_is_open_only_to_read(public: Path) -> None:
    public.chmod(0o444)
    public.parent.chmod(0o777)

    def look() -> None:
        with Store.open(public) as store:
            assert store.why_read_only == "The file is write-protected."
            assert store.load() == small()

    as_nobody(look)


def test_a_file_in_a_write_protected_folder_is_open_only_to_read(public: Path) -> None:
    public.chmod(0o666)
    public.parent.chmod(0o555)

    def look() -> None:
        with Store.open(public) as store:
            assert store.why_read_only == "Its folder cannot be written: Permission denied."
            assert store.load() == small()

    as_nobody(look)


def test_a_file_whose_neighbour_cannot_be_made_is_open_only_to_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(opening.FileLock, "take", refuse)
    with Store.open(path) as store:
        assert store.why_read_only == "Its folder cannot be written: Read-only file system."


def test_opening_a_file_loads_neither_networkx_nor_sqlite_utils(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from planner.workspace.store import Store;"
        "store = Store.open(Path(sys.argv[1])); store.load(); store.close();"
        "print([name for name in ('networkx', 'sqlite_utils', 'ortools', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, path], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_a_bomb_in_the_log_is_not_unpacked_when_the_file_is_opened(path: Path) -> None:
    bomb = zlib.compress(b"[" * 50_000_000, 9)
    tamper(path, f"INSERT INTO log VALUES (1, '2027-01-04', 'Boom', 'done', x'{bomb.hex()}')")
    with Store.open(path) as store:
        assert store.load() == small()
        with pytest.raises(StoreError, match="its edits cannot be read"):
            store.undo()
