from planner.exchange import json, pods, xlsx
from planner.exchange.rosters.tables import tables
from ui.export import preview as module
from ui.export.pages import MOST_PAGES, SheetsPreview
from ui.export.preview import PagePreview, TablesPreview, TextPreview, preview


def test_tables_are_gone_through_one_by_one(app, managed):
    shown = preview(managed, "xlsx", xlsx)
    for number, rows in enumerate(tables(managed).values()):
        shown.choice.choose(number)
        model = shown.view.model()
        assert shown.rows == rows
        assert (model.rowCount(), model.columnCount()) == (len(rows) - 1, len(rows[0]))
        assert shown.shown.text().startswith(f"{len(rows) - 1:,} row")
    assert shown.view.accessibleName() == "Costs"


def test_what_is_long_says_how_much_is_shown(app, announced, monkeypatch):
    for name in ("MOST_ROWS", "MOST_PODS", "MOST_LETTERS"):
        monkeypatch.setattr(module, name, 3)
    assert TablesPreview(tables(announced)).shown.text() == "The first 3 of 54 rows"
    assert PagePreview(announced).shown.text() == "The first 3 of 9 pods"
    assert TextPreview({"a.md": b"12345"}).shown.text() == "The first 3 of 5 letters"


def test_files_that_lie_beside_each_other_are_named(app, managed):
    shown = preview(managed, "json", json)
    text = shown.text.toPlainText()
    assert text.startswith("roster.json\n{")
    assert "roster-problem.json\n{" in text


def test_a_picture_fits_into_the_room_that_there_is(app, announced):
    shown = preview(announced, "png", json)
    shown.resize(400, 300)
    shown.show()
    app.processEvents()
    assert 0 < shown.label.pixmap().width() <= 400


def test_pages_are_as_wide_as_there_is_room_and_keep_their_shape(app, announced):
    shown = SheetsPreview(announced)
    shown.resize(500, 400)
    shown.show()
    app.processEvents()
    assert len(shown.pages) == MOST_PAGES
    assert shown.shown.text() == "The first 12 pages"
    for page in shown.pages:
        assert 400 < page.width() <= 500
        assert page.height() == page.heightForWidth(page.width())


def test_many_tables_are_chosen_from_a_list(app, announced):
    shown = preview(announced, "pods", pods)
    names = [shown.choice.itemText(number) for number in range(shown.choice.count())]
    assert names[:2] == ["Pods", "Cash forecast"]
    shown.choice.setCurrentIndex(1)
    assert "Ana Ruiz" in {row[1] for row in shown.rows[1:]}
    assert shown.shown.text() == "6 rows"
