"""The table of departments: id, name, side (it, business, external), liaisons, pod_share, domain.

A department that people name but no table does is made where it is first named.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from planner.exchange.reading import cells
from planner.exchange.reading.sheet import Cells, Column, Line, Sheet, Table
from planner.exchange.tables.draft import Draft, default
from planner.exchange.tables.outgoing import Outgoing, listing, number
from planner.workspace.entities import Department

TABLE = Table(
    "departments",
    {
        "id": Column(cells.plain, also=("department_id",)),
        "name": Column(needed=True, also=("department", "unit", "title")),
        "side": Column(cells.side, also=("it_or_business",)),
        "liaisons": Column(cells.whole(0, 999), default(Department, "liaisons"), also=("pairs",)),
        "pod_share": Column(cells.whole(0, 100), also=("share", "pod_percentage")),
        "domain": Column(cells.listing, (), also=("domain_skills", "language")),
    },
)
HEADINGS = ("id", "name", "side", "liaisons", "pod_share", "domain")
FIGURES = ("liaisons", "pod_share")


def read(sheet: Sheet, draft: Draft) -> list[Line]:
    """Put the departments of a sheet in place; their domain skills wait for `settle`."""
    lines = draft.lines(sheet, TABLE)
    place(lines, draft)
    return lines


def place(lines: list[Line], draft: Draft) -> None:
    """Put the departments of lines in place; their domain skills wait for `settle`."""
    seen: set[str] = set()
    for line in lines:
        if not line.good:
            continue
        known = line.get("id") or line.look_up("name", draft.departments.known, line["name"])
        id = known or draft.departments.new_id(line["name"])
        if id in seen:
            line.fault("id" if line.get("id") else "name", "each department once")
        if line.good:
            seen.add(id)
            line.values["id"] = id
            draft.put(_department(line, draft.rows(Department).get(id), draft))


def _department(line: Line, old: Department | None, draft: Draft) -> Department:
    given = {"name": line["name"]}
    if line.get("side"):
        given["side"] = line["side"]
    if "liaisons" in line:
        given["liaisons"] = line["liaisons"]
    if "pod_share" in line:
        given["pod_share"] = line["pod_share"]
    return replace(old or draft.new_department(line["id"], line["name"]), **given)


def rows(given: Outgoing) -> Iterator[Cells]:
    """The departments of a workspace, in their order, as `HEADINGS` say."""
    for row in sorted(given.workspace.departments.values(), key=lambda row: row.position):
        domain = listing(map(given.skill, row.domain))
        yield row.id, row.name, row.side, number(row.liaisons), number(row.pod_share), domain


def settle(lines: list[Line], draft: Draft) -> None:
    """Give the departments their domain skills, now that all skills are known."""
    for line in lines:
        if line.good and "domain" in line:
            found = [line.look_up("domain", draft.skills.find, text) for text in line["domain"]]
            if line.good:
                row = draft.rows(Department)[line["id"]]
                draft.put(replace(row, domain=tuple(found)))
