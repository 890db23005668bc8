"""What one challenge needs, below the table of challenges: skills, levels, and how many people."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.editing.needs import Needs
from planner.editing.table import Around
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.entities import Challenge, Key
from ui.editors.model import GridModel
from ui.editors.view import GridView
from ui.theme import follow, theme
from ui.widgets import Label

_HEIGHT, _SHARE = 196, 0.34  # pixels, and of the page


class NeedsPane(QWidget):
    """Shows the needs of one challenge, or nothing."""

    def __init__(self, do: Callable[[Change], str], refuse: Callable[[str], None]) -> None:
        super().__init__()
        self._do, self._refuse = do, refuse
        self._challenge: tuple[str, str] | None = None
        self.title = Label("", "title")
        self.model = GridModel(do)
        self.view = GridView(self.model, "Needs", self)
        self.view.refused.connect(refuse)
        self.view.removeAsked.connect(self._remove)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.title)
        self._column.addWidget(self.view, 1)
        self._dress()
        follow(self._dress)

    def show_needs(self, challenge: Challenge | None, workspace: Workspace, why_fixed: str) -> None:
        """Show what a challenge needs; where it is shown already, rows stay where they are."""
        self.setVisible(challenge is not None)
        self.view.why_fixed = why_fixed
        if challenge is None:
            self._challenge = None
            return
        self.title.setText(f"What {challenge.title} needs")
        if challenge.key == self._challenge:
            self.model.follow(workspace)
            return
        self._challenge = (challenge.cycle, challenge.id)
        self.view.cell.give_up()
        self.model.show_table(Needs(Around(), self._challenge), workspace)

    def _remove(self, keys: list[Key]) -> None:
        assert self.model.table is not None
        try:
            self._do(self.model.table.remove(self.model.seen, keys))
        except InputError as error:
            self._refuse(str(error))

    def fit(self, height: int) -> None:
        """Take no more than a share of a page of this height."""
        self.setFixedHeight(min(theme().px(_HEIGHT), round(_SHARE * height)))

    def _dress(self) -> None:
        self._column.setSpacing(theme().px(8))
