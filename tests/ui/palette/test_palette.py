import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.palette import Entry, Palette
from ui.palette.model import EntryModel


@pytest.fixture
def done():
    return []


@pytest.fixture
def palette(app, done):
    window = QWidget()
    window.resize(900, 700)
    window.before = QLineEdit(window)
    made = Palette(window)
    window.show()
    window.activateWindow()
    window.before.setFocus()
    app.processEvents()
    names = ["Ana Ruiz", "Ben Schulz", "Undo"]
    entries = [
        Entry(name, "people", name, why_not="" if name != "Undo" else "There is nothing to undo.",
              do=lambda name=name: done.append(name))
        for name in names
    ]  # fmt: skip
    made.ask("Search", entries)
    app.processEvents()
    yield made
    window.close()


def press(palette, *keys):
    for key in keys:
        QTest.keyClick(palette.field, key)


def test_letters_arrows_and_enter_choose(palette, done):
    QTest.keyClicks(palette.field, "n")
    press(palette, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert done == ["Ben Schulz"]
    assert not palette.isVisible()


def test_the_keyboard_goes_back_to_where_it_was(palette):
    assert palette.field.hasFocus()
    press(palette, Qt.Key.Key_Escape)
    assert palette.window().before.hasFocus()


def test_beyond_the_last_comes_the_first(palette):
    at = palette.list.currentIndex
    for key, row in (("Up", 2), ("Down", 0), ("Down", 1), ("PageDown", 2), ("PageUp", 0)):
        press(palette, getattr(Qt.Key, f"Key_{key}"))
        assert at().row() == row


def test_what_cannot_be_says_why_and_stays(palette, done):
    QTest.keyClicks(palette.field, "undo")
    press(palette, Qt.Key.Key_Return)
    assert done == []
    assert palette.isVisible()
    assert palette.model.entries[0].description == "There is nothing to undo."


def test_what_enter_would_choose_is_told_while_it_moves(palette):
    told = []
    palette.pointed.connect(lambda entry: told.append(entry and entry.name))
    press(palette, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert told == ["Ben Schulz", None]


def test_a_press_beside_it_closes_it(palette, app):
    QTest.mouseClick(palette.window(), Qt.MouseButton.LeftButton, pos=QPoint(5, 690))
    assert not palette.isVisible()
    palette.ask("Search", palette._index.entries)
    closed = QSignalSpy(palette.closed)
    palette.window().before.setFocus(Qt.FocusReason.OtherFocusReason)
    assert closed.count() == 1


def test_more_that_is_known_later_leaves_what_is_typed_and_pointed_at(palette):
    press(palette, Qt.Key.Key_Down)
    entries = list(palette._index.entries)
    palette.show_entries(entries[::-1])
    assert palette.model.entries[palette.list.currentIndex().row()].name == "Ben Schulz"


def test_nothing_found_is_said(palette):
    QTest.keyClicks(palette.field, "qqqq")
    assert palette.nothing.isVisible()
    assert palette.nothing.text() == "Nothing matches."
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_stays_inside_a_small_window(palette, app):
    palette.window().resize(300, 260)
    app.processEvents()
    assert palette.geometry().width() <= 300 + 32
    assert palette.list.height() < 260


def test_the_model_holds_to_what_qt_asks(app):
    model = EntryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([Entry("a", "people", "Ana"), Entry("b", "people", "Ben")])
    model.show([])
