from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from planner.exchange import csv
from planner.exchange.source import Source
from ui.dialogs.columns_pane import ColumnsPane, called


def test_every_place_says_its_heading_what_it_is_read_as_and_why(app):
    source = Source.of(csv.pasted("Who is it\tUnit\nAna Ruiz\tFinance\n"))
    source.guess("people", {}, {})
    pane, said = ColumnsPane(), []
    pane.chosen.connect(lambda *chosen: said.append(chosen))
    pane.show_sources([("people", source)])
    name = pane.choices["people", 0]
    assert (name.currentText(), name.accessibleName()) == (
        "Name",
        "What Who is it of Pasted table is read as",
    )
    name.setCurrentIndex(name.findData("discipline"))
    assert said == [(source, 0, "discipline")]


def test_a_column_is_called_in_plain_words():
    assert called("pod_hours") == "Pod hours"


def test_the_wheel_scrolls_the_pane_and_chooses_nothing_in_passing(app):
    source = Source.of(csv.pasted("Who is it\tUnit\nAna Ruiz\tFinance\n"))
    source.guess("people", {}, {})
    pane, said = ColumnsPane(), []
    pane.chosen.connect(lambda *chosen: said.append(chosen))
    pane.show_sources([("people", source)])
    choice = pane.choices["people", 0]
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    app.sendEvent(choice, turn)
    assert not turn.isAccepted()
    assert (choice.currentText(), said) == ("Name", [])
