"""The window: milliseconds to the first paint, and between paints while a thousand people are solved."""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, sleep

import msgspec

import resources
from tests.bench.report.figures import Figure

FIRST = """
import time
began = time.perf_counter()
from desktop import app
app.begin = lambda window, settings, path: (print(time.perf_counter() - began), window.close())
app.run()
"""
STARTS = 7
FIRST_PAINT = 300  # milliseconds
PEOPLE, SECONDS = 1000, 8.0


def measure(quick: bool) -> Iterator[Figure | str]:
    """The first window, and what a manager waits for in a large organisation."""
    if quick:
        yield "shortened: three starts, 3 s of solving"
    starts = first_windows(3 if quick else STARTS)
    yield Figure("first window, warm", tuple(1000 * value for value in starts), "ms", reach=FIRST_PAINT)
    with tempfile.TemporaryDirectory() as folder:
        figures = large(organisation(PEOPLE, Path(folder)), 3.0 if quick else SECONDS)
    for name, value in figures.items():
        yield Figure(name, (value,), "ms", PEOPLE)


def first_windows(starts: int) -> list[float]:
    """Seconds from the interpreter's first line to the first paint, over some warm starts."""
    found = []
    with tempfile.TemporaryDirectory() as home:
        # Warm means that Python's own cache of compiled modules is there, as it is for every user.
        surroundings = {
            **{key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPYCACHEPREFIX": home,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "PODWRIGHT_HOME": home,
        }
        for _ in range(starts + 1):
            done = subprocess.run(
                [sys.executable, "-c", FIRST], capture_output=True, text=True, env=surroundings, check=True
            )
            found.append(float(done.stdout))
    return found[1:]


def organisation(people: int, folder: Path) -> Path:
    """A workspace file with so many people: the sample over and over, with ids of its own each time."""
    from planner.workspace import Workspace
    from planner.workspace import entities as e
    from planner.workspace.store import Store

    with Store.open(resources.path("sample.podwright"), read_only=True) as store:
        sample = store.load()
    again = (e.Person, e.Knows, e.Challenge, e.Preference, e.Membership)
    rows: list[e.Row] = [row for row in sample.all_rows() if not isinstance(row, (*again, e.Lock, e.Bond))]
    rows = [row for row in rows if not isinstance(row, e.LiaisonPair | e.Served | e.PairServed | e.Leave)]
    rows = [row for row in rows if not isinstance(row, e.WeekHours | e.Commitment)]
    for number in range(-(-people // len(sample.people))):
        for row in sample.all_rows():
            if isinstance(row, again):
                rows.append(_renamed(row, f"-{number}"))
    path = folder / "large.podwright"
    Store.create(path, Workspace.of(rows)).close()
    return path


def _renamed(row, ending):
    """A row whose people and challenges have another ending to their ids."""
    named = {
        name: getattr(row, name) for name in ("person", "challenge", "manager") if getattr(row, name, None)
    }
    changed = {name: f"{value}{ending}" for name, value in named.items()}
    if row.table in ("people", "challenges"):
        changed["id"] = f"{row.id}{ending}"
    if row.table == "preferences":
        changed["wishes"] = tuple(f"{wish}{ending}" for wish in row.wishes)
        changed["vetoes"] = tuple(f"{veto}{ending}" for veto in row.vetoes)
    return msgspec.structs.replace(row, **changed)


def large(path: Path, seconds: float) -> dict[str, float]:
    """Milliseconds of what a manager waits for, with the window repainted all through a solve."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QCoreApplication

    from desktop.app import make_application
    from ui.board.face import Drop, Held
    from ui.frame.window import MainWindow
    from ui.settings import Settings

    make_application()
    window = MainWindow(Settings())
    window.resize(1440, 900)
    window.show()
    began = perf_counter()
    window.files.open(path, remember=False)
    QCoreApplication.processEvents()
    figures = {"open a file": perf_counter() - began}
    document = window.document
    assert document is not None
    challenge, members = next(iter(document.plan.pods.items()))
    other = next(c for c in document.plan.pods if c != challenge)
    began = perf_counter()
    window.board_page.drop(Drop((Held(members[0], challenge),), other))
    QCoreApplication.processEvents()
    figures["drop to repaint"] = perf_counter() - began
    window.solving.start_ahead()
    end = perf_counter() + 3
    while perf_counter() < end:  # the worker warms up, the inspector finds its places
        QCoreApplication.processEvents()
    window.solve_control.seconds = seconds
    began = perf_counter()
    window.actions_["solve"].trigger()
    figures["press Solve"] = perf_counter() - began
    gaps = []
    while window.solving.busy:
        began = perf_counter()
        window.centralWidget().repaint()
        QCoreApplication.processEvents()
        gaps.append(perf_counter() - began)
        sleep(0.004)
    figures["median gap between paints"], figures["longest gap between paints"] = (
        statistics.median(gaps),
        max(gaps),
    )
    began = perf_counter()
    window.solve_control.offer.adopt()
    QCoreApplication.processEvents()
    figures["adopt the solved plan"] = perf_counter() - began
    window.close()
    return {name: round(1000 * value, 1) for name, value in figures.items()}
