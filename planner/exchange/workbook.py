"""The child process that reads a workbook: `python -m planner.exchange.workbook PATH SHEET...`.

It reads the first of these sheets that the workbook has.

It prints the sheet's rows as JSON, or what it found and expected instead, within limits of its own.
"""

import datetime
import json
import sys
from typing import Any

MEMORY = 1_500_000_000
CPU_SECONDS = 50


def main() -> None:
    """Read the sheet that the command line names and print it."""
    limit()
    path, *sheets = sys.argv[1:]
    json.dump(answer(path, *sheets), sys.stdout)


def limit() -> None:
    """Bound the memory and the time of this process, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows: there the parent's time limit is the only one
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def answer(path: str, *wanted: str) -> dict[str, Any]:
    """The rows of the first of these sheets that is there, or of the only one, as text under `rows`.

    Else what was `found` and `expected`.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, ZipError

    try:
        book = CalamineWorkbook.from_path(path)
        named = {name.strip().casefold(): name for name in book.sheet_names}
        name = next((named[each.casefold()] for each in wanted if each.casefold() in named), None)
        if name is None and len(named) == 1:
            name = book.sheet_names[0]
        if name is None:
            return {
                "found": f"the sheets {', '.join(book.sheet_names)}",
                "expected": f"a sheet {wanted[0]!r}",
            }
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except PasswordError:
        return {"found": "a workbook with a password", "expected": "one without"}
    except (CalamineError, ZipError) as error:
        return {"found": f"a workbook that does not read ({error})", "expected": "an XLSX file"}
    return {"sheet": name, "rows": [[text(cell) for cell in row] for row in rows]}


def text(cell: object) -> str:
    """A cell's value as one would type it: whole numbers without decimals, days as 2027-01-04."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    return str(cell)


if __name__ == "__main__":
    main()
