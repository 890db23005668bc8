import io
import re
import zipfile
from dataclasses import replace as with_fields
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from msgspec.structs import replace

from planner.exchange import write, xlsx
from planner.exchange.importing.bring_in import bring_in
from planner.exchange.reading.faults import Unreadable
from planner.exchange.rosters.roster import Roster
from planner.exchange.tables.history import TABLE
from planner.files import InputError
from planner.workspace import Workspace
from resources.make_sample import sample
from tests.planner.exchange.brought import CHALLENGES, HISTORY, PEOPLE, SKILLS, all_tables


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


def part(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return book.read(name).decode()


def test_a_roster_is_a_workbook_with_filters_and_headings_that_stay_in_view(tmp_path):
    (path,) = write(xlsx.files(Roster(sample(), "rotate"), "roster.xlsx"), tmp_path)
    names = part(path.read_bytes(), "xl/workbook.xml")
    assert re.findall(r'<sheet name="([^"]+)"', names) == ["Roster", "Pairs", "Changes", "Changes by pod"]
    for number in range(1, 5):
        sheet = part(path.read_bytes(), f"xl/worksheets/sheet{number}.xml")
        assert 'state="frozen"' in sheet
        assert "<autoFilter " in sheet
        assert "<col min=" in sheet
    rows = xlsx.read(path, "roster").rows
    assert ("1", "8", "8") in {row[3:6] for _, row in rows}


def test_managers_also_see_what_costs_and_who_has_no_pod(tmp_path):
    (path,) = write(xlsx.files(Roster(sample(), "rotate", "manager"), "roster.xlsx"), tmp_path)
    assert xlsx.read(path, "roster").rows[0][1][-3:] == ("wish", "waited", "locked")
    assert any("Nadia Rahman" in row for _, row in xlsx.read(path, "without a pod").rows)
    costs = xlsx.read(path, "costs").rows
    assert {row[0] for _, row in costs[1:]} <= {"Must", "High", "Medium", "Low"}


def test_nothing_that_was_typed_becomes_a_formula_or_a_link(tmp_path):
    workspace = sample()
    names = {"ana": "=1+1", "ivan": "http://example.org", "rosa": "'@x"}
    people = {p: replace(workspace.people[p], name=name) for p, name in names.items()}
    workspace = with_fields(workspace, people={**workspace.people, **people})
    (path,) = write(xlsx.files(Roster(workspace, "rotate"), "roster.xlsx"), tmp_path)
    with zipfile.ZipFile(path) as book:
        content = b"".join(book.read(name) for name in book.namelist())
    assert b"<f>" not in content
    assert b"hyperlink" not in content
    cells = {cell for _, row in xlsx.read(path, "roster").rows for cell in row}
    assert {"'=1+1", "http://example.org", "''@x"} <= cells


def test_no_sheet_has_the_name_that_excel_keeps_for_itself(tmp_path):
    (content,) = xlsx.table_files({"history": [("cycle",)]}, {"history": ()}, "data.xlsx").values()
    assert re.findall(r'<sheet name="([^"]+)"', part(content, "xl/workbook.xml")) == ["Past"]
    (tmp_path / "data.xlsx").write_bytes(content)
    assert xlsx.read(tmp_path / "data.xlsx", "history", *TABLE.sheets).rows == ((1, ("cycle",)),)


def test_a_text_that_no_cell_of_a_workbook_holds_is_not_cut_but_told():
    rows = [("id", "goal"), ("c1", "x" * 32_768)]
    with pytest.raises(InputError, match="Challenges: row 2: column goal: found 32,768 letters, expected at"):
        xlsx.table_files({"challenges": rows}, {"challenges": ()}, "data.xlsx")
