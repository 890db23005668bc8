"""The quarter among the places of the window: its page, the steps that are taken there, and what follows."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from planner.plan import Plan
from ui.document import Document
from ui.frame.places.place import Place

if TYPE_CHECKING:
    from ui.frame.window import MainWindow
    from ui.quarter.page import QuarterPage
    from ui.quarter.steps import QuarterSteps
    from ui.quarter.trade_off_dialog import TradeOffDialog


class QuarterPlace(Place["QuarterPage"]):
    """The page of a quarter in one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.places)
        self._window = window
        self._steps: QuarterSteps | None = None

    def make(self) -> "QuarterPage":
        """The page, whose steps are taken on the document that the window shows."""
        from ui.quarter.page import QuarterPage

        page, window = QuarterPage(), self._window
        page.asked.connect(lambda step: self.steps.take(window.document, step))
        page.makeAsked.connect(lambda: self.steps.make(window.document))
        page.person.connect(lambda person: window.board_page.board.select([person]))
        page.compareAsked.connect(window.comparing.toggle)
        return page

    @property
    def steps(self) -> "QuarterSteps":
        """What takes the steps."""
        from ui.quarter.steps import QuarterSteps

        if self._steps is None:
            notice = self._window.board_page.notice
            self._steps = QuarterSteps(self._window)
            self._steps.refused.connect(notice.warn)
            self._steps.said.connect(
                lambda sentence, detail: notice.say(sentence, detail, icon="tick", role="positive")
            )
            self._steps.planned.connect(self.ask_how_much)
        return self._steps

    def ask_to_plan_again(self, leaving: Collection[str], given_up: Collection[str]) -> None:
        """Ask from which week on the quarter is planned again, as somebody leaves or something ends."""
        if self._window.document is not None:
            self.steps.ask_to_plan_again(self._window.document, leaving, given_up)

    def ask_how_much(self) -> "TradeOffDialog | None":
        """Ask how much may change in the plan that is looked at, against the one before it."""
        from ui.quarter.trade_off_dialog import TradeOffDialog

        document = self._window.document
        problem = None if document is None or document.trouble else document.problem
        if document is None or problem is None or problem.baseline is None:
            return None
        self._window.solve_control.make_way()
        dialog = TradeOffDialog(self._window.solving, problem, document.plan, self._window)
        dialog.chosen.connect(lambda plan, name: self._offer(document, plan, name))
        dialog.open()
        return dialog

    def _offer(self, document: Document, plan: Plan, name: str) -> None:
        from planner.workspace.moves import adopt
        from ui.compare.sides import OfferedPlan

        def accept() -> bool:
            if document.plan_id is None:
                return False
            change = adopt(document.workspace, document.plan_id, plan, f"Take the plan with {name.lower()}")
            return document.do(change) or not change

        self._window.comparing.offer(OfferedPlan(plan, name, accept))
