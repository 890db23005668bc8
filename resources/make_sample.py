"""Make the sample organisation: `python -m resources.make_sample OUT.podwright`.

Its tables lie beside this file in `sample/`, in the form that `podwright import` reads, so they also show
what such tables look like. What no table carries is written below. Nothing is drawn by lot and no clock is
read: the same tables make the same workspace, to the row.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from planner.exchange.importing.bring_in import bring_in
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.entities import (
    Bond,
    Challenge,
    CloseSkills,
    Commitment,
    Leave,
    LiaisonPair,
    Lock,
    Membership,
    NamedPlan,
    Organisation,
    PairLock,
    PairServed,
    Row,
    RuleSetting,
    WeekHours,
)

TABLES = Path(__file__).parent / "sample"
CYCLE = "2027-Q1"
LAST = "2026-Q4"
# The first screen shows the first plan; the baseline of the second is what ran last quarter.
PLANS = {"rotate": "Rotate for novelty", "stable": "Keep it stable"}
AS_IT_RAN = "as-it-ran"

_CLOSE = """
    sql pipelines .7, sql python .6, python statistics .6, python language .6, statistics forecasting .8,
    forecasting treasury .6, accounting treasury .7, accounting payroll .5, web apis .7, web mobile .6,
    web design .5, cloud pipelines .5, cloud defence .5, attack defence .7, attack testing .5, law privacy .7,
    crm insight .6, crm pricing .5, insight statistics .5, logistics process .7, logistics maps .5,
    training writing .5, design insight .5
"""

_PAST_TITLES = {
    "month-end": "Faster month end",
    "supplier-onboarding": "Supplier onboarding",
    "retire-crm": "Retire the old CRM",
    "price-review": "Price review",
    "returns-portal": "Returns portal",
    "shift-planning": "Shift planning",
    "data-catalogue": "Data catalogue",
    "onboarding-week": "Onboarding week",
    "password-clean-up": "Password clean-up",
    "store-finder": "Store finder",
    "help-desk-hours": "Help desk hours",
    "energy-use": "Energy use",
}


def main() -> int:
    """Write the sample to the file that the command line names."""
    if len(sys.argv) != 2:
        print(__doc__.partition("\n")[0], file=sys.stderr)
        return 2
    write(Path(sys.argv[1]))
    return 0


def write(path: Path) -> None:
    """Write the sample as a workspace file, in place of one that is there."""
    from planner.workspace.store import Store

    path.unlink(missing_ok=True)
    Store.create(path, sample()).close()


def sample() -> Workspace:
    """The sample as a workspace: its tables, and what no table carries."""
    names = ("departments", "people", "skills", "challenges", "history")
    imported = bring_in(Workspace(), {name: TABLES / f"{name}.csv" for name in names}, cycle=CYCLE)
    if imported.problems:
        raise InputError(str(imported.problems[0]))
    # The sample's plans are its own, not the empty one that an import makes for a new quarter.
    made = [edit.after for edit in imported.change.edits if edit.after and edit.table != "plans"]
    tables = Workspace.of([*made, *_around()])
    return Workspace.of([*tables.all_rows(), *_past(tables), *_plans()])


def _around() -> Iterator[Row]:
    """The organisation, what its skills have in common, people's time, bonds and rules."""
    yield Organisation(name="Harbour & Reed", pair_hours=1, pod_share=20)
    for text in _CLOSE.replace("\n", " ").split(","):
        one, other, closeness = text.split()
        yield CloseSkills(*sorted((one, other)), closeness=float(closeness))
    yield Commitment("ben", "On call", date(2027, 1, 25), date(2027, 3, 7), 4)
    yield Commitment("lucy", "Audit of the year", date(2027, 1, 4), date(2027, 2, 28), 36)
    yield Commitment("erik", "Release tests", date(2027, 2, 1), date(2027, 2, 26), 36)
    yield Commitment("greta", "Budget round", date(2027, 3, 8), date(2027, 3, 26), 34)
    yield Leave("maya", date(2027, 1, 4), date(2027, 4, 4))
    yield Leave("elif", date(2027, 2, 15), date(2027, 2, 26))
    yield Leave("rosa", date(2027, 3, 22), date(2027, 4, 2))
    yield Leave("emil", date(2027, 1, 18), date(2027, 1, 29))
    yield Leave("daniel", date(2027, 3, 29), date(2027, 4, 2))
    yield Leave("oscar", date(2027, 3, 8), date(2027, 3, 12))
    yield WeekHours("nina", date(2027, 1, 4), 4)
    yield Bond("together", "leila", "marek", "medium")
    yield Bond("apart", "jade", "pavel", "must")
    yield Bond("apart", "paula", "tess", "low")
    yield RuleSetting(CYCLE, "belonging", {"groups": ["new here", "part time"]})
    yield RuleSetting(CYCLE, "debt", {"level": "low", "target": 18})
    yield RuleSetting(CYCLE, "included", {"weight": 12})
    yield RuleSetting(CYCLE, "moves", {"max_moves": 12})


def _past(tables: Workspace) -> Iterator[Row]:
    """What the pods of the two quarters before were for, the pairs that ran, the last quarter as a plan."""
    for cycle, pod in sorted({(row.cycle, row.pod) for row in tables.served.values()}):
        yield Challenge(cycle, pod, _PAST_TITLES[pod], smallest=5, largest=6)
    yield NamedPlan(AS_IT_RAN, LAST, "As it ran", published=True)
    for row in tables.served.values():
        if row.cycle == LAST:
            yield Membership(AS_IT_RAN, row.pod, row.person)
    for when, it, business in _rows("pairs"):
        if when in tables.cycles:
            yield PairServed(when, it, business)
        if when == LAST:
            yield LiaisonPair(AS_IT_RAN, it, business)


def _plans() -> Iterator[Row]:
    """The two plans of the quarter with their locks: a first draft that Solve betters, and a solved one."""
    yield NamedPlan("rotate", CYCLE, PLANS["rotate"])
    yield NamedPlan("stable", CYCLE, PLANS["stable"], baseline=AS_IT_RAN)
    for plan in PLANS:
        yield Lock(plan, "tomas", "month-end")
        yield Lock(plan, "rosa", "cash-forecast")
        yield Lock(plan, "marek", "red-blue")
        yield Lock(plan, "leila", "red-blue")
        yield Lock(plan, "bram", "field-app")
        yield Lock(plan, "theo", "retire-crm", "out")
        yield PairLock(plan, "jonas", "noor")
    for plan, challenge, person in _rows("plans"):
        yield Membership(plan, challenge, person)
    for plan, it, business in _rows("pairs"):
        if plan in PLANS:
            yield LiaisonPair(plan, it, business)


def _rows(table: str) -> Iterator[list[str]]:
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, strict=True)
        next(rows)
        yield from rows


if __name__ == "__main__":
    sys.exit(main())
