"""The pairs among the places of the window: made when they are asked for, and told of around them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from planner.plan import Score
from planner.problem import Pair
from ui.document import Document
from ui.frame.bar.top_bar import TopBar
from ui.frame.inspector.inspector import Inspector
from ui.frame.notice import Notice
from ui.frame.places.place import Place
from ui.frame.solve_control import SolveControl
from ui.solving import Solving

if TYPE_CHECKING:
    from planner.explain.option import Action
    from ui.pairs.page import PairsPage


class PairsPlace(Place["PairsPage"]):
    """The page for pairs in a stack of places; `selected` says that something else is selected there."""

    selected = Signal()

    def __init__(
        self,
        stack: QStackedWidget,
        solving: Solving,
        inspector: Inspector,
        top_bar: TopBar,
        solve_control: SolveControl,
        notice: Notice,
    ) -> None:
        super().__init__(stack)
        self._solving, self._notice = solving, notice
        self._inspector, self._top_bar, self._solve_control = inspector, top_bar, solve_control

    def make(self) -> "PairsPage":
        """The page, which says what is selected and held on it."""
        from ui.pairs.page import PairsPage

        page = PairsPage(self._solving, self._notice, self.stack)
        page.selected.connect(self.selected)
        page.previewed.connect(self._preview)
        page.offer.asking.connect(self._solve_control.make_way)
        return page

    def toggle_lock(self, pair: Pair) -> None:
        """Lock a pair of the page, or release it."""
        self.page.toggle_lock(pair)

    def end(self) -> None:
        """Look for nothing any more."""
        if self.made is not None:
            self.made.end()

    def show_selection(self, document: Document) -> None:
        """Show in the inspector what is selected among the pairs."""
        page = self.page
        if page.selection is not None:
            self._inspector.show_pair(document, *page.selection)
        elif page.free_person is not None:
            self._inspector.show_liaison(document, page.free_person)
        else:
            self._inspector.show_selection(document, (), None)

    def _preview(self, title: str | None, action: "Action | None", after: Score | None) -> None:
        self._top_bar.show_preview(after)
        document = self.page.document
        if document is None or title is None or action is None:
            self._inspector.end_preview()
        else:
            self._inspector.show_action(document, title, action)
