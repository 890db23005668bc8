from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from ui.frame.sentence import Sentence
from ui.tables import PlainTable, TableModel
from ui.theme import theme
from ui.theme.draw import elided, in_order, right_to_left
from ui.widgets import Label

SARA, ALI = "שרה לוי", "علي الحسيني"


def places(text):
    """Where each word begins, in pixels, as Qt lays the text out from the left."""
    layout = QTextLayout(text, theme().font("body"))
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    layout.createLine().setLineWidth(1000)
    layout.endLayout()
    # The line lives as long as its layout.
    return lambda part: layout.lineAt(0).cursorToX(text.index(part))[0]


def test_a_sentence_that_begins_with_a_name_from_the_right_is_read_from_the_left(app):
    for name in (SARA, ALI):
        at = places(in_order(f"{name} and Ana met last quarter."))
        assert at("and") < at("Ana") < at("met") < at("quarter")


def test_a_name_alone_keeps_its_own_direction():
    for text in (SARA, ALI, "أحمد 3", "Ana", "Ana שרה", ""):
        assert in_order(text) == text
    assert right_to_left(SARA)
    assert not right_to_left("Ana שרה")


def test_labels_and_sentences_are_read_in_order(app):
    told = f"{SARA} is in no pod."
    assert Label(told).text() == in_order(told) != told
    assert Sentence(told)._direction() == Qt.LayoutDirection.LeftToRight
    assert Sentence(SARA)._direction() == Qt.LayoutDirection.RightToLeft


def test_dots_stand_at_the_end_of_what_is_cut_whatever_its_direction(app):
    metrics = theme().metrics("body")
    wide = metrics.horizontalAdvance(ALI) - 4
    short = elided(metrics, ALI, wide)
    assert "…" in short
    at = places(short)
    assert at("…") < at(ALI[0])
    assert elided(metrics, "Ana", 1000) == "Ana"
    assert elided(metrics, "Ana Ruiz", 30).endswith("…")


def test_cells_of_tables_align_by_the_direction_of_their_words(app):
    from PySide6.QtWidgets import QStyleOptionViewItem

    model = TableModel(("Name",))
    model.show_rows([(SARA,), ("Ana Ruiz",), (f"{SARA} and Ana",)])
    table = PlainTable(model, "People")
    found = []
    for row in range(3):
        option = QStyleOptionViewItem()
        table.itemDelegate().initStyleOption(option, model.index(row, 0))
        found.append(option.direction == Qt.LayoutDirection.RightToLeft)
    assert found == [True, False, False]
