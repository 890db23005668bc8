from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from tests.ui.board import samples
from ui.board.card import Look, card_rect, paint_card, paint_swap
from ui.board.face import Held, Tab
from ui.board.header import paint_tab
from ui.board.held import held_pixmap, hot_spot
from ui.theme import theme

ANA = samples.card("Ana Ruiz", "Finance · Analyst", 1)
STATES = {
    "rest": (ANA, Look()),
    "hover": (ANA, Look(hovered=True)),
    "selected": (ANA, Look(selected=True)),
    "selected elsewhere": (ANA, Look(selected=True, active=False)),
    "held": (ANA, Look(held=True)),
    "under pointer": (ANA, Look(under_pointer=True)),
    "swap": (ANA, Look(swap=True)),
    "locked": (replace(ANA, locked=True), Look()),
    "over": (replace(ANA, over=1.25, mark="danger"), Look()),
    "warning": (replace(ANA, mark="warning", wish=2), Look()),
    "away": (replace(ANA, away=True), Look()),
    "not in filter": (ANA, Look(opacity=0.35)),
    "faded": (ANA, Look(opacity=0.45)),
    "partner": (replace(ANA, side="external"), Look()),
    "it": (replace(ANA, side="it"), Look()),
    "no hours": (replace(ANA, hours=0, hours_used=0), Look()),
    "right to left": (replace(ANA, name="שרה לוי"), Look()),
    "long": (replace(ANA, name="Felix Maximilian " * 5, second="Legal · " * 20), Look()),
    "nameless": (replace(ANA, name="", second=""), Look()),
}


def painted(card, look=Look()):  # noqa: B008  (a frozen value)
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(theme().color("surface"))
    painter = QPainter(image)
    paint_card(painter, card_rect(10, 10), card, look)
    painter.end()
    return image


def at(image, x, y):
    """The colour at a point of the card."""
    return image.pixelColor(10 + x, 10 + y).name()


def color(role):
    return theme().color(role).name()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_each_state_looks_like_no_other(app, state, scheme):
    theme().set_scheme(scheme)
    mine = painted(*STATES[state])
    assert all(painted(*look) != mine for other, look in STATES.items() if other != state)


def test_the_bar_of_the_department_stands_where_the_drawing_has_it(app):
    image = painted(ANA)
    assert at(image, 5, 20) == theme().department(0).name()
    assert at(image, 3, 20) == at(image, 7, 20) == color("raised")
    assert at(image, 5, 5) == color("raised")


def test_the_side_can_be_told_by_shape(app):
    assert at(painted(replace(ANA, side="it")), 5, 19) == color("raised")  # split in two
    partner = painted(replace(ANA, side="external"))
    assert at(partner, 5, 20) != theme().department(0).name()  # outlined


def test_the_fill_says_the_state(app):
    inside = 100, 8
    assert at(painted(ANA), *inside) == color("raised")
    assert at(painted(*STATES["hover"]), *inside) == color("hover")
    assert at(painted(*STATES["selected"]), *inside) == color("accent_tint")
    assert at(painted(*STATES["selected elsewhere"]), *inside) == color("raised")
    assert at(painted(*STATES["held"]), *inside) == color("surface")


def test_the_hours_bar_is_as_long_as_the_hours_used(app):
    half = painted(replace(ANA, hours_used=4.0))
    assert at(half, 152, 28) == color("line_strong")
    assert at(half, 168, 28) == color("line")
    assert color("danger") in {at(painted(replace(ANA, over=1.0)), x, 28) for x in range(110, 160)}


def test_first_wishes_are_filled_and_later_ones_outlined(app):
    star = [(x, 12) for x in range(150, 165)]
    assert color("line_strong") in {at(painted(ANA), *point) for point in star}
    no_wish = painted(replace(ANA, wish=None))
    assert {at(no_wish, *point) for point in star} == {color("raised")}


def test_a_name_from_right_to_left_ends_at_the_marks(app):
    image = painted(replace(ANA, name="שרה לוי", second=""))
    ink = [x for x in range(13, 145) if any(at(image, x, y) != color("raised") for y in range(4, 20))]
    assert min(ink) > 60


def test_high_contrast_still_tells_used_hours_from_free_ones(app):
    theme().set_contrast(True)
    half = painted(replace(ANA, hours_used=4.0))
    assert at(half, 152, 28) == color("text")
    assert at(half, 168, 28) == color("raised")


def test_high_contrast_draws_every_edge(app):
    theme().set_contrast(True)
    assert at(painted(ANA), 90, 0) == color("text")


