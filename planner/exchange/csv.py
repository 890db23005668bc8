"""CSV: tables come in with commas, semicolons or tabs between the cells; the roster goes out with commas."""

import csv
import io
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from planner.exchange import beside
from planner.exchange.reading.apart import answer_apart, checked, too_many
from planner.exchange.reading.cells import escaped
from planner.exchange.reading.encodings import Undecodable, decoded
from planner.exchange.reading.faults import Fault, Unreadable
from planner.exchange.reading.sheet import Cells, Sheet
from planner.exchange.rosters.roster import Roster
from planner.exchange.rosters.tables import FIGURES, tables

KIND = TABLES_KIND = "CSV tables"
MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
LARGEST_READ_HERE = 1_000_000
PASTED = "Pasted table"
_SAMPLED = 65_536
_SAMPLED_LINES = 20


def read(path: Path, sheet: str) -> Sheet:
    """The cells of a CSV file, which has no sheets to choose from; raises Unreadable."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Unreadable(_nothing(path, error)) from error
    if size > LARGEST_FILE:
        most = f"at most {LARGEST_FILE // MEGABYTE} MB: fewer columns, or a part of the rows at a time"
        fault = Fault(path.name, None, None, f"a file of {-(-size // MEGABYTE):,} MB", most)
        raise Unreadable(fault)
    if size > LARGEST_READ_HERE:
        found = answer_apart("csv", path, sheet)
    else:
        # What is small takes neither memory nor time: to start a child for it would take longer.
        try:
            found = checked(path, answer(str(path), sheet))
        except OSError as error:
            raise Unreadable(_nothing(path, error)) from error
    return Sheet.of(
        path.name, found["rows"], (f"{path.name}: {found['remark']}.",) if found["remark"] else ()
    )


def pasted(text: str) -> Sheet:
    """The cells of a table that was copied, most often from a spreadsheet; raises Unreadable."""
    if len(text) > LARGEST_READ_HERE:
        fault = Fault(
            PASTED, None, None, f"{len(text):,} letters", f"at most {LARGEST_READ_HERE:,}: use a file"
        )
        raise Unreadable(fault)
    found = _cells(text.replace("\0", ""))
    if "expected" in found:
        # Some programs copy a quotation mark as it is.
        separator = _separator(text)
        found = {"rows": [line.split(separator) for line in text.splitlines()]}
    return Sheet.of(PASTED, found["rows"])


def answer(path: str, wanted: str) -> dict[str, Any]:
    """The rows of a file as text under `rows`, with a `remark` on how they were read, or what was found.

    What is `found` instead comes with the `row` of it, where there is one, and with what was `expected`.
    """
    try:
        text, remark = decoded(Path(path).read_bytes())
    except Undecodable as error:
        return {"row": error.row, "found": error.found, "expected": error.expected}
    return {**_cells(text), "remark": remark}


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The roster, one row per person and pod, and each other table beside it, such as `...-pairs.csv`."""
    found = tables(roster)
    return table_files(found, dict.fromkeys(found, FIGURES), name)


def table_files(
    tables: Mapping[str, Sequence[Cells]], figures: Mapping[str, Collection[str]], name: str
) -> Mapping[str, bytes]:
    """Tables as files, the first of this name, the others beside it."""
    contents = {what: table_bytes(rows, figures[what]) for what, rows in tables.items()}
    return {beside(name, what) if n else name: content for n, (what, content) in enumerate(contents.items())}


def table_bytes(rows: Iterable[Sequence[str]], figures: Collection[str] = ()) -> bytes:
    """Rows as CSV that no spreadsheet takes for formulas, with the byte order mark that they ask for.

    What stands below headings that are `figures` is a number. All else stands in quotation marks, so that
    programs that heed them take it for text: an id such as 007 stays one.
    """
    headings, *below = rows
    numbers = [heading in figures for heading in headings]
    lines = [",".join(map(_quoted, headings))]
    for row in below:
        cells = (cell if is_number else _quoted(cell) for cell, is_number in zip(row, numbers, strict=True))
        lines.append(",".join(cells))
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")


def _quoted(cell: str) -> str:
    inside = escaped(cell).replace('"', '""')
    return f'"{inside}"'


def _cells(text: str) -> dict[str, Any]:
    separator = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    count = 0
    try:
        for row in reader:
            rows.append(row)
            count += len(row)
            if refused := too_many(count):
                return refused
    except csv.Error as error:
        return {"row": len(rows) + 1, **_broken(str(error))}
    if rows and _says_separator(text):
        rows[0] = []
    return {"rows": rows}


def _broken(error: str) -> dict[str, str]:
    """What was found and expected where the reader of CSV gives up, which tells it in words of its own."""
    if "field larger" in error:
        most = f"cells of at most {csv.field_size_limit():,} letters, or a quotation mark at their end"
        return {"found": "a row that does not end well: a cell is too long", "expected": most}
    mark = "is not closed" if "end of data" in error else "stands within a cell"
    found = f"a row that does not end well: a quotation mark {mark}"
    return {"found": found, "expected": "quotation marks around a whole cell, doubled within it"}


def _separator(text: str) -> str:
    # What stands in quotes is no separator, and a line break there ends no row.
    bare = "".join(text[:_SAMPLED].split('"')[::2])
    lines = [line for line in bare.splitlines() if line.strip()][:_SAMPLED_LINES]
    said = _says_separator(text)
    if said is None:
        # A title above the headings has fewer cells than the rows have.
        pairs = ((_most(one), one, other) for one, other in pairwise(lines))
        said = next((sign for sign, one, other in pairs if 0 < one.count(sign) == other.count(sign)), None)
    return said or _most(lines[0] if lines else "")


def _most(line: str) -> str:
    return max(",;\t", key=lambda sign: (line.count(sign), sign == ","))


def _says_separator(text: str) -> str | None:
    """The separator that a first line such as `sep=;` names, as some spreadsheets write it."""
    said = re.match(r"sep=([,;\t])[\r\n]", text)
    return said[1] if said else None


def _nothing(path: Path, error: OSError) -> Fault:
    return Fault(path.name, None, None, f"nothing to read ({error.strerror})", "a CSV or XLSX file")
