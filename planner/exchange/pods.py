"""XLSX with a sheet for each pod, after one that lists them; pairs, changes and the rest follow."""

import re
from collections.abc import Iterable, Iterator, Mapping

from planner.exchange.reading.sheet import Cells
from planner.exchange.rosters.roster import Roster
from planner.exchange.rosters.tables import tables
from planner.exchange.xlsx import workbook

KIND = "Excel workbook, a sheet for each pod"
ENDING = "xlsx"
_LONGEST = 31  # characters of a sheet's name
_OF_POD = (
    "cycle", "challenge", "title", "first_week", "last_week", "weeks", "hours_per_week", "given_up_from",
)  # fmt: skip


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The roster as one workbook."""
    return {name: workbook(roster.title, sheets(roster))}


def sheets(roster: Roster) -> dict[str, list[Cells]]:
    """The rows of each sheet by its name: all pods, the people of each, then the other tables."""
    found = tables(roster)
    headings, *rows = found.pop("roster")
    others = {what.capitalize().replace("-", " "): table for what, table in found.items()}
    names = sheet_names((row.title for row in roster.staffed), taken=("Pods", *others))
    # What is the same for everybody in a pod stands in the list of pods.
    own = [place for place, heading in enumerate(headings) if heading not in _OF_POD]
    by_pod = {challenge.id: [_only(own, headings)] for challenge in roster.staffed}
    for row in rows:
        by_pod[row[headings.index("challenge")]].append(_only(own, row))
    pods = {name: by_pod[challenge.id] for name, challenge in zip(names, roster.staffed, strict=True)}
    return {"Pods": list(_all(roster, names)), **pods, **others}


def sheet_names(titles: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """A name for the sheet of each title: short enough, no other's, and with no sign that is not allowed.

    Names that differ in capitals alone are the same to spreadsheets.
    """
    # That name is one that Excel keeps for itself.
    seen = {"history", *(name.casefold() for name in taken)}
    names = []
    for title in titles:
        plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title)
        plain = " ".join(plain.split()).strip("' ") or "Pod"
        name = next(each for each in _tries(plain) if each.casefold() not in seen)
        seen.add(name.casefold())
        names.append(name)
    return names


def _tries(title: str) -> Iterator[str]:
    """The title, cut, then with a number behind it."""
    yield _cut(title, _LONGEST)
    number = 2
    while True:
        behind = f" {number}"
        yield _cut(title, _LONGEST - len(behind)) + behind
        number += 1


def _cut(title: str, most: int) -> str:
    # Spreadsheets count what UTF-16 takes two units for twice.
    while len(title.encode("utf-16-le")) > 2 * most:
        title = title[:-1]
    return title.rstrip("' ")


def _all(roster: Roster, names: list[str]) -> Iterator[Cells]:
    yield (*_OF_POD, "members", "sheet")
    for name, challenge in zip(names, roster.staffed, strict=True):
        first, last = roster.weeks(challenge)
        figures = (str(first), str(last), str(last - first + 1), f"{challenge.hours:g}")
        people = str(len(roster.plan.members(challenge.id)))
        given_up = str(challenge.cut_from or "")
        yield roster.cycle.id, challenge.id, challenge.title, *figures, given_up, people, name


def _only(places: list[int], row: Cells) -> Cells:
    return tuple(row[place] for place in places)
