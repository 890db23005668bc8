"""The first column of a table in a real window, by the pointer."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.editors.cells import current, go_to

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("column", ["name", "hours"])
def test_the_first_column_stays_while_others_scroll(page, column):
    page.view.select_cell(0, page.model.columnCount() - 1)
    frozen = page.view.frozen
    assert page.view.horizontalScrollBar().value() > 0
    assert (frozen.isVisible(), frozen.x(), frozen.columnWidth(0)) == (True, 0, page.view.columnWidth(0))
    go_to(page, 0, column)
    assert page.view.visualRect(page.view.currentIndex()).left() >= 0


def test_a_click_on_the_first_column_selects_in_the_table(page):
    page.view.select_cell(0, page.model.columnCount() - 1)
    frozen = page.view.frozen
    where = frozen.visualRect(page.model.index(2, 0)).center()
    QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert current(page) == (2, "name")


def test_a_drag_over_the_first_column_selects_rows(page):
    frozen = page.view.frozen
    first, last = (frozen.visualRect(page.model.index(row, 0)).center() for row in (1, 3))
    QTest.mousePress(frozen.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(frozen.viewport(), last)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        last.toPointF(),
        frozen.viewport().mapToGlobal(last).toPointF(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(frozen.viewport(), move)
    QTest.mouseRelease(frozen.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert page.view.rows() == ["ben", "eva", "jun"]
