"""Every place at every text size: no word is cut off, and none lies over another."""

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from tests.ui.frame.fits import faults, texts
from ui.frame.places.people_switch import PLACES
from ui.theme import theme
from ui.widgets import Button, Label

EVERYWHERE = ("board", "pairs", *PLACES, "challenges", "quarter", "rules", "insight", "compare")
PATIENCE = 3  # seconds for what the inspector still works out and lays out anew


def settled(app, window):
    """What does not fit once all is in its place."""
    end = monotonic() + PATIENCE
    app.processEvents()
    while (found := faults(window)) and monotonic() < end:
        app.processEvents()
    return found


each_size = pytest.mark.parametrize("opened", [100, 150, 200], indirect=True)


@pytest.fixture
def opened(request, empty_window, sample):
    theme().set_percent(request.param)
    empty_window.files.open(sample)
    return empty_window


@each_size
def test_in_every_place_texts_fit_and_none_lies_over_another(app, opened):
    # As much room as there is beside the inspector at 150%, for less time than it takes to fill that.
    opened.actions_["inspector"].setChecked(False)
    opened.resize(max(960, theme().px(680)), 800)
    found = {}
    for place in EVERYWHERE:
        opened.show_place(place)
        found[place] = settled(app, opened)
        assert len(texts(opened)) > 10
    assert {place: faults for place, faults in found.items() if faults} == {}


@each_size
def test_what_the_inspector_says_fits_beside_the_board(app, opened):
    opened.actions_["inspector"].setChecked(True)
    page, pods = opened.board_page, [*opened.document.plan.pods.items()]
    for show in (
        lambda: page.board.select([pods[0][1][0]]),
        lambda: page.board.select([people[0] for _, people in pods[:3]]),
        lambda: page.select_pod(pods[0][0]),
        lambda: opened.explain("high"),
    ):
        show()
        assert settled(app, opened) == []


@pytest.mark.parametrize("opened", [200], indirect=True)
def test_at_the_largest_text_the_window_is_no_larger_than_a_small_screen(app, opened):
    opened.resize(1100, 700)
    for place in EVERYWHERE:
        opened.show_place(place)
        app.processEvents()
        assert (opened.width(), opened.height()) == (1100, 700), place


@pytest.fixture
def panel(app):
    panel = QWidget()
    panel.resize(400, 200)
    return panel


def test_what_is_cut_is_found(app, panel):
    Label("A sentence that needs more room", parent=panel).setGeometry(0, 0, 60, 20)
    Label("One that wraps over several lines", wrap=True, parent=panel).setGeometry(0, 40, 60, 20)
    Button("A button", parent=panel).setGeometry(0, 80, 20, 28)
    Label("Fits", parent=panel).setGeometry(0, 120, 200, 20)
    panel.show()
    assert [fault.partition(" is cut")[0] for fault in faults(panel)] == [
        "Label “A sentence that needs more room”",
        "Label “One that wraps over several lines”",
        "Button “A button”",
    ]


def test_what_lies_over_something_else_is_found(app, panel):
    for name, left in (("One", 0), ("Other", 40), ("Beside", 100)):
        Label(name, parent=panel).setGeometry(left, 0, 50, 20)
    panel.show()
    assert faults(panel) == ["Label “One” lies over Label “Other”"]


def test_what_scrolls_into_nothing_or_is_cut_by_its_place_is_found(app, panel):
    area = QScrollArea(panel)
    area.setAccessibleName("The list")
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setGeometry(0, 0, 100, 100)
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addWidget(Label("A sentence that wraps over several lines, all of which are seen.", wrap=True))
    area.setWidget(inside)
    panel.show()
    assert faults(panel) == []
    inside.setMinimumSize(150, 900)
    app.processEvents()
    wide, long = faults(panel)
    assert wide.startswith("The list is cut at the right: 150 pixels")
    assert long.startswith("The list scrolls into nothing: 900 pixels")


def test_what_can_be_used_and_has_no_name_is_found(app, panel):
    field = QLineEdit(panel)
    panel.show()
    assert faults(panel) == ["QLineEdit has no name"]
    field.setAccessibleName("Filter")
    assert faults(panel) == []
