"""What would fix an overbooked week, as rows with a button each: changes of the plan, then of facts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.plan import Score
from planner.words import change_words
from ui.frame.elided import Elided
from ui.frame.inspector.rows import OptionSection
from ui.frame.sentence import Sentence
from ui.theme import Role, theme
from ui.widgets import Button, Label
from ui.words import figure

_FEW, _MANY = 3, 60


@dataclass(frozen=True)
class Fix:
    """What could be done, as whom or what, what the plan scores before and after, and how to do it.

    Fixes of one kind are alike; of those only the best is listed at first.
    """

    kind: str
    title: str
    word: str
    before: Score
    after: Score
    do: Callable[[], object]


class FixRow(QWidget):
    """A rank, what would be done, what that would change, and the button that does it."""

    def __init__(self, rank: int, fix: Fix, read_only: bool) -> None:
        super().__init__()
        px, top = theme().px, Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        number = Label(str(rank), "body", "muted", strong=True)
        number.setFixedWidth(px(12 if rank < 10 else 18))
        row.addWidget(number, 0, top)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Sentence(fix.title, strong=True))
        better = fix.after.rank < fix.before.rank
        role: Role = "positive_text" if better else "muted"
        column.addWidget(Elided(change_words(fix.before, fix.after) or "No change", "small", role))
        row.addLayout(column, 1)
        self.button = Button(fix.word, "main" if rank == 1 else "plain")
        self.button.setFixedSize(px(64), px(26))
        self.button.setAccessibleName(f"{fix.word}: {fix.title}")
        self.button.setDisabled(read_only)
        self.button.clicked.connect(fix.do)
        row.addWidget(self.button, 0, top)


class FixSection(OptionSection):
    """Says "Looking…" until the changes of the plan are known; changes of facts come after them."""

    def __init__(self, read_only: bool) -> None:
        super().__init__("What would fix this?", "", lambda option: "", read_only)

    def fill_fixes(self, plan: list[Fix], facts: list[Fix], every: bool = False) -> None:
        """List the best of each kind of change, or every one, and the changes of facts."""
        self.clear(keep=self._head)
        best: dict[str, Fix] = {}
        for fix in plan:
            best.setdefault(fix.kind, fix)
        shown = plan[:_MANY] if every else list(best.values())[:_FEW]
        for rank, fix in enumerate((*shown, *facts), start=1):
            self.add(FixRow(rank, fix, self._read_only))
        if not plan:
            self.add(Sentence("No single change of the plan frees this week.", "body", "muted"))
        if len(shown) < min(len(plan), _MANY):
            link = Button(f"All {figure(len(plan))} changes of the plan", "link")
            link.clicked.connect(lambda: self.fill_fixes(plan, facts, every=True))
            self.add(link)
        elif len(shown) < len(plan):
            more = f"{figure(len(plan) - len(shown))} more are no better."
            self.add(Label(more, "body", "muted"))
