import pytest

from tests.planner.exchange.calendars import calendar, event
from ui.dialogs.import_dialog import ImportDialog

PEOPLE = "id,name,department,discipline\nana,Ana Ruiz,Finance,treasurer\nnew,Nora Quist,Sales,pricing\n"


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, "utf-8")
    return path


@pytest.fixture
def asked(window, answers):
    def ask(*files):
        answers.several = list(files)
        window.actions_["bring_in"].trigger()
        return window.findChild(ImportDialog)

    return ask


def test_the_preview_counts_and_commits_nothing(window, asked, people):
    before = window.document.workspace
    dialog = asked(people)
    counts = {dialog.counts.row(n)[0]: dialog.counts.row(n)[1:] for n in range(dialog.counts.rowCount())}
    assert counts["People"][:2] == (1, 1)
    assert window.document.workspace is before
    dialog.cancel_button.click()
    assert window.document.workspace is before
    assert window.document.undo_title is None


def test_accept_is_one_change_that_undo_takes_back(window, asked, people):
    before, said = window.document.workspace, []
    window.document.changed.connect(said.append)
    asked(people).accept_button.click()
    assert len(said) == 1
    assert window.document.workspace.people["new"].name == "Nora Quist"
    assert window.document.workspace.people["ana"].discipline == "treasurer"
    window.actions_["undo"].trigger()
    assert window.document.workspace == before


def test_every_fault_is_named_by_row_and_column(window, asked, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE.replace("discipline", "pod_hours").replace("pricing", "many"), "utf-8")
    dialog = asked(path)
    rows = [dialog.faults.row(n) for n in range(dialog.faults.rowCount())]
    assert [(row[0], row[1], row[2]) for row in rows][-1] == ("people.csv", 3, "pod_hours")
    assert dialog.accept_button.text() in ("Accept what is right", "Accept")
    dialog.reject()


def test_a_file_that_is_no_table_ends_as_a_fault_and_nothing_to_accept(window, asked, tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes(b"\xff\xfe\x00\x00broken")
    dialog = asked(path)
    assert dialog.faults.rowCount() == 1
    assert not dialog.accept_button.isEnabled()
    assert dialog.says.text() == "Nothing would change."
    dialog.reject()


def test_files_are_taken_for_what_they_are_called_and_may_be_left_out(window, asked, people, tmp_path):
    other = tmp_path / "notes.csv"
    other.write_text("a,b\n1,2\n", "utf-8")
    dialog = asked(people, other)
    assert [choice.currentData() for choice in dialog.kinds] == ["people", None]
    dialog.kinds[0].setCurrentIndex(dialog.kinds[0].count() - 1)
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_two_files_of_the_same_are_not_taken_for_one(window, asked, people, tmp_path):
    more = tmp_path / "people-2.csv"
    more.write_text(PEOPLE, "utf-8")
    dialog = asked(people, more)
    assert dialog.says.text().startswith("Two files hold the same.")
    assert not dialog.accept_button.isEnabled()
    dialog.kinds[1].setCurrentIndex(dialog.kinds[1].count() - 1)
    assert dialog.accept_button.isEnabled()
    dialog.reject()


def test_a_calendar_is_taken_for_leave(window, asked, tmp_path):
    path = calendar(tmp_path, event("Ana Ruiz: leave", "DTSTART;VALUE=DATE:20270201"))
    dialog = asked(path.rename(tmp_path / "people.ics"))
    assert dialog.kinds[0].currentData() == "leave"
    assert dialog.counts.row(0)[:2] == ("Times away", 1)
    dialog.accept_button.click()
    assert [row.person for row in window.document.workspace.leave.values()] == ["ana"]
