from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.theme import theme
from ui.widgets import Check


def test_a_press_on_the_words_or_space_ticks_it(app):
    check, heard = Check("Keep looking"), []
    check.toggled.connect(heard.append)
    check.resize(check.sizeHint())
    check.show()
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(check.width() - 4, 10))
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert heard == [True, False]
    assert check.accessibleName() == "Keep looking"


def test_the_box_is_filled_where_it_is_ticked(app):
    check = Check("Keep looking")
    check.resize(check.sizeHint())
    check.setChecked(True)
    picture, accent = check.grab().toImage(), theme().color("accent")
    assert any(picture.pixelColor(3, y) == accent for y in range(check.height()))
