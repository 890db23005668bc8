from PySide6.QtTest import QAbstractItemModelTester

from ui.tables import TableModel


def test_the_table_model_is_a_proper_model(app):
    model = TableModel(("Name", "Value"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([("Ana", 3), ("Bo", 2.5)])
    assert model.index(1, 1).data() == "2.5"
    model.show_rows([])
    assert tester.model() is model
