import pytest

from ui.tables import PlainTable, TableModel
from ui.tables.view import shared


@pytest.mark.parametrize(
    ("room", "wanted", "given"),
    [
        (500, [100, 80, 90], [100, 80, 320]),
        (300, [100, 300, 80], [100, 120, 80]),
        (100, [100, 300, 20], [60, 60, 20]),
        (50, [10], [50]),
    ],
)
def test_the_widest_columns_give_way_first_and_the_last_takes_what_is_over(room, wanted, given):
    assert shared(room, wanted, 60) == given


def test_names_are_whole_where_long_sentences_can_give_way(app):
    model = TableModel(("Name", "Hours", "What it costs"))
    table = PlainTable(model, "People")
    table.resize(400, 300)
    table.show()
    table.give_room({0, 2})
    model.show_rows([("Ahmed Farouk", 8, "A sentence that is far too long for the table. " * 5)])
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
    assert sum(table.columnWidth(column) for column in range(3)) == table.viewport().width()
