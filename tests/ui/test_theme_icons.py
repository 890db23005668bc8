import re

import pytest
from PySide6.QtGui import QColor

import resources
from ui.theme import theme
from ui.theme.icons import icon, pixmap

# fmt: off
NAMES = {
    "board", "pairs", "people", "challenges", "quarter", "insight", "search", "help", "filter", "compare",
    "undo", "redo", "play", "stop", "lock", "warning", "tick", "tick-circle", "star", "star-outline",
    "swap", "arrow-right", "arrow-up", "arrow-down", "chevron-down", "chevron-right", "no-entry", "close",
    "more", "plus", "pin", "clock", "info", "bulb", "link", "history", "bench", "seal", "level-must",
    "level-high", "level-medium", "level-low", "logo", "rules",
}
# fmt: on


def test_every_icon_of_the_drawing_is_there_and_no_other():
    files = {file.stem for file in resources.path("icons").glob("*.svg")}
    assert files == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_an_icon_is_drawn_in_the_colour_of_its_role_alone(name):
    image = pixmap(name, "accent", 32).toImage()
    accent = theme().color("accent")
    seen = {image.pixelColor(x, y).name() for x in range(32) for y in range(32) if opaque(image, x, y)}
    assert seen == {accent.name()}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_an_icon_stands_on_a_grid_of_16_and_names_no_colour(name):
    source = resources.path(f"icons/{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 16 16"' in source
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', source)) <= {"none", "currentColor"}


def opaque(image, x, y):
    return image.pixelColor(x, y).alpha() == 255


def lit(name):
    """The bars of a level that are fully painted, looked at near the foot."""
    image = pixmap(name, "text", 64).toImage()
    return [opaque(image, x, 52) for x in (14, 32, 50)]


def test_levels_can_be_told_by_shape():
    assert lit("level-high") == [True, True, True]
    assert lit("level-medium") == [True, True, False]
    assert lit("level-low") == [True, False, False]
    must = pixmap("level-must", "text", 64).toImage()
    assert opaque(must, 14, 32)
    assert must.pixelColor(32, 24).alpha() == 0  # the sign is cut out of the square


def test_an_unlit_bar_is_paler_and_not_gone():
    alpha = pixmap("level-low", "text", 64).toImage().pixelColor(50, 30).alphaF()
    assert alpha == pytest.approx(0.28, abs=0.02)


def test_one_pixmap_is_kept_for_an_icon_role_size_and_screen():
    assert pixmap("lock").cacheKey() == pixmap("lock").cacheKey()
    assert pixmap("lock").cacheKey() != pixmap("lock", "accent").cacheKey()
    assert pixmap("lock", ratio=2.0).width() == 2 * pixmap("lock").width()


def test_a_disabled_icon_is_faint(app):
    image = icon("close").pixmap(16, icon("close").Mode.Disabled).toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(16)}
    assert theme().color("faint").name() in colors
    assert QColor(theme().color("muted")).name() not in colors
