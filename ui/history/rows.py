"""The rows of the history: a heading for each day, and under it its changes, the latest first."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from planner.words import WEEKDAYS
from ui import words
from ui.compare.rows import Row
from ui.document import START, START_TITLE

if TYPE_CHECKING:
    from planner.workspace.log import LogEntry

HERE = "The file is here"
STATES = {"done": "", "undone": "Undone", "dropped": "Overtaken"}


@dataclass(frozen=True)
class DayRow(Row):
    """The heading of a day."""

    title: str = ""

    @property
    def passed_by(self) -> bool:
        """Arrows go from change to change; each says its day itself."""
        return True


@dataclass(frozen=True)
class ChangeRow(Row):
    """A change: its time, its title, and whether it is done, undone, overtaken, or where the file is."""

    entry: int = START
    day: str = ""
    time: str = ""
    title: str = ""
    state: str = "done"
    here: bool = False

    @property
    def chosen(self) -> bool:
        """Every change can be."""
        return True

    @property
    def says(self) -> str:
        """Its state in words; nothing of one that is simply done."""
        return HERE if self.here else STATES[self.state]


def rows(
    entries: "Iterable[LogEntry]", today: date, found: "Callable[[LogEntry], bool] | None" = None
) -> list[Row]:
    """The rows of changes, of which the latest comes first; with `found` of those alone that it holds of."""
    entries = list(entries)
    here = next((entry.id for entry in entries if entry.state == "done"), START)
    return list(_rows(entries, today, here, found))


def _rows(
    entries: "list[LogEntry]", today: date, here: int, found: "Callable[[LogEntry], bool] | None"
) -> Iterator[Row]:
    last = None
    for entry in entries:
        if found is None or found(entry):
            row = _change(entry.id, entry.at, entry.title, entry.state, entry.id == here, today)
            if row.day != last:
                yield DayRow(row.day, title=row.day)
                last = row.day
            yield row
    if entries and found is None:
        yield _row(START, "", "", START_TITLE, "done", here == START)


@lru_cache(maxsize=20_000)
def _change(entry: int, at: str, title: str, state: str, here: bool, today: date) -> ChangeRow:
    """The row of a change; the same again as long as nothing of it is different, so that it is made once."""
    moment = _moment(at)
    if moment is None:
        return _row(entry, "At an unknown time", "", title, state, here)
    time = f"{moment.hour:02}:{moment.minute:02}"
    return _row(entry, day_words(moment.date(), today), time, title, state, here)


def _row(entry: int, day: str, time: str, title: str, state: str, here: bool) -> ChangeRow:
    at = ", ".join(filter(None, [day, time]))
    said = HERE if here else STATES[state]
    spoken = ", ".join(filter(None, [title, at, said]))
    return ChangeRow(spoken, title, entry, day, time, title, state, here)


def _moment(at: str) -> datetime | None:
    """A time of the log on the user's clock; None where the file has none that can be read."""
    try:
        return datetime.fromisoformat(at).astimezone()
    except ValueError:
        return None


def day_words(day: date, today: date) -> str:
    """A day as a heading: "Today", "Yesterday", "Mon 23 Nov", "Mon 23 Nov 2025"."""
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {words.day(day)}{year}"
