"""Walks the sample from a copied plan to the start of the next quarter, and all the way back by undo.

Prints what a person would see after each step; run by test_journey.
"""

import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.ui.journey.journey import Journey, say
from ui.compare.rows import MoveRow
from ui.dialogs.rename import RenameDialog
from ui.document import START_TITLE
from ui.history.panel import HistoryPanel
from ui.history.rows import ChangeRow
from ui.pairs.face import PairRow
from ui.quarter.again_dialog import AgainDialog
from ui.quarter.dates_dialog import DatesDialog
from ui.quarter.record_dialog import RecordDialog
from ui.quarter.record_model import WEEKS
from ui.quarter.start_dialog import StartDialog
from ui.quarter.trade_off_dialog import TradeOffDialog

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
MONDAY = date(2027, 1, 4)

journey = Journey()
app, window, wait = journey.app, journey.window, journey.wait
click, choose, press, type_in = journey.click, journey.choose, journey.press, journey.type_in
look_at = journey.look_at
today = [MONDAY - timedelta(days=30)]


def everything():
    """All rows of the file but those of the history, by table."""
    with closing(sqlite3.connect(window.document.path)) as file:
        tables = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(map(repr, file.execute(f'SELECT * FROM "{name}"')))
            for name in tables
            if name not in ("log", "sqlite_sequence")
        }


def find(name):
    press(K.Key_K, CTRL)
    type_in(name)
    press(K.Key_Return)


def dialog(kind):
    """The dialog of a kind, once it is there and has the keyboard."""
    wait(lambda: isinstance(app.activeModalWidget(), kind), kind.__name__)
    found = app.activeModalWidget()
    found.activateWindow()
    wait(lambda: app.focusWindow() is found.windowHandle(), "the keyboard")
    return found


def agree(button):
    click(button)
    wait(lambda: not isinstance(app.activeModalWidget(), QDialog), "the end of the dialog")
    journey.take_keyboard()


def press_step(word):
    look_at("quarter")
    click(next(button for button in window.quarter.page.steps if button.text() == word))


def tick(list, id):
    """Tick a line, or take its tick away, with the space bar."""
    row = next(n for n in range(list.list.count()) if list.list.item(n).data(Qt.ItemDataRole.UserRole) == id)
    list.list.scrollToItem(list.list.item(row))
    click(list.list.viewport(), list.list.visualItemRect(list.list.item(row)).center())
    press(K.Key_Space)


def copy_and_solve():
    click(window.top_bar.plan)
    choose("Copy of this plan")
    say(journey.last)
    click(window.top_bar.plan)
    choose("Rename this plan")
    rename = dialog(RenameDialog)
    press(K.Key_A, CTRL)
    type_in("Bolder")
    agree(rename.button)
    say(journey.last)
    find("ana ruiz")
    press(K.Key_Delete)
    say(journey.last)
    find("tomás oliveira")
    press(K.Key_Delete)
    solve()
    say(journey.last.partition(":")[0])


def solve():
    """Until something better is found, however busy the machine is."""
    control, notice = window.solve_control, window.board_page.notice
    control.seconds = 60
    press(K.Key_Return, CTRL)
    say(window.top_bar.solve.text())
    wait(lambda: control.course.better, "a better plan")
    press(K.Key_Return, CTRL)
    wait(lambda: notice.isVisible() and notice.buttons, "what to do with it")
    click(notice.buttons[0])


def compare_and_adopt():
    find("noor haddad")
    press(K.Key_Delete)  # so that the copy differs whatever the solve found
    click(window.top_bar.compare)
    page = window.comparing.page
    moves = [row for row in page.moves.rows.rows if isinstance(row, MoveRow)]
    say("compared", "Noor Haddad" in [row.name for row in moves], page.lead.text() != "")
    letter = next(letter for letter, button in page.card.buttons.items() if button.text().startswith("Adopt"))
    click(page.card.buttons[letter])
    say(journey.last, "·", window.top_bar.plan.text())


def pair():
    look_at("pairs")
    page = window.pairs.page
    table = page.board.table
    first, second = [row for row in table.rows.rows if isinstance(row, PairRow) and not row.locked][:2]
    for key, row in ((K.Key_L, first), (K.Key_Delete, second)):  # a lock, then a gap to fill
        place = table.rows.index(table.rows.rows.index(row), 0)
        click(table.viewport(), table.visualRect(place).center())
        press(key)
        say(journey.last.partition(" of ")[0])
    click(page.pair_up)
    wait(lambda: page.notice.isVisible() and page.notice.buttons, "better pairs")
    click(page.notice.buttons[0])
    say(journey.last.partition(":")[0])


