"""The main window: rail, top bar, board and inspector around one document."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from planner.plan import Score
from planner.workspace.change import Change
from ui import words
from ui.board.face import Drop
from ui.dialogs.choose import Choose, NativeChoose
from ui.document import DECISIONS, Document
from ui.frame.actions import Actions
from ui.frame.arriving import Arriving
from ui.frame.bar.switching import Switching
from ui.frame.bar.top_bar import TopBar
from ui.frame.clash_offer import ClashOffer
from ui.frame.commands import Commands
from ui.frame.files import Files
from ui.frame.holding import Holding
from ui.frame.inspector.inspector import Inspector
from ui.frame.inspector.room import Room
from ui.frame.looks import Looks
from ui.frame.notice import Offer
from ui.frame.places.board_page import BoardPage
from ui.frame.places.comparing import Comparing
from ui.frame.places.insight import InsightPlace
from ui.frame.places.pairs import PairsPlace
from ui.frame.places.people_switch import PLACES
from ui.frame.places.place import Place
from ui.frame.places.quarter import QuarterPlace
from ui.frame.places.rules import RulesPlace
from ui.frame.places.start import StartPlace
from ui.frame.places.tables import TablePlaces
from ui.frame.rail import Rail
from ui.frame.solve_control import SolveControl
from ui.frame.telling import Telling
from ui.settings import Settings
from ui.solving import Solving
from ui.theme import follow, theme

if TYPE_CHECKING:
    from planner.explain.option import Action

_PLACES = [
    ("board", "board", "Board"),
    ("pairs", "pairs", "Pairs"),
    ("people", "people", "People"),
    ("challenges", "challenges", "Challenges"),
    ("quarter", "quarter", "Quarter"),
    ("rules", "rules", "Rules"),
    ("insight", "insight", "Insight"),
]
# Places that the rail has no button of their own for.
_BEHIND = {"compare": "quarter"} | dict.fromkeys(PLACES, "people")


class _Place(Protocol):
    """What every page but the board can do."""

    def show_document(self, document: Document | None) -> None:
        """Show a document as it is now."""


class MainWindow(QMainWindow):
    """One window on one document at a time; `places` are the pages of the rail, of which one is shown."""

    def __init__(
        self, settings: Settings, solving: Solving | None = None, choose: Choose | None = None
    ) -> None:
        super().__init__()
        self.document: Document | None = None
        self.shown_place = "board"
        self.actions_ = Actions(self, _PLACES)
        self.looks = Looks(self.actions_, settings, self)
        self.rail = Rail(_PLACES, self)
        self.switching = Switching(self)
        self.top_bar = TopBar(self.switching.fill_quarters, self.switching.fill_plans, self)
        self.board_page = BoardPage(self)
        self.inspector = Inspector(self)
        self.room = Room(self, self.inspector, self.actions_["inspector"])
        self.board_page.notice.lie_in(self.inspector)
        self.board_page.notice.takes.connect(self.inspector.leave_room)
        self.files = Files(self, choose or NativeChoose(settings.recent), settings, self._prepare)
        self.solving = solving or Solving(self)
        self.holding = Holding(self.solving, self)
        self.board_page.repair.ask(self.holding)
        self.solve_control = SolveControl(
            self.solving, self.top_bar, self.board_page.notice, self.actions_, settings, self
        )
        self.places = QStackedWidget()
        self.start = StartPlace(self, settings)
        self.comparing = Comparing(self)
        self.quarter = QuarterPlace(self)
        self.insight = InsightPlace(self.places, self.solving, self.solve_control)
        self.rules = RulesPlace(self)
        self.clash_offer = ClashOffer(self.solving, self.board_page.notice, self)
        self.solve_control.ended_broken.connect(self.clash_offer.offer)
        self.clash_offer.asking.connect(self.solve_control.make_way)
        self.tables = TablePlaces(self.places, self.inspector, self.board_page.notice)
        self.pairs = PairsPlace(
            self.places,
            self.solving,
            self.inspector,
            self.top_bar,
            self.solve_control,
            self.board_page.notice,
        )
        self._pages: dict[str, Place[Any]] = {
            "pairs": self.pairs,
            "quarter": self.quarter,
            "compare": self.comparing,
            "insight": self.insight,
            "rules": self.rules,
        }
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        self._lay_out()
        self._listen()
        self.commands = commands = Commands(self)
        Arriving(self, commands.bring_in_files, self.files.open, commands.bring_in_copied)
        self.telling = Telling(self)
        self.show_document(None)

    def _lay_out(self) -> None:
        self.places.addWidget(self.board_page)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.places, 1)
        middle.addWidget(self.inspector)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addLayout(middle, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)
        self.rail.show_place("board")
        self.rail.set_menu(self.actions_.menu)
        self.resize(theme().px(1440), theme().px(900))

    def _listen(self) -> None:
        actions = self.actions_
        names = "undo", "redo", "solve", "compare", "solve_panel"
        self.top_bar.bind(*(actions[name] for name in names))
        self.comparing.listen()
        self.rail.chosen.connect(self.go)
        page = self.board_page
        page.selected.connect(self._show_selection)
        page.previewed.connect(self._preview)
        page.emptyAsked.connect(self._fill_empty)
        self.pairs.selected.connect(self._show_selection)
        self.tables.selected.connect(self._show_selection)
        self.rules.selected.connect(self._show_selection)
        self.tables.chosen.connect(self._choose_row)
        self.tables.asked.connect(self.show_place)
        self.tables.rested.connect(self._catch_up)
        inspector = self.inspector
        inspector.actionAsked.connect(self._take)
        inspector.lockAsked.connect(page.toggle_lock)
        inspector.pairLockAsked.connect(self.pairs.toggle_lock)
        inspector.releaseAsked.connect(page.release)
        inspector.benchAsked.connect(page.put_on_bench)
        inspector.noticeAsked.connect(page.noticeAsked)
        inspector.exportAsked.connect(page.exportAsked)
        inspector.shown.connect(self._show_finding)
        inspector.againAsked.connect(self.quarter.ask_to_plan_again)
        inspector.closed.connect(self._clear_selection)
        for level, cell in self.top_bar.cells.items():
            cell.clicked.connect(lambda _=False, level=level: self.explain(level))
        files = self.files
        files.opened.connect(self.show_document)
        files.failed.connect(page.notice.warn)
        files.told.connect(page.notice.say)
        files.readable.connect(self._offer_to_read)
        # Pages are made to one text size.
        follow(self._show_selection)
        actions.recent.aboutToShow.connect(lambda: files.fill_recent(actions.recent))

    # The document.

    def show_start(self) -> None:
        """Close the document, if there is one, and show what to begin with."""
        self.show_document(None)
        self.start.refresh()
        self.show_place("board")

    def show_document(self, document: Document | None) -> None:
        """Show a document in place of the one that is shown, which is closed."""
        if self.document is not None:
            self.solve_control.end()
            self.pairs.end()
            self.document.close()
            self.document.deleteLater()
        self.document = self.files.document = document
        if document is not None:
            document.setParent(self)
            document.changed.connect(self._changed)
            document.looked.connect(self._looked)
            document.refused.connect(self.board_page.notice.warn)
            if self.start.shown is not None:
                self.show_place("board")
        self.room.show_nothing(document is None)
        self.solve_control.show_document(document)
        self.holding.show_document(document)
        self.board_page.show_document(document)
        self.commands.permit()
        if document is None:
            self._refresh()
        else:
            # What stands around the board has a turn of its own.
            self._soon.start()
        self.telling.show_document(document)
        if document is not None and document.why_read_only:
            self.board_page.notice.say("This can only be read.", document.why_read_only, icon="lock")

    def _prepare(self, document: Document) -> None:
        """Work out what is shown first of a document, in whatever thread; no widget is touched."""
        # The inspector needs them, and to load them takes longer than a frame.
        import ui.frame.inspector.pages  # noqa: F401

        self.board_page.prepare(document)

    def _offer_to_read(self, sentence: str, path: Path) -> None:
        read = Offer("Open to read", lambda: self.files.open(path, read_only=True))
        self.board_page.notice.say(sentence, "", (read,), "lock", "warning")

    def _looked(self) -> None:
        self.board_page.show_document(self.document)
        self._refresh()
        self.telling.show_document(self.document)

    def _changed(self, change: Change) -> None:
        if not change.tables <= DECISIONS and self.tables.follow(change):
            # Whoever types waits for no figures: the rest follows when the hands rest.
            self.board_page.notice.dismiss()
            self._name_window()
            self._show_undo()
            self.commands.permit()
            return
        self.board_page.refresh()
        self._refresh()
        self.telling.changed(change)

    def _catch_up(self) -> None:
        """Show what was typed into tables everywhere else."""
        self.board_page.repair.forget()
        self.board_page.show_plan()
        self._refresh()

    def _refresh(self) -> None:
        """Show everything around the board as the document is now."""
        self._soon.stop()
        document = self.document
        self._name_window()
        self.switching.show_document(document, self.top_bar.quarter, self.top_bar.plan)
        self._show_undo()
        assessment = None if document is None or document.trouble else document.assessment
        if assessment is not None:
            parts = {level: words.level_words(level, assessment.findings) for level in words.LEVELS}
            self.top_bar.show_levels(assessment.score, parts)
        else:
            self.top_bar.clear_levels()
        place = self.places.currentWidget()
        if place not in (self.board_page, self.start.made):
            cast(_Place, place).show_document(document)
        self._show_selection()

    def _name_window(self) -> None:
        document = self.document
        if document is None:
            self.setWindowTitle("Podwright")
            return
        name = document.workspace.settings.name or document.path.stem
        read = " (read only)" if document.read_only else ""
        self.setWindowTitle(f"{name}{read} – Podwright")

    def _show_undo(self) -> None:
        for name, word, keys in (("undo", "Undo", "Ctrl+Z"), ("redo", "Redo", "Ctrl+Shift+Z")):
            title = None if self.document is None else getattr(self.document, f"{name}_title")
            action = self.actions_[name]
            action.setText(f"{word} {title}".replace("&", "&&") if title else word)
            action.setToolTip(f"{word}: {title} ({keys})" if title else f"Nothing to {word.lower()}")

    # Places and what is selected.

    def go(self, key: str) -> None:
        """Show a place of the rail as it was seen last."""
        self.show_place(self.tables.people if key == "people" else key)

    def show_place(self, key: str) -> None:
        """Show a place of the rail, or one that lies behind it: plans compared, another view of people."""
        self.tables.rest()
        self.shown_place = key
        place: QWidget = self._board() if key == "board" else self._page(key)
        if key != "board":
            cast(_Place, place).show_document(self.document)
        self.places.setCurrentWidget(place)
        # What there is to say is said wherever somebody is.
        self.board_page.notice.lie_over(place)
        if self.pairs.shown is not None:
            self.pairs.shown.take_keyboard()
        if self.rules.shown is not None:
            self.rules.shown.take_keyboard()
        self.rail.show_place(_BEHIND.get(key, key))
        self._show_selection()

    def _board(self) -> QWidget:
        """The board, in whose place stands what to begin with while no file is open."""
        without = self.document is None and self.start.made is not None
        return self.start.page if without else self.board_page

    def _page(self, key: str) -> QWidget:
        """The page of a place, made when it is asked for first: the first window needs none."""
        return self._pages[key].page if key in self._pages else self.tables.page(key)

    def _choose_row(self, kind: str, id: str) -> None:
        """A row of a table is what the inspector speaks of, and what the board shows as selected."""
        page = self.board_page
        if kind == "challenges":
            page.select_pod(id)
        else:
            page.board.select([id])

    def _show_selection(self) -> None:
        self.commands.permit()
        if self.document is None or self.document.trouble:
            self.inspector.clear()
            return
        if self.tables.show_cell(self.document) or self.rules.show_selection(self.document):
            return
        page = self.board_page
        if self.pairs.shown is not None:
            self.pairs.show_selection(self.document)
        else:
            self.inspector.show_board(self.document, page.selected_people(), page.pod, page.finding)

    def _clear_selection(self) -> None:
        """Select nothing in the place that is shown; from a finding go back to what it is about."""
        if self.pairs.shown is None and self.board_page.finding is not None:
            self.board_page.leave_finding()
        else:
            (self.pairs.shown or self.board_page).clear_selection()

    def _take(self, action: "Action") -> None:
        """Do what an option of the inspector says, in the place that is shown where it is about that."""
        pairs = None if action.steps else self.pairs.shown
        (pairs or self.board_page).take(action)

    def _show_finding(self, finding: object) -> None:
        self.show_place("board")
        self.board_page.show_finding(finding)  # type: ignore[arg-type]

    def explain(self, level: str) -> None:
        """Let the inspector say what a level is made of."""
        self.board_page.clear_selection()
        if self.document is not None and not self.document.trouble:
            self.inspector.show_selection(self.document, (), None, level)

    def _preview(self, drop: Drop | None, after: Score | None) -> None:
        self.top_bar.show_preview(after)
        if self.document is not None:
            self.inspector.show_drop(self.document, drop)

    def _fill_empty(self, way: str) -> None:
        """A way out of an empty board: its button brings in people or challenges, or solves."""
        if way == "open":
            self.files.ask_to_open()
        elif way == "sample":
            self.start.sampleAsked.emit()
        elif way:
            self.show_place(way)
            self.tables.tables[way].type_first()
        else:
            self._bring_in_or_solve()

    def _bring_in_or_solve(self) -> None:
        problem = None if self.document is None else self.document.problem
        if problem is None or not (problem.people and problem.challenges):
            self.commands.bring_in()
        else:
            self.solve_control.toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the board have the room where there is little."""
        super().resizeEvent(event)
        self.room.make()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the file and of the solver, and look for nothing any more."""
        self.commands.search.palette.close()
        self.files.end()
        self._soon.stop()
        self.solve_control.end()
        self.holding.end()
        self.board_page.repair.forget()
        self.pairs.end()
        self.insight.end()
        self.tables.end()
        self.inspector.clear()
        self.solving.close()
        if self.document is not None:
            self.document.close()
            self.document = None
        event.accept()
