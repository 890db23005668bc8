"""The place of the rail where plans are compared: how it is reached, and where it leads."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from planner.files import InputError
from planner.plan import Plan
from ui.frame.places.place import Place

if TYPE_CHECKING:
    from planner.workspace.change import Change
    from ui.compare import ComparePage
    from ui.compare.sides import OfferedPlan
    from ui.frame.window import MainWindow

SOLVED = "The solved plan"
PLAN_FILES = "Plans (*.json)"


class Comparing(Place["ComparePage"]):
    """Shows the comparison of two plans of one window's document, and goes back to the board after it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.places)
        self._window = window
        self._solved_for: str | None = None  # the plan that a solved one was offered for

    def listen(self) -> None:
        """Follow what the plan switcher asks for."""
        self._window.switching.compareAsked.connect(self.put_beside)
        self._window.switching.fileAsked.connect(self.ask_for_file)
        self._window.solve_control.offer.compareAsked.connect(self._offer_solved)
        self._window.solve_control.offer.changed.connect(self._withdraw_solved)

    def make(self) -> "ComparePage":
        """The page, which says what is picked and decided on it."""
        from ui.compare import ComparePage

        page, window = ComparePage(), self._window
        page.person.connect(lambda person: window.board_page.board.select([person]))
        page.level.connect(window.explain)
        page.settled.connect(self._settled)
        page.copyAsked.connect(window.switching.copy_plan)
        return page

    def toggle(self) -> None:
        """Go to the comparison, or from it to the board."""
        if self.shown:
            self._window.show_place("board")
        else:
            self._window.show_place("compare")
            self.page.take_keyboard()

    def put_beside(self, plan: str) -> None:
        """Compare the plan that is looked at with this one."""
        self._window.show_place("compare")
        self.page.put_beside(plan)
        self.page.take_keyboard()

    def offer(self, offer: "OfferedPlan") -> None:
        """Compare the plan that is looked at with one that is not in the file, to take it or leave it."""
        document = self._window.document
        if document is not None:
            self._window.board_page.notice.dismiss()
            self._window.show_place("compare")
            self.page.show_offer(document, offer)
            self.page.take_keyboard()

    def _offer_solved(self) -> None:
        """Offer the plan that a solve found."""
        from ui.compare.sides import OfferedPlan

        waits = self._window.solve_control.offer
        found = waits.found
        if found is not None:
            self._solved_for = found.plan_id
            take, leave = partial(waits.take, found), partial(waits.discard, found)
            self.offer(OfferedPlan(found.plan, SOLVED, take, leave))

    def _withdraw_solved(self) -> None:
        """Offer the plan that a solve found no more where it was settled elsewhere, or is of another plan."""
        document, waits = self._window.document, self._window.solve_control.offer
        here = document is not None and document.plan_id == self._solved_for
        if self.made is None or (here and waits.found is not None):
            return
        if self.page.withdraw(SOLVED) and here and self.shown is not None:
            self._window.show_place("board")

    def offer_import(self, change: "Change") -> None:
        """Compare the plan that is looked at with what an import makes of it, to import or to leave it."""
        from planner.exchange.importing.trying.after import after
        from ui.compare.sides import OfferedPlan

        document = self._window.document
        if document is None or document.named_plan is None or document.problem is None:
            return
        found = after(document.workspace, document.named_plan.id, document.problem, change)
        if found is None:
            return
        line = f"{document.named_plan.name} with what it brings"
        accept = partial(document.do, change)
        self.offer(OfferedPlan(found.plan, "The import", accept, problem=found.problem, line=line))

    def ask_for_file(self) -> None:
        """Ask for a plan.json of this quarter, and offer the plan in it."""
        path = self._window.files.ask_for_plan(PLAN_FILES)
        if path is not None:
            self.offer_file(path)

    def offer_file(self, path: Path) -> None:
        """Offer the plan in a file; say what is wrong with one that is not of this quarter."""
        from planner.plan import read_plan

        document = self._window.document
        if document is None or document.problem is None:
            return
        try:
            file = read_plan(path, document.problem)
        except InputError as error:
            self._window.show_place("board")
            self._window.board_page.notice.warn(str(error).replace(str(path), path.name))
            return
        from ui.compare.sides import OfferedPlan

        self.offer(OfferedPlan(file.plan, path.stem, lambda: self._take(file.plan, path.stem)))

    def _take(self, plan: Plan, name: str) -> bool:
        """Give the plan that is looked at the pods and pairs of another."""
        from planner.workspace.moves import adopt

        document = self._window.document
        if document is None or document.plan_id is None:
            return False
        change = adopt(document.workspace, document.plan_id, plan, f"Take over {name}")
        return document.do(change) or not change

    def _settled(self, sentence: str, detail: str) -> None:
        """Go to the board and say there what was decided; what was refused is said there already."""
        self._window.show_place("board")
        if sentence:
            self._window.board_page.notice.say(sentence, detail, icon="tick", role="positive")
