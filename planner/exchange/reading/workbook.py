"""Workbooks: the cells of one sheet as text, read in the child process that `apart` starts."""

import datetime
from typing import Any

from planner.exchange.reading.apart import too_many


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
            sheets = f"the sheets {', '.join(book.sheet_names)}" if named else "no sheets"
            return {"found": sheets, "expected": f"a sheet {wanted[0]!r}"}
        sheet = book.get_sheet_by_name(name)
        refused = too_many(sheet.total_height * sheet.total_width)
        if refused:
            return refused
        rows = sheet.to_python(skip_empty_area=False)
    except PasswordError:
        return {"found": "a workbook with a password", "expected": "one without"}
    except (CalamineError, ZipError):
        return {"found": "a workbook that does not read", "expected": "an XLSX file that a spreadsheet opens"}
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
