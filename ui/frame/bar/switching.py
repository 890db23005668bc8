"""Choosing the quarter and the plan that are looked at; plans are made, renamed, removed and compared."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from planner.cycles.roster import main_plan
from planner.workspace.entities import NamedPlan
from planner.workspace.quarters import called
from ui import words
from ui.document import Document
from ui.frame.bar.switcher import Switcher


class Switching(QObject):
    """Says in two switchers which quarter and plan are looked at, and fills their menus.

    `compareAsked` carries the plan to compare with; `fileAsked` asks to compare with one in a file.
    """

    compareAsked = Signal(str)
    fileAsked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._document: Document | None = None

    def show_document(self, document: Document | None, quarter: Switcher, plan: Switcher) -> None:
        """Say what a document looks at."""
        self._document = document
        cycle = None if document is None else document.cycle
        named = None if document is None else document.named_plan
        if document is None or cycle is None or named is None:
            quarter.show_words("No quarter" if document else "", "")
            plan.show_words("No plan" if document else "", "")
            return
        when = words.week_dates(cycle.starts, 1, cycle.weeks)
        quarter.show_words(called(cycle.id), words.ASIDE.join([when, cycle.state]))
        if named.published:
            since = f" from week {named.from_week}" if named.from_week > 1 else ""
            plan.show_words(named.name, f"Published{since}")
            return
        plans = [each.id for each in document.workspace.plans_of(cycle.id)]
        plan.show_words(named.name, f"Plan {plans.index(named.id) + 1} of {len(plans)}")

    def fill_quarters(self, menu: QMenu) -> None:
        """Offer every quarter, the latest first; one without a plan has nothing to look at."""
        document = self._document
        if document is None:
            return
        cycles = sorted(document.workspace.cycles.values(), key=lambda cycle: cycle.starts, reverse=True)
        for cycle in cycles:
            plan = main_plan(document.workspace, cycle.id)
            action = menu.addAction(f"{called(cycle.id)}{words.ASIDE}{cycle.state}")
            action.setCheckable(True)
            action.setChecked(document.cycle == cycle)
            action.setEnabled(plan is not None)
            if plan is not None:
                action.triggered.connect(lambda _=False, plan=plan.id: document.look_at(plan))

    def fill_plans(self, menu: QMenu) -> None:
        """Offer every plan of the quarter, what can be done with this one, and what to compare it with."""
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        document = self._document
        cycle = None if document is None else document.cycle
        if document is None or cycle is None:
            return
        plans = document.workspace.plans_of(cycle.id)
        for plan in plans:
            action = menu.addAction(escaped(plan.name))
            action.setCheckable(True)
            action.setChecked(plan.id == document.plan_id)
            action.triggered.connect(lambda _=False, plan=plan.id: document.look_at(plan))
        menu.addSeparator()
        main = main_plan(document.workspace, cycle.id)
        # Beside a roster alone an empty plan could never be published.
        for title, do, possible in (
            ("New empty plan", self._make_plan, main is None or not main.published),
            ("Copy of this plan", self.copy_plan, True),
            ("Rename this plan…", self.ask_for_name, True),
            ("Remove this plan", self._remove, document.plan_id != plans[0].id),
        ):
            action = menu.addAction(title)
            action.setEnabled(possible and not document.read_only)
            action.triggered.connect(lambda _=False, do=do: do())
        menu.addSeparator()
        self._fill_compare(menu.addMenu("Compare with"), document, plans)

    def _fill_compare(self, menu: QMenu, document: Document, plans: list[NamedPlan]) -> None:
        for plan in plans:
            if plan.id != document.plan_id:
                action = menu.addAction(escaped(plan.name))
                action.triggered.connect(lambda _=False, plan=plan.id: self.compareAsked.emit(plan))
        menu.addSeparator()
        action = menu.addAction("A plan file…")
        action.setEnabled(not document.read_only)
        action.triggered.connect(lambda _=False: self.fileAsked.emit())

    def copy_plan(self) -> None:
        """Make a plan like the one that is looked at, and look at that."""
        self._make_plan(copied=True)

    def _make_plan(self, copied: bool = False) -> None:
        from planner.workspace.moves import new_plan
        from planner.workspace.plans import free_name

        document = self._document
        cycle = None if document is None else document.cycle
        if document is None or cycle is None:
            return
        name = free_name(document.workspace, cycle.id)
        change = new_plan(document.workspace, cycle.id, name, document.plan_id if copied else None)
        if document.do(change):
            document.look_at(document.workspace.plans_of(cycle.id)[-1].id)

    def ask_for_name(self) -> None:
        """Ask for another name; one that cannot be is told while it is typed."""
        from planner.workspace.plans import rename
        from ui.dialogs.rename import RenameDialog

        document = self._document
        plan = None if document is None else document.named_plan
        if document is None or plan is None or document.read_only:
            return
        dialog = RenameDialog(
            "plan", plan.name, lambda name: rename(document.workspace, plan.id, name), self._window
        )
        dialog.agreed.connect(document.do)
        dialog.open()

    def _remove(self) -> None:
        """Take out the plan that is looked at, and look at the quarter's plan instead."""
        from planner.workspace.plans import remove_plan

        document = self._document
        plan = None if document is None else document.named_plan
        if document is None or plan is None:
            return
        change = remove_plan(document.workspace, plan.id)
        document.look_at(document.workspace.plans_of(plan.cycle)[0].id)
        if not document.do(change):
            document.look_at(plan.id)


def escaped(name: str) -> str:
    """A name as a menu shows it: an ampersand would mark a key."""
    return name.replace("&", "&&")
