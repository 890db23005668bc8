import sqlite3
from contextlib import contextmanager
from threading import Event

import pytest
from PySide6.QtCore import QTimer

from planner.workspace.store import Store
from tests.ui import small
from ui.frame.files import SLOW


def said(window):
    return window.board_page.notice.sentence.text()


def test_open_shows_the_file_and_remembers_it(window, answers, tmp_path):
    other = tmp_path / "other.podwright"
    Store.create(other, small.workspace(state="draft")).close()
    answers.open = other
    window.actions_["open"].trigger()
    assert window.document.path == other
    window.actions_.recent.aboutToShow.emit()
    assert [a.text() for a in window.actions_.recent.actions()] == ["other.podwright", "small.podwright"]
    window.actions_.recent.actions()[1].trigger()
    assert window.document.path.name == "small.podwright"


def test_never_mind_changes_nothing(window, answers):
    before = window.document
    for name in ("open", "new", "save_as", "bring_in"):
        window.actions_[name].trigger()
    assert window.document is before
    assert len(answers.asked) == 4


def test_new_makes_an_empty_quarter_that_asks_for_people(window, answers, tmp_path):
    answers.save = tmp_path / "new.podwright"
    window.actions_["new"].trigger()
    assert window.document.path == answers.save
    assert window.document.workspace.people == {}
    assert window.document.cycle.id >= "2026-Q1"
    empty = window.board_page.board._empty
    assert empty.accessibleName() == "No people yet"
    empty.others["open"].click()
    assert answers.asked[-1] == "Open"
    window.actions_["solve"].trigger()
    assert said(window) == "There is nobody to plan yet. Import people first."


def test_the_first_name_of_a_new_file_can_be_typed_at_once(app, window, answers, tmp_path):
    answers.save = tmp_path / "new.podwright"
    window.actions_["new"].trigger()
    window.board_page.board._empty.others["people"].click()
    app.processEvents()
    table = window.tables.tables["people"]
    assert table.isVisible()
    assert table.view.isAncestorOf(window.focusWidget())


def test_new_never_replaces_a_file(window, answers, file):
    answers.save = file
    before = window.document
    window.actions_["new"].trigger()
    assert window.document is before
    assert "choose another name" in said(window)


def test_save_as_goes_on_with_the_copy(window, answers, tmp_path, file):
    answers.save = tmp_path / "copy.podwright"
    window.actions_["save_as"].trigger()
    assert window.document.path == answers.save
    assert window.document.workspace == small.workspace()


def newer(path):
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def cut(path):
    path.write_bytes(path.read_bytes()[:3000])


def other_program(path):
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (text)")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (newer, "open it with a newer Podwright"),
        (cut, "damage"),
        (other_program, "SQLite file of another program"),
        (lambda path: path.write_text("hello"), "expected a Podwright file"),
        (lambda path: path.unlink(), "cannot be opened"),
    ],
    ids=["newer", "damaged", "not ours", "no database", "gone"],
)
def test_a_file_that_cannot_be_opened_is_a_sentence_and_the_open_one_stays(window, tmp_path, spoil, sentence):
    broken = tmp_path / "broken.podwright"
    Store.create(broken, small.workspace()).close()
    spoil(broken)
    before = window.document
    assert not window.files.open(broken)
    assert sentence in said(window)
    assert window.document is before


def test_a_second_opener_is_told_who_has_it_and_may_read(window, tmp_path):
    other = tmp_path / "other.podwright"
    with Store.create(other, small.workspace()):
        assert not window.files.open(other)
        assert "open already" in said(window)
        window.board_page.notice.buttons[0].click()
        assert window.document.path == other
        assert window.document.why_read_only == "It was opened only to read."


@contextmanager
def slowly(monkeypatch):
    """Reading a file waits for what it yields to be set, as if the file were huge."""
    go_on, load = Event(), Store.load
    monkeypatch.setattr(Store, "load", lambda store: (go_on.wait(30), load(store))[1])
    yield go_on
    go_on.set()


def soon(do, delay=0):
    """Do something while a file is being opened."""
    QTimer.singleShot(delay, do)


def test_the_window_can_be_worked_in_while_a_file_is_opened(window, tmp_path, monkeypatch):
    other = tmp_path / "other.podwright"
    Store.create(other, small.workspace()).close()
    seen = []

    def work():
        window.board_page.board.select(["ana"])
        window.actions_["bench"].trigger()
        seen.append(window.document.undo_title)
        go_on.set()

    with slowly(monkeypatch) as go_on:
        soon(work)
        assert window.files.open(other)
    assert seen == ["Move Ana Ruiz to the bench"]
    assert window.document.path == other
    assert window.inspector.page is not None


def test_a_file_that_takes_long_to_open_says_so_and_another_has_to_wait(window, file, tmp_path, monkeypatch):
    other, third = tmp_path / "other.podwright", tmp_path / "third.podwright"
    for path in (other, third):
        Store.create(path, small.workspace()).close()
    heard = []

    def ask():
        heard.append(said(window))
        heard.append(window.files.open(other))
        heard.append(said(window))
        heard.append(window.files.open(third))
        heard.append(said(window))
        go_on.set()

    with slowly(monkeypatch) as go_on:
        soon(ask, SLOW + 100)
        assert window.files.open(other)
    still = "other.podwright is still being opened. Try again in a moment."
    assert heard == ["Opening other.podwright…", False, "Opening other.podwright…", False, still]
    assert not window.board_page.notice.isVisible()


def test_a_window_that_is_closed_while_a_file_is_opened_lets_go_of_it(window, tmp_path, monkeypatch):
    other = tmp_path / "other.podwright"
    Store.create(other, small.workspace()).close()

    def close():
        window.close()
        go_on.set()

    with slowly(monkeypatch) as go_on:
        soon(close)
        assert not window.files.open(other)
    assert window.document is None
    with Store.open(other) as store:
        assert not store.read_only


def test_opening_the_open_file_again_keeps_it(window, file):
    before = window.document
    assert window.files.open(file)
    assert window.document is before


def test_an_open_file_that_is_deleted_can_be_saved_under_another_name(window, answers, file, tmp_path):
    file.unlink()
    window.board_page.board.select(["ana"])
    window.board_page.put_on_bench(window.board_page.selected_people())
    assert said(window).endswith("deleted while it was open; save under another name.")
    assert str(tmp_path) not in said(window)
    answers.save = tmp_path / "again.podwright"
    window.actions_["save_as"].trigger()
    assert window.document.path == answers.save


def test_another_file_opens_when_the_open_one_is_gone(window, answers, file, tmp_path):
    other = tmp_path / "other.podwright"
    Store.create(other, small.workspace()).close()
    file.unlink()
    assert window.files.open(other)
    assert window.document.path == other


def test_a_name_too_long_for_the_disk_is_a_sentence(window, answers, tmp_path):
    answers.save = tmp_path / f"{'x' * 250}.podwright"
    window.actions_["save_as"].trigger()
    assert said(window).endswith("cannot be written: File name too long.")
