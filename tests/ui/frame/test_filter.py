from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.frame.filter import FilterField


def test_esc_clears_the_field(app):
    field = FilterField("Filter people")
    field.setText("ana")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.accessibleName() == "Filter people"


def test_enter_asks_for_the_next_match_and_with_shift_for_the_one_before(app):
    field, steps = FilterField("Filter people"), []
    field.stepped.connect(steps.append)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1]
