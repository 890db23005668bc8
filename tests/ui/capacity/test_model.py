import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.capacity import capacity
from planner.workspace.cycle import problem_of
from tests.ui.capacity.conftest import overbooked
from ui.capacity.face import groups
from ui.capacity.model import HeatModel

TIP = "8 Feb – 14 Feb · ISO week 6"
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(app):
    model = HeatModel()
    tester = QAbstractItemModelTester(model, FATAL)
    workspace = overbooked()
    problem = problem_of(workspace, "one")
    whole = capacity(problem, workspace.plan("one"))
    model.show_groups(groups(problem, whole), problem.cycle)
    yield model
    tester.deleteLater()


def names(model):
    return [model.line(row).name for row in range(model.rowCount())]


def test_departments_and_people_are_rows_and_weeks_columns(model):
    assert names(model)[:4] == ["Finance", "Ana Ruiz", "Eva Brandt", "Sales"]
    assert (model.rowCount(), model.columnCount()) == (10, 14)
    assert model.index(1, 0).data() == "8"
    assert model.index(0, 3).data() is None
    assert model.index(1, 13).data() == "40 h"
    assert model.headerData(1, Qt.Orientation.Vertical) == "Ana Ruiz"
    assert model.headerData(13, Qt.Orientation.Horizontal) == "Free"
    assert model.headerData(5, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == TIP


def test_cells_speak_to_screen_readers(model):
    role = Qt.ItemDataRole.AccessibleTextRole
    lea = model.row_of("lea")
    assert model.index(lea, 1).data(role) == "Lea Fischer, week 2, 8 of 8 hours, away"
    assert model.index(model.row_of("ben"), 2).data(role) == "Ben Schulz, week 3, 9 of 8 hours, 1 hour over"
    assert model.index(lea, 13).data(role) == "Lea Fischer, 40 h free"
    assert model.index(7 - 1, 0).data(role) == "Engineering, 3 people, 1 over, unfolded"
    tip = model.index(lea, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "11 Jan – 17 Jan · 8 of 8 hours · away"


def test_a_folded_department_hides_its_people_until_it_is_unfolded(model):
    everybody = names(model)
    model.fold(3, True)
    assert names(model)[3:5] == ["Sales", "Engineering"]
    assert model.row_of("kai") is None
    assert [face.person for face in model.people()].count("kai") == 1
    model.unfold("lea")
    assert names(model) == everybody
    model.fold(1, True)  # a person does not fold
    assert names(model) == everybody


def test_what_is_folded_stays_so_when_the_plan_changes(model):
    workspace = overbooked()
    problem = problem_of(workspace, "one")
    whole = capacity(problem, workspace.plan("one"))
    model.fold(0, True)
    model.show_groups(groups(problem, whole), problem.cycle)
    assert names(model)[:2] == ["Finance", "Sales"]


def test_free_hours_take_the_place_of_used_ones(model):
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.column())))
    model.show_mode("free")
    assert model.index(1, 0).data() == ""
    assert model.index(1, 9).data() == "8"
    assert changed == [(0, 13)]
