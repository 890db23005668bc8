"""The steps of a quarter, done on a document: each is one change; why one cannot be is said in a sentence."""

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.cycles.dates import change_dates, coming, last_day, make, remove_cycle
from planner.cycles.proposal import propose
from planner.cycles.publishing import close, publish, reopen, withdraw
from planner.cycles.roster import main_plan
from planner.files import InputError
from planner.words import counted
from planner.workspace.change import Change
from planner.workspace.entities import Cycle
from planner.workspace.quarters import called
from ui import words
from ui.document import Document
from ui.quarter.again_dialog import AgainDialog
from ui.quarter.dates_dialog import DatesDialog
from ui.quarter.record_dialog import RecordDialog
from ui.quarter.start_dialog import StartDialog


class QuarterSteps(QObject):
    """Takes the steps that a manager asks for. `refused` carries why one cannot be, `said` what was done.

    `planned` says that a plan of the weeks that are left was made and is looked at.
    """

    refused = Signal(str)
    said = Signal(str, str)
    planned = Signal()

    def __init__(self, window: QWidget, today: Callable[[], date] = date.today) -> None:
        super().__init__(window)
        self._window, self._today = window, today

    def take(self, document: Document | None, step: str) -> None:
        """Take a step on a document, or ask in a dialog what it needs to know."""
        if document is None or document.cycle is None or document.plan_id is None:
            return
        cycle, plan = document.cycle.id, document.plan_id
        match step:
            case "start":
                self._ask_to_start(document, cycle)
            case "again":
                self.ask_to_plan_again(document)
            case "dates":
                self._ask_for_dates(document, cycle)
            case "correct":
                self._ask_to_correct(document, cycle)
            case _:
                self._do(document, step, cycle, plan)

    def _do(self, document: Document, step: str, cycle: str, plan: str) -> None:
        name, quarter = document.workspace.plans[plan].name, called(cycle)
        try:
            match step:
                case "publish":
                    change = publish(document.workspace, plan)
                    since = document.workspace.plans[plan].from_week
                    when = f"from week {since} on" if since > 1 else "now"
                    said = f"{name} is published.", f"It is the roster {when}."
                case "withdraw":
                    change = withdraw(document.workspace, plan, self._today())
                    said = f"{name} is withdrawn.", "It can be changed again."
                case "close":
                    change = close(document.workspace, cycle)
                    said = f"{quarter} is closed.", self._closed(document.workspace.cycles[cycle])
                case "remove":
                    change = remove_cycle(document.workspace, cycle)
                    said = f"{quarter} is removed.", "There was nothing in it."
                case _:
                    change = reopen(document.workspace, cycle)
                    said = f"{quarter} is open again.", "Nothing is on record of it."
        except InputError as error:
            self.refused.emit(words.ended(str(error)))
            return
        if document.do(change):
            self.said.emit(*said)

    def _closed(self, cycle: Cycle) -> str:
        """What closing a quarter did, also to weeks of it that are still to come."""
        weeks = (last_day(cycle) - self._today()).days // 7
        recorded = "Who served where is on record"
        return f"{recorded}, the {counted(weeks, 'week')} to come included." if weeks > 0 else f"{recorded}."

    def _ask_to_start(self, document: Document, cycle: str) -> None:
        try:
            proposal = propose(document.workspace, cycle)
        except InputError as error:
            self.refused.emit(words.ended(str(error)))
            return
        dialog = StartDialog(document.workspace, proposal, self._window)

        def agree(change: Change) -> None:
            if document.do(change):
                started = main_plan(document.workspace, proposal.cycle.id)
                assert started is not None
                document.look_at(started.id)
                sentence = f"{called(proposal.cycle.id)} is started."
                self.said.emit(sentence, "Import wishes and new challenges, then solve.")

        dialog.agreed.connect(agree)
        dialog.open()

    def make(self, document: Document | None) -> None:
        """Ask when the first quarter of a document is, or the one after its latest, and make it."""
        if document is None:
            return
        dialog = DatesDialog(
            "Make a quarter",
            coming(document.workspace, self._today()),
            lambda wanted: make(document.workspace, wanted),
            "Make it",
            self._window,
        )

        def agree(change: Change) -> None:
            before = set(document.workspace.plans)
            if document.do(change):
                (made,) = set(document.workspace.plans) - before
                document.look_at(made)

        dialog.agreed.connect(agree)
        dialog.open()

    def _ask_for_dates(self, document: Document, cycle: str) -> None:
        row = document.workspace.cycles[cycle]
        dialog = DatesDialog(
            f"Dates of {called(cycle)}",
            row,
            lambda wanted: change_dates(document.workspace, cycle, wanted.id, wanted.starts, wanted.weeks),
            parent=self._window,
        )
        dialog.agreed.connect(document.do)
        dialog.open()

    def _ask_to_correct(self, document: Document, cycle: str) -> None:
        dialog = RecordDialog(document.workspace, cycle, self._window)

        def agree(change: Change) -> None:
            if document.do(change):
                self.said.emit("The record is corrected.", "The next quarters are planned from it.")

        dialog.agreed.connect(agree)
        dialog.open()

    def ask_to_plan_again(
        self, document: Document, leaving: Collection[str] = (), given_up: Collection[str] = ()
    ) -> None:
        """Ask from which week on the quarter is planned again; who leaves and what is given up is ticked."""
        assert document.cycle is not None, "what is planned again is looked at"
        cycle = document.cycle
        week = (self._today() - cycle.starts).days // 7 + 2
        dialog = AgainDialog(document.workspace, cycle.id, week, leaving, given_up, self._window)

        def agree(change: Change) -> None:
            before = set(document.workspace.plans)
            if document.do(change):
                (made,) = set(document.workspace.plans) - before
                document.look_at(made)
                self.planned.emit()

        dialog.agreed.connect(agree)
        dialog.open()
