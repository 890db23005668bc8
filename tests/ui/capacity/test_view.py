import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.theme import theme


@pytest.fixture
def view(app, page):
    page.view.setFocus()
    app.processEvents()
    return page.view


def press(view, *keys):
    for key in keys:
        QTest.keyClick(view, key)


def at(view):
    index = view.currentIndex()
    return view.model().line(index.row()).name, index.column() + 1


def test_arrows_go_over_cells_and_enter_selects(page, view):
    assert at(view) == ("Finance", 1)
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert at(view) == ("Eva Brandt", 2)
    assert page.cell is None
    press(view, Qt.Key.Key_Return)
    assert page.cell == ("eva", 2)
    press(view, Qt.Key.Key_Left)
    press(view, Qt.Key.Key_Space)
    assert page.cell == ("eva", 1)
    press(view, Qt.Key.Key_Escape)
    assert page.cell is None
    assert view.selectionModel().selectedIndexes() == []


def test_left_and_right_fold_on_a_department_and_minus_and_plus_anywhere_in_it(view):
    press(view, Qt.Key.Key_Left)
    assert view.model().row_of("ana") is None
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Minus)
    assert view.model().row_of("ana") is None
    assert at(view) == ("Finance", 1)
    press(view, Qt.Key.Key_Plus)
    assert view.model().row_of("ana") == 1
    press(view, Qt.Key.Key_Return)
    assert view.model().row_of("ana") is None


def test_a_letter_goes_to_the_next_name_that_begins_so(view):
    press(view, Qt.Key.Key_O)
    assert at(view) == ("Omar Khalil", 1)


def test_a_click_selects_a_cell_and_a_click_on_a_department_folds_it(app, page, view):
    model = view.model()
    cell = view.visualRect(model.index(1, 4)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert page.cell == ("ana", 5)
    QTest.mouseClick(
        view.names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, view.rowViewportPosition(0) + 8)
    )
    assert model.row_of("ana") is None
    assert page.cell == ("ana", 5)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.index(0, 3)).center()
    )
    assert model.row_of("ana") == 1
    assert view.selectionModel().selectedIndexes() == [model.index(1, 4)]


def test_a_click_on_a_name_selects_the_first_overbooked_week(page, view):
    row = view.model().row_of("ben")
    y = view.rowViewportPosition(row) + 8
    QTest.mouseClick(view.names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, y))
    assert page.cell == ("ben", 1)


def test_free_hours_are_no_cell_to_select(page, view):
    free = view.visualRect(view.model().index(1, 13)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=free)
    assert page.cell is None


def colour(view, row, column):
    rect = view.visualRect(view.model().index(row, column))
    return view.viewport().grab().toImage().pixelColor(rect.left() + 10, rect.top() + 5).name()


def test_cells_are_painted_in_the_shade_of_their_hours(view):
    model, current = view.model(), theme()
    ben, lea = model.row_of("ben"), model.row_of("lea")
    assert colour(view, ben, 0) == current.color("danger").name()
    assert colour(view, model.row_of("omar"), 0) == current.heat(0).name()
    assert colour(view, model.row_of("ana"), 0) == current.heat(1).name()
    assert colour(view, lea, 1) != colour(view, lea, 3)
    current.set_scheme("dark")
    assert colour(view, model.row_of("ana"), 0) == current.heat(1).name()


def test_measures_follow_the_text_size(app, view):
    theme().set_percent(150)
    app.processEvents()
    assert view.rowHeight(0) == 39
    assert view.columnWidth(0) == 54
    assert view.names.width() == 306


def test_weeks_share_the_room_that_names_and_free_hours_leave(app, view):
    weeks = view.model().weeks
    for width, week in ((500, 36), (204 + 64 + 60 * weeks, 60), (3000, 84)):
        view.resize(width, 400)
        app.processEvents()
        room = view.viewport().width() - 64
        assert view.columnWidth(0) == max(36, min(84, room // weeks))
        assert abs(view.columnWidth(0) - week) <= 1
        assert view.columnWidth(weeks) >= 64
