"""The top bar: quarter and plan, compare, undo and redo, the four levels, and Solve with its state."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from planner.plan import Score
from ui import words
from ui.announce import announce
from ui.frame.bar.score_cell import ScoreCell
from ui.frame.bar.state_button import StateButton
from ui.frame.bar.switcher import Switcher
from ui.theme import follow, theme
from ui.widgets import Button, IconButton, Label, Mark

HEIGHT = 56
# From the bar's left edge, at 100%; the rail's 72 lie before it.
_QUARTER, _PLAN, _COMPARE, _UNDO, _REDO, _CELLS, _CELL = 20, 194, 347, 375, 403, 433, 160
_SEPARATOR, _STATE, _SOLVE, _MARGIN = 178, 18, 84, 20
# Where the window is narrow for its text: what the switchers can do without.
_QUARTER_SPARE, _PLAN_SPARE = 58, 72
_FOR_WORDS = 90  # the least of a level that says in words what it is made of


class TopBar(QWidget):
    """56 high above board and inspector. It shows what it is given."""

    def __init__(
        self,
        fill_quarters: Callable[[QMenu], None],
        fill_plans: Callable[[QMenu], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.quarter = Switcher("Quarter", fill_quarters, self)
        self.plan = Switcher("Plan", fill_plans, self)
        self.compare = IconButton("compare", "Compare plans", parent=self)
        self.undo = IconButton("undo", "Undo", parent=self)
        self.redo = IconButton("redo", "Redo", parent=self)
        self.cells = {level: ScoreCell(level, self) for level in words.LEVELS}
        self.state = Label("", "title", parent=self)
        self.state_line = Label("", "small", "muted", parent=self)
        self.state_button = StateButton(self)
        self.state_button.lower()
        for label in (self.state, self.state_line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.solve = Button("Solve", "main", "play", self)
        self._seal = Mark("seal", "accent", 13, self)
        self._proven = False
        self._share: float | None = None
        self._separators: list[int] = []
        self._dress()
        follow(self._dress)

    def bind(self, undo: QAction, redo: QAction, solve: QAction, compare: QAction, panel: QAction) -> None:
        """Let the buttons do what the actions do, and follow what those allow."""
        pairs: tuple[tuple[Button | IconButton, QAction], ...] = (
            (self.undo, undo),
            (self.redo, redo),
            (self.solve, solve),
            (self.compare, compare),
        )
        self.state_button.clicked.connect(panel.trigger)
        for button, action in pairs:
            button.clicked.connect(action.trigger)
            action.changed.connect(lambda button=button, action=action: _follow_action(button, action))
            _follow_action(button, action)

    def show_levels(self, score: Score, parts: dict[str, str]) -> None:
        """Show the score, and what each level is made of."""
        for level, cell in self.cells.items():
            cell.show_level(getattr(score, level), parts[level])
        self._arrange()

    def clear_levels(self) -> None:
        """Show no score: there is no plan to speak of."""
        for cell in self.cells.values():
            cell.setEnabled(False)

    def show_preview(self, score: Score | None) -> None:
        """Show beside the score what it would become; None ends it."""
        for level, cell in self.cells.items():
            cell.show_preview(None if score is None else getattr(score, level))

    def show_state(self, title: str, line: str, proven: bool = False) -> None:
        """Show how solving stands, in two lines; a seal beside them says that nothing better exists.

        Screen readers hear of it once for each title: the seconds go on too fast to be said.
        """
        if title and self.state.text() not in ("", title):
            announce(self.state, f"{title}. {line}")
        self.state.setText(title)
        self.state_line.setText(line)
        self.state_button.show_words(title, line)
        self._proven = proven
        self._place_seal()

    def show_solving(self, solving: bool, filled: bool) -> None:
        """Show Stop while solving, otherwise Solve; filled where it is the best next action."""
        self.solve.setText("Stop" if solving else "Solve")
        self.solve.set_icon("stop" if solving else "play")
        self.solve.set_kind("main" if filled and not solving else "plain")

    def show_progress(self, share: float | None) -> None:
        """Show the share of the time allowed as a line below the bar; None shows none."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the lines between cells and the progress."""
        current, painter = theme(), QPainter(self)
        painter.fillRect(self.rect(), current.color("raised"))
        line = current.color("line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        for x in self._separators:
            painter.fillRect(x, current.px(14), 1, current.px(28), line)
        if self._share is not None:
            done = round(self.width() * min(1.0, self._share))
            height = current.px(2)
            painter.fillRect(0, self.height() - height, done, height, current.color("accent"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        self._arrange()

    def _arrange(self) -> None:
        """Where the width is short the words below levels go first, then the state of solving, then the
        switchers give way, then the names of levels, and at last the lowest levels.
        """
        px, height = theme().px, self.height()
        side, top = px(26), (height - px(26)) // 2
        solve = self.width() - px(_MARGIN) - px(_SOLVE)
        self.solve.setGeometry(solve, (height - px(28)) // 2, px(_SOLVE), px(28))
        room, state = solve - px(_CELLS), px(_STATE + 140)
        if room - state < px(4 * 104):
            state = 0
        widths, short = self._widths(room - state)
        early = short * _QUARTER_SPARE // (_QUARTER_SPARE + _PLAN_SPARE)
        self.quarter.setGeometry(px(_QUARTER), 0, px(_SEPARATOR - _QUARTER - 8) - early, height)
        self.plan.setGeometry(px(_PLAN) - early, 0, px(_COMPARE - _PLAN - 6) - short + early, height)
        for button, left in ((self.compare, _COMPARE), (self.undo, _UNDO), (self.redo, _REDO)):
            button.setGeometry(px(left) - short, top, side, side)
        self._separators = [px(_SEPARATOR) - early]
        after = px(_CELLS) - short
        for number, cell in enumerate(self.cells.values()):
            cell.set_brief(min(widths) < px(_FOR_WORDS))
            cell.setVisible(number < len(widths))
            if number < len(widths):
                cell.setGeometry(after + 1, 0, widths[number] - 1, height)
                self._separators.append(after)
                after += widths[number]
        if state:
            self._separators.append(after)
        width = max(0, solve - after - px(_STATE + 8)) if state else 0
        for label, y, high in ((self.state, 10, 18), (self.state_line, 29, 15)):
            label.setVisible(bool(width))
            label.setGeometry(after + px(_STATE), px(y), width, px(high))
        self.state_button.setVisible(bool(width))
        self.state_button.setGeometry(after + px(_STATE - 8), px(6), width + px(8), px(44))
        self._place_seal()

    def _widths(self, room: int) -> tuple[list[int], int]:
        """How wide each level is, and how many pixels the switchers give up for that."""
        px, cells = theme().px, list(self.cells.values())
        spare = px(_QUARTER_SPARE + _PLAN_SPARE)
        even = min(px(_CELL), room // len(cells))
        if even >= max(cell.least() for cell in cells):
            return [even] * len(cells), 0
        for named in (True, False):
            least = [cell.least(named) for cell in cells]
            if sum(least) <= room + spare:
                over = max(0, room - sum(least)) // len(cells)
                return [one + over for one in least], max(0, sum(least) - room)
        while len(least) > 1 and sum(least) > room + spare:
            least.pop()
        return [min(one, room + spare) for one in least], spare

    def _place_seal(self) -> None:
        self._seal.setVisible(self._proven and self.state_line.isVisibleTo(self))
        words_end = self.state_line.x() + self.state_line.sizeHint().width()
        self._seal.move(words_end + theme().px(5), self.state_line.y() + theme().px(1))

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(HEIGHT))
        # A change of text size moves every part, even where the window keeps its size.
        self._arrange()
        self.update()


def _follow_action(button: Button | IconButton, action: QAction) -> None:
    button.setEnabled(action.isEnabled())
    if isinstance(button, IconButton):
        button.set_tip(action.toolTip())
    else:
        button.setToolTip(action.toolTip())
