import re
from pathlib import Path

import pytest

import ui
from ui.theme.palette import DARK, LIGHT, ROLES, high_contrast

TEXT, GRAPHICS = 4.5, 3.0
GROUNDS = ("window", "surface", "raised")
WORDS = ("text", "muted", "accent_text", "positive_text", "warning_text", "danger_text")
WORDS += ("must", "high", "medium", "low")  # the figure of a cost badge
SHAPES = ("line_strong", "accent", "positive", "warning", "danger")
ON_TINTS = {
    # Selected cards and rows, the box of what a drop changes, and what the palette points at.
    "accent_tint": ("text", "muted", "accent_text", "positive_text", "warning_text", "danger_text"),
    "positive_tint": ("positive_text",),
    "warning_tint": ("warning_text",),
    "danger_tint": ("danger_text",),
    # Cards of people and rules, rows of the palette and of lists, under the pointer.
    "hover": ("text", "muted", "accent_text", "positive_text", "warning_text", "danger_text"),
    "accent": ("on_accent",),
    "positive": ("on_positive",),
    "danger": ("on_danger",),
}
# Marks of levels, ticks, bars of hours and rings on what is selected or under the pointer.
LEVELS = ("must", "high", "medium", "low")
SHAPES_ON_TINTS = {
    "accent_tint": ("accent", "line_strong", "positive", "warning", "danger", *LEVELS),
    "hover": ("accent_text", "line_strong", "positive", "warning", "danger", *LEVELS),
}


def luminance(color):
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@both
@pytest.mark.parametrize("role", WORDS)
def test_words_can_be_read_on_every_ground(palette, role):
    assert min(contrast(palette.roles[role], palette.roles[ground]) for ground in GROUNDS) >= TEXT


@both
@pytest.mark.parametrize("role", SHAPES)
def test_shapes_can_be_seen_on_every_ground(palette, role):
    assert min(contrast(palette.roles[role], palette.roles[ground]) for ground in GROUNDS) >= GRAPHICS


@both
@pytest.mark.parametrize("fill", ON_TINTS)
def test_words_can_be_read_on_the_fill_they_belong_to(palette, fill):
    for role in ON_TINTS[fill]:
        assert contrast(palette.roles[role], palette.roles[fill]) >= TEXT, role


@both
@pytest.mark.parametrize("fill", SHAPES_ON_TINTS)
def test_shapes_can_be_seen_on_what_is_selected_or_under_the_pointer(palette, fill):
    for role in SHAPES_ON_TINTS[fill]:
        assert contrast(palette.roles[role], palette.roles[fill]) >= GRAPHICS, role


@both
def test_the_curve_of_a_solve_is_seen_on_its_gap_and_its_ground(palette):
    grounds = "surface", "accent_tint"  # of the chart, and between what is found and what is proven
    curves = "accent", "positive"
    assert min(contrast(palette.roles[c], palette.roles[g]) for c in curves for g in grounds) >= GRAPHICS


@both
def test_short_needs_and_tabs_show_their_sign_on_their_tint(palette):
    assert contrast(palette.roles["warning"], palette.roles["warning_tint"]) >= GRAPHICS
    assert contrast(palette.roles["danger_text"], palette.roles["danger_tint"]) >= GRAPHICS


@both
def test_department_bars_can_be_seen_on_a_card(palette):
    assert min(contrast(bar, palette.roles["raised"]) for bar in palette.departments) >= GRAPHICS


@pytest.mark.parametrize(("palette", "least"), [(LIGHT, 7.9), (DARK, 5.3)], ids=["light", "dark"])
def test_figures_can_be_read_on_every_step_of_heat(palette, least):
    assert min(contrast(palette.roles["text"], step) for step in palette.heat) >= least - 0.05


@both
def test_every_role_has_a_colour(palette):
    assert set(palette.roles) == set(ROLES)
    assert len(palette.departments) == 9


@both
def test_high_contrast_has_no_tints_and_edges_like_text(palette):
    roles = high_contrast(palette).roles
    assert roles["line"] == roles["text"]
    assert roles["accent_tint"] == roles["raised"]


def test_no_colour_value_stands_outside_the_palette():
    value = re.compile(r"#[0-9A-Fa-f]{3,8}\b")
    folder = Path(ui.__file__).parent
    found = [
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*.py")
        if value.search(file.read_text("utf-8"))
    ]
    assert found == ["theme/palette.py"]
