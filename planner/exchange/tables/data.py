"""The data of a file as the tables that an import reads: to change in a spreadsheet and bring in again.

It is for managers: wishes and bonds leave in it. Groups, which people stated for planning alone, leave in
nothing, and what a table leaves out an import leaves as it is.
"""

from collections.abc import Mapping

from planner.exchange.reading.sheet import Cells
from planner.exchange.tables.every import MODULES
from planner.exchange.tables.outgoing import Outgoing

# The columns of each table that hold numbers.
FIGURES: Mapping[str, frozenset[str]] = {module.TABLE.name: frozenset(module.FIGURES) for module in MODULES}


def data_tables(given: Outgoing) -> dict[str, list[Cells]]:
    """Every table by its name, each with its headings first."""
    return {module.TABLE.name: [module.HEADINGS, *module.rows(given)] for module in MODULES}
