import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from planner.exchange import ending
from planner.files import InputError
from tests.ui.frame.test_files import said
from ui.export import dialog as module
from ui.export import formats, progress
from ui.export.dialog import ExportDialog
from ui.export.preview import PagePreview, PicturePreview, SheetsPreview, TablesPreview, TextPreview


def choose(dialog, ending, audience=0):
    dialog.audience.choose(audience)
    dialog.format.setCurrentIndex(dialog.format.findData(ending))


def test_everybody_and_a_workbook_come_first_and_nothing_is_written_yet(dialog, answers, tmp_path):
    assert (dialog.audience.choice, dialog.chosen) == (0, "xlsx")
    assert "No score" in dialog.says.text()
    assert isinstance(dialog.preview, TablesPreview)
    assert answers.asked == []


@pytest.mark.parametrize("name", list(formats()))
def test_every_format_is_previewed_and_saved_for_both(window, answers, tmp_path, name):
    suffix = ending(name, formats()[name])
    for audience in (0, 1):
        window.actions_["export"].trigger()
        dialog = window.findChildren(ExportDialog)[-1]
        choose(dialog, name, audience)
        assert dialog.trouble.text() == ""
        assert dialog.preview is not None
        answers.save = tmp_path / f"{audience}.{suffix}"
        dialog.save_button.click()
        offered = "roster-for-managers" if audience and dialog.audience.isEnabled() else "roster"
        assert answers.asked[-1] == ("Export roster", f"{offered}.{suffix}")
        assert answers.save.stat().st_size > 100
        assert said(window).startswith(f"The roster is in {audience}.{suffix}")


def test_each_format_has_a_preview_of_its_kind(dialog):
    kinds = {
        "csv": TablesPreview, "xlsx": TablesPreview, "html": PagePreview, "pdf": SheetsPreview,
        "png": PicturePreview, "svg": PicturePreview, "md": TextPreview, "json": TextPreview,
        "ics": TablesPreview, "pods": TablesPreview, "txt": TextPreview,
    }  # fmt: skip
    for form, kind in kinds.items():
        choose(dialog, form)
        assert type(dialog.preview) is kind, form


def test_what_is_for_managers_shows_once_they_are_chosen(dialog):
    tables = [dialog.preview._names]
    dialog.audience.choose(1)
    tables.append(dialog.preview._names)
    assert "Costs" not in tables[0]
    assert "Costs" in tables[1]
    assert "Groups never leave" in dialog.says.text()


def test_notices_are_for_everybody_whoever_was_chosen(dialog):
    choose(dialog, "txt", audience=1)
    assert not dialog.audience.isEnabled()
    assert dialog.says.text().startswith("To announce")
    choose(dialog, "md", audience=1)
    assert dialog.audience.isEnabled()
    assert dialog.says.text().startswith("For managers")


def test_never_mind_writes_nothing(dialog, answers, tmp_path):
    before = set(tmp_path.iterdir())
    dialog.save_button.click()
    assert dialog.isVisible()
    dialog.cancel_button.click()
    assert set(tmp_path.iterdir()) == before


def test_a_place_that_cannot_be_written_is_a_sentence_and_the_dialog_stays(dialog, answers, tmp_path):
    answers.save = tmp_path / "none" / "roster.xlsx"
    dialog.save_button.click()
    assert dialog.trouble.text() == "roster.xlsx: cannot be written: No such file or directory."
    assert dialog.isVisible()
    answers.save = tmp_path / "roster.xlsx"
    dialog.save_button.click()
    assert answers.save.exists()


def test_copy_puts_the_table_that_is_shown_on_the_clipboard(window, dialog):
    dialog.preview.choice.choose(1)
    dialog.copy_button.click()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("cycle\tit\tit_name\t")
    assert "<th>it_name</th>" in data.html()
    assert "on the clipboard" in said(window)


def test_copy_takes_a_text_a_page_or_a_picture_as_it_is_shown(dialog):
    clipboard = QGuiApplication.clipboard()
    for form, has in (("md", "text"), ("html", "html"), ("pdf", "html"), ("png", "image")):
        choose(dialog, form)
        dialog.copy_button.click()
        data = clipboard.mimeData()
        assert {"text": data.hasText, "html": data.hasHtml, "image": data.hasImage}[has](), form
    assert not clipboard.image().isNull()


@pytest.mark.parametrize("form", ["csv", "html", "pdf", "png", "md", "ics", "json"])
def test_one_pod_leaves_alone(window, answers, tmp_path, form):
    for audience in (0, 1):
        window.files.ask_to_export(window.document, "cash")
        dialog = window.findChildren(ExportDialog)[-1]
        assert dialog.what.currentText() == "Cash forecast"
        choose(dialog, form, audience)
        answers.save = tmp_path / f"{audience}.{form}"
        dialog.save_button.click()
        assert answers.asked[-1][1].startswith("cash-forecast")
        assert answers.save.exists()


def test_a_long_work_shows_how_far_it_is_and_is_cancelled(dialog, answers, tmp_path, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    choose(dialog, "pdf")
    answers.save = tmp_path / "roster.pdf"

    def cancel():
        shown = dialog.findChild(progress.ProgressDialog)
        if shown.bar.value():
            shown.cancel_button.click()
        else:
            QTimer.singleShot(0, cancel)

    QTimer.singleShot(0, cancel)
    dialog.save_button.click()
    assert dialog.isVisible()
    assert not answers.save.exists()
    dialog.save_button.click()
    assert answers.save.read_bytes().startswith(b"%PDF-")


def test_a_file_whose_rows_make_no_plan_says_so_in_place_of_a_preview(dialog, monkeypatch):
    def refuse(*_):
        raise InputError("people: found nobody, expected somebody")

    monkeypatch.setattr(module, "preview", refuse)
    dialog.audience.choose(1)
    assert dialog.trouble.text() == "people: found nobody, expected somebody."
    assert not dialog.save_button.isEnabled()
