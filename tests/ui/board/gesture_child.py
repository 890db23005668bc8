"""Drags cards on a real display and prints what the board says; run by test_gesture."""

import os
import sys
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.board import samples
from ui.board import BoardView
from ui.board.face import Group, Held
from ui.theme import install, theme

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def say(text):
    print(text, flush=True)


def names(people):
    return ", ".join(held.person for held in people) or "nobody"


def told(drop):
    swapped = f" for {drop.swap.person}" if drop.swap else ""
    return f"drop {names(drop.people)} -> {drop.target}{swapped}"


def show():
    window = QWidget()
    window.resize(1100, 820)
    board = BoardView(window)
    board.setGeometry(0, 0, 1048, 804)
    board.show_board(samples.pods(), samples.bench(), samples.not_staffed())
    window.show()
    QTest.qWaitForWindowExposed(window)
    board.heldChanged.connect(lambda people: say(f"held {names(people)}"))
    board.dropped.connect(lambda drop: say(told(drop)))
    return window, board


class Gesture:
    """Cards that are held on a board: the pointer goes on at set times, for in a drag only timers run."""

    def __init__(self):
        self.window, self.board = show()
        self.handle = self.window.windowHandle()
        self.at_end = QPoint()

    def pod(self, challenge):
        return next(pod for pod in self.board.pods() if pod.challenge == challenge)

    def card(self, challenge, row):
        """Where a card is, in the window."""
        pod = self.pod(challenge)
        inside = pod.list.visualRect(pod.model.index(row)).center()
        return pod.list.viewport().mapTo(self.window, inside)

    def at(self, milliseconds, action):
        QTimer.singleShot(milliseconds, action)

    def over(self, milliseconds, target):
        """Be over a point from then on."""
        self.at(milliseconds, partial(QTest.mouseMove, self.handle, target + QPoint(0, 6)))
        self.at(milliseconds + 100, partial(QTest.mouseMove, self.handle, target))
        self.at_end = target

    def let_go(self, milliseconds):
        self.at(milliseconds, lambda: QTest.mouseRelease(self.handle, LEFT, PLAIN, self.at_end))

    def hold(self, start, until):
        """Take hold of the card at a point; the process ends so many milliseconds later."""
        self.at(until, QApplication.instance().quit)
        QTest.mousePress(self.handle, LEFT, PLAIN, start)
        QTest.mouseMove(self.handle, start + QPoint(8, 8))
        QTest.mouseMove(self.handle, start + QPoint(20, 16))
        QApplication.instance().exec()


def one():
    held = Gesture()
    held.over(200, held.card("cash", 2))
    held.at(400, lambda: say(f"tint {held.pod('cash').hovered}"))
    held.let_go(500)
    held.hold(held.card("crm", 1), 1500)


def several():
    held = Gesture()
    QTest.mouseClick(held.handle, LEFT, PLAIN, held.card("cash", 1))
    held.board.select(["Rosa Keller", "Ana Ruiz"])
    held.over(200, held.card("month", 2))
    held.let_go(500)
    held.hold(held.card("crm", 1), 1500)


def escape():
    held = Gesture()
    held.over(200, held.card("cash", 2))
    held.at(400, lambda: say(f"tint {held.pod('cash').hovered}"))
    held.at(500, partial(QTest.keyClick, held.handle, Qt.Key.Key_Escape))
    held.let_go(700)
    held.hold(held.card("crm", 1), 1500)


def swap():
    """Over a card for longer than a moment, then on to another, which has to wait again, and back."""
    held = Gesture()
    held.board.hovered.connect(lambda drop: say(f"swap {drop.swap.person}") if drop and drop.swap else None)
    held.over(200, held.card("cash", 2))
    held.over(900, held.card("cash", 1))
    held.let_go(1600)
    held.hold(held.card("crm", 1), 2500)


def slot():
    held = Gesture()
    rows = held.board.field.slot.list
    inside = rows.visualRect(rows.model().index(1)).center()
    held.over(200, rows.viewport().mapTo(held.window, inside))
    held.at(400, lambda: say(f"aimed {rows.aimed}"))
    held.let_go(500)
    held.hold(held.card("crm", 1), 1500)


