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
