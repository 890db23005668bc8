"""Places of tables in a real window on a real file."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from planner.workspace import entities as e
from planner.workspace.blank import blank
from planner.workspace.change import put
from planner.workspace.store import Store
from tests.ui import small
from ui.frame.elided import Elided
from ui.frame.places.people_switch import PLACES


@pytest.fixture
def empty_file(tmp_path):
    path = tmp_path / "empty.podwright"
    Store.create(path, blank(date(2026, 11, 25))).close()
    return path


def table(window, key):
    window.show_place(key)
    return window.tables.tables[key]


def stands(page):
    return page.stack.currentWidget().accessibleName()


def test_a_quarter_is_typed_into_an_empty_file_from_the_first_name_to_a_plan(
    empty_window, empty_file, keyboard, until
):
    window = empty_window
    assert window.files.open(empty_file)
    page = table(window, "people")
    assert stands(page) == "No people yet"
    keyboard.press(Qt.Key.Key_Space)
    for name in ("Ana Ruiz", "Bo Xu", "Cem Kaya", "Dan Ito"):
        keyboard.type(name, Qt.Key.Key_Tab)
        keyboard.type("Finance")
    assert [row.name for row in window.document.workspace.people.values()][-1] == "Dan Ito"
    page = table(window, "challenges")
    assert stands(page) == "No challenges yet"
    keyboard.press(Qt.Key.Key_Space)
    keyboard.type("Faster month end")
    window.show_place("board")
    window.solve_control.seconds = 1
    window.actions_["solve"].trigger()
    until(lambda: window.document.plan.pods)
    window.solve_control.end()
    assert [edit.title for edit in window.document.history][-5:] == [
        "Add Faster month end",
        "Add Dan Ito",
        "Add Cem Kaya",
        "Add Bo Xu",
        "Add Ana Ruiz",
    ]


@pytest.mark.parametrize("key", [*list(PLACES)[:-2], "challenges"])
def test_every_empty_table_says_what_to_do_and_its_button_begins_a_row(
    empty_window, empty_file, keyboard, key
):
    assert empty_window.files.open(empty_file)
    page = table(empty_window, key)
    assert stands(page) == page.empty.accessibleName()
    page.empty.button.click()
    assert page.view.isVisible()
    assert page.view.cell.typing


def test_without_a_file_nothing_is_typed(empty_window):
    page = table(empty_window, "people")
    page.empty.button.click()
    assert not page.view.cell.typing
    assert empty_window.board_page.notice.sentence.text() == "No file is open."


def test_all_places_of_people_are_reached_from_each_other(window):
    window.show_place("people")
    for number, key in enumerate(PLACES):
        window.places.currentWidget().switch.choose(number)
        assert window.tables.people == key
        assert window.rail.buttons["people"].isChecked()


def test_figures_wait_until_hands_rest_and_another_place_waits_for_none(window, page, keyboard):
    before = window.top_bar.cells["medium"].accessibleName()
    page.view.select_cell(1, page.model.number_of("pod_hours"))
    keyboard.type("0")
    assert window.document.workspace.people["ben"].pod_hours == 0
    assert window.top_bar.cells["medium"].accessibleName() == before
    must = window.document.assessment.score.must
    window.show_place("board")
    assert must > 0
    assert str(must) in window.top_bar.cells["must"].accessibleName()


def test_after_a_pause_the_figures_follow(window, page, keyboard, until):
    page.view.select_cell(1, page.model.number_of("pod_hours"))
    keyboard.type("0")
    must = window.document.assessment.score.must
    until(lambda: str(must) in window.top_bar.cells["must"].accessibleName())


def test_a_row_is_what_the_inspector_speaks_of(window):
    from ui.frame.inspector.pages import PersonPage, PodPage

    for key, kind in (("people", PersonPage), ("challenges", PodPage)):
        page = table(window, key)
        page.view.select_cell(1)
        assert isinstance(window.inspector.page, kind)


def test_a_bond_speaks_of_the_first_of_its_two(window):
    from ui.frame.inspector.pages import PersonPage

    document = window.document
    first, second = sorted(document.workspace.people)[:2]
    document.do(put("Bind two", document.workspace, [e.Bond("apart", first, second)]))
    page = table(window, "bonds")
    page.view.select_cell(0)
    spoken_of = window.inspector.page
    assert isinstance(spoken_of, PersonPage)
    assert spoken_of.findChild(Elided).text() == document.workspace.people[first].name


def test_somebody_who_left_has_a_row_and_no_page(window):
    document = window.document
    document.do(put("Zoe left", document.workspace, [e.Person("zoe", "Zoe", "fin", active=False)]))
    page = table(window, "people")
    page.view.select_cell(page.model.row_of("zoe"))
    assert page.model.text_at(page.model.row_of("zoe"), page.model.number_of("active")) == "No"


def test_a_table_follows_what_the_board_does(window, texts):
    from ui.board.face import Drop, Held

    page = table(window, "people")
    window.board_page.drop(Drop((Held("omar", None),), "price"))
    assert dict(texts(page, "name", "pod"))["Omar Khalil"] == "Price lists"


def test_the_filter_narrows_and_says_how_far(window, keyboard):
    page = table(window, "people")
    window.actions_["filter"].trigger()
    keyboard.type("finance", None)
    assert page.count.text() == "2 of 7 people"
    keyboard.press(Qt.Key.Key_Return)
    assert window.focusWidget() is page.view
    page.filter.setText("zzz")
    assert stands(page) == "Nothing matches"
    page.filter.setFocus()
    keyboard.press(Qt.Key.Key_Escape)
    assert page.count.text() == "7 people"


def test_levels_and_the_list_of_skills_are_two_ways_of_one_place(window, keyboard):
    page = table(window, "skills")
    assert [page.model.column_at(n).heading for n in range(3)] == ["Name", "CRM", "SQL"]
    page.view.select_cell(0, 1)
    keyboard.type("3")
    assert window.document.workspace.knows["ana", "crm"].level == 3
    page.ways.choose(1)
    page.view.select_cell(0, page.model.number_of("related"))
    keyboard.type("sql 0.6")
    assert window.document.workspace.close_skills["crm", "sql"].closeness == 0.6
    page.ways.choose(0)
    page.view.select_cell(0, 1)
    keyboard.press(Qt.Key.Key_Delete)
    assert ("ana", "crm") not in window.document.workspace.knows


def test_the_needs_of_a_challenge_are_typed_below(window, keyboard):
    page = table(window, "challenges")
    page.view.select_cell(page.model.row_of((small.QUARTER, "cash")))
    needs = page.needs
    assert needs.title.text() == "What Cash forecast needs"
    needs.view.select_cell(1, 0)
    keyboard.type("crm", Qt.Key.Key_Tab)
    row = window.document.workspace.challenges[small.QUARTER, "cash"]
    assert [need.skill for need in row.needs] == ["sql", "crm"]
    keyboard.press(Qt.Key.Key_Delete)
    assert len(window.document.workspace.challenges[small.QUARTER, "cash"].needs) == 1
    page.view.select_cell(page.model.row_of((small.QUARTER, "churn")))
    assert needs.title.text() == "What Churn warning needs"


def test_a_closed_quarter_keeps_its_challenges(app, empty_window, tmp_path, keyboard):
    path = tmp_path / "closed.podwright"
    Store.create(path, small.workspace(state="closed")).close()
    assert empty_window.files.open(path)
    page = table(empty_window, "challenges")
    page.view.select_cell(0)
    keyboard.type("x", None)
    assert not page.view.cell.typing
    assert empty_window.board_page.notice.sentence.text() == "Q1 2027 is closed."


def test_the_weeks_of_what_is_published_stay_and_it_is_told_at_the_cell(empty_window, tmp_path, keyboard):
    path = tmp_path / "published.podwright"
    Store.create(path, small.workspace(state="published")).close()
    assert empty_window.files.open(path)
    page = table(empty_window, "challenges")
    page.view.select_cell(page.model.row_of((small.QUARTER, "cash")), page.model.number_of("weeks"))
    keyboard.type("6")
    assert page.view.cell.field.text() == "6"
    assert "is in a published plan, so its weeks stay" in page.view.cell.below.sentence.text()


def test_a_wish_in_a_closed_quarter_stays_in_its_field_and_is_told(empty_window, tmp_path, keyboard):
    path = tmp_path / "closed.podwright"
    Store.create(path, small.workspace(state="closed")).close()
    assert empty_window.files.open(path)
    page = table(empty_window, "people")
    page.view.select_cell(0, page.model.number_of("wishes"))
    keyboard.type("Price")
    assert page.view.cell.field.isVisible()
    assert page.view.cell.below.sentence.text().endswith("Q1 2027 is closed.")


def test_a_file_that_can_only_be_read_says_so(empty_window, file, keyboard):
    assert empty_window.files.open(file, read_only=True)
    page = table(empty_window, "people")
    page.view.select_cell(0)
    keyboard.type("x", None)
    assert not page.view.cell.typing
    assert empty_window.board_page.notice.sentence.text().startswith("This can only be read.")


def test_another_plan_shows_its_own_pods(window, texts):
    page = table(window, "people")
    assert dict(texts(page, "name", "pod"))["Ana Ruiz"] == "Cash forecast"
    window.document.look_at("two")
    assert dict(texts(page, "name", "pod"))["Ana Ruiz"] == "Bench"


@pytest.mark.parametrize("percent", [80, 150])
def test_rows_are_as_high_as_the_text_asks(window, light_theme, percent):
    page = table(window, "people")
    light_theme.set_percent(percent)
    assert page.view.rowHeight(0) == light_theme.px(30)
    assert page.view.frozen.rowHeight(0) == light_theme.px(30)