def scroll_board():
    """Near the foot of a board with more rows than are seen it goes on; the pod that comes takes the card."""
    held = Gesture()
    many = [replace(pod, challenge=f"{pod.challenge} {n}") for n in range(4) for pod in samples.pods()]
    held.board.show_board(many, samples.bench())
    bar = held.board.field.verticalScrollBar()
    foot = held.board.field.mapTo(held.window, QPoint(100, held.board.field.height() - 4))
    held.over(200, foot)
    held.at(1500, lambda: say(f"scrolled {bar.value() > held.board.field.height() // 4}"))
    held.at(1600, partial(QTest.keyClick, held.handle, Qt.Key.Key_Escape))
    held.hold(held.card("month 0", 1), 2500)


def scroll_pod():
    """Near the foot of a pod with more cards than are seen the cards go on."""
    held = Gesture()
    pods = samples.pods()
    cards = tuple(replace(card, person=f"{n} {card.name}") for n in range(6) for card in pods[1].cards)
    held.board.show_board([pods[0], replace(pods[1], cards=cards), *pods[2:]], samples.bench())
    pod = held.pod(pods[1].challenge)
    foot = pod.list.viewport().mapTo(held.window, QPoint(90, pod.list.viewport().height() - 6))
    held.over(200, foot)
    held.at(1200, lambda: say(f"scrolled {pod.list.verticalScrollBar().value() > 100}"))
    held.at(1300, partial(QTest.keyClick, held.handle, Qt.Key.Key_Escape))
    held.hold(held.card("crm", 1), 2000)


def over_folded():
    """Over the heading of a folded group for longer than a moment, which opens it."""
    held = Gesture()
    pods = [pod.challenge for pod in samples.pods()]
    near = "crm", "cash"
    groups = Group("near", "Near", near), Group("far", "Far", tuple(pod for pod in pods if pod not in near))
    held.board.show_board(samples.pods(), samples.bench(), groups=groups)
    field = held.board.field
    field.fold(["far"], True)
    held.over(100, field.headings[1].mapTo(held.window, QPoint(40, 16)))
    held.at(500, lambda: say(f"folded {sorted(field.folded)}"))
    held.at(1150, lambda: say(f"folded {sorted(field.folded)}"))
    return held


def into_folded():
    held = over_folded()
    held.at(1200, lambda: held.over(0, held.card("month", 2)))
    held.let_go(1450)
    held.hold(held.card("crm", 1), 1750)
    say(f"folded {sorted(held.board.field.folded)}")


def beside_folded():
    held = over_folded()
    held.at(1200, lambda: held.over(0, held.card("cash", 2)))
    held.let_go(1450)
    held.hold(held.card("crm", 1), 1750)
    say(f"folded {sorted(held.board.field.folded)}")


def escape_folded():
    held = over_folded()
    held.at(1250, partial(QTest.keyClick, held.handle, Qt.Key.Key_Escape))
    held.hold(held.card("crm", 1), 1550)
    say(f"folded {sorted(held.board.field.folded)}")


def glide():
    """Let go in another pod with motion allowed: the card goes on from there, until a key is pressed."""
    held = Gesture()
    theme().set_system_motion(True)

    def show(drop):
        (card,) = (card for card in held.pod("crm").model.cards if card.person == "Ana Ruiz")
        pods = {pod.challenge: pod for pod in samples.pods()}
        pods["crm"] = replace(pods["crm"], cards=tuple(one for one in pods["crm"].cards if one != card))
        pods["cash"] = replace(pods["cash"], cards=(*pods["cash"].cards, card))
        held.board.show_board(list(pods.values()), samples.bench(), samples.not_staffed(), glide=True)
        way = held.board.glide._ways[Held("Ana Ruiz", "cash")]
        end = held.card("cash", len(pods["cash"].cards) - 1)
        # It was held by its middle, but for how far a press goes before it is a drag.
        off = (end + way.offset - held.at_end).manhattanLength()
        say(f"begins at the pointer {off < 12}")
        held.at(50, partial(QTest.keyClick, held.handle, Qt.Key.Key_Tab))

    def look():
        shown = held.window.screen().grabWindow(held.window.winId()).toImage()
        whole = held.window.grab().toImage().convertToFormat(shown.format())
        say(f"in its place {not held.board.glide.moving}, all of it painted {shown == whole}")

    held.board.dropped.connect(show)
    held.over(100, held.card("cash", 2))
    held.let_go(400)
    held.at(1000, look)
    held.hold(held.card("crm", 1), 1400)


if __name__ == "__main__":
    app = QApplication([])
    install(app)
    # A drag that never ends must not hold the tests up.
    QTimer.singleShot(20_000, partial(os._exit, 3))
    globals()[sys.argv[1]]()
    sys.stdout.flush()
    os._exit(0)
