"""XLSX: a workbook is measured before it is unpacked and read in a child process that may be stopped.

A roster goes out as a sheet for each table, with filters and headings that stay in view.

0.6 MB of workbook can unpack to 600 MB and take 1.7 GB to read, so neither is left to the file.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Collection, Mapping, Sequence
from html import unescape
from pathlib import Path

from planner.exchange.reading.apart import answer_apart
from planner.exchange.reading.cells import escaped
from planner.exchange.reading.faults import Fault, Unreadable
from planner.exchange.reading.sheet import Cells, Sheet
from planner.exchange.rosters.roster import Roster
from planner.exchange.rosters.tables import FIGURES, tables
from planner.files import InputError

KIND = TABLES_KIND = "Excel workbook"
LARGEST_UNPACKED = 200_000_000
MOST_PARTS = 10_000
_OF_NAMES = 1_000_000  # bytes of a workbook that are read for the names of its sheets
_WIDEST = 48  # characters of a column


def read(path: Path, sheet: str, *also: str) -> Sheet:
    """The cells of a workbook's sheet of this name, else of one of these, or of its only one.

    Raises Unreadable.
    """
    _measure(path)
    answer = answer_apart("reading.workbook", path, sheet, *also)
    return Sheet.of(f"{path.name}, sheet {answer['sheet']}", answer["rows"])


def names(path: Path) -> list[str]:
    """What the sheets of a workbook are called, as far as its first part says; raises Unreadable."""
    _measure(path)
    with zipfile.ZipFile(path) as book:
        try:
            with book.open("xl/workbook.xml") as part:
                text = part.read(_OF_NAMES).decode("utf-8", "replace")
        except (KeyError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
            return []  # its reader says what is wrong
    return [unescape(name) for name in re.findall(r'<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"', text)]


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The roster as one workbook: pods, pairs, who changed pods, and for managers what costs."""
    named = {what.capitalize().replace("-", " "): rows for what, rows in tables(roster).items()}
    return {name: workbook(roster.title, named)}


def table_files(
    tables: Mapping[str, Sequence[Cells]], figures: Mapping[str, Collection[str]], name: str
) -> Mapping[str, bytes]:
    """Tables as one workbook with a sheet for each."""
    named = {sheet_name(what): rows for what, rows in tables.items()}
    numbers = {sheet_name(what): headings for what, headings in figures.items()}
    return {name: workbook("Tables", named, numbers)}


def sheet_name(table: str) -> str:
    """What the sheet of a table is called; Excel keeps the name History for itself."""
    return "Past" if table == "history" else table.capitalize()


def workbook(
    title: str, found: Mapping[str, Sequence[Cells]], figures: Mapping[str, Collection[str]] | None = None
) -> bytes:
    """A workbook with a sheet for each of these tables, which begin with their headings.

    Below those that are `figures` stand numbers; without them, below those that rosters have for numbers.
    """
    from xlsxwriter import Workbook

    out = io.BytesIO()
    # Nothing that somebody typed becomes a formula or a link.
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "author": "Podwright"})
    strong = book.add_format({"bold": True, "bottom": 1})
    for what, rows in found.items():
        sheet = book.add_worksheet(what)
        numbers = FIGURES if figures is None else figures[what]
        headings = rows[0]
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if row and cell and headings[column] in numbers:
                    sheet.write_number(row, column, float(cell))
                elif sheet.write_string(row, column, escaped(cell)):
                    place = f"{what}: row {row + 1}: column {headings[column]}"
                    raise InputError(
                        f"{place}: found {len(cell):,} letters, expected at most 32,767: use CSV"
                    )
        sheet.set_row(0, None, strong)
        for column, width in enumerate(_widths(rows)):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows) - 1, len(headings) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    book.close()
    return out.getvalue()


def _widths(rows: Sequence[Cells]) -> list[int]:
    """The width of each column in characters, with room for the sign of its filter."""
    longest = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [min(_WIDEST, max(most, len(head) + 3) + 1) for most, head in zip(longest, rows[0], strict=True)]


def _measure(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except OSError as error:
        fault = Fault(path.name, None, None, f"nothing to read ({error.strerror})", "a CSV or XLSX file")
        raise Unreadable(fault) from error
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable(Fault(path.name, None, None, "no workbook", "an XLSX file")) from error
    unpacked = sum(part.file_size for part in parts)
    if unpacked > LARGEST_UNPACKED or len(parts) > MOST_PARTS:
        found = f"a workbook of {unpacked:,} bytes in {len(parts):,} parts"
        expected = f"at most {LARGEST_UNPACKED:,} bytes in {MOST_PARTS:,} parts"
        raise Unreadable(Fault(path.name, None, None, found, expected))
