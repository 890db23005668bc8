"""Works the board of a file on a real display and prints what each step took: `frames FILE MOVES`."""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from time import monotonic, perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.app import make_application
from tests.bench.running.child import end_with_parent
from ui.board.face import Drop, Held
from ui.document import Document
from ui.frame.window import MainWindow
from ui.settings import Settings

SETTLED = 0.4  # seconds without anything to do, after which a step is begun
PATIENCE = 60.0
WORDS = ("ana", "finance", "zzz", "sql rossi")
SCROLLS, STEP = 60, 53  # so many pixels at a time


class _Paints(QObject):
    """Counts the frames of a window."""

    frames = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        self.frames += event.type() == QEvent.Type.UpdateRequest
        return False


class Board:
    """A window on a file, and the milliseconds that each step took until it was seen."""

    def __init__(self, path: Path) -> None:
        self.found: defaultdict[str, list[float]] = defaultdict(list)
        self.window = MainWindow(Settings(scheme="light"))
        self.window.resize(1440, 900)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.page, self.board = self.window.board_page, self.window.board_page.board
        with self.timed("first show of the file"):
            assert self.window.files.open(path, remember=False)
        self.window.solving.start_ahead()
        self.settle(4.0)

    @property
    def document(self) -> Document:
        """The file that is open."""
        assert self.window.document is not None
        return self.window.document

    def timed(self, name: str) -> "_Timed":
        """Note under a name what a block takes, until the display shows what it did."""
        return _Timed(self.found[name])

    def settle(self, seconds: float = SETTLED) -> None:
        """Let everything end that goes on by itself, such as the places that the inspector looks for."""
        end = monotonic() + PATIENCE
        quiet = monotonic()
        while monotonic() - quiet < seconds and monotonic() < end:
            began = perf_counter()
            QCoreApplication.processEvents()
            if perf_counter() - began > 0.002:
                quiet = monotonic()

    def moves(self, many: int) -> None:
        """Drop people on other pods, each time undone again."""
        for drop in self.drops(many):
            with self.timed("drop to repaint"):
                self.board.dropped.emit(drop)
            assert self.document.plan.members(str(drop.target)).count(drop.people[0].person)
            self.settle()
            with self.timed("undo to repaint"):
                self.window.actions_["undo"].trigger()
            self.settle()

    def drops(self, many: int) -> Iterator[Drop]:
        """Moves of one person each, among pods of the whole plan."""
        random, plan = Random(1), self.document.plan
        for _ in range(many):
            left, joined = random.sample(sorted(plan.pods), 2)
            yield Drop((Held(random.choice(plan.members(left)), left),), joined)

    def previews(self, many: int) -> None:
        """Hold people until every tab is painted, and point at other pods meanwhile."""
        for drop in self.drops(many):
            frames = []
            began = perf_counter()
            self.board.heldChanged.emit(drop.people)
            while self.page.finding:
                frame = perf_counter()
                QGuiApplication.sync()
                frames.append(1000 * (perf_counter() - frame))
            QGuiApplication.sync()
            self.found["hold to all tabs painted"].append(1000 * (perf_counter() - began))
            self.found["longest frame of a hold"].append(max(frames))
            self.settle()
            with self.timed("pointed at another pod"):
                self.board.hovered.emit(drop)
            self.settle()
            self.board.hovered.emit(None)
            self.board.heldChanged.emit(())
            self.settle()

    def filters(self) -> None:
        """Type words into the filter, letter by letter, and clear it."""
        field = self.page.toolbar.filter
        for word in WORDS:
            for letter in word:
                with self.timed("filter, a letter typed"):
                    QTest.keyClicks(field, letter)
                self.settle(0.1)
            with self.timed("filter cleared"):
                field.clear()
            self.settle(0.1)

    def scrolls(self) -> None:
        """Scroll down step by step, and up again."""
        bar = self.board.findChild(QObject, "pods").verticalScrollBar()  # type: ignore[attr-defined]
        for way in (1, -1):
            for _ in range(SCROLLS):
                with self.timed("scroll step"):
                    bar.setValue(bar.value() + way * STEP)


class _Timed:
    def __init__(self, into: list[float]) -> None:
        self._into = into

    def __enter__(self) -> None:
        self._began = perf_counter()

    def __exit__(self, *error: object) -> None:
        QGuiApplication.sync()
        self._into.append(1000 * (perf_counter() - self._began))


def memory() -> float:
    """The memory of this process in MB."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    (found,) = (line.split()[1] for line in lines if line.startswith("VmRSS:"))
    return int(found) / 1024


def main(path: Path, many: int) -> None:
    """Work the board and print what was found."""
    end_with_parent()
    make_application()
    board = Board(path)
    steps: list[Callable[[], None]] = [
        board.scrolls,
        lambda: board.previews(many),
        lambda: board.moves(many),
        board.filters,
    ]
    for step in steps:
        step()
    board.found["memory"].append(memory())
    board.window.close()
    json.dump(board.found, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
