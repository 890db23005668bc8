"""Broken files, one fault each: a clear message that names row and column, and nothing changes."""

import pytest

from planner.__main__ import main
from planner.workspace.store import Store
from tests.planner.exchange.brought import CHALLENGES, HISTORY, PEOPLE, SKILLS, all_tables

BROKEN = [
    ("people", PEOPLE.replace("name,", "nmae,"), "people.csv: row 1: found the column 'nmae'"),
    ("people", PEOPLE.replace("department", "room"), "people.csv: row 1: found the columns"),
    ("people", PEOPLE.replace("id,name", "name,name"), "people.csv: row 1: column name: found 'name'"),
    ("people", PEOPLE.replace("p2,", "p1,"), "people.csv: row 3: column id: found 'p1'"),
    ("people", PEOPLE.replace("Ivan Petrov", ""), "people.csv: row 3: column name: found nothing"),
    ("people", PEOPLE.replace("it,p1", "it,p9"), "people.csv: row 3: column manager: found 'p9'"),
    ("people", PEOPLE.replace("it,p1", "It's,p1"), "people.csv: row 3: column side: found \"It's\""),
    ("people", PEOPLE.replace("business,\np2", "it,\np2"), "people.csv: row 2: column side: found 'it'"),
    ("people", PEOPLE.replace("Finance,", "Finance,,,,"), "people.csv: row 2: found 'business' beyond"),
    ("people", PEOPLE.replace("Ana", '"Ana'), "people.csv: row 2: found a row that does not"),
    ("people", "id,name,department,utc_offset\np1,Ana,F,+25\n", "people.csv: row 2: column utc_offset"),
    ("people", "id,name,department,work_hours\np1,Ana,F,17-9\n", "people.csv: row 2: column work_hours"),
    ("people", "id,name,department,hours\np1,Ana,F,200\n", "people.csv: row 2: column hours"),
    ("people", "id,name,department,wishes\np1,Ana,F,c1; c9\n", "people.csv: row 2: column wishes"),
    ("people", "id,name,department,wishes\np1,Ana,F,c1; c1\n", "people.csv: row 2: column wishes"),
    ("people", "id,name,department,active\np1,Ana,F,perhaps\n", "people.csv: row 2: column active"),
    ("skills", SKILLS.replace("SQL,3", "SQL,6"), "skills.csv: row 2: column level: found '6'"),
    ("skills", SKILLS.replace("Ivan Petrov", "Ivo Petrov"), "skills.csv: row 3: column person: found 'Ivo"),
    ("skills", SKILLS.replace("skill,", "what,"), "skills.csv: row 1: found the columns"),
    ("challenges", CHALLENGES.replace("3-5", "5-3"), "challenges.csv: row 2: column size: found '5-3'"),
    ("challenges", CHALLENGES.replace("sql 3", "sqll 3"), "challenges.csv: row 2: column needs"),
    ("challenges", CHALLENGES.replace("sql 3", "sql 8"), "challenges.csv: row 2: column needs"),
    ("challenges", "id,start_week\nc1,20\n", "challenges.csv: row 2: column start_week: found '20'"),
    ("challenges", "id,include\nc1,Nowhere\n", "challenges.csv: row 2: column include"),
    ("history", HISTORY.replace("c1,p3", "c1,p7"), "history.csv: row 3: column person: found 'p7'"),
    ("history", HISTORY.replace("2026-Q4,c1,p3", "2026-Q9,c1,p3"), "history.csv: row 3: column quarter"),
    ("history", HISTORY.replace("c1,p3", "c1,p1"), "history.csv: row 3: column person: found 'p1'"),
    ("history", "", "history.csv: found no rows"),
]  # fmt: skip


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    folder = tmp_path_factory.mktemp("workspace")
    Store.create(folder / "o.podwright", all_tables(folder)).close()
    return folder / "o.podwright"


@pytest.mark.parametrize(("table", "text", "message"), BROKEN)
def test_a_broken_file_is_told_by_row_and_column_and_changes_nothing(
    file, tmp_path, capsys, table, text, message
):
    broken = tmp_path / f"{table}.csv"
    broken.write_text(text, encoding="utf-8")
    before = file.read_bytes()
    assert main(["import", str(file), f"--{table}", str(broken)]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[-1] == "Nothing was brought in."
    assert any(line.startswith(message) for line in told), told
    assert file.read_bytes() == before
