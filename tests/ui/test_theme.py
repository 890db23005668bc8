import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.theme.palette import DARK, LIGHT
from ui.theme.style import style_sheet, widget_palette
from ui.widgets import Button, EmptyPlace, Label, NumberField


def test_the_bundled_typeface_is_used_in_two_weights():
    for name in ("figure", "title", "body", "small", "tiny"):
        for strong in (False, True):
            font = QFontInfo(theme().font(name, strong))
            assert font.family() == "Inter"
            assert font.weight() == (QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


def test_figures_are_all_of_one_width():
    metrics = theme().metrics("body")
    assert {metrics.horizontalAdvance(digit * 10) for digit in "0123456789"} == {
        metrics.horizontalAdvance("0" * 10)
    }


def test_text_size_scales_type_and_measures_and_stays_in_its_bounds():
    current = theme()
    current.set_percent(150)
    assert current.font("body").pixelSize() == 18
    assert current.px(192) == 288
    current.set_percent(500)
    assert current.percent == 200


def test_a_manager_may_choose_dark_and_everyone_is_told(light_theme):
    told = []
    light_theme.themeChanged.connect(lambda: told.append(light_theme.dark))
    light_theme.set_scheme("dark")
    assert told == [True]
    assert light_theme.color("text").name().upper() == DARK.roles["text"]
    light_theme.set_scheme("light")
    assert light_theme.color("text").name().upper() == LIGHT.roles["text"]


def test_departments_begin_again_after_the_last():
    assert theme().department(9) == theme().department(0)


def test_heat_has_five_steps():
    steps = {theme().heat(share / 100).name() for share in range(-10, 120)}
    assert len(steps) == 5


def test_the_widget_palette_is_made_of_roles():
    palette = widget_palette(theme())
    assert palette.color(QPalette.ColorRole.Base) == theme().color("raised")
    assert palette.color(QPalette.ColorRole.Highlight) == theme().color("accent")
    assert palette.color(QPalette.ColorRole.PlaceholderText) == theme().color("muted")


def test_the_style_sheet_leaves_no_word_open():
    assert "$" not in style_sheet(theme())


def test_high_contrast_widens_lines_that_show_a_state():
    assert theme().stroke(1.5) == 1.5
    theme().set_contrast(True)
    assert theme().stroke(1.5) >= 2
    assert theme().color("line") == theme().color("text")


def test_the_main_button_is_filled_and_the_others_are_plain(app):
    for kind, role in (("main", "accent"), ("plain", "raised")):
        button = Button("Solve", kind)
        button.resize(84, 28)
        assert button.grab().toImage().pixelColor(8, 6) == theme().color(role)


def test_a_label_shows_names_as_they_are_written(app):
    assert Label("<b>Ana</b>").textFormat() == Qt.TextFormat.PlainText


def test_an_empty_place_asks_with_its_button_and_says_which_other_way_is_chosen(app):
    others = {"type": "Type the first name"}
    place = EmptyPlace("people", "No people yet", "Bring in a list.", "Import people", others=others)
    asked = []
    place.asked.connect(asked.append)
    place.button.click()
    place.others["type"].click()
    assert asked == ["", "type"]


def test_a_number_stays_in_its_bounds_and_off_the_edge_of_its_field(app):
    field = NumberField(1, 53)
    field.setValue(80)
    assert field.value() == 53
    assert field.lineEdit().textMargins().left() == 6


def test_the_ring_appears_where_the_keyboard_came_by_tab(app):
    window = QWidget()
    window.resize(200, 100)
    first, second = Button("First", parent=window), Button("Second", parent=window)
    first.setGeometry(20, 10, 84, 28)
    second.setGeometry(20, 50, 84, 28)
    window.show()
    window.activateWindow()
    app.processEvents()
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    app.processEvents()
    assert not ringed(window, first)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    app.processEvents()
    assert ringed(window, second)


def ringed(window, button):
    """Whether the accent lies two pixels above the middle of a button's upper edge."""
    point = button.geometry().center().x(), button.geometry().top() - 2
    return window.grab().toImage().pixelColor(*point) == QColor(theme().color("accent"))


@pytest.mark.parametrize("percent", [80, 200])
def test_widgets_are_built_at_any_text_size(app, percent):
    theme().set_percent(percent)
    place = EmptyPlace("challenges", "No challenges yet", "What should be better?")
    assert not place.grab().isNull()
