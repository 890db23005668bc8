"""JSON: the plan as plan.json, for other tools; tables, each a list of objects; and both come in again.

A plan leaves for managers with its score, and beside it its problem. What people told their manager alone
stays out even there, since it is what a bug report carries: groups, wishes, what was ruled out and standing.
The score in the plan is that of the problem as it is written, so that both agree. What is announced is the
pods and the pairs alone, and so is one pod for itself.

A problem comes in as the tables that it stands for.
"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec.json import decode
from msgspec.structs import replace

from planner.exchange import beside
from planner.exchange.reading.apart import answer_apart, checked, too_many
from planner.exchange.reading.cells import escaped
from planner.exchange.reading.faults import Fault, Unreadable, shown
from planner.exchange.reading.sheet import Cells, Sheet
from planner.exchange.rosters.roster import Roster
from planner.files import InputError, convert, encode, indented, read_json
from planner.plan import PlanFile, Pod
from planner.problem import Pair, Problem

KIND = "Plan for other tools"
TABLES_KIND = "JSON tables"
TABLES_FORMAT = "podwright-tables"
LARGEST_FILE = 50_000_000
LARGEST_READ_HERE = 1_000_000


def begins(start: bytes) -> bool:
    """Whether a file that starts so is JSON."""
    return start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def read(path: Path, sheet: str) -> Sheet:
    """The cells of one table of a file, whose rows are counted as they stand in it; raises Unreadable."""
    cells = Sheet.of(f"{path.name}, {sheet}", _answer(path, sheet)["rows"])
    return Sheet(cells.file, tuple((number - 1, row) for number, row in cells.rows))


def names(path: Path) -> list[str]:
    """What the tables of a file are called; raises Unreadable."""
    found: list[str] = _answer(path)["tables"]
    return found


def answer(path: str, *wanted: str) -> dict[str, Any]:
    """The rows of a table as text under `rows`, or what was found instead, in which `row`, and expected.

    Where none is asked for, what the `tables` are called.
    """
    from planner.exchange.tables.problems import problem_tables

    try:
        value = read_json(Path(path))
        format = value.get("format") if isinstance(value, dict) else None
        if format == "podwright-problem":
            known = problem_tables(convert(value, Problem, path))
            cells = {name: [[escaped(cell) for cell in row] for row in rows] for name, rows in known.items()}
            return _of(cells, wanted) or {"rows": cells[wanted[0]]}
    except InputError as error:
        told = str(error).replace(f"{path}: ", "")
        return {
            "found": f"JSON that does not read ({told})",
            "expected": "tables, or a problem",
        }
    if format != TABLES_FORMAT:
        found = f"the format {shown(str(format))}" if format else "JSON that does not say its format"
        return {"found": found, "expected": f"{TABLES_FORMAT} or podwright-problem"}
    tables = {name: table for name, table in value.items() if name not in ("format", "version")}
    return _of(tables, wanted) or _rows(tables[wanted[0]])


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The plan, and for managers its problem as `...-problem.json`."""
    from planner.score import assess, plan_file
    from planner.workspace.cycle import problem_of

    if not roster.for_managers or roster.pod is not None:
        pods = {challenge.id: Pod(roster.plan.members(challenge.id)) for challenge in roster.staffed}
        pairs = tuple(sorted(Pair(pair.it, pair.business) for pair in roster.pairs))
        return {name: indented(PlanFile(pods=pods, pairs=pairs))}
    # Read back as a file is, so that the plan names the problem by the fingerprint that its readers find.
    whole = without_confidences(problem_of(roster.workspace, roster.named.id))
    problem = decode(encode(whole), type=Problem)
    plan = plan_file(assess(problem, roster.plan))
    return {name: indented(plan), beside(name, "problem"): indented(problem)}


def table_files(
    tables: Mapping[str, Sequence[Cells]], figures: Mapping[str, Collection[str]], name: str
) -> Mapping[str, bytes]:
    """Tables as one file, in which each that has rows is a list of objects; figures are numbers there."""
    found: dict[str, Any] = {"format": TABLES_FORMAT, "version": 1}
    for what, (headings, *rows) in tables.items():
        if rows:
            found[what] = [
                {
                    head: _figure(cell) if head in figures[what] else cell
                    for head, cell in zip(headings, row, strict=True)
                }
                for row in rows
            ]
    return {name: indented(found)}


def without_confidences(problem: Problem) -> Problem:
    """The problem without groups, wishes, what was ruled out and standing."""
    people = tuple(replace(person, groups=(), wishes=(), vetoes=(), standing=0) for person in problem.people)
    rules = {
        rule: {name: value for name, value in settings.items() if name != "groups"}
        for rule, settings in problem.rules.items()
    }
    return replace(problem, people=people, rules=rules)


def _answer(path: Path, *wanted: str) -> dict[str, Any]:
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Unreadable(Fault(path.name, None, None, f"{size:,} bytes", f"at most {LARGEST_FILE:,}"))
    if size > LARGEST_READ_HERE:
        return answer_apart("json", path, *wanted)
    # What is small takes neither memory nor time: to start a child for it would take longer.
    return checked(path, answer(str(path), *wanted))


def _figure(cell: str) -> float | None:
    return None if not cell else float(cell) if "." in cell else int(cell)


def _rows(table: Any) -> dict[str, Any]:
    """The rows of a table with their headings first: every name that is in any of its objects."""
    if not isinstance(table, list) or not table:
        return {"found": "a table without rows", "expected": "a list of objects, one for each row"}
    for number, row in enumerate(table, 1):
        if not isinstance(row, dict):
            return {"row": number, "found": shown(str(row)), "expected": 'an object, such as {"name": "Ana"}'}
        for heading, cell in row.items():
            if isinstance(cell, list | dict):
                found = f"{shown(str(cell))} as {shown(heading)}"
                return {"row": number, "found": found, "expected": "text, a number, true, false or null"}
    headings = list(dict.fromkeys(heading for row in table for heading in row))
    refused = too_many(len(headings) * len(table))
    return refused or {
        "rows": [headings, *([_text(row.get(heading)) for heading in headings] for row in table)]
    }


def _text(value: Any) -> str:
    """A value as the cell that a spreadsheet would have for it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else escaped(str(value))


def _of(tables: Collection[str], wanted: Sequence[str]) -> dict[str, Any] | None:
    """The answer where no table is asked for, or one that is not there."""
    if not wanted:
        return {"tables": list(tables)}
    if wanted[0] in tables:
        return None
    there = f"the tables {', '.join(tables)}" if tables else "no tables"
    return {"found": there, "expected": f"a table {wanted[0]!r}"}
