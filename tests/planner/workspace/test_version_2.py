import hashlib
import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from planner.workspace import entities as e
from planner.workspace import schema, version_1, version_2
from planner.workspace.store import Store

PLAN = {"id": "plan-1", "cycle": "2027-Q1", "name": "Plan 1", "baseline": None}


def test_the_second_version_is_never_edited() -> None:
    made = repr((version_2.TABLES, version_2.ADDED, version_2.INDEXES, version_2.NEW))
    fingerprint = hashlib.sha256(made.encode()).hexdigest()
    assert fingerprint == "efef37af998663a0ac44c6ff8aba3f06a5a9ffce4e3c5feef841932b8db36aa1"


def first_version(path: Path) -> None:
    """A file as the first version left it, in which a plan was renamed."""
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        file.execute("PRAGMA user_version = 1")
        file.executescript(schema.MIGRATIONS + ";" + version_1.TABLES)
        file.execute("INSERT INTO _sqlite_migrations VALUES (1, 'podwright', 'm0001_first_tables', '')")
        file.execute("INSERT INTO departments VALUES ('fin', 'Finance', 'business', 1, '[]', 0)")
        for person, manager in (("bo", "NULL"), ("ana", "'bo'")):
            file.execute(
                f"INSERT INTO people VALUES ('{person}', '{person}', 'fin', '', NULL, '', {manager}, "
                "3, 0, 1, 1, 40.0, NULL, 0.0, 9.0, 17.0, '[]', 0, 0, NULL, 1)"
            )
        file.execute("INSERT INTO cycles VALUES ('2027-Q1', '2027-01-04', 13, 'draft')")
        file.execute(
            "INSERT INTO challenges VALUES ('2027-Q1', 'cash', 'Cash', '', 'innovation', 1, 1, 8, 4, 7, 8.0, "
            '0, 2, \'[]\', \'{"departments":0,"it":0,"business":0,"include":[]}\', \'\')'
        )
        file.execute("INSERT INTO plans VALUES ('plan-1', '2027-Q1', 'Rotate', NULL)")
        file.execute("INSERT INTO plans VALUES ('plan-2', '2027-Q1', 'Stable', 'plan-1')")
        edits = zlib.compress(json.dumps([("plans", PLAN, {**PLAN, "name": "Rotate"})]).encode())
        file.execute("INSERT INTO log VALUES (1, '2026-11-02T09:00:00+00:00', 'Rename', 'done', ?)", (edits,))
        file.commit()


def test_a_file_of_the_first_version_keeps_its_plans_and_what_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "Team.podwright"
    first_version(path)
    with Store.open(path) as store:
        workspace = store.load()
        assert workspace.challenges["2027-Q1", "cash"] == e.Challenge("2027-Q1", "cash", "Cash")
        assert list(workspace.plans.values()) == [
            e.NamedPlan("plan-1", "2027-Q1", "Rotate"),
            e.NamedPlan("plan-2", "2027-Q1", "Stable", "plan-1"),
        ]
        assert workspace.departments["fin"] == e.Department("fin", "Finance", "business", 1)
        assert list(workspace.people.values()) == [
            e.Person("bo", "bo", "fin"),
            e.Person("ana", "ana", "fin", manager="bo"),
        ]
        assert store.can_undo() == "Rename"
        store.undo()
        assert store.load().plans["plan-1"].name == "Plan 1"
    assert (tmp_path / "Team (before version 2).podwright").exists()
