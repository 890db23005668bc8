"""Choosing the quarter and the plan that are looked at, and making new plans."""

import re

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from ui import words
from ui.document import Document
from ui.frame.switcher import Switcher


class Switching(QObject):
    """Says in two switchers which quarter and plan are looked at, and fills their menus."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
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
        quarter.show_words(quarter_name(cycle.id), words.ASIDE.join([when, cycle.state]))
        plans = [each.id for each in document.workspace.plans_of(cycle.id)]
        plan.show_words(named.name, f"Plan {plans.index(named.id) + 1} of {len(plans)}")

    def fill_quarters(self, menu: QMenu) -> None:
        """Offer every quarter, the latest first; one without a plan has nothing to look at."""
        document = self._document
        if document is None:
            return
        cycles = sorted(document.workspace.cycles.values(), key=lambda cycle: cycle.starts, reverse=True)
        for cycle in cycles:
            plans = document.workspace.plans_of(cycle.id)
            action = menu.addAction(f"{quarter_name(cycle.id)}{words.ASIDE}{cycle.state}")
            action.setCheckable(True)
            action.setChecked(document.cycle == cycle)
            action.setEnabled(bool(plans))
            if plans:
                action.triggered.connect(lambda _=False, plan=plans[0].id: document.look_at(plan))

    def fill_plans(self, menu: QMenu) -> None:
        """Offer every plan of the quarter, and to make another."""
        document = self._document
        cycle = None if document is None else document.cycle
        if document is None or cycle is None:
            return
        for plan in document.workspace.plans_of(cycle.id):
            action = menu.addAction(plan.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(plan.id == document.plan_id)
            action.triggered.connect(lambda _=False, plan=plan.id: document.look_at(plan))
        menu.addSeparator()
        for title, copied in (("New empty plan", False), ("Copy of this plan", True)):
            action = menu.addAction(title)
            action.setEnabled(not document.read_only)
            action.triggered.connect(lambda _=False, copied=copied: self._make_plan(copied))

    def _make_plan(self, copied: bool) -> None:
        from planner.workspace.moves import new_plan

        document = self._document
        cycle = None if document is None else document.cycle
        if document is None or cycle is None:
            return
        name = f"Plan {len(document.workspace.plans_of(cycle.id)) + 1}"
        change = new_plan(document.workspace, cycle.id, name, document.plan_id if copied else None)
        if document.do(change):
            document.look_at(document.workspace.plans_of(cycle.id)[-1].id)


def quarter_name(cycle: str) -> str:
    """A quarter as managers say it: "Q1 2027" of 2027-Q1; other names stay."""
    found = re.fullmatch(r"(\d{4})-Q([1-4])", cycle)
    return f"Q{found[2]} {found[1]}" if found else cycle
