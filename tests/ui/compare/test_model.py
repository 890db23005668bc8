import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.compare.model import ROW_ROLE, RowsModel
from ui.compare.rows import LineRow, MoveRow

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(app):
    model = RowsModel()
    tester = QAbstractItemModelTester(model, FATAL)
    yield model
    tester.deleteLater()


def test_rows_are_told_by_their_words_and_tips(model):
    row = LineRow("Ana covers SQL", "Ana <b>", text="Ana")
    model.show_rows([row, MoveRow("Ben moves", person="ben")])
    index = model.index(0, 0)
    assert index.data() == index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ana covers SQL"
    assert index.data(ROW_ROLE) == row
    assert "Ana &lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    assert [row.chosen for row in model.rows] == [False, True]


def test_the_same_rows_reset_nothing(model):
    resets = []
    model.modelReset.connect(lambda: resets.append(True))
    for _ in range(2):
        model.show_rows([LineRow("One")])
    assert resets == [True]
