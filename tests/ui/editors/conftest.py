"""A real window at its tables, and keys as a manager presses them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


class Keyboard:
    """Types where the keyboard is."""

    def __init__(self, window):
        self._window = window

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self._window.focusWidget(), key, modifier)
        QApplication.processEvents()

    def type(self, text, then=Qt.Key.Key_Return):
        for letter in text:
            QTest.keyClicks(self._window.focusWidget(), letter)
        if then is not None:
            self.press(then)


@pytest.fixture
def keyboard(empty_window):
    empty_window.activateWindow()
    return Keyboard(empty_window)


@pytest.fixture
def page(window):
    """The table of people, with the keyboard in its first cell."""
    window.show_place("people")
    window.tables.tables["people"].view.select_cell(0)
    return window.tables.tables["people"]


@pytest.fixture
def texts():
    """What the rows of a table say, by the names of their columns."""

    def told(page, *columns):
        model = page.model
        numbers = [model.number_of(column) for column in columns]
        return [tuple(model.text_at(row, number) for number in numbers) for row in range(model.shown)]

    return told
