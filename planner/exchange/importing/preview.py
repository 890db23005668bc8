"""What an import would do, in sentences: for the command line and for the window that asks first."""

from collections.abc import Iterator

from planner.exchange.importing.bring_in import Import
from planner.exchange.tables.tally import Tally, named
from planner.words import counted
from planner.workspace.entities import Row

_SHOWN = 3


def sentences(imported: Import) -> Iterator[str]:
    """A line for each table with a few examples, then the remarks."""
    if not imported.summary:
        yield "Nothing comes in."
    for tally in imported.summary:
        yield f"{_counts(tally)}{_examples(imported, tally)}"
    yield from imported.remarks


def _counts(tally: Tally) -> str:
    parts = [
        f"{number:,} {word}"
        for number, word in (
            (tally.added, "new"),
            (tally.changed, "changed"),
            (tally.unchanged, "unchanged"),
            (tally.removed, "removed"),
        )
        if number
    ]
    return f"{counted(tally.rows, *named(tally.table)).capitalize()}: {', '.join(parts)}"


def _examples(imported: Import, tally: Tally) -> str:
    rows = [edit.after for edit in imported.change.edits if edit.table == tally.table and edit.after]
    shown = [_shown(row) for row in rows[:_SHOWN]]
    more = ", …" if len(rows) > _SHOWN else ""
    return f" ({'; '.join(shown)}{more})" if shown else ""


def _shown(row: Row) -> str:
    name = getattr(row, "name", None) or getattr(row, "title", None)
    if name:
        return str(name)
    return row.key if isinstance(row.key, str) else " ".join(str(part) for part in row.key)
