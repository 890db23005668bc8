"""What is painted has its place: columns stand in their order, chips and figures where there is room."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from ui.compare.facts import FactsDelegate
from ui.compare.level_figure import LevelFigure
from ui.compare.moves import MovesDelegate, MovesHead, columns, is_narrow
from ui.compare.rows import AmountRow, LineRow, MoveRow, RuleRow, TitleRow
from ui.compare.rows_list import INSET, RowsList
from ui.theme import theme

MOVE = MoveRow("Ana", "", "ana", "Ana Ruiz", "Finance", 0, "it", "Cash", "Churn", "First wish", "High −1")
FACTS = [
    TitleRow("By rule", title="By rule", columns=("Rule", "A", "B", "B is better", "B is worse")),
    RuleRow("Skills", level="high", name="Skills", a="10", b="0", difference="−10", share=-1),
    RuleRow("Wishes", level="medium", name="Wishes", a="1", b="12,345", difference="+12,344", share=0.5),
    TitleRow("Needs", title="Needs"),
    LineRow("SQL", icon="warning", role="warning", text="SQL", right="1 person short"),
    AmountRow("Hours", label="Pod hours", a="404 of 440", b="398 of 440"),
]


def shown(rows_list, rows, width):
    rows_list.show_rows(rows)
    rows_list.resize(width, 400)
    rows_list.show()
    QApplication.processEvents()
    return rows_list.grab()


@pytest.mark.parametrize("width", [240, 500, 900])
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_rows_paint_at_every_width_and_size(app, width, percent):
    theme().set_percent(percent)
    moves, facts = RowsList("Moves", MovesDelegate()), RowsList("Facts", FactsDelegate())
    head = MovesHead(INSET)
    head.show_count("1 person")
    head.resize(width, head.height())
    assert not head.grab().isNull()
    for rows_list, rows in ((moves, [MOVE, MOVE]), (facts, FACTS)):
        assert not shown(rows_list, rows, width).isNull()
        assert rows_list.viewport().width() == width


def test_columns_stand_in_their_order_with_room_for_each(app):
    for width in (620, 800, 1200):
        assert not is_narrow(width)
        where = columns(width)
        assert all(here + 12 <= there for here, there in pairwise(where))
        assert where[-1] < width
    assert is_narrow(500)


def test_rows_keep_their_heights(app):
    assert MovesDelegate().height(MOVE) == 38
    heights = [FactsDelegate().height(row) for row in FACTS]
    assert heights == [54, 30, 30, 46, 30, 26]


def test_better_is_a_word_and_said_aloud(app):
    figure = LevelFigure("high", "B")
    figure.show_points(1234, True)
    assert (figure.text, figure.better) == ("1,234", True)
    assert figure.accessibleName() == "B, High: 1,234, better"
    for width in (60, 200):
        figure.resize(width, 52)
        assert not figure.grab().isNull()


def test_musts_are_said_in_words(app):
    figure = LevelFigure("must", "A")
    figure.show_points(0, False)
    assert figure.accessibleName() == "A, Must: All kept"
    figure.show_points(2, False)
    assert figure.text == "2 broken"
    assert not figure.grab().isNull()
