"""The page that sets two plans side by side: which comes first and why, who moves, and what differs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.files import InputError
from planner.words import counted
from ui.compare.deciding import buttons, decide, named
from ui.compare.facts import FactsDelegate
from ui.compare.moves import MovesDelegate, MovesHead
from ui.compare.plans_card import LETTERS, PlansCard
from ui.compare.rows import MoveRow, Row, RuleRow, fact_rows, move_rows
from ui.compare.rows_list import INSET, RowsList
from ui.compare.sides import OfferedPlan, Sides
from ui.document import Document
from ui.frame.elided import Elided
from ui.frame.sentence import Sentence
from ui.theme import follow, theme
from ui.widgets import EmptyPlace, Label, Mark

if TYPE_CHECKING:
    from planner.explain.comparison import Comparison

_STACKED = 780  # at 100% text: narrower than this the lists stand one above the other
_LEAST = 160  # the least height of a list


class ComparePage(QWidget):
    """Compares the plan that a document looks at with another of its quarter, or with one that is offered.

    `person` carries the id of somebody who was picked, `level` the level of a rule; `settled` two sentences
    on what was decided, which are empty where it was refused.
    """

    person = Signal(str)
    level = Signal(str)
    settled = Signal(str, str)
    copyAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides: Sides | None = None
        self.comparison: Comparison | None = None
        self.card = PlansCard({letter: self._filler(letter) for letter in LETTERS})
        self.summary = Elided("", "body", "muted")
        self.lead = Label("", "body", strong=True)  # as high as a line of what follows it
        self.verdict = Sentence()
        self.moves_head = MovesHead(INSET)
        self.moves = RowsList("Who moves", MovesDelegate())
        self.facts = RowsList("Rules, needs, hours and pairs", FactsDelegate())
        self._nobody = EmptyPlace("people", "Nobody moves", "Everybody is in the same pods in both plans.")
        self._empty = QWidget()
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stack = QStackedWidget(self)
        # Large text must not make the window larger than the screen.
        self.setMinimumSize(240, 240)
        self._lay_out()
        self.card.adopted.connect(self._decide)
        self.moves.picked.connect(self._picked)
        self.facts.picked.connect(self._picked)
        self._dress()
        follow(self._dress)

    def _lay_out(self) -> None:
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._title = QHBoxLayout()
        self._title.addWidget(Label("Compare two plans", "title"))
        self._title.addWidget(self.summary, 1)
        self._column.addLayout(self._title)
        self._framed = QHBoxLayout()
        self._framed.addWidget(self.card)
        self._column.addLayout(self._framed)
        self._said = QHBoxLayout()
        self._said.addWidget(Mark("bulb", "accent", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._said.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignTop)
        self._said.addWidget(self.verdict, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._said)
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(self.moves_head)
        self._who = QStackedWidget()
        self._who.addWidget(self.moves)
        self._who.addWidget(self._nobody)
        who.addWidget(self._who, 1)
        self._lists.addLayout(who, 54)
        self._lists.addWidget(self.facts, 46)
        self._column.addLayout(self._lists, 1)
        # Where even the stacked lists find no room, the page scrolls as a whole.
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    # What is shown.

    def show_document(self, document: Document | None) -> None:
        """Compare the plan that a document looks at, now, with the one that was put beside it last."""
        if document is None:
            self._sides = None
        elif self._sides is None or self._sides.document is not document:
            self._sides = Sides(document)
        self.refresh()

    def put_beside(self, plan: str) -> None:
        """Compare the plan that is looked at with this one of its quarter."""
        if self._sides is not None:
            self._sides.put_beside(plan)
            self.refresh()

    def show_offer(self, document: Document, offer: OfferedPlan) -> None:
        """Compare the plan that is looked at with one that is not in the file, to take it or leave it."""
        self.show_document(document)
        assert self._sides is not None
        self._sides.offer = offer
        self.refresh()

    def take_keyboard(self) -> None:
        """Choose the first who moves, and give the keyboard to the list of them."""
        self.moves.setCurrentIndex(self.moves.rows.index(0, 0))
        self.moves.setFocus(Qt.FocusReason.OtherFocusReason)

    def withdraw(self, title: str) -> bool:
        """Offer the plan of this title no more; whether it was offered."""
        offered = self._sides.offer if self._sides is not None else None
        if self._sides is None or offered is None or offered.title != title:
            return False
        self._sides.offer = None
        self.refresh()
        return True

    @property
    def offering(self) -> bool:
        """Whether the second plan is one that is not in the file."""
        return self._sides is not None and self._sides.offer is not None

    def refresh(self) -> None:
        """Compare again, as plans are now."""
        self.comparison, trouble = None, ""
        try:
            self.comparison = None if self._sides is None else self._sides.compare()
        except InputError as error:
            trouble = str(error)
        if self._sides is None or self.comparison is None:
            self._show_nothing(trouble)
        else:
            self._show(self._sides, self.comparison)

    def _show(self, sides: Sides, found: "Comparison") -> None:
        self._stack.setCurrentWidget(self._scroll)
        self.summary.setText(found.summary)
        self.lead.setText(found.verdict.lead)
        self.verdict.setText(found.verdict.text)
        self.card.show_plans({letter: named(sides, letter) for letter in LETTERS}, found)
        why_not = "" if sides.offer is not None else sides.document.why_read_only
        self.card.show_buttons(buttons(sides), sides.next_step(found), why_not)
        self.moves_head.show_count(counted(len(found.moves), "person", "people"))
        self.moves.show_rows(move_rows(found))
        self.facts.show_rows(fact_rows(found))
        self._who.setCurrentWidget(self.moves if found.moves else self._nobody)

    def _show_nothing(self, trouble: str) -> None:
        """Say why there are no two plans to compare."""
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        sides = self._sides
        if trouble:
            self._empty = EmptyPlace("warning", "These plans cannot be compared", trouble)
        elif sides is None or sides.a is None:
            self._empty = EmptyPlace("compare", "No plan yet", "Solve makes one in under a minute.")
        else:
            self._empty = EmptyPlace(
                "compare",
                "One plan so far",
                sides.document.why_read_only or "Copy it, change or solve the copy, and compare the two.",
                "" if sides.document.read_only else "Copy of this plan",
            )
            self._empty.asked.connect(self.copyAsked)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    # What is asked for.

    def _filler(self, letter: str) -> Callable[[QMenu], None]:
        return lambda menu: self._fill(menu, letter)

    def _fill(self, menu: QMenu, letter: str) -> None:
        """Offer every plan of the quarter in the place of A or B."""
        sides = self._sides
        if sides is None:
            return
        here = sides.a if letter == "A" else None if sides.offer is not None else sides.b
        for plan in sides.plans:
            action = menu.addAction(plan.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(plan == here)
            action.triggered.connect(lambda _=False, plan=plan.id: self._choose(letter, plan))

    def _choose(self, letter: str, plan: str) -> None:
        assert self._sides is not None
        if letter == "A":
            self._sides.look_at(plan)
        else:
            self._sides.put_beside(plan)
        self.refresh()

    def _decide(self, letter: str) -> None:
        if self._sides is not None:
            self.settled.emit(*decide(self._sides, letter))

    def _picked(self, row: Row) -> None:
        if isinstance(row, MoveRow):
            self.person.emit(row.person)
        elif isinstance(row, RuleRow):
            self.level.emit(row.level)

    # How it is laid out.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves a plan that is offered."""
        if event.key() == Qt.Key.Key_Escape and self.offering:
            self._decide("A")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lists stand side by side where they have the room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.width() < theme().px(_STACKED)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._lists.setDirection(way)
        self._lists.setSpacing(theme().px(8))

    def _dress(self) -> None:
        px = theme().px
        side = px(20)
        self._column.setContentsMargins(side - px(INSET), px(12), side - px(INSET), px(8))
        self._column.setSpacing(px(12))
        self._title.setContentsMargins(px(INSET), 0, px(INSET), 0)
        self._title.setSpacing(px(12))
        self._framed.setContentsMargins(px(INSET), 0, px(INSET), 0)
        self._said.setContentsMargins(px(INSET + 2), px(2), px(INSET), px(2))
        self._said.setSpacing(px(8))
        self.lead.setFixedHeight(theme().line("body"))
        for rows in (self._who, self.facts):
            rows.setMinimumHeight(px(_LEAST))
        self._arrange()
