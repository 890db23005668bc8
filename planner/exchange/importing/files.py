"""Files of an import: which tables one holds, and the cells of each, whatever its format."""

from pathlib import Path

from planner.exchange import csv, ics, json, xlsx
from planner.exchange.reading.faults import Fault, Unreadable
from planner.exchange.reading.sheet import Sheet
from planner.exchange.tables import leave
from planner.exchange.tables.every import TABLES

_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_OTHERS = {
    # how files begin that are no tables: what they are
    b"%pdf": "a PDF",
    b"<!doctype": "a web page",
    b"<html": "a web page",
    b"<?xml": "an XML file",
    b"\x89png": "a picture",
    b"\xff\xd8\xff": "a picture",
}


def tables_in(path: Path) -> list[str]:
    """The tables that a workbook or a JSON file holds, by their names in it; raises Unreadable."""
    start = _start(path)
    if not json.begins(start) and not start.startswith(b"PK"):
        raise Unreadable(Fault(path.name, None, None, "neither", "a workbook (XLSX) or tables as JSON"))
    there = {name.casefold() for name in (json if json.begins(start) else xlsx).names(path)}
    found = [name for name, table in TABLES.items() if there & {name, *table.sheets}]
    if not found:
        raise Unreadable(Fault(path.name, None, None, "no table of a known name", ", ".join(TABLES)))
    return found


def parts(path: Path) -> list[Path]:
    """A file as often as it holds tables of known names, and at least once."""
    try:
        return [path] * len(tables_in(path))
    except Unreadable:
        return [path]


def read_sheet(path: Path, table: str) -> Sheet:
    """The cells of a table in a file, whatever its format; raises Unreadable."""
    start = _start(path)
    if start.startswith(_OLD_WORKBOOK):
        found = "a workbook with a password, or of the kind before XLSX"
        raise Unreadable(Fault(path.name, None, None, found, "XLSX without a password, or CSV"))
    for begins, what in _OTHERS.items():
        if start.lower().lstrip().startswith(begins):
            expected = "a table as CSV or XLSX: a spreadsheet may open it and save it so"
            raise Unreadable(Fault(path.name, None, None, what, expected))
    if ics.begins(start):
        if table == leave.TABLE.name:
            return ics.read(path, table)
        raise Unreadable(Fault(path.name, None, None, "a calendar", f"a table of {table}, as CSV or XLSX"))
    if json.begins(start):
        return json.read(path, table)
    if start.startswith(b"PK"):
        return xlsx.read(path, table, *TABLES[table].sheets)
    return csv.read(path, table)


def _start(path: Path) -> bytes:
    """The first bytes of a file; raises Unreadable."""
    if path.exists() and not path.is_file():
        # To open a pipe waits for whoever writes to it.
        raise Unreadable(Fault(path.name, None, None, "something that is no file", "a CSV or XLSX file"))
    try:
        with path.open("rb") as file:
            return file.read(64)
    except OSError as error:
        found = f"nothing to read ({error.strerror})"
        raise Unreadable(Fault(path.name, None, None, found, "a CSV or XLSX file")) from error
