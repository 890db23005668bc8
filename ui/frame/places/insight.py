"""Insight among the places of the window."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from ui.frame.places.place import Place
from ui.frame.solve_control import SolveControl
from ui.solving import Solving

if TYPE_CHECKING:
    from ui.insight.page import InsightPage


class InsightPlace(Place["InsightPage"]):
    """The page that shows who has met whom; the one worker makes way for what it asks."""

    def __init__(self, stack: QStackedWidget, solving: Solving, solve_control: SolveControl) -> None:
        super().__init__(stack)
        self._solving, self._solve_control = solving, solve_control

    def make(self) -> "InsightPage":
        """The page."""
        from ui.insight.page import InsightPage

        page = InsightPage(self._solving)
        page.asking.connect(self._solve_control.make_way)
        return page

    def end(self) -> None:
        """Look for nothing any more."""
        if self.made is not None:
            self.made.end()
