from planner.exchange.importing.trying.messages import Look, Rows
from planner.exchange.reading.faults import Fault
from planner.exchange.tables.tally import Tally
from ui.dialogs.rows_pane import RowsPane


def test_rows_are_asked_for_once_somebody_looks_at_them(app):
    pane, asked = RowsPane(), []
    pane.asked.connect(asked.append)
    pane.parts.choose(1)
    pane.show_rows(Rows(1, "added", (("Person", "Nora Quist: added"),)))
    assert pane.rows.row(0) == ("Person", "Nora Quist: added")
    pane.parts.choose(2)
    assert pane.rows.rowCount() == 0
    pane.show_rows(Rows(1, "added", (("Person", "Nora Quist: added"),)))
    assert pane.rows.rowCount() == 0
    pane.parts.choose(0)
    assert asked == ["added", "changed", None]


def test_numbers_and_faults_are_those_of_the_last_look(app):
    pane = RowsPane()
    fault = Fault("people.csv", 3, "name", "nothing", "a value")
    pane.show_look(Look(0, (), True, (Tally("people", added=2),), (fault,), ("Said.",)))
    assert pane.counts.row(0) == ("People", 2, 0, 0, 0)
    assert pane.faults.row(0) == ("people.csv", 3, "name", "nothing", "a value")
    pane.show_look(Look(0, ()))
    assert (pane.counts.rowCount(), pane.faults.rowCount()) == (0, 0)
