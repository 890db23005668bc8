"""Workbooks: the cells of one sheet as text, read in the child process that `apart` starts."""

import datetime
from typing import Any

from planner.exchange.apart import too_many


def answer(path: str, wanted: str) -> dict[str, Any]:
    """The rows of the sheet as text under `rows`, or `found` and `expected`."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, ZipError

    try:
        book = CalamineWorkbook.from_path(path)
        named = {name.strip().casefold(): name for name in book.sheet_names}
        name = named.get(wanted.casefold()) or (book.sheet_names[0] if len(named) == 1 else None)
        if name is None:
            return {"found": f"the sheets {', '.join(book.sheet_names)}", "expected": f"a sheet {wanted!r}"}
        sheet = book.get_sheet_by_name(name)
        refused = too_many(sheet.total_height * sheet.total_width)
        if refused:
            return refused
        rows = sheet.to_python(skip_empty_area=False)
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
