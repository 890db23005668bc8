import pytest
from PySide6.QtWidgets import QApplication

from planner.exchange import table_formats
from planner.exchange.importing.bring_in import bring_in
from planner.files import InputError
from tests.ui.frame.test_files import said
from ui.dialogs.import_dialog import ImportDialog
from ui.export import data as module
from ui.export.data import DataDialog
from ui.export.preview import TablesPreview


@pytest.fixture
def dialog(window):
    window.actions_["export_data"].trigger()
    return window.findChildren(DataDialog)[-1]


def test_the_tables_that_leave_are_shown_and_a_workbook_comes_first(dialog, answers):
    assert dialog.format.currentData() == "xlsx"
    assert isinstance(dialog.preview, TablesPreview)
    assert dialog.preview.rows[0][:3] == ("id", "name", "department")
    assert "groups" not in dialog.preview.rows[0]
    assert answers.asked == []


def test_levels_stand_at_the_right_as_the_numbers_that_they_are(dialog):
    dialog.preview.choice.setCurrentIndex(1)
    assert dialog.preview.choice.currentText() == "Skills"
    view = dialog.preview.view
    place = dialog.preview.rows[0].index("level")
    assert [view.model().is_number(n) for n in (0, place)] == [False, True]


@pytest.mark.parametrize("ending", list(table_formats()))
def test_what_is_saved_is_what_an_import_finds_unchanged(dialog, window, answers, tmp_path, ending):
    dialog.format.setCurrentIndex(dialog.format.findData(ending))
    answers.save = tmp_path / f"people.{ending}"
    dialog.save_button.click()
    assert answers.asked[-1] == ("Export data", f"data.{ending}")
    assert said(window).startswith(f"The data is in people.{ending}")
    found = bring_in(window.document.workspace, {"people": answers.save})
    assert (found.problems, found.change.edits) == ((), ())
    assert found.unchanged


def test_all_tables_of_one_file_come_in_again_at_once(dialog, window, answers, tmp_path, until):
    dialog.format.setCurrentIndex(dialog.format.findData("json"))
    answers.save = tmp_path / "data.json"
    dialog.save_button.click()
    text = answers.save.read_text("utf-8")
    answers.save.write_text(text.replace("Ana Ruiz", "Ana Ruiz-Sol"), "utf-8")
    answers.several = [answers.save]
    window.actions_["bring_in"].trigger()
    importing = window.findChildren(ImportDialog)[-1]
    until(lambda: importing.at_rest)
    taken = [kind.currentData() for kind in importing.kinds]
    assert taken[:3] == ["people", "skills", "challenges"]
    importing.accept_button.click()
    until(lambda: window.document.undo_title is not None)
    assert window.document.workspace.people["ana"].name == "Ana Ruiz-Sol"
    assert window.document.undo_title == "Import 1 person"


def test_never_mind_writes_nothing_and_what_fails_is_said(dialog, answers, tmp_path, monkeypatch):
    answers.save = None
    dialog.save_button.click()
    assert dialog.isVisible()
    assert list(tmp_path.glob("data*")) == []

    def refuse(contents, folder):
        raise InputError(f"{folder}/data.xlsx: cannot be written: the disk is full")

    monkeypatch.setattr(module, "write", refuse)
    answers.save = tmp_path / "data.xlsx"
    dialog.save_button.click()
    assert dialog.trouble.text() == "data.xlsx: cannot be written: the disk is full."
    assert QApplication.overrideCursor() is None
