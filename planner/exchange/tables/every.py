"""Every table that comes in and leaves; each module reads its `TABLE` and gives its `HEADINGS` and `rows`."""

from planner.exchange.reading.sheet import Table
from planner.exchange.tables import (
    bonds,
    challenges,
    commitments,
    departments,
    history,
    leave,
    people,
    skills,
    wishes,
)

MODULES = (people, skills, challenges, wishes, history, departments, leave, commitments, bonds)
TABLES: dict[str, Table] = {module.TABLE.name: module.TABLE for module in MODULES}
