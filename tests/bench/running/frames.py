"""Works the board of a file on a real display and prints what each step took: `frames FILE MOVES`."""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from time import monotonic, perf_counter, process_time, sleep

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.app import make_application
from tests.bench.running.child import end_with_parent
from ui.board.face import Drop, Held
from ui.document import Document
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.theme import theme

FIRST, WORK = ", first frame", ", work"
QUIET, PATIENCE = 0.1, 1.0  # seconds without anything to do before a step begins, and the most of them
WORKER = 6.0  # seconds for the solver's process to get ready
WORDS = 4 * ("ana", "finance", "sql rossi", "zzz")  # of few the slowest would stand for all
SCROLLS, STEP = 60, 53  # so many steps of so many pixels


class Frames(QObject):
    """Notes when the window was painted last and how long that took."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.ended: list[tuple[float, float]] = []  # clock and work
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint, and note the end of it."""
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        handled = watched.event(event)
        self.ended.append((perf_counter(), process_time()))
        return handled


class Board:
    """A window on a file, and the milliseconds that each step took until it was seen."""

    def __init__(self, path: Path) -> None:
        self.found: defaultdict[str, list[float]] = defaultdict(list)
        theme().set_system_motion(True)
        self.window = MainWindow(Settings(scheme="light"))
        self.window.resize(1440, 900)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.frames = Frames(self.window)
        self.page, self.board = self.window.board_page, self.window.board_page.board
        self.timed("first show of the file", lambda: self.window.files.open(path, remember=False))
        self.window.solving.start_ahead()
        self.settle(WORKER, WORKER)

    @property
    def document(self) -> Document:
        """The file that is open."""
        assert self.window.document is not None
        return self.window.document

    def timed(self, name: str, do: Callable[[], object]) -> None:
        """Note what something takes until the display shows it, and the work of this process for it.

        FIRST is up to the end of the first paint of the window, which holds the board as it is then.
        """
        self.frames.ended.clear()
        began, worked = perf_counter(), process_time()
        do()
        QGuiApplication.sync()
        ended = perf_counter(), process_time()
        for which, (clock, work) in (("", ended), (FIRST, (self.frames.ended or [ended])[0])):
            self.found[f"{name}{which}"].append(1000 * (clock - began))
            self.found[f"{name}{which}{WORK}"].append(1000 * (work - worked))

    def settle(self, quiet: float = QUIET, patience: float = PATIENCE) -> None:
        """Let what goes on by itself end, such as the places that the inspector looks for."""
        end, since = monotonic() + patience, monotonic()
        while monotonic() < min(end, since + quiet):
            began = process_time()
            QCoreApplication.processEvents()
            # Outside of the application's own loop nothing else takes away what is to go later.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if process_time() - began > 0.002:
                since = monotonic()
            sleep(0.002)

    def calm(self) -> None:
        """Select nobody, so that the inspector looks for nothing."""
        self.page.clear_selection()
        self.settle()

    def drops(self, many: int) -> Iterator[Drop]:
        """Moves of one person each between pods that are seen, all over the board."""
        random, bar = Random(1), self.board.field.verticalScrollBar()
        for _ in range(many):
            bar.setValue(random.randint(0, bar.maximum()))
            self.settle()
            seen = [pod for pod in self.board.field.views if not pod.visibleRegion().isEmpty()]
            left, joined = random.sample([pod for pod in seen if pod.face.cards], 2)
            yield Drop((Held(random.choice(left.face.cards).person, left.challenge),), joined.challenge)

    def moves(self, many: int) -> None:
        """Drop people on other pods, each selected before as by the press, and undo that."""
        for drop in self.drops(many):
            (held,) = drop.people
            self.board.select([held.person])
            self.settle()
            self.timed("drop to repaint", lambda drop=drop: self.board.dropped.emit(drop))
            assert drop.target in self.document.plan.places(held.person)
            self.settle()
            self.timed("undo to repaint", self.window.actions_["undo"].trigger)
            assert drop.target not in self.document.plan.places(held.person)
            self.calm()

    def previews(self, many: int) -> None:
        """Hold people until every tab is painted, and point at another pod meanwhile."""
        for drop in self.drops(many):
            began, worked = perf_counter(), process_time()
            turns = [self.turn(lambda drop=drop: self.board.heldChanged.emit(drop.people))]
            while self.page.preview.finding:
                turns.append(self.turn(QCoreApplication.processEvents))
            turns.append(self.turn(QGuiApplication.sync))
            self.found["hold until all tabs are painted"].append(1000 * (perf_counter() - began))
            self.found[f"hold until all tabs are painted{WORK}"].append(1000 * (process_time() - worked))
            for which, values in (("", [clock for clock, _ in turns]), (WORK, [work for _, work in turns])):
                self.found[f"longest turn of a hold{which}"].append(max(values))
                self.found[f"turns of holds{which}"] += values
            self.settle()
            self.timed("pointed at another pod", lambda drop=drop: self.point(drop))
            self.point(None)
            self.board.heldChanged.emit(())
            self.calm()

    def point(self, drop: Drop | None) -> None:
        """Let the pointer be over a pod, as a drag that is held does."""
        for pod in self.board.pods():
            pod.set_hovered(drop is not None and pod.challenge == drop.target)
        self.board.hovered.emit(drop)

    def turn(self, do: Callable[[], object]) -> tuple[float, float]:
        """The milliseconds of something on the clock, and of this process's work for it."""
        began, worked = perf_counter(), process_time()
        do()
        return 1000 * (perf_counter() - began), 1000 * (process_time() - worked)

    def filters(self) -> None:
        """Type words into the filter, letter by letter, and clear it."""
        field = self.page.toolbar.filter
        for word in WORDS:
            for letter in word:
                self.timed("filter, a letter typed", lambda letter=letter: QTest.keyClicks(field, letter))
                self.settle()
            self.timed("filter cleared", field.clear)
            self.settle()

    def scrolls(self) -> None:
        """Scroll down step by step, and up again."""
        bar = self.board.field.verticalScrollBar()
        for way in (1, -1):
            for _ in range(SCROLLS):
                self.timed("scroll step", lambda way=way: bar.setValue(bar.value() + way * STEP))


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
    board.found["memory after the first show"].append(memory())
    board.scrolls()
    board.previews(many)
    board.moves(many)
    board.filters()
    board.found["memory at the end"].append(memory())
    board.window.close()
    json.dump(board.found, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
