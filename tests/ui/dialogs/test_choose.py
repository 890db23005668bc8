from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from ui.dialogs.choose import WORKSPACES, NativeChoose, with_ending

ROSTERS = "CSV tables (*.csv);;Markdown page (*.md)"


@pytest.mark.parametrize(
    ("typed", "kind", "kinds", "meant"),
    [
        ("Quarter", WORKSPACES, WORKSPACES, "Quarter.podwright"),
        ("Q1.2027", WORKSPACES, WORKSPACES, "Q1.2027.podwright"),
        ("Q1.PODWRIGHT", WORKSPACES, WORKSPACES, "Q1.PODWRIGHT"),
        ("roster", "Markdown page (*.md)", ROSTERS, "roster.md"),
        ("roster.md", "CSV tables (*.csv)", ROSTERS, "roster.md"),
        ("roster.txt", "CSV tables (*.csv)", ROSTERS, "roster.txt.csv"),
        ("roster", "", ROSTERS, "roster.csv"),
    ],
)
def test_a_name_gets_the_ending_of_its_kind_unless_it_has_one(typed, kind, kinds, meant):
    assert with_ending(Path(typed), kind, kinds) == Path(meant)


def test_a_file_that_is_there_under_the_whole_name_is_asked_about(app, monkeypatch, tmp_path):
    (tmp_path / "Quarter.podwright").touch()
    chosen = lambda *_, **__: (str(tmp_path / "Quarter"), WORKSPACES)  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    for answer, path in (("No", None), ("Yes", tmp_path / "Quarter.podwright")):
        monkeypatch.setattr(
            QMessageBox, "question", lambda *_, answer=answer: getattr(QMessageBox.StandardButton, answer)
        )
        assert NativeChoose().to_save(None, "Save as", "Quarter", WORKSPACES) == path


def test_asking_begins_at_the_recent_file_and_goes_on_where_it_was(app, monkeypatch, tmp_path):
    other, asked = tmp_path / "other", []
    other.mkdir()

    def answer(parent, title, folder, kinds, **_):
        asked.append(folder)
        return str(other / "Q1.podwright"), WORKSPACES

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    choose = NativeChoose([str(tmp_path / "gone" / "a.podwright"), str(tmp_path / "b.podwright")])
    choose.to_open(None, "Open", WORKSPACES)
    choose.to_save(None, "New", "Quarter.podwright", WORKSPACES, replace=False)
    assert asked == [str(tmp_path), str(other / "Quarter.podwright")]
