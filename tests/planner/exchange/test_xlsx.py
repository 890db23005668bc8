import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from planner.exchange import xlsx
from planner.exchange.faults import Unreadable
from planner.exchange.importing import bring_in
from planner.workspace import Workspace
from tests.planner.exchange.tables import CHALLENGES, HISTORY, PEOPLE, SKILLS, all_tables


def make(path, **sheets):
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, place, cell, book.add_format({"num_format": "yyyy-mm-dd"}))
                else:
                    sheet.write(number, place, cell)
    book.close()
    return path


def table(text):
    return [line.split(",") for line in text.splitlines()]


def test_a_workbook_says_the_same_as_csv(tmp_path):
    path = make(
        tmp_path / "all.xlsx",
        People=table(PEOPLE),
        Skills=table(SKILLS),
        Challenges=table(CHALLENGES),
        History=table(HISTORY),
    )
    files = dict.fromkeys(("people", "skills", "challenges", "history"), path)
    imported = bring_in(Workspace(), files, cycle="2027-Q1")
    assert imported.problems == ()
    assert imported.change.apply(Workspace()) == all_tables(tmp_path)


def test_numbers_dates_and_ticks_read_as_one_would_type_them(tmp_path):
    path = make(tmp_path / "b.xlsx", a=[["n", "h", "d", "b"], [3, 7.5, date(2027, 1, 4), True], [None, "x"]])
    assert xlsx.read(path, "people").rows == (
        (1, ("n", "h", "d", "b")),
        (2, ("3", "7.5", "2027-01-04", "yes")),
        (3, ("", "x", "", "")),
    )


def test_rows_keep_their_numbers_below_empty_ones(tmp_path):
    path = make(tmp_path / "b.xlsx", a=[[], [], ["", "id"], [], ["", "p1"]])
    assert [number for number, _ in xlsx.read(path, "people").rows] == [3, 5]


def test_faults_name_the_sheet(tmp_path):
    path = make(tmp_path / "b.xlsx", People=[["name", "department", "seniority"], ["Ana", "F", "high"]], b=[])
    imported = bring_in(Workspace(), {"people": path})
    assert [str(problem) for problem in imported.problems] == [
        "b.xlsx, sheet People: row 2: column seniority: found 'high', expected a whole number from 0 to 99"
    ]


def test_a_size_that_became_a_date_is_told(tmp_path):
    path = make(tmp_path / "b.xlsx", a=[["id", "size"], ["c1", date(2027, 7, 4)]])
    imported = bring_in(Workspace(), {"challenges": path}, cycle="2027-Q1")
    assert "the spreadsheet made a date of it" in str(imported.problems[0])


def refused(path, message, sheet="people"):
    with pytest.raises(Unreadable, match=message):
        xlsx.read(path, sheet)


def test_of_several_sheets_one_bears_the_name_of_the_table(tmp_path):
    refused(
        make(tmp_path / "b.xlsx", a=[["x"]], b=[["x"]]), "found the sheets a, b, expected a sheet 'people'"
    )


def test_what_is_no_workbook_says_so(tmp_path):
    path = tmp_path / "b.xlsx"
    refused(path, "found nothing to read")
    path.write_bytes(b"PK\3\4 and no more")
    refused(path, "found no workbook, expected an XLSX file")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    refused(path, "found a workbook that does not read")


def test_a_workbook_that_unpacks_too_large_is_not_unpacked(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(xlsx.LARGEST_UNPACKED + 1))
    assert path.stat().st_size < 1_000_000
    refused(path, "found a workbook of 200,000,001 bytes in 1 parts, expected at most 200,000,000 bytes")


def test_a_workbook_of_too_many_parts_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_PARTS", 3)
    refused(make(tmp_path / "b.xlsx", a=[["x"]]), "in at most 3 parts|in 3 parts")


def test_a_sheet_as_wide_and_long_as_can_be_ends_in_a_message(tmp_path):
    # Two cells in opposite corners: 17 billion cells for a reader that fills what lies between.
    book = xlsxwriter.Workbook(tmp_path / "b.xlsx")
    sheet = book.add_worksheet()
    sheet.write(0, 0, "id")
    sheet.write(1_048_575, 16_383, "x")
    book.close()
    refused(tmp_path / "b.xlsx", "breaks its reader, or takes more memory|more than 5,000,000 cells")


def test_a_workbook_is_read_from_any_folder_whatever_lies_there(tmp_path, monkeypatch):
    monkeypatch.delenv("PYTHONPATH", raising=False)
    make(tmp_path / "people.xlsx", People=table(PEOPLE))
    (tmp_path / "json.py").write_text("raise SystemExit(1)")
    (tmp_path / "planner").mkdir()
    monkeypatch.chdir(tmp_path)
    assert xlsx.read(Path("people.xlsx"), "people").rows
