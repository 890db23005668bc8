"""Coverage at a glance."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.pairs.face import UnitRow
from ui.pairs.strip import CoverageStrip

FULL, SHORT, MANY = UnitRow("a", "Legal", 1, 1), UnitRow("b", "Sales", 0, 2), UnitRow("c", "People", 3, 1)


def strip(units, width=900):
    made = CoverageStrip()
    made.resize(width, 60)
    made.show_units(units)
    return made


def test_units_without_what_they_want_come_first_in_words():
    said = strip([FULL, SHORT, MANY]).accessibleDescription()
    assert said == "Sales 0 of 2, 2 missing; People 3 of 1, 2 too many; Legal 1 of 1"


def test_pressing_a_chip_chooses_its_unit(app):
    made, chosen = strip([FULL, SHORT]), []
    made.chosen.connect(chosen.append)
    for _, rect in made._chips:
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=rect.center())
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.rect().bottomRight())
    assert chosen == ["b", "a"]


def test_two_lines_hold_what_fits_and_the_rest_is_counted(app, light_theme):
    made = strip([UnitRow(str(number), f"Unit {number}", 0, 1) for number in range(40)])
    assert 4 < len(made._chips) < 40
    assert len({rect.y() for _, rect in made._chips}) == 2
    assert not made.grab().isNull()
    light_theme.set_percent(150)
    assert all(rect.right() <= made.width() for _, rect in made._chips)


def test_without_units_there_is_nothing(app):
    assert strip([])._chips == []
