from PySide6.QtTest import QAbstractItemModelTester

from ui.tables import TableModel


def test_the_table_model_is_a_proper_model(app):
    model = TableModel(("Name", "Value"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([("Ana", 3000), ("Bo", 2.5)])
    assert [model.index(row, 1).data() for row in range(2)] == ["3,000", "2.5"]
    model.show_rows([])
    assert tester.model() is model
