"""Every state of a row paints, in either scheme, at any text size and with high contrast."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.ui.pairs.test_table import ONE, ROWS, TWO, pair, table
from ui.board.face import Cost, Tab
from ui.board.header import paint_tab
from ui.board.measure import TAB
from ui.pairs.face import Seat, SeatFace, Target, TermFace
from ui.pairs.measure import COST_LEAST
from ui.theme.draw import width_of

__all__ = ["table"]


def image(table) -> QImage:
    return table.grab().toImage()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("percent", [80, 100, 200])
@pytest.mark.parametrize("contrast", [False, True])
def test_all_rows_paint(table, light_theme, scheme, percent, contrast):
    before = image(table)
    light_theme.set_scheme(scheme)
    light_theme.set_percent(percent)
    light_theme.set_contrast(contrast)
    after = image(table)
    same = (scheme, percent, contrast) == ("light", 100, False)
    assert (after == before) is same


def test_held_aimed_and_tabs_show(table):
    rest, delegate = image(table), table.delegate
    delegate.held = Seat("dev", "it", ONE)
    held = image(table)
    delegate.tabs = {Target("fin", TWO): Tab("better", "Better", "High −3", 1)}
    tabs = image(table)
    delegate.aimed = Target("fin", TWO)
    aimed = image(table)
    delegate.aimed = Target("fin")
    missing = image(table)
    delegate.tabs = {Target("fin", TWO): Tab("breaks", "Sales has 0 pairs", "Must +1")}
    breaks = image(table)
    states = [rest, held, tabs, aimed, missing, breaks]
    assert all(one != other for n, one in enumerate(states) for other in states[n + 1 :])


@pytest.mark.parametrize(
    "term", [TermFace(0, 1), TermFace(4, 4), TermFace(9, 4), TermFace(3, 400), TermFace(0, 4, 2)]
)
def test_every_term_paints(table, term):
    before = image(table)
    row = pair(ONE)
    table.show_rows((ROWS[0], type(row)("fin", ONE, row.it, row.business, term, Cost(), "Nothing gave way")))
    assert image(table) != before


@pytest.mark.parametrize("level", [0, 5])
def test_language_and_load_paint(table, level):
    before, row = image(table), pair(ONE)
    it = SeatFace(row.it.card, level, "Finance", 3, 2)
    table.show_rows(
        (ROWS[0], ROWS[1], type(row)("fin", ONE, it, row.business, row.term, row.cost, row.sentence))
    )
    assert image(table) != before


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
def test_why_a_pair_stays_is_read_whole_in_the_narrowest_tab(app, light_theme, percent):
    light_theme.set_percent(percent)
    px, word = light_theme.px, "Locked here"

    def painted(width):
        image = QImage(px(400), px(TAB), QImage.Format.Format_RGB32)
        image.fill(light_theme.color("window"))
        painter = QPainter(image)
        paint_tab(painter, Tab("breaks", word, "Must +1"), QRectF(0, 0, width, px(TAB)))
        painter.end()
        return image.copy(0, 0, px(27) + width_of(word, "small"), px(TAB))

    assert painted(px(COST_LEAST)) == painted(px(400))
