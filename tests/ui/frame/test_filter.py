from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.frame.filter import FilterField


def test_esc_clears_the_field(app):
    field = FilterField("Filter people")
    field.setText("ana")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.accessibleName() == "Filter people"
