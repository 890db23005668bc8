"""The job without a display: solve the sample, print and write the roster, draw the real window."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QCursor

import resources
from desktop.app import SAMPLE, SAMPLE_COPY, make_application
from planner.exchange import format_of, write
from planner.files import InputError
from ui import words
from ui.document import Document
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.solve.told import solved
from ui.theme import theme

if TYPE_CHECKING:
    from planner.exchange.rosters.roster import Roster

SECONDS = 10.0
GRACE = 30.0  # seconds beyond those in which the worker starts and stops
FORMATS = {"roster.csv": "csv", "roster.md": "md", "plan.json": "json"}


def run(path: Path | None = None, out: Path = Path("out"), seconds: float = SECONDS) -> int:
    """Do the job on a copy of a file, or of the sample, and leave everything in `out`."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / (path.name if path else SAMPLE_COPY)
        if trouble := _take(path or resources.path(SAMPLE), copy) or _make(out):
            print(f"podwright: {trouble}", file=sys.stderr)
            return 2
        window = _window()
        try:
            document = _open(window, copy)
            _solve(window, seconds)
            made = [*_write(document, out), *_draw(window, out)]
            roster = _roster(document)
        except (InputError, OSError) as error:
            print(f"podwright: {error}", file=sys.stderr)
            return 2
        finally:
            window.close()
    print(f"{roster}\nIn {out}: {', '.join(made)}", flush=True)
    return 0


def _take(path: Path, copy: Path) -> str:
    """Copy a file; why that is not possible, in words."""
    try:
        shutil.copyfile(path, copy)
    except OSError as error:
        return f"{path}: cannot be opened: {error.strerror or error}"
    return ""


def _make(out: Path) -> str:
    """Make the folder, and see that it can be written before the work begins; why not, in words."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            return ""
    except OSError as error:
        return f"{out}: cannot be written: {error.strerror or error}; start from a folder of your own"


def _window() -> MainWindow:
    qInstallMessageHandler(_quiet)
    make_application()
    # A pointer in the corner would light what lies under it.
    QCursor.setPos(-100, -100)
    return MainWindow(Settings(scheme="light"))


def _quiet(kind: QtMsgType, context: object, text: str) -> None:
    """Pass on what Qt says, but not that a platform without windows cannot size them."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def _open(window: MainWindow, path: Path) -> Document:
    said = [f"{path.name}: cannot be shown"]
    window.files.failed.connect(said.append)
    window.show()
    if not window.files.open(path, remember=False) or window.document is None:
        raise InputError(said[-1])
    return window.document


def _solve(window: MainWindow, seconds: float) -> None:
    """Press Solve, as a user would, wait for the plan, and adopt it."""
    trouble = [f"Solving gave no answer within {seconds + GRACE:g} seconds."]
    window.solve_control.seconds = seconds
    loop = QEventLoop()
    window.solving.finished.connect(lambda solved: trouble.clear())
    window.solving.failed.connect(trouble.append)
    window.solving.finished.connect(loop.quit)
    window.solving.failed.connect(loop.quit)
    QTimer.singleShot(round(1000 * (seconds + GRACE)), loop, loop.quit)
    window.actions_["solve"].trigger()
    loop.exec()
    window.solve_control.offer.adopt()
    assessment = window.document.assessment if window.document else None
    if trouble or assessment is None:
        raise InputError(trouble[-1] if trouble else "There is no plan to solve")
    told = words.cost_words(assessment.score, most=4) or "nothing gave way"
    course = window.solve_control.course
    assert course is not None
    print(f"{solved(course)}: {told}.\n")


def _roster(document: Document) -> str:
    from planner.exchange.md import page

    return page(_for_managers(document))


def _for_managers(document: Document) -> "Roster":
    from planner.exchange.rosters.roster import Roster

    return Roster(document.workspace, document.plan_id or "", "manager", document.assessment)


def _write(document: Document, out: Path) -> list[str]:
    roster = _for_managers(document)
    with tempfile.TemporaryDirectory(dir=out) as folder:
        # A format may write a second file beside the one it is asked for.
        for name, format in FORMATS.items():
            write(format_of(format).files(roster, name), Path(folder))
        names = sorted(file.name for file in Path(folder).iterdir())
        for name in names:
            (Path(folder) / name).replace(out / name)
    return names


def _draw(window: MainWindow, out: Path) -> list[str]:
    names = []
    window.resize(1440, 900)
    for scheme in ("light", "dark"):
        theme().set_scheme(scheme)
        QCoreApplication.processEvents()
        name = f"board-{scheme}.png"
        window.grab().save(str(out / name))
        names.append(name)
    return names
