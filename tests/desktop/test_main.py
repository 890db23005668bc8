import pytest

from desktop import __main__ as program
from desktop import app as window_app
from desktop import display
from planner.workspace.store import Store
from tests.ui import small
from ui.frame.window import MainWindow
from ui.settings import Settings


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "small.podwright"
    Store.create(path, small.workspace()).close()
    return path


@pytest.fixture
def window(app, monkeypatch):
    made = MainWindow(Settings())
    monkeypatch.setattr(made.solving, "start_ahead", lambda: None)
    yield made
    made.close()


@pytest.mark.parametrize("arguments", [[], ["plan.podwright"]])
def test_without_arguments_or_with_a_file_the_window_opens(monkeypatch, arguments):
    started = []
    monkeypatch.setattr(program, "start", lambda path: started.append(path) or 0)
    assert program.main(arguments) == 0
    assert [path and path.name for path in started] == [arguments[0] if arguments else None]


def test_a_file_that_is_there_opens_whatever_it_is_called(monkeypatch, file):
    started = []
    monkeypatch.setattr(program, "start", lambda path: started.append(path) or 0)
    other = file.rename(file.with_name("Q1.2027"))
    assert program.main([str(other)]) == 0
    assert started == [other]


def test_anything_else_is_the_command_line(capsys, tmp_path):
    assert program.main(["new", str(tmp_path / "new.podwright"), "--sample"]) == 0
    assert (tmp_path / "new.podwright").exists()


def test_without_a_display_it_says_so_in_one_line(monkeypatch, capsys):
    from desktop import headless

    monkeypatch.setattr(display, "missing", lambda: "There is no display")
    monkeypatch.setattr(headless, "run", lambda path: 0)
    assert program.start(None) == 0
    assert capsys.readouterr().err == (
        "There is no display: solving without a window, everything goes into out/.\n"
    )


def test_the_first_start_offers_a_copy_of_the_sample(window, home):
    window_app.begin(window, Settings(), None)
    assert window.document is None
    assert window.start.shown is not None
    window.start.page.rows[0].click()
    assert window.document.path == home / window_app.SAMPLE_COPY
    assert len(window.document.workspace.people) > 50


def test_where_no_copy_of_the_sample_can_be_made_it_opens_to_read(window, home):
    home.write_text("a file where the folder should be")
    window_app.begin(window, Settings(), None)
    window.start.page.rows[0].click()
    assert window.document.path.name == "sample.podwright"
    assert window.document.read_only


def test_a_later_start_goes_on_with_the_last_file(window, file):
    window_app.begin(window, Settings(recent=["gone.podwright", str(file)]), None)
    assert window.document.path == file


def test_a_named_file_comes_before_the_last_one(window, file, tmp_path):
    other = tmp_path / "other.podwright"
    Store.create(other, small.workspace()).close()
    window_app.begin(window, Settings(recent=[str(file)]), other)
    assert window.document.path == other


def test_a_named_file_that_cannot_be_opened_is_said_over_the_start_page(window, tmp_path):
    window_app.begin(window, Settings(), tmp_path / "none.podwright")
    assert window.start.shown is not None
    assert window.board_page.notice.parentWidget() is window.start.shown
    assert "cannot be opened" in window.board_page.notice.sentence.text()
    assert not window.board_page.notice.isHidden()


def test_where_the_sample_cannot_be_opened_the_window_says_so(window, home):
    home.mkdir()
    (home / window_app.SAMPLE_COPY).write_text("no workspace")
    window_app.begin(window, Settings(), None)
    window.start.page.rows[0].click()
    assert window.document is None
    assert window.start.shown is not None
    assert "expected a Podwright file" in window.board_page.notice.sentence.text()


def test_a_platform_without_windows_is_no_display(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert display.missing() == "Qt is told to do without a display"


@pytest.mark.parametrize(
    ("screen", "said"), [("", "There is no display"), (":4711", "The display :4711 does not answer")]
)
def test_a_display_that_is_not_there_is_said(monkeypatch, screen, said):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", screen)
    assert display.missing() == said
