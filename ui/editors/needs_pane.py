"""Below the table of challenges: what one of them needs, and its goal and why in full."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.editing.needs import Needs
from planner.editing.table import Around
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.entities import Challenge, Key
from ui.editors.model import GridModel
from ui.editors.view import GridView
from ui.frame.elided import Elided
from ui.frame.sentence import Sentence
from ui.theme import follow, theme
from ui.widgets import Label, ScrollOverlay

_LEAST = 320  # pixels of the table
_HEIGHT, _SHARE = 196, 0.34  # pixels, and of the page: what it takes at the least


class NeedsPane(QWidget):
    """Shows the needs of one challenge and what its cells have no room for, or nothing."""

    def __init__(self, do: Callable[[Change], str], refuse: Callable[[str], None]) -> None:
        super().__init__()
        self._do, self._refuse = do, refuse
        self._challenge: tuple[str, str] | None = None
        self.title = Elided("", "title")
        self.model = GridModel(do)
        self.view = GridView(self.model, "Needs", self)
        self.view.refused.connect(refuse)
        self.view.removeAsked.connect(self._remove)
        self.goal, self.why = Sentence(), Sentence()
        self._lay_out()
        rows = self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset
        for changed in (*rows, self.view.horizontalScrollBar().rangeChanged):
            changed.connect(self._fit)
        self._dress()
        follow(self._dress)

    def _lay_out(self) -> None:
        self._needs, self._texts = QVBoxLayout(), QVBoxLayout()
        self._needs.addWidget(self.title)
        self._needs.addWidget(self.view, 1000)
        self._needs.addStretch(1)
        inner = QWidget()
        inner.setLayout(self._texts)
        inner.setAutoFillBackground(False)
        for name, sentence in (("Goal", self.goal), ("Why", self.why)):
            part = QVBoxLayout()
            part.setSpacing(0)
            part.addWidget(Label(name, "body", "muted"))
            part.addWidget(sentence)
            self._texts.addLayout(part)
        self._texts.addStretch()
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        ScrollOverlay(area, "window")
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._needs)
        self._row.addWidget(area, 1)

    def show_needs(self, challenge: Challenge | None, workspace: Workspace, why_fixed: str) -> None:
        """Show what a challenge needs; where it is shown already, rows stay where they are."""
        self.setVisible(challenge is not None)
        self.view.why_fixed = why_fixed
        if challenge is None:
            self._challenge = None
            return
        self.title.setText(f"What {challenge.title} needs")
        for sentence, text in ((self.goal, challenge.goal), (self.why, challenge.why)):
            sentence.setText(text or "Not said.")
        if challenge.key == self._challenge:
            self.model.follow(workspace)
            return
        self._challenge = (challenge.cycle, challenge.id)
        self.view.cell.give_up()
        self.model.show_table(Needs(Around(), self._challenge), workspace)
        self.view.measure_anew()
        self._fit()

    def _remove(self, keys: list[Key]) -> None:
        assert self.model.table is not None
        try:
            self._do(self.model.table.remove(self.model.seen, keys))
        except InputError as error:
            self._refuse(str(error))

    def fit(self, height: int) -> None:
        """Take no less than a share of a page of this height."""
        self.setMinimumHeight(min(theme().px(_HEIGHT), round(_SHARE * height)))

    def _fit(self) -> None:
        """The table is no larger than its cells."""
        whole = self.view.whole()
        self.view.setFixedWidth(max(whole.width(), theme().px(_LEAST)))
        self.view.setMaximumHeight(whole.height())

    def _dress(self) -> None:
        px = theme().px
        self._row.setContentsMargins(0, px(4), 0, 0)
        self._row.setSpacing(px(24))
        self._needs.setSpacing(px(8))
        self._texts.setContentsMargins(0, 0, px(8), 0)
        self._texts.setSpacing(px(12))
        self._fit()
