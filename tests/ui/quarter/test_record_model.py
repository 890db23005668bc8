import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.cycles.correcting import on_record
from planner.workspace.entities import PairServed, Served
from tests.planner.cycles.years import Q1, closed
from ui.quarter.record_model import WEEKS, RecordModel, WeeksDelegate
from ui.tables import PlainTable

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(app):
    model = RecordModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_rows(closed(), Q1, on_record(closed(), Q1))
    yield model
    tester.deleteLater()


def lines(model):
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_who_served_where_and_how_long_is_a_line(model):
    assert lines(model) == [
        ("Ana Ruiz", "Cash forecast", "8"),
        ("Bo Xu", "Cash forecast", "8"),
        ("Cem Kaya", "Churn", "8"),
        ("Ana Ruiz", "Pair with Bo Xu", "13"),
    ]


def test_a_filter_finds_people_and_pods(model):
    rows = on_record(closed(), Q1)
    for text, found in (("cash", 2), ("XU", 2), ("nobody", 0)):
        model.show_rows(closed(), Q1, rows, text)
        assert model.rowCount() == found
    assert model.line_of(rows[0]) is None


def test_weeks_alone_are_edited_and_what_they_were_is_told(model):
    told = []
    model.edited.connect(lambda row, weeks: told.append((row, weeks)))
    editable = [bool(model.flags(model.index(0, c)) & Qt.ItemFlag.ItemIsEditable) for c in range(3)]
    assert editable == [False, False, True]
    assert model.setData(model.index(0, WEEKS), 5)
    assert not model.setData(model.index(0, WEEKS), 5)
    assert not model.setData(model.index(0, 0), "Eva")
    assert told == [(Served(Q1, "cash", "ana", 8), 5)]
    assert lines(model)[0] == ("Ana Ruiz", "Cash forecast", "5")


def test_weeks_go_as_far_as_the_quarter_and_what_is_there_already(model):
    table = PlainTable(model, "On record")
    delegate = WeeksDelegate(table)
    delegate.most = 12

    def limits(line):
        editor = delegate.createEditor(table, None, model.index(line, WEEKS))
        return editor.minimum(), editor.maximum()

    assert limits(0) == (1, 12)
    assert isinstance(model.row(3), PairServed)
    assert limits(3) == (0, 13)
