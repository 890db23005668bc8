"""Hostile and damaged files, made here: each ends in a clear message, and the workspace is as before."""

import io
import os
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from planner.__main__ import main
from planner.exchange import csv as format
from planner.workspace.store import Store
from tests.planner.exchange.brought import all_tables
from tests.planner.exchange.test_xlsx import make

HEADS = b"id,name,department\n"


def book(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def real_book() -> dict[str, bytes]:
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out)
    made.add_worksheet("People").write_row(0, 0, ["name", "department"])
    made.close()
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_entity() -> bytes:
    """A sheet that asks for a file of this machine."""
    parts = real_book()
    sheet = parts["xl/worksheets/sheet1.xml"].replace(
        b"<worksheet", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet', 1
    )
    return book({**parts, "xl/worksheets/sheet1.xml": sheet.replace(b"<v>0</v>", b"<v>&e;</v>")})


def with_many_entities() -> bytes:
    """Words that stand for ten others each, nine times over: three gigabytes, were they written out."""
    parts = real_book()
    made = "".join(f'<!ENTITY e{n} "{10 * f"&e{n - 1};"}">' for n in range(1, 10))
    words = parts["xl/sharedStrings.xml"].replace(b"<t>name", b"<t>&e9;")
    words = words.replace(b"<sst", f'<!DOCTYPE x [<!ENTITY e0 "lol">{made}]><sst'.encode(), 1)
    return book({**parts, "xl/sharedStrings.xml": words})


def with_a_cell_far_away() -> bytes:
    """Two cells, the second in the last row and column that there can be."""
    parts = real_book()
    sheet = parts["xl/worksheets/sheet1.xml"].replace(b'r="B1"', b'r="XFD1048576"')
    return book({**parts, "xl/worksheets/sheet1.xml": sheet})


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def without(name: str) -> bytes:
    return book({part: content for part, content in real_book().items() if part != name})


BYTES = [
    # the name of the file, its bytes, what the message says
    ("people.csv", b"", "people.csv: found no rows, expected a row of column headings"),
    ("people.csv", b" \n,,\n , \n", "people.csv: found no rows"),
    ("people.csv", b"\xef\xbb\xbf", "people.csv: found no rows"),
    ("people.csv", b"\xff\xfe", "people.csv: found no rows"),
    ("people.csv", b"\xff\xfei\0d", "people.csv: row 1: found text in another encoding"),
    ("people.csv", b"\xff\xfei\0d\0\n\0x", "people.csv: row 2: found text in another encoding"),
    ("people.csv", b"\xff\xfe\0\0i\0\0", "people.csv: row 1: found text in another encoding"),
    ("people.csv", HEADS + b"1,J\x81,F\n", "people.csv: row 2: found text in another encoding"),
    ("people.csv", HEADS + "1,Zoë,é\n2,".encode() + b"\xff", "people.csv: row 3: found a byte that is not"),
    ("people.csv", HEADS + b"1,A\0,F\n", "people.csv: row 2: found a zero byte"),
    ("people.csv", b"\0" * 5000, "people.csv: row 1: found a zero byte"),
    ("people.csv", b"\x89PNG\r\n\x1a\n" + bytes(100), "people.csv: found a picture, expected a table"),
    ("people.csv", b"GIF89a" + bytes(100), "people.csv: row 1: found a zero byte, which no text has"),
    ("people.csv", b"%PDF-1.7\nnothing\n", "people.csv: found a PDF, expected a table as CSV or XLSX"),
    ("people.csv", b" <html><body>Sign in</body></html>", "people.csv: found a web page, expected a table"),
    ("people.xls", b"<?xml version='1.0'?><Workbook/>", "people.xls: found an XML file, expected a table"),
    ("people.csv", b'{"people": [1, 2]}', "people.csv: found JSON that does not say its format"),
    ("people.csv", HEADS + b'1,"Ana,F\n2,Bo,F\n', "a row that does not end well: a quotation mark is not"),
    ("people.csv", HEADS + b'1,"A"na,F\n', "that does not end well: a quotation mark stands"),
    ("people.csv", HEADS + b"1," + b"x" * 200_000, "people.csv: row 2: found a row that does not end well"),
    ("people.csv", HEADS + b'1,"' + b"\n" * 200_000, "people.csv: row 2: found a row that does not end well"),
    ("people.csv", b"name," * 20_000, "people.csv: row 1: column name: found 'name' again"),
    ("people.csv", HEADS + b"1,Ana,F,surprise\n", "people.csv: row 2: found 'surprise' beyond the last"),
    ("people.csv", HEADS + b"1\xc2\xa0,,F\n", "people.csv: row 2: column name: found nothing"),
    ("people.csv", HEADS + b"1,,\n" * 400, "people.csv: row 2: column name: found nothing"),
    ("people.csv", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "people.csv: found a calendar, expected a table"),
    ("leave.ics", b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 50, "leave.ics: found a calendar that is cut"),
    ("leave.csv", b"person,starts\np1,3/4/2027\n", "leave.csv: row 2: column starts: found '3/4/2027'"),
    ("leave.csv", b"person,starts\np1,31/31/2027\n", "leave.csv: row 2: column starts: found '31/31/2027'"),
    ("leave.csv", b"person,starts,ends\np1,2027-02-05,2027-02-01\n", "leave.csv: row 2: column ends"),
    ("skills.csv", b"person,skill,level\np1,SQL,=1+1\n", "skills.csv: row 2: column level: found '=1+1'"),
    ("skills.csv", b"person,skill,level\np1,SQL,1e9\n", "skills.csv: row 2: column level: found '1e9'"),
    ("skills.csv", b"person,skill,level\np1,SQL,ninja\n", "column level: found 'ninja', expected a level"),
    ("skills.csv", b"person,SQL,Go\np1,5,2\np9,1,\n", "skills.csv: row 3: column person: found 'p9'"),
    ("wishes.csv", b"person,first\np1,nothing\n", "wishes.csv: row 2: column first: found 'nothing'"),
    ("bonds.csv", b"person,other\np1,p1\n", "bonds.csv: row 2: column other: found 'p1'"),
    ("people.xlsx", b"PK\3\4", "people.xlsx: found no workbook, expected an XLSX file"),
    ("people.xlsx", cut(book(real_book())), "people.xlsx: found no workbook"),
    ("people.xlsx", book({"hello.txt": b"hello"}), "people.xlsx: found a workbook that does not read"),
    ("people.xlsx", without("xl/workbook.xml"), "people.xlsx: found no sheets, expected a sheet"),
    ("people.xlsx", b"\xd0\xcf\x11\xe0" + bytes(500), "people.xlsx: found a workbook with a password"),
    ("people.xlsx", with_many_entities(), "people.xlsx: found a workbook that does not read"),
    ("people.xlsx", with_a_cell_far_away(), "people.xlsx: found a table that breaks its reader"),
    ("people.xlsx", with_entity(), "people.xlsx, sheet People: row 1: found the columns 'department'"),
]  # fmt: skip


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    folder = tmp_path_factory.mktemp("workspace")
    Store.create(folder / "o.podwright", all_tables(folder)).close()
    return folder / "o.podwright"


