"""Every dialog at every text size: nothing is cut, nameless or larger than the window that it belongs to."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog

from planner.plan import Plan
from planner.solve.clash import Asked, Clash, WhyNot
from planner.solve.process.messages import TradeOffPoint
from planner.ways import WayOut
from tests.ui.frame.fits import faults
from ui.dialogs.clash_dialog import ClashDialog
from ui.quarter.record_dialog import RecordDialog
from ui.quarter.trade_off_dialog import TradeOffDialog
from ui.theme import theme

PEOPLE = "id,name,department,hours\nana,Ana Ruiz,Finance,many\nnew,Nora Quist,Sales,8\n,Anna Ruis,Finance,8\n"
WAY = WayOut("Release the lock on Ana Ruiz for the early warning of customers at risk", (), 1, 0)
ASKED = Asked("locks", "7 people are locked into Cash forecast: Ana, Chloé, Deniz, Ivan, Kofi, Mei and Rosa.")


def by_action(name):
    return lambda window, answers: window.actions_[name].trigger()


def by_step(name, *before):
    def take(window, answers):
        steps = window.quarter.steps
        today = window.document.cycle.starts + timedelta(days=30)
        steps._today = lambda: today
        for step in (*before, name):
            steps.take(window.document, step)

    return take


def rename_challenge(window, answers):
    window.board_page.select_pod(next(iter(window.document.plan.pods)))
    window.actions_["rename"].trigger()


def make(window, answers):
    window.quarter.steps.make(window.document)


def record(window, answers):
    closed = next(row.id for row in window.document.workspace.cycles.values() if row.state == "closed")
    dialog = RecordDialog(window.document.workspace, closed, window)
    dialog.open()
    dialog.add_button.click()


def trade_off(window, answers):
    document = window.document
    dialog = TradeOffDialog(window.solving, document.problem, document.plan, window)
    dialog.open()
    for moves in range(9):
        plan = Plan.of({"cash": [f"p{moves}"]})
        dialog._told(TradeOffPoint(7, moves, moves, document.assessment.score, plan))


def clash(window, answers):
    dialog = ClashDialog(lambda way: True, window)
    dialog.open()
    dialog.show_answer(WhyNot(Plan(), 2, 2, (Clash((ASKED, ASKED), (WAY,) * 9),) * 2))


def bring_in(window, answers):
    path = window.document.path.with_name("people.csv")
    path.write_text(PEOPLE, "utf-8")
    answers.several = [path]
    window.actions_["bring_in"].trigger()


DIALOGS = {
    "keys": by_action("keys"),
    "about": by_action("about"),
    "history": by_action("history"),
    "export": by_action("export"),
    "export data": by_action("export_data"),
    "rename plan": lambda window, answers: window.switching.ask_for_name(),
    "rename challenge": rename_challenge,
    "make a quarter": make,
    "dates": by_step("dates"),
    "correct": record,
    "trade-off": trade_off,
    "clash": clash,
    "import": bring_in,
    "start": by_step("start", "publish"),
    "plan again": by_step("again"),
}


def shown(window):
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
def test_every_dialog_shows_all_that_it_says(app, empty_window, sample, answers, monkeypatch, percent):
    monkeypatch.setattr(empty_window.solving, "ask", lambda *_: 7)
    monkeypatch.setattr(empty_window.solving, "withdraw", lambda *_: None)
    theme().set_percent(percent)
    empty_window.files.open(sample)
    found = {}
    for name, ask in DIALOGS.items():
        ask(empty_window, answers)
        for _ in range(3):
            app.processEvents()
        (dialog,) = shown(empty_window)
        found[name] = faults(dialog)
        if not empty_window.rect().contains(dialog.rect()):
            found[name].append(f"it is larger than the window: {dialog.size()}")
        dialog.reject()
        app.processEvents()
    assert {name: faults for name, faults in found.items() if faults} == {}
