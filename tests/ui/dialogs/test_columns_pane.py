from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from planner.exchange.importing.trying.messages import Place, Seen
from ui.dialogs.columns_pane import ColumnsPane, called

SEEN = Seen(
    "people",
    heads=((1, "Who is it · Unit"), (2, "Ana Ruiz · Finance")),
    places=(Place("Who is it", ("Ana Ruiz",), "name", "By its values"), Place("", ("x",), None, "")),
    width=5,
)


def shown():
    pane, said = ColumnsPane(), []
    pane.chosen.connect(lambda *chosen: said.append(chosen))
    pane.headChosen.connect(lambda *chosen: said.append(chosen))
    pane.show_sources(["people.csv"], [SEEN])
    return pane, said


def test_every_place_says_its_heading_what_it_is_read_as_and_why(app):
    pane, said = shown()
    name = pane.choices[0, 0]
    assert (name.currentText(), name.accessibleName()) == ("Name", "What Who is it of people.csv is read as")
    assert pane.choices[0, 1].currentText() == "Left out"
    assert pane.choices[0, 1].accessibleName() == "What without a heading of people.csv is read as"
    name.setCurrentIndex(name.findData("discipline"))
    assert said == [(0, 0, "discipline")]


def test_another_row_is_chosen_for_the_headings(app):
    pane, said = shown()
    pane.heads[0].setCurrentIndex(1)
    assert said == [(0, 2)]


def test_the_same_places_stay_with_the_keyboard_in_them(app):
    pane, said = shown()
    choice = pane.choices[0, 0]
    pane.show_sources(["people.csv"], [SEEN])
    assert pane.choices[0, 0] is choice
    assert said == []


def test_a_column_is_called_in_plain_words():
    assert called("pod_hours") == "Pod hours"


def test_the_wheel_scrolls_the_pane_and_chooses_nothing_in_passing(app):
    pane, said = shown()
    choice = pane.choices[0, 0]
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
