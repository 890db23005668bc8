"""The board as a picture: every pod with its people, in rows, as the window paints them.

Of what a manager sees on a card, a picture that is announced has the name, the department and the discipline.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from planner.exchange.rosters.roster import Roster
from planner.words import counted
from ui.board.card import REST, card_rect, paint_card, paint_ground
from ui.board.face import Card, PodFace
from ui.board.header import paint_header
from ui.board.measure import HEADER, INSET, MARGIN, POD, RADIUS_POD, ROW, STEP
from ui.faces import FaceBuilder, Look
from ui.theme import theme
from ui.theme.departments import paint_bar
from ui.theme.draw import right_to_left, words
from ui.theme.palette import Side

_TOP = 44  # for the title
_HEADER = 50  # of a pod without costs and needs
_GAP = 12
_WIDE = 1.6  # times as wide as high, about


@dataclass(frozen=True)
class _Row:
    """Pods side by side, where they begin and how high they are."""

    pods: tuple[PodFace, ...]
    top: int
    height: int


class Picture(Protocol):
    """What can be painted as a picture of this many pixels."""

    size: QSize

    def paint(self, painter: QPainter) -> None:
        """Paint all of it, from the painter's origin on."""


class BoardPicture:
    """The board of a roster, ready to be painted; `size` is in pixels at the present text size."""

    def __init__(self, roster: Roster) -> None:
        self._title, self._for_managers = roster.title, roster.for_managers
        self._header = HEADER if roster.for_managers else _HEADER
        pods = list(_of_managers(roster) if roster.for_managers else _announced(roster))
        self._rows = list(_in_rows(pods, self._header))
        across = max((len(row.pods) for row in self._rows), default=1)
        bottom = self._rows[-1].top + self._rows[-1].height if self._rows else _TOP
        px = theme().px
        self.size = QSize(px(2 * MARGIN + across * STEP - _GAP), px(bottom + MARGIN))

    def paint(self, painter: QPainter) -> None:
        """Paint all of it, from the painter's origin on."""
        current = theme()
        px = current.px
        painter.fillRect(0, 0, self.size.width(), self.size.height(), current.color("window"))
        words(painter, self._title, px(MARGIN), px(MARGIN - 4), self.size.width() - px(2 * MARGIN), "title")
        for row in self._rows:
            for number, pod in enumerate(row.pods):
                self._paint_pod(painter, pod, px(MARGIN + number * STEP), px(row.top), px(row.height))

    def _paint_pod(self, painter: QPainter, pod: PodFace, x: int, y: int, height: int) -> None:
        current = theme()
        px = current.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.color("surface"))
        painter.drawRoundedRect(QRectF(x, y, px(POD), height), px(RADIUS_POD), px(RADIUS_POD))
        paint_header(painter, pod, x, y, px(POD))
        for number, card in enumerate(pod.cards):
            at = card_rect(x + px(INSET), y + px(self._header + number * ROW))
            if self._for_managers:
                paint_card(painter, at, card)
            else:
                _paint_name(painter, at, card)


def _paint_name(painter: QPainter, at: QRectF, card: Card) -> None:
    """Paint a card with nothing on it but who somebody is."""
    px = theme().px
    paint_ground(painter, at, REST)
    paint_bar(painter, at.x() + px(4), at.y() + px(6), px(28), card.department, card.side)
    room = int(at.width()) - px(13) - px(8)
    left, rtl = at.x() + px(13), right_to_left(card.name)
    words(painter, card.name, left, at.y() + px(4), room, strong=True, right=rtl)
    words(painter, card.second, left, at.y() + px(20), room, "small", "muted")


def _of_managers(roster: Roster) -> Iterator[PodFace]:
    assessment = roster.assessment
    builder = FaceBuilder(roster.workspace, assessment.problem, roster.plan, assessment, Look())
    return (pod for pod in builder.faces().pods if pod.cards)


def _announced(roster: Roster) -> Iterator[PodFace]:
    departments = sorted(roster.workspace.departments.values(), key=lambda row: (row.position, row.id))
    number = {row.id: place for place, row in enumerate(departments)}
    for challenge in roster.staffed:
        cards = []
        for person in roster.members(challenge):
            room = roster.department(person.id)
            second = " · ".join(filter(None, (room.name, person.discipline)))
            side: Side = room.side
            cards.append(Card(person.id, person.name, second, number[room.id], side))
        first, last = roster.weeks(challenge)
        line = f"Weeks {first}–{last} · {counted(len(cards), 'person', 'people')}"
        yield PodFace(challenge.id, challenge.title, line, cards=tuple(cards))


def _in_rows(pods: list[PodFace], header: int) -> Iterator[_Row]:
    """The pods in rows, in a picture that is somewhat wider than high."""
    heights = [header + ROW * len(pod.cards) + INSET for pod in pods]
    area = sum(STEP * (height + _GAP) for height in heights)
    across = max(1, round(math.sqrt(_WIDE * area) / STEP))
    top = _TOP
    for first in range(0, len(pods), across):
        height = max(heights[first : first + across])
        yield _Row(tuple(pods[first : first + across]), top, height)
        top += height + _GAP
