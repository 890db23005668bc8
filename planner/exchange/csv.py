"""CSV: tables come in with commas, semicolons or tabs between the cells; the roster goes out with commas."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from planner.exchange import beside
from planner.exchange.cells import escaped
from planner.exchange.faults import Fault, Unreadable
from planner.exchange.roster import Roster
from planner.exchange.sheet import Sheet
from planner.exchange.tables import tables

KIND = "CSV tables"
LARGEST_FILE = 200_000_000


def read(path: Path, sheet: str) -> Sheet:
    """The cells of a CSV file in UTF-8, which has no sheets to choose from; raises Unreadable."""
    text = _text(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)  # noqa: PERF402 (the rows before one that breaks give its number)
    except csv.Error as error:
        fault = Fault(path.name, len(rows) + 1, None, f"a row that does not end well ({error})", "CSV cells")
        raise Unreadable(fault) from error
    return Sheet.of(path.name, rows)


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The roster, one row per person and pod, and each other table beside it, such as `...-pairs.csv`."""
    first, *others = tables(roster).items()
    found = {name: table_bytes(first[1])}
    return found | {beside(name, what): table_bytes(rows) for what, rows in others}


def table_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV that no spreadsheet takes for formulas, with the byte order mark that they ask for."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerows([escaped(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            fault = Fault(path.name, None, None, f"{size:,} bytes", f"a table of at most {LARGEST_FILE:,}")
            raise Unreadable(fault)
        content = path.read_bytes()
    except OSError as error:
        fault = Fault(path.name, None, None, f"nothing to read ({error.strerror})", "a CSV or XLSX file")
        raise Unreadable(fault) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        fault = Fault(path.name, row, None, "text in another encoding", "UTF-8: save it as “CSV UTF-8”")
        raise Unreadable(fault) from error
    if "\0" in text:
        row = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable(Fault(path.name, row, None, "a zero byte", "a table as text"))
    return text


def _separator(text: str) -> str:
    headings = text.lstrip().partition("\n")[0]
    bare = "".join(headings.split('"')[::2])  # what stands in quotes is no separator
    return max(",;\t", key=lambda sign: (bare.count(sign), sign == ","))
