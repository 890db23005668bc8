from pathlib import Path

from planner.exchange import csv
from planner.exchange.importing import bring_in
from tests.ui import small
from ui.dialogs.rows_pane import RowsPane


def test_rows_that_are_looked_at_follow_the_next_import(app):
    workspace = small.workspace()
    pane = RowsPane(workspace)
    pane.parts.choose(1)
    assert pane.rows.rowCount() == 0
    table = csv.pasted("name,department\nNora Quist,Finance\n")
    pane.show_import(bring_in(workspace, {"people": table}))
    assert pane.rows.row(0) == ("Person", "Nora Quist: added")
    pane.show_import(bring_in(workspace, {"people": Path("none.csv")}))
    assert (pane.rows.rowCount(), pane.faults.rowCount()) == (0, 1)