def refused(file: Path, broken: Path, capsys) -> list[str]:
    before = file.read_bytes()
    assert main(["import", str(file), f"--{broken.stem}", str(broken)]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[-1] == "Nothing was brought in."
    assert file.read_bytes() == before
    return told


@pytest.mark.parametrize(("name", "content", "message"), BYTES, ids=map(str, range(len(BYTES))))
def test_a_hostile_file_is_told_and_changes_nothing(file, tmp_path, capsys, name, content, message):
    broken = tmp_path / name
    broken.write_bytes(content)
    told = refused(file, broken, capsys)
    assert any(message in line for line in told), told
    assert all(len(line) < 400 for line in told)


def test_a_folder_and_a_pipe_are_no_files(file, tmp_path, capsys):
    folder = tmp_path / "people.csv"
    folder.mkdir()
    assert "found something that is no file" in refused(file, folder, capsys)[0]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "skills.csv")
        assert "found something that is no file" in refused(file, tmp_path / "skills.csv", capsys)[0]


def test_a_file_of_a_hundred_megabytes_is_refused_before_it_is_read(file, tmp_path, capsys):
    large = tmp_path / "people.csv"
    with large.open("wb") as out:
        out.truncate(100_000_000)
    assert "found a file of 100 MB, expected at most 50 MB" in refused(file, large, capsys)[0]


def test_a_small_file_of_very_many_cells_is_refused(file, tmp_path, capsys):
    path = tmp_path / "people.csv"
    path.write_bytes(HEADS + b"," * 6_000_000)
    assert path.stat().st_size > format.LARGEST_READ_HERE
    assert "found 6,000,004 cells or more, expected at most 2,000,000" in refused(file, path, capsys)[0]


def test_a_workbook_that_repeats_its_sheets_wants_the_one_that_is_meant(file, tmp_path, capsys):
    path = make(tmp_path / "people.xlsx", a=[["name"]], b=[["name"]])
    assert "found the sheets a, b, expected a sheet 'people'" in refused(file, path, capsys)[0]
