from itertools import pairwise

import pytest

from ui.explain import Reason
from ui.frame.inspector.rows import ReasonButton
from ui.theme import theme
from ui.widgets import Label


def test_text_at_150_percent_is_not_clipped_in_the_inspector(app, window):
    window.board_page.board.select(["ana"])
    theme().set_percent(150)
    app.processEvents()
    from ui.frame.elided import Elided

    for label in window.inspector.page.findChildren(Elided):
        assert label.height() >= label.fontMetrics().height(), label.text()


@pytest.mark.parametrize(
    ("width", "percent"), [(1024, 150), (1024, 200), (1440, 200), (1024, 100), (900, 80)]
)
def test_at_large_text_in_a_narrow_window_nothing_lies_over_anything(app, window, width, percent):
    window.resize(width, 700)
    theme().set_percent(percent)
    window.show_place("people")
    window.show_place("board")
    app.processEvents()
    assert window.width() == width
    bar, tools = window.top_bar, window.board_page.toolbar
    for parts in (
        [bar.quarter, bar.plan, bar.undo, bar.redo, *bar.cells.values(), bar.solve],
        [tools.filter, tools.colour, tools.order, tools.counts],
    ):
        shown = [part.geometry() for part in parts if part.isVisible()]
        assert all(one.right() <= other.left() + 1 for one, other in pairwise(shown))
        assert shown[-1].right() <= window.width()
    assert bar.cells["must"].isVisible()


def test_what_finds_no_room_in_the_toolbar_is_in_one_menu(app, window):
    tools = window.board_page.toolbar
    parts = [tools.colour, tools.order, tools.grouping]
    window.resize(1440, 700)
    app.processEvents()
    assert all(part.isVisible() for part in parts)
    assert not tools.more.isVisible()
    theme().set_percent(200)
    window.resize(900, 700)
    app.processEvents()
    assert tools.more.isVisible()
    hidden = [part.menu for part in parts if not part.isVisible()]
    assert hidden
    assert [action.menu() for action in tools.hidden.actions()] == hidden
    choose_cost = next(action for action in tools.grouping.menu.actions() if action.text() == "Cost")
    choose_cost.trigger()
    assert tools.look.grouping == "cost"


def test_the_inspector_gives_way_in_a_narrow_window_and_comes_back(app, window):
    inspector = window.actions_["inspector"]
    window.resize(1024, 700)
    assert window.inspector.isVisible()
    theme().set_percent(200)
    app.processEvents()
    assert not window.inspector.isVisible()
    inspector.trigger()
    window.resize(1020, 700)
    app.processEvents()
    assert window.inspector.isVisible()
    theme().set_percent(100)
    app.processEvents()
    assert window.inspector.isVisible()
    inspector.trigger()
    theme().set_percent(200)
    theme().set_percent(100)
    app.processEvents()
    assert not window.inspector.isVisible()


def test_the_figure_of_a_reason_has_the_colour_of_its_level_also_where_the_row_is_a_button(app):
    row = ReasonButton(Reason("Hugo reports to Ana.", "medium", 2))
    figure = row.findChildren(Label)[-1]
    row.resize(300, 24)
    row.show()
    app.processEvents()
    picture = figure.grab().toImage()
    places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    assert theme().color("medium").name() in {picture.pixelColor(x, y).name() for x, y in places}
