from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.cycles.publishing import publish
from planner.cycles.replanning import plan_again
from planner.workspace.change import Change, Edit, put
from planner.workspace.entities import Membership
from planner.workspace.store import Store
from tests.ui import small
from ui.board.face import Drop, Held
from ui.frame.elided import Elided
from ui.theme import theme


def shown(page):
    return [page.model.line(row).name for row in range(page.model.rowCount())]


def test_the_rail_leads_to_people_as_they_were_looked_at_last(window):
    window.show_place("board")
    window.rail.buttons["people"].click()
    assert window.tables.capacity.isVisible()
    assert window.rail.buttons["people"].isChecked()
    window.tables.capacity.switch.choose(0)
    assert window.tables.tables["people"].isVisible()
    window.show_place("board")
    window.rail.buttons["people"].click()
    assert window.tables.tables["people"].isVisible()
    window.tables.tables["people"].switch.choose(6)
    assert window.tables.capacity.isVisible()
    assert (window.tables.tables["people"].switch.choice, window.tables.capacity.switch.choice) == (0, 6)


def test_a_key_leads_to_capacity(window):
    window.show_place("board")
    window.actions_["capacity"].trigger()
    assert window.tables.capacity.isVisible()


def test_four_figures_say_how_the_quarter_stands(page):
    said = [figure.accessibleName() for figure in page.figures.all]
    assert said == [
        "Pod hours: 56 h a week, 7 people",
        "Used: 43 h in week 5, the fullest",
        "Free: 15 h in week 5",
        "Over: 1 person 8 weeks together",
    ]


def test_free_hours_are_pinned_below(page):
    assert page.totals.isVisible()
    assert page.totals.accessibleDescription().startswith("week 1 39, week 2 15, week 3 15, week 4 15")


def test_the_filter_leaves_rows_and_says_where_none_match(page):
    page.filter.setText("sales")
    assert shown(page) == ["Sales", "Kai Moreau", "Lea Fischer"]
    page.filter.setText("zzzz")
    assert page._stack.currentWidget().accessibleName() == "Nothing matches"
    QTest.keyClick(page.filter, Qt.Key.Key_Escape)
    assert page._stack.currentWidget() is page.view


def test_the_key_of_the_filter_reaches_it(window, page):
    window.actions_["filter"].trigger()
    assert window.focusWidget() is page.filter


def test_the_map_follows_the_document_and_keeps_the_cell(window, page):
    page.choose(("omar", 2))
    window.board_page.drop(Drop((Held("omar", None),), "churn"))
    assert page.cell == ("omar", 2)
    row = page.model.row_of("omar")
    assert [page.model.index(row, week).data() for week in range(3)] == ["", "8", "8"]
    window.document.undo()
    assert page.model.index(row, 1).data() == ""


def test_the_weeks_that_are_left_have_the_numbers_of_the_quarter(window, page):
    document = window.document
    one = document.workspace.plans["one"]
    later = replace(one, id="later", name="From week 6", from_week=6)
    member = Membership("later", "cash", "ben")
    assert document.do(put("Plan again", document.workspace, [later, member]))
    document.look_at("later")
    heads = [page.model.headerData(week, Qt.Orientation.Horizontal) for week in range(9)]
    assert heads == ["6", "7", "8", "9", "10", "11", "12", "13", "Free"]
    assert page.totals.accessibleDescription().startswith("week 6 ")
    page.choose(("ben", 1))
    assert "Ben Schulz, week 6" in [each.text() for each in window.inspector.findChildren(Elided)]


def test_who_leaves_leaves_the_map(window, page):
    page.choose(("omar", 2))
    omar = window.document.workspace.people["omar"]
    assert window.document.do(Change("Omar leaves", (Edit(omar, replace(omar, active=False)),)))
    assert page.cell is None
    assert "Omar Khalil" not in shown(page)


def test_the_next_overbooked_week_is_one_press_away(page):
    page.model.fold(6, True)
    page.figures.over.click()
    assert page.cell == ("ben", 1)
    assert page.model.row_of("ben") is not None
    page.figures.over.click()
    assert page.cell == ("ben", 1)


def test_used_and_free_are_two_looks_at_the_same(page):
    row = page.model.row_of("omar")
    assert page.model.index(row, 0).data() == ""
    page.mode.choose(1)
    assert page.model.index(row, 0).data() == "8"
    assert page.mode.choice == 1


def test_without_a_document_there_is_nobody(window, page):
    window.show_document(None)
    assert page._stack.currentWidget().accessibleName() == "No people yet"
    assert not page.figures.isVisible()
    assert not page.totals.isVisible()


def test_a_quarter_that_cannot_be_planned_says_why(window, page, monkeypatch):
    monkeypatch.setattr(type(window.document), "trouble", property(lambda self: "Two people are one."))
    page.show_document(window.document)
    assert page._stack.currentWidget().accessibleDescription() == "Two people are one."
    monkeypatch.undo()
    page.show_document(window.document)
    assert page._stack.currentWidget() is page.view


def test_a_refused_change_is_said_where_one_looks(window, page):
    window.document.refused.emit("Allow is not possible.")
    notice = window.board_page.notice
    assert page.isVisible()
    assert notice.isVisible()
    assert notice.sentence.text() == "Allow is not possible."


def test_a_narrow_page_lets_go_of_the_legend_and_of_figures_before_they_overlap(app, page, window):
    theme().set_percent(150)
    app.processEvents()
    assert not page.legend.isVisible()
    assert page.figures.over.isVisible()
    assert not page.figures.hours.isVisible()


def test_a_cell_that_another_quarter_does_not_have_is_left(app, window, page, tmp_path):
    page.choose(("omar", 12))
    path = tmp_path / "short.podwright"
    Store.create(path, small.workspace(weeks=6)).close()
    assert window.files.open(path)
    app.processEvents()
    assert page.cell is None
    assert page.model.columnCount() == 7


def test_a_plan_of_a_later_week_shows_the_weeks_that_are_left(window, page):
    document = window.document
    document.do(publish(document.workspace, "one"))
    document.do(plan_again(document.workspace, small.QUARTER, 10))
    document.look_at(document.workspace.plans_of(small.QUARTER)[-1].id)
    assert page._whole.weeks == 4
    assert document.planned_weeks.starts.isoformat() == "2027-03-08"
