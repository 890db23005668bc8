"""The export of a roster: what leaves, for whom and in which form, with a preview before anything is written.

The forms that Qt makes, such as PDF, lie here, one file each, as the others do in `planner/exchange`.
"""

from planner.exchange import Format
from planner.exchange import formats as of_planner


def formats() -> dict[str, Format]:
    """Every format that a roster can leave in, by the ending of its files, in the order of their kinds."""
    found = {**of_planner(), **of_planner(__name__)}
    return dict(sorted(found.items(), key=lambda item: (item[1].KIND, item[0])))
