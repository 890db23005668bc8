"""The page of a person's week: what fills it, where the hours come from, and what would fix it."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from planner.explain.option import Option
from planner.explain.overbooked import Allowance, allowance, reliefs
from planner.workspace.allowing import allow
from ui import words
from ui.capacity.fixes import Fix, FixSection
from ui.capacity.stack import PartRow, Stack
from ui.capacity.story import CellStory
from ui.document import Document
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Facts, Header
from ui.frame.sentence import Sentence
from ui.theme import Role, theme
from ui.widgets import Label

_LONGEST = 16  # letters of a name that fit into a title


class CellPage(Page):
    """One person's week. `changeAsked` carries the Change of a fact that was asked for."""

    changeAsked = Signal(object)

    def __init__(self, document: Document, person: str, week: int) -> None:
        super().__init__(document)
        self._person, self._week = person, week
        self._story = story = CellStory(document, person, week)
        departments = [department.id for department in self._problem.departments]
        number, side = departments.index(story.person.department), self._problem.side[person]
        section = self._head(Header(f"{story.person.name}, week {story.number}", story.dates, number, side))
        parts = story.parts()
        section.rows.addLayout(self._sum(sum(part.hours for part in parts)))
        section.add(Stack(parts, story.hours))
        for part in parts:
            section.add(PartRow(part))
        if not parts:
            section.add(Sentence("Nothing fills this week.", "body", "muted"))
        whose = f"{story.called}’s" if len(story.called) <= _LONGEST else "the"
        self._section(f"Where {whose} hours come from").add(Facts(story.sources(), wrap=True))
        if story.over:
            self._fixes()
        self._column.addStretch()

    def _sum(self, filled: float) -> QHBoxLayout:
        story, row = self._story, QHBoxLayout()
        row.addWidget(Label(f"{words.hours(filled)} of {words.hours(story.hours)} hours", "title"), 1)
        if story.over:
            row.addWidget(Badge(f"{words.hours(story.over)} h over", "danger_text", "danger_tint"))
        if story.away:
            row.addWidget(Badge("away", "muted", "surface"))
        return row

    def _fixes(self) -> None:
        section = FixSection(self._document.read_only)
        self._column.addWidget(section)
        offered = allowance(self._assessment, self._story.weeks, self._person, self._week)
        facts = [] if offered is None else [self._allowing(offered)]

        def fill(options: list[Option]) -> None:
            section.fill_fixes([self._fix(option) for option in options], facts)

        self._look(section, reliefs(self._assessment, self._person, self._week), fill)

    def _fix(self, option: Option) -> Fix:
        kind, title, word = self._story.way(option)
        ask = partial(self._ask, option)
        return Fix(kind, title, word, option.before, option.after, ask)

    def _ask(self, option: Option, *_: bool) -> None:
        self.actionAsked.emit(option.action)

    def _allowing(self, offered: Allowance) -> Fix:
        title = self._story.allowing(offered)
        cycle, workspace = self._document.planned_weeks, self._document.workspace
        assert cycle is not None
        name = f"{title} for {self._story.person.name}"
        change = allow(workspace, cycle, self._person, offered.pod_hours, name)
        return Fix(
            "allow", title, "Allow", offered.before, offered.after, lambda: self.changeAsked.emit(change)
        )


class Badge(Label):
    """A word in a tinted pill."""

    def __init__(self, word: str, role: Role, tint: Role) -> None:
        super().__init__(word, "small", role, strong=True)
        self._tint: Role = tint
        side = theme().px(8)
        self.setContentsMargins(side, 0, side, 0)
        self.setFixedHeight(theme().px(20))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill around the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._tint))
        half = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), half, half)
        painter.end()
        super().paintEvent(event)
