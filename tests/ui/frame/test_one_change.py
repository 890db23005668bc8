"""Whatever is pressed around a quarter is one change: in the history by name, undone and done again whole."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.problem import Pair
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.store import Store
from tests.ui import small
from ui.capacity.fixes import FixRow
from ui.document import START_TITLE
from ui.history.panel import HistoryPanel
from ui.history.rows import ChangeRow
from ui.pairs.face import Seat, Target
from ui.quarter.record_model import WEEKS
from ui.widgets import Button

BEN, KAI = Pair("ben", "eva"), Pair("jun", "kai")


@pytest.fixture
def file(tmp_path):
    """Ben is overbooked; Finance wants two pairs and has one, Sales has the one that it wants."""
    workspace = small.workspace()
    people = {
        id: replace(row, liaison=True, pod_hours=8 if id == "ben" else 12)
        for id, row in workspace.people.items()
    }
    rows = [
        *(row for row in workspace.all_rows() if not isinstance(row, e.Person)),
        *people.values(),
        replace(workspace.departments["fin"], liaisons=2),
        replace(workspace.departments["sal"], liaisons=1),
        e.Commitment("ben", "Audit", date(2027, 2, 1), date(2027, 2, 14), 33),
        e.LiaisonPair("one", "jun", "kai"),
    ]
    path = tmp_path / "small.podwright"
    Store.create(path, Workspace.of(rows)).close()
    return path


class Hands:
    """What somebody does in a window around a quarter, on a day."""

    def __init__(self, window, until):
        self.window, self.until, self.today = window, until, date(2026, 12, 1)
        window.show_place("quarter")
        window.quarter.page._today = window.quarter.steps._today = lambda: self.today

    @property
    def document(self):
        return self.window.document

    def look_at(self, name):
        cycle = self.document.cycle.id
        self.document.look_at(next(p.id for p in self.document.workspace.plans_of(cycle) if p.name == name))

    def plan_menu(self, text):
        menu = self.window.top_bar.plan.menu
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == text).trigger()

    def dialog(self):
        self.until(lambda: QApplication.activeModalWidget() is not None)
        return QApplication.activeModalWidget()

    def rename(self):
        self.plan_menu("Rename this plan…")
        dialog = self.dialog()
        dialog.field.setText("Bolder")
        dialog.button.click()

    def adopt(self):
        self.look_at("Plan 1")
        self.document.look_at("two")
        self.window.comparing.put_beside("one")
        self.window.comparing.page.card.buttons["A"].click()

    def on_pair(self, pair, key):
        self.window.show_place("pairs")
        unit = self.document.workspace.people[pair.business].department
        self.window.pairs.page.board.table.go_to(Target(unit, pair))
        QTest.keyClick(self.window.pairs.page.board.table, key)

    def exchange(self):
        self.window.show_place("pairs")
        self.window.pairs.page.board.dropped.emit(Seat("omar", "it"), Target("sal", KAI))

    def fix(self, last):
        self.window.show_place("capacity")
        self.window.tables.capacity.choose(None)
        self.window.tables.capacity.choose(("ben", 5))
        page = self.window.inspector.page
        self.until(lambda: not page._finder.busy)
        rows = page.findChildren(FixRow)
        rows[-1 if last else 0].button.click()

    def release(self):
        self.window.show_place("board")
        self.window.board_page.board.select(["ben"])
        page = self.window.inspector.page
        next(button for button in page.findChildren(Button) if button.text() == "Release").click()

    def step(self, word):
        self.window.show_place("quarter")
        next(b for b in self.window.quarter.page.steps if b.text().startswith(word)).click()

    def dates(self):
        self.step("Change dates")
        dialog = self.dialog()
        dialog.days.weeks.setValue(14)
        dialog.button.click()

    def plan_again(self):
        self.today = date(2027, 1, 20)
        self.step("Plan again")
        dialog = self.dialog()
        dialog.leaving.tick("lea")
        dialog.button.click()
        self.dialog().reject()

    def take(self):
        document = self.document
        fewer = document.plan.with_pods({"churn": {"kai"}})
        self.window.quarter._offer(document, fewer, "1 change")
        self.window.comparing.page.card.buttons["B"].click()

    def correct(self):
        self.step("Correct")
        dialog = self.dialog()
        index = dialog.model.index(0, WEEKS)
        dialog.model.setData(index, 2)
        dialog.button.click()

    def start(self):
        self.step("Start")
        dialog = self.dialog()
        for id in dialog.going.ticked():
            dialog.going.tick(id, False)
        dialog.start_button.click()

    def told(self):
        """The changes as the history panel lists them, the latest first."""
        panel = HistoryPanel(self.document, self.window)
        titles = [row.title for row in panel.list.rows.rows if isinstance(row, ChangeRow)]
        panel.close()
        return titles


@pytest.fixture
def hands(window, until):
    return Hands(window, until)


STEPS = [
    ("Make Plan 3", lambda hands: hands.plan_menu("New empty plan")),
    ("Remove Plan 3", lambda hands: hands.plan_menu("Remove this plan")),
    ("Copy Plan 1 to Plan 3", lambda hands: hands.plan_menu("Copy of this plan")),
    ("Rename Plan 3 to Bolder", Hands.rename),
    ("Lock the pair of Jun Ito and Kai Moreau", lambda hands: hands.on_pair(KAI, Qt.Key.Key_L)),
    ("Release the pair of Jun Ito and Kai Moreau", lambda hands: hands.on_pair(KAI, Qt.Key.Key_L)),
    ("Pair Omar Khalil with Kai Moreau for Sales", Hands.exchange),
    ("End the pair of Ben Schulz and Eva Brandt", lambda hands: hands.on_pair(BEN, Qt.Key.Key_Delete)),
    ("Allow ", lambda hands: hands.fix(last=True)),
    ("Adopt Plan 2", Hands.adopt),
    ("Let Q1 2027 last 14 weeks", Hands.dates),
    ("Publish Bolder for Q1 2027", lambda hands: (hands.look_at("Bolder"), hands.step("Publish"))),
    ("Withdraw Bolder", lambda hands: hands.step("Withdraw")),
    ("Publish Bolder for Q1 2027", lambda hands: hands.step("Publish")),
    ("Plan Q1 2027 again from week 4, without Lea Fischer", Hands.plan_again),
    ("Take the plan with 1 change", Hands.take),
    ("Publish Plan from week 4 for Q1 2027 from week 4", lambda hands: hands.step("Publish")),
    ("Close Q1 2027", lambda hands: hands.step("Close")),
    ("Open Q1 2027 again", lambda hands: hands.step("Open")),
    ("Close Q1 2027", lambda hands: hands.step("Close")),
    ("Correct Q1 2027: Ana Ruiz served 2 weeks in Cash forecast", Hands.correct),
    ("Start Q2 2027", Hands.start),
]


def test_every_step_around_a_quarter_is_one_change_by_its_name(window, hands):
    document, states, told = window.document, [window.document.workspace], []
    document.changed.connect(lambda change: told.append(change.title))
    for number, (title, act) in enumerate(STEPS, start=1):
        act(hands)
        states.append(document.workspace)
        assert len(told) == number, title
        assert told[-1].startswith(title)
    assert hands.told() == [*reversed(told), START_TITLE]
    window.show_place("board")
    for before in reversed(states[:-1]):
        document.undo()
        assert document.workspace == before, document.redo_title
    document.go_to(document.history[0].id)
    assert document.workspace == states[-1]


def test_a_fix_of_a_week_and_the_release_of_a_lock_are_one_change_each(window, hands):
    window.board_page.board.select(["ben"])
    for title, act in (("", lambda hands: hands.fix(last=False)), ("Unlock Ben Schulz", Hands.release)):
        before, many = window.document.workspace, len(window.document.history)
        act(hands)
        assert len(window.document.history) == many + 1
        assert hands.told()[0].startswith(title)
        window.document.undo()
        assert window.document.workspace == before
        window.document.redo()