@pytest.mark.parametrize("tab", samples.tabs().values(), ids=lambda tab: f"{tab.kind}-{tab.rank}")
def test_tabs_fill_what_their_kind_says(app, tab):
    image = QImage(192, 20, QImage.Format.Format_RGB32)
    image.fill(theme().color("window"))
    painter = QPainter(image)
    paint_tab(painter, tab, QRectF(0, 0, 192, 20))
    painter.end()
    fill = {"better": "positive_tint", "same": "window", "worse": "surface", "breaks": "danger_tint"}
    assert image.pixelColor(4, 10).name() == color(fill[tab.kind])


def test_a_very_long_reason_stays_in_its_tab(app):
    image = QImage(260, 20, QImage.Format.Format_RGB32)
    image.fill(theme().color("window"))
    painter = QPainter(image)
    paint_tab(
        painter, Tab("breaks", "Ana ruled this out long ago and for ever", "Must +1"), QRectF(0, 0, 192, 20)
    )
    painter.end()
    assert {image.pixelColor(x, y).name() for x in range(193, 260) for y in range(20)} == {color("window")}


def test_a_narrow_tab_says_why_and_not_by_how_much(app):
    def painted(change):
        image = QImage(96, 20, QImage.Format.Format_RGB32)
        image.fill(theme().color("window"))
        painter = QPainter(image)
        paint_tab(painter, Tab("breaks", "Locked here", change), QRectF(0, 0, 96, 20))
        painter.end()
        return image

    assert painted("Must +1") == painted("Must +100")


def test_a_narrow_tab_says_the_first_level_or_none_and_cuts_no_figure(app):
    def painted(change, width):
        image = QImage(width, 20, QImage.Format.Format_RGB32)
        image.fill(theme().color("window"))
        painter = QPainter(image)
        paint_tab(painter, Tab("worse", "Worse", change), QRectF(0, 0, width, 20))
        painter.end()
        return image

    both = "High +19, Medium −3"
    assert painted(both, 80) == painted("", 80)
    assert painted(both, 140) == painted("High +19", 140) != painted("", 140)
    assert painted(both, 200) != painted("High +19", 200)


def test_the_held_card_has_a_shadow_and_a_count_for_several(app):
    one, three = held_pixmap(ANA, 1, 1.0).toImage(), held_pixmap(ANA, 3, 1.0).toImage()
    below = one.width() // 2, one.height() - 14
    assert 0 < one.pixelColor(*below).alpha() < 80
    corner = hot_spot(QPoint(180 - 6, 0))
    assert three.pixelColor(corner).name() == color("accent")
    assert held_pixmap(ANA, 1, 2.0).width() == 2 * one.width()


def test_the_swap_badge_is_a_circle_on_the_lower_edge_clear_of_the_words(app):
    image = painted(ANA)
    painter = QPainter(image)
    paint_swap(painter, card_rect(10, 10))
    painter.end()
    assert at(image, 152, 40) == color("accent")


def test_the_hovered_pod_has_a_ring_and_a_tint(board, pod_of):
    pod = pod_of("cash")
    pod.set_hovered(True)
    image = pod.grab().toImage()
    assert image.pixelColor(0, 200).name() == color("accent")
    assert image.pixelColor(3, 200).name() == color("accent_tint")
    pod.set_hovered(False)
    assert pod.grab().toImage().pixelColor(0, 200).name() == color("surface")


def test_the_best_three_have_a_line_and_the_others_none(board, pod_of):
    board.set_tabs(samples.tabs())
    assert pod_of("month").grab().toImage().pixelColor(0, 200).name() == color("positive")
    assert pod_of("payroll").grab().toImage().pixelColor(0, 200).name() == color("surface")
    assert pod_of("month").grab().toImage().pixelColor(4, 12).name() == color("positive_tint")
    board.set_tabs({})
    assert pod_of("month").grab().toImage().pixelColor(4, 12).name() == color("window")


def test_the_ring_shows_for_the_keyboard_and_not_for_a_click(board, pod_of):
    pod = pod_of("month")
    middle = 96, 24 + 68 - 2  # above the first card, where the ring runs
    cards = pod.list
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(90, 20))
    assert pod.grab().toImage().pixelColor(*middle).name() == color("surface")
    QTest.keyClick(cards, Qt.Key.Key_Home)
    assert pod.grab().toImage().pixelColor(*middle).name() == color("accent")


def test_held_people_leave_a_dashed_place(board, pod_of):
    pod = pod_of("crm")
    before = pod.grab().toImage().pixelColor(100, 24 + 68 + 44 + 8).name()
    board.delegate.held = frozenset({Held("Ana Ruiz", "crm")})
    after = pod.grab().toImage().pixelColor(100, 24 + 68 + 44 + 8).name()
    assert (before, after) == (color("raised"), color("surface"))
