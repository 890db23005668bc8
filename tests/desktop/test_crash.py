import os
import subprocess
import sys
import threading

import pytest

from desktop.crash import CrashReports


@pytest.fixture
def reports(tmp_path):
    said = []
    made = CrashReports(tmp_path / "reports", said.append)
    made.said = said
    return made


def crash(reports, error):
    try:
        raise error
    except type(error):
        reports.caught(*sys.exc_info())


def written(reports):
    return [path.read_text("utf-8") for path in sorted(reports.folder.glob("crash-*.txt"))]


def test_a_failure_ends_in_a_sentence_and_a_report(reports):
    crash(reports, ValueError("Ana Ruiz earns a secret"))
    (text,) = written(reports)
    assert "ValueError" in text
    assert "tests/desktop/test_crash.py" in text
    assert "PySide6-Essentials 6." in text
    assert reports.said[0].startswith(
        "Something went wrong (ValueError). Your file is whole. The report is in "
    )


def test_a_report_names_nobody_and_no_folder_of_the_machine(reports):
    crash(reports, ValueError("Ana Ruiz"))
    (text,) = written(reports)
    assert "Ana" not in text
    assert os.getcwd() not in text


def test_only_the_latest_reports_are_kept(reports):
    for number in range(25):
        crash(reports, ValueError(str(number)))
    assert len(written(reports)) == 20


def test_where_no_report_can_be_written_it_still_says_so(tmp_path):
    said = []
    (tmp_path / "reports").write_text("in the way")
    reports = CrashReports(tmp_path / "reports", said.append)
    crash(reports, ValueError())
    assert said == ["Something went wrong (ValueError). Your file is whole. The report could not be written."]


def test_the_keyboard_still_interrupts(reports, capsys):
    crash(reports, KeyboardInterrupt())
    assert written(reports) == []


def test_what_a_thread_raises_is_reported_too(reports, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr("faulthandler.enable", lambda file: None)
    reports.install()
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in written(reports)[0]
    reports._fault.close()


CRASH = """
from PySide6.QtCore import QTimer
from desktop import app, folders
from ui.board.face import Drop, Held

def begin(window, settings, path):
    app.open_sample(window)
    document = window.document
    held = Held(next(iter(document.problem.person)), None)
    assert document.do(__import__("ui.gestures", fromlist=["x"]).dropped(
        document.workspace, document.plan_id, Drop((held,), document.problem.challenges[0].id)))
    window.board_page.board.selectionChanged.connect(lambda: 1 / 0)
    window.board_page.board.selectionChanged.emit()
    print(window.board_page.notice.sentence.text(), flush=True)
    QTimer.singleShot(0, window.close)

app.begin = begin
app.run()
"""


def test_a_crash_in_the_window_is_a_sentence_and_the_file_stays_whole(home):
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", CRASH], capture_output=True, text=True, timeout=60, env=surroundings
    )
    assert done.stdout.startswith("Something went wrong (ZeroDivisionError)."), done.stderr
    assert len(list((home / "reports").glob("crash-*.txt"))) == 1
    from planner.workspace.store import Store

    with Store.open(home / "Sample organisation.podwright") as store:
        assert store.can_undo()
