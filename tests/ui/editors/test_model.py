import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.editing.levels import Levels
from planner.editing.needs import Needs
from planner.editing.people import People
from planner.editing.table import Around
from planner.editing.write import Entry
from planner.workspace import entities as e
from planner.workspace.change import Change, put
from planner.workspace.removal import remove
from tests.ui import small
from ui.editors.model import GridModel


@pytest.fixture
def workspace():
    return small.workspace()


@pytest.fixture
def done():
    return []


@pytest.fixture
def model(app, workspace, done):
    model = GridModel(lambda change: done.append(change) or "")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    model.show_table(People(Around(workspace.cycles[small.QUARTER], "one")), workspace)
    return model


def names(model):
    return [model.text_at(row, 0) for row in range(model.shown)]


def test_rows_stand_by_name_with_an_empty_one_below(model):
    assert names(model)[:2] == ["Ana Ruiz", "Ben Schulz"]
    assert model.rowCount() == 8
    assert model.index(7, 0).data() == "Add a person"
    assert model.key_at(7) is None


def test_a_changed_row_stays_where_it_is(model, workspace):
    model.follow(put("", workspace, [e.Person("ben", "Zoe", "eng")]).apply(workspace))
    assert names(model)[:2] == ["Ana Ruiz", "Zoe"]


def test_new_rows_come_last_and_removed_ones_go(model, workspace):
    gone = remove(workspace, workspace.people["eva"])
    come = put("", workspace, [e.Person("adi", "Adi", "eng"), e.Person("abe", "Abe", "eng")])
    model.follow(Change("", gone.edits + come.edits).apply(workspace))
    assert names(model)[-2:] == ["Adi", "Abe"]
    assert "Eva Brandt" not in names(model)


def test_a_row_under_another_key_keeps_its_place(model, workspace):
    gone = remove(workspace, workspace.people["eva"])
    come = put("", workspace, [e.Person("zoe", "Zoe", "eng")])
    model.follow(Change("", gone.edits + come.edits).apply(workspace))
    assert names(model)[2] == "Zoe"


def test_figures_sort_as_figures_and_the_empty_row_stays_last(model, workspace):
    hours = model.number_of("hours")
    model.follow(put("", workspace, [e.Person("ben", "Ben", "eng", hours=9)]).apply(workspace))
    model.sort(hours, Qt.SortOrder.AscendingOrder)
    assert model.text_at(0, hours) == "9"
    assert model.key_at(7) is None
    model.sort(-1, Qt.SortOrder.AscendingOrder)
    assert names(model)[0] == "Ana Ruiz"


def test_a_filter_finds_any_word_of_a_row(model):
    model.filter_rows("finance")
    assert names(model) == ["Ana Ruiz", "Eva Brandt"]
    model.filter_rows("")
    assert model.shown == model.total == 7


def test_a_new_row_waits_for_what_it_needs(model, done):
    assert model.enter([Entry(None, {"name": "Tom Berg"})]) == ()
    assert (model.missing(), done) == (["Department"], [])
    assert model.index(7, 0).data() == "Tom Berg"
    assert model.enter([Entry(None, {"department": "Sales"})]) == ()
    assert ([change.title for change in done], model.new) == (["Add Tom Berg"], {})


def test_a_wrong_cell_of_a_new_row_is_told_at_once(model, done):
    model.enter([Entry(None, {"name": "Tom Berg"})])
    (fault, *_) = [one for one in model.enter([Entry(None, {"hours": "x"})]) if one.column == "hours"]
    assert fault.sentence.startswith("Found 'x'")
    assert (done, model.new["name"]) == ([], "Tom Berg")


def test_what_the_file_refuses_is_told_at_the_cell(app, workspace):
    model = GridModel(lambda change: "It is closed.")
    model.show_table(People(Around()), workspace)
    (fault,) = model.enter([Entry("ana", {"site": "Rome"})])
    assert (fault.column, fault.sentence) == ("site", "It is closed.")


def test_levels_have_a_column_for_each_skill_and_follow_new_ones(model, workspace):
    model.show_table(Levels(Around()), workspace)
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == ["Name", "CRM", "SQL"]
    assert model.rowCount() == 7
    model.follow(put("", workspace, [e.Skill("r", "R")]).apply(workspace))
    assert model.columnCount() == 4
    assert model.index(0, 3).data(Qt.ItemDataRole.BackgroundRole) is not None


def test_needs_of_a_challenge_that_is_removed_are_none(model, workspace):
    key = (small.QUARTER, "cash")
    model.show_table(Needs(Around(), key), workspace)
    assert model.shown == 1
    model.follow(remove(workspace, workspace.challenges[key]).apply(workspace))
    assert model.shown == 0


def test_a_filter_finds_what_was_typed_since(model, workspace):
    model.filter_rows("rome")
    assert names(model) == []
    model.follow(put("", workspace, [e.Person("ben", "Ben", "eng", site="Rome")]).apply(workspace))
    model.filter_rows("rom")
    assert names(model) == ["Ben"]
