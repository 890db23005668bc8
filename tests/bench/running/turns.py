"""Does in a window on a file what a manager does and prints its longest turns: `turns FILE TIMES`."""

import json
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import monotonic, perf_counter, process_time, sleep, thread_time

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent
from PySide6.QtTest import QTest

from desktop.app import make_application
from planner.editing.write import Entry
from tests.bench.running.child import end_with_parent
from ui.document import Document
from ui.editors.model import GridModel
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.theme import theme

QUIET, PATIENCE = 0.7, 15.0  # seconds without anything to do after a step, and the most of them
LEAST = 0.002  # seconds of work that are something
PLACES = ("pairs", "people", "skills", "challenges", "capacity", "fairness", "quarter", "rules", "insight")
WORDS = ("mar", "finance")


class Turns:
    """A window on a file; `found` has of each step its longest turn, the most work of one, and all work.

    They are in milliseconds; work is what was done for it, whatever else the machine was at.
    """

    def __init__(self, path: Path) -> None:
        self.found: defaultdict[str, list[tuple[float, float, float]]] = defaultdict(list)
        self.window = MainWindow(Settings(scheme="light"))
        self.began: tuple[float, float] | None = None  # when the turn did that goes on
        self.longest = self.most = 0.0
        # A file is opened in turns of its own within one call.
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.aboutToBlock.connect(self.end_turn)
        dispatcher.awake.connect(self.begin_turn)
        self.window.resize(1440, 900)
        self.window.show()
        self.step("open the file", lambda: self.window.files.open(path, remember=False))
        self.board = self.window.board_page.board

    @property
    def document(self) -> Document:
        """The file that is open."""
        assert self.window.document is not None
        return self.window.document

    def step(self, name: str, do: Callable[[], object]) -> None:
        """Do something and turn the window until nothing is left to do for it."""
        self.longest = self.most = 0.0
        began = process_time()
        end, since, turn = monotonic() + PATIENCE, monotonic(), do
        while monotonic() < min(end, since + QUIET):
            work = process_time()
            self.begin_turn()
            turn()
            self.end_turn()
            if process_time() - work > LEAST:
                since = monotonic()
            turn = self.turn
            sleep(0.0005)
        self.found[name].append((1000 * self.longest, 1000 * self.most, 1000 * (process_time() - began)))

    def begin_turn(self) -> None:
        """Count from here; a turn that goes on has come to its end."""
        self.end_turn()
        self.began = perf_counter(), thread_time()

    def end_turn(self) -> None:
        """Note how long the turn took, on the clock and in work of the window's own thread."""
        if self.began is None:
            return
        clock, work = self.began
        self.began = None
        self.longest = max(self.longest, perf_counter() - clock)
        self.most = max(self.most, thread_time() - work)

    @staticmethod
    def turn() -> None:
        """Let the window do what is due."""
        QCoreApplication.processEvents()
        # Outside of the application's own loop nothing else takes away what is to go later.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def places(self) -> None:
        """Show every place for the first time."""
        for key in PLACES:
            self.step(f"show {key} first", lambda key=key: self.window.show_place(key))
        self.window.show_place("board")

    def text_size(self, times: int) -> None:
        """Make the text larger, and smaller again, while every place is there."""
        for _ in range(times):
            for percent in (125, 100):
                self.step("change the text size", lambda percent=percent: theme().set_percent(percent))

    def on_the_board(self, times: int) -> None:
        """Select, lock, undo that, and ask where to move and with whom to swap."""
        placed = [person for person in self.document.workspace.people if self.document.plan.places(person)]
        for person in placed[: times * 7 : 7]:
            self.step("select somebody", lambda person=person: self.board.select([person]))
            held = tuple(self.board.selected_people())
            self.step("lock, then undo", lambda held=held: self.board.lockToggled.emit(held))
            self.step("lock, then undo", self.window.actions_["undo"].trigger)
            self.step("where to move (M)", lambda held=held: self.board.moveAsked.emit(held))
            self.window.commands.search.palette.close()
            self.step("with whom to swap (S)", lambda held=held: self.board.swapAsked.emit(held))
            self.window.commands.search.palette.close()
        self.window.board_page.clear_selection()

    def palette(self, times: int) -> None:
        """Open the palette after something has changed and after nothing has, type, and choose."""
        palette = self.window.commands.search.palette
        for number in range(times):
            self.step("palette" if not number else "palette again", self.window.actions_["search"].trigger)
            for letter in WORDS[number % len(WORDS)]:
                self.step(
                    "palette, a letter typed", lambda letter=letter: QTest.keyClicks(palette.field, letter)
                )
            palette.close()

    def tables(self, times: int) -> None:
        """Type into the table of people, in a row after the other."""
        self.window.show_place("people")
        model = self.window.tables.tables["people"].model
        for number in range(times):
            for column, text in (("seniority", str(number % 5 + 1)), ("name", f"Nora Quist {number}")):
                entry = Entry(model.key_at(7 * number), {column: text})
                self.step("typed and counted everywhere", lambda entry=entry: self.type(model, entry))
        self.window.show_place("board")

    def type(self, model: GridModel, entry: Entry) -> None:
        """Type into a cell and have it counted without the pause, which is longer where counting is."""
        model.enter([entry])
        self.window.tables.rest()

    def rules(self, times: int) -> None:
        """Put a rule under another level and take that back."""
        self.window.show_place("rules")
        for _ in range(times):
            self.step("set a rule, then undo", lambda: self.window.rules.page.asked.emit("novelty", "low"))
            self.step("set a rule, then undo", self.window.actions_["undo"].trigger)


def main(path: Path, times: int) -> None:
    """Work the window and print what was found."""
    end_with_parent()
    make_application()
    turns = Turns(path)
    turns.places()
    turns.text_size(times)
    turns.on_the_board(times)
    turns.palette(times)
    turns.tables(times)
    turns.rules(times)
    turns.window.close()
    json.dump(turns.found, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
