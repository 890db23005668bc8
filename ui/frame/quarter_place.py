"""The quarter among the places of the window: its page, the steps that are taken there, and what follows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner.plan import Plan
from ui.document import Document

if TYPE_CHECKING:
    from ui.frame.window import MainWindow
    from ui.quarter.page import QuarterPage
    from ui.quarter.steps import QuarterSteps
    from ui.quarter.trade_off_dialog import TradeOffDialog


class QuarterPlace(QObject):
    """The page of a quarter in one window, made when it is asked for first: the first window needs none."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._page: QuarterPage | None = None
        self._steps: QuarterSteps | None = None

    @property
    def page(self) -> "QuarterPage":
        """The page."""
        from ui.quarter.page import QuarterPage

        if self._page is None:
            window = self._window
            self._page = QuarterPage()
            self._page.asked.connect(lambda step: self.steps.take(step))
            self._page.person.connect(lambda person: window.board_page.board.select([person]))
            self._page.compareAsked.connect(window.comparing.toggle)
            window.places.addWidget(self._page)
        return self._page

    @property
    def steps(self) -> "QuarterSteps":
        """What takes the steps, on the document that the window shows."""
        from ui.quarter.steps import QuarterSteps

        if self._steps is None:
            notice = self._window.board_page.notice
            self._steps = QuarterSteps(self._window)
            self._steps.refused.connect(notice.warn)
            self._steps.said.connect(
                lambda sentence, detail: notice.say(sentence, detail, icon="tick", role="positive")
            )
            self._steps.planned.connect(self.ask_how_much)
        self._steps.show_document(self._window.document)
        return self._steps

    @property
    def shown(self) -> "QuarterPage | None":
        """The page where it is the place that is shown."""
        here = self._page is not None and self._window.places.currentWidget() is self._page
        return self._page if here else None

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

        def accept() -> bool:
            if document.plan_id is None:
                return False
            change = adopt(document.workspace, document.plan_id, plan, f"Take the plan with {name.lower()}")
            return document.do(change) or not change

        self._window.comparing.offer(plan, name, accept)
