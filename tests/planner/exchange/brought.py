"""Tables as text, brought into a workspace: what the tests of the import share."""

from pathlib import Path

from planner.exchange.importing.bring_in import Import, bring_in
from planner.workspace import Workspace
from planner.workspace.entities import Row

SHARED = Path(__file__).parents[3].parent / "shared"
OPEN_PROJECT = SHARED / "data" / "open-project"

PEOPLE = """\
id,name,department,side,manager
p1,Ana Ruiz,Finance,business,
p2,Ivan Petrov,Engineering,it,p1
p3,Lena Fischer,Sales,business,
"""
SKILLS = """\
person,skill,level
p1,SQL,3
Ivan Petrov,Python,4
"""
CHALLENGES = """\
id,title,size,needs
c1,Faster month end,3-5,sql 3; python 2 x2
c2,Cash forecast,3-4,
"""
HISTORY = """\
quarter,team,person
2026-Q4,c1,p1
2026-Q4,c1,p3
"""


def bring(
    folder: Path,
    workspace: Workspace | None = None,
    *,
    cycle: str | None = None,
    side: str = "business",
    last_cycles: int = 3,
    **tables: str,
) -> Import:
    """The import of tables given as text; `cycle` as on the command line."""
    files = {}
    for table, text in tables.items():
        files[table] = folder / f"{table}.csv"
        files[table].write_text(text, encoding="utf-8", newline="")
    return bring_in(workspace or Workspace(), files, cycle=cycle, side=side, last_cycles=last_cycles)


def brought(folder: Path, workspace: Workspace | None = None, **given: str) -> Workspace:
    """The workspace after an import that finds no fault."""
    imported = bring(folder, workspace, **given)
    assert [str(problem) for problem in imported.problems] == []
    return imported.change.apply(workspace or Workspace())


def all_tables(folder: Path) -> Workspace:
    """The workspace of the four tables above."""
    return brought(
        folder, cycle="2027-Q1", people=PEOPLE, skills=SKILLS, challenges=CHALLENGES, history=HISTORY
    )


def rows(workspace: Workspace, table: str) -> list[Row]:
    """The rows of a table."""
    return list(workspace.rows(table).values())