def publish():
    press_step("Publish Rotate for novelty")
    say(journey.last)
    say(window.quarter.page.title.text())


def bring_leave():
    today[0] = MONDAY + timedelta(weeks=4)
    look_at("people")
    journey.see_people_as("Leave")
    press(K.Key_End, CTRL)
    press(K.Key_Home)
    type_in("Ivan Petrov")
    for text in ("15/2/2027", "12 March 2027"):
        press(K.Key_Tab)
        type_in(text)
    press(K.Key_Return)
    say(journey.last)


def plan_again():
    press_step("Plan again from a week")
    again = dialog(AgainDialog)
    say("from week", again.week.value(), again.when.line.text())
    tick(again.leaving, journey.ana)
    tick(again.given_up, again.given_up.list.item(0).data(Qt.ItemDataRole.UserRole))
    click(again.button)
    curve = dialog(TradeOffDialog)
    say(journey.last.partition(",")[0])
    wait(lambda: len(curve.points) > 1, "two points of the curve")
    row = curve.table.visualRect(curve.model.index(1, 0)).center()
    click(curve.table.viewport(), row)
    agree(curve.button)
    page = window.comparing.page
    say("offered", page.offering, page.card.buttons["B"].text())
    click(page.card.buttons["B"])
    say(journey.last.startswith("Take the plan with "))
    press_step(f"Publish {window.document.named_plan.name}")
    say(journey.last)
    say([line.name for line in window.quarter.page.rosters.lines])


def close():
    today[0] = MONDAY + timedelta(weeks=13)
    for word in ("Close Q1 2027", "Open Q1 2027 again", "Close Q1 2027"):
        press_step(word)
        say(journey.last)


def correct():
    press_step("Correct what is on record")
    record = dialog(RecordDialog)
    cell = record.table.visualRect(record.model.index(0, WEEKS)).center()
    click(record.table.viewport(), cell)
    press(K.Key_F2)
    press(K.Key_A, CTRL)
    type_in("3")
    press(K.Key_Return)
    say(record.says.text() != "Nothing is corrected yet.")
    agree(record.button)
    say(journey.last.partition(":")[0])


def start():
    press_step("Start Q2 2027")
    asked = dialog(StartDialog)
    click(asked.days.starts)
    press(K.Key_A, CTRL)
    type_in("11 Apr 2027")
    press(K.Key_Up)
    going = next(iter(asked.going.ticked()), None) or asked.going.list.item(0).data(Qt.ItemDataRole.UserRole)
    tick(asked.going, going)
    agree(asked.start_button)
    say(journey.last, "·", window.top_bar.quarter.text(), window.document.cycle.starts)
    press_step("Change dates")
    dates = dialog(DatesDialog)
    dates.name.setFocus()
    press(K.Key_A, CTRL)
    type_in("Spring 2027")
    agree(dates.button)
    say(journey.last)


def history():
    press(K.Key_H, CTRL)
    wait(lambda: window.findChildren(HistoryPanel), "the history")
    (panel,) = window.findChildren(HistoryPanel)
    wait(panel.isVisible, "the history")
    return panel


def titles(panel):
    return [row.title for row in panel.list.rows.rows if isinstance(row, ChangeRow)]


def there_and_back(before, done):
    after = everything()
    panel = history()
    listed = titles(panel)
    say("listed", listed == [*reversed(done), START_TITLE])
    panel.close()
    journey.take_keyboard()
    for title in reversed(done):
        assert journey.last == title, title
        press(K.Key_Z, CTRL)
    say("undone", window.document.undo_title, everything() == before)
    panel = history()
    panel.list.choose(window.document.history[0].id)
    say(panel.button.text())
    click(panel.button)
    say("done again", everything() == after, titles(panel) == listed)


journey.open_sample()
window.quarter.page._today = window.quarter.steps._today = lambda: today[0]
at_first = everything()
done = []
window.document.changed.connect(lambda change: done.append(change.title))
for step in (copy_and_solve, compare_and_adopt, pair, publish, bring_leave):
    step()
for step in (plan_again, close, correct, start):
    step()
there_and_back(at_first, done[:])
os._exit(0)
