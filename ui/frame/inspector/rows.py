"""Rows of the inspector: a reason with its level, a place with its button, and what holds several."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.explain.option import Action, Option
from planner.plan import Finding
from ui import words
from ui.explain import Reason
from ui.frame.elided import Elided
from ui.frame.inspector.parts import Section
from ui.frame.sentence import Sentence
from ui.theme import Role, theme
from ui.widgets import Button, Label, Mark

_ROOM = 196  # pixels that a section with three options is high
_MANY = 60  # options that a list of all holds; more would take long to make and nobody reads so far


class NamedRow(QWidget):
    """A name that wraps, and a button at its right."""

    def __init__(self, name: str, word: str) -> None:
        super().__init__()
        px, top = theme().px, Qt.AlignmentFlag.AlignTop
        self.button = Button(word)
        self.button.setFixedHeight(px(26))
        self.button.setAccessibleName(f"{word}: {name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(Sentence(name, strong=True), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, top)


class ReasonRow(QWidget):
    """A level's shape or a tick, a sentence that wraps, the level and its figure."""

    def __init__(self, reason: Reason, signed: bool = False) -> None:
        super().__init__()
        _lay_out(self, reason, signed)


class ReasonButton(QAbstractButton):
    """The same where a press shows more: what was found, or each of what it stands for.

    `asked` carries the Finding, or the several Findings that the row stands for.
    """

    asked = Signal(object)

    def __init__(self, reason: Reason, signed: bool = False) -> None:
        super().__init__()
        # A button would be as high as its words need where they are as narrow as can be.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        _lay_out(self, reason, signed)
        self._stands_for: Finding | tuple[Finding, ...] | None = reason.finding or reason.rest
        self.setToolTip("Press to see them all." if reason.rest else "Press to see what would fix it.")
        self.setAccessibleName(reason.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: self.asked.emit(self._stands_for))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: its parts paint themselves."""


def _lay_out(widget: QWidget, reason: Reason, signed: bool) -> None:
    px = theme().px
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    top = Qt.AlignmentFlag.AlignTop
    icon, role = ("tick", "positive") if reason.level is None else (f"level-{reason.level}", reason.level)
    mark = QVBoxLayout()
    mark.setContentsMargins(0, px(2), 0, 0)
    mark.addWidget(Mark(icon, role, 14))  # type: ignore[arg-type]
    row.addLayout(mark)
    row.setAlignment(mark, top)
    row.addWidget(Sentence(reason.text), 1, top)
    if reason.level is not None and signed:
        better = reason.cost < 0
        role = "positive_text" if better else "warning_text"
        row.addWidget(Label(words.signed(reason.cost), "body", role, strong=True), 0, top)  # type: ignore[arg-type]
    elif reason.level is not None:
        name = Label(words.LEVEL_NAMES[reason.level], "small", "muted")
        name.setFixedHeight(px(18))
        row.addWidget(name, 0, top)
        figure = Label(words.figure(reason.cost), "body", reason.level, strong=True)  # type: ignore[arg-type]
        figure.setMinimumWidth(px(14))
        figure.setFixedHeight(px(18))
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(figure, 0, top)
    for part in widget.findChildren(QWidget):
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class OptionRow(QWidget):
    """A rank, who or where, what it would change, and the button that does it. `asked` carries the Action."""

    asked = Signal(object)

    def __init__(
        self, rank: int, option: Option, title: str, read_only: bool, reason: str = "", filled: bool = True
    ) -> None:
        super().__init__()
        px, self._action = theme().px, option.action
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        top = Qt.AlignmentFlag.AlignTop
        number = Label(str(rank), "body", "muted", strong=True)
        number.setFixedWidth(px(12))
        row.addWidget(number, 0, top)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Sentence(title, strong=True))
        same = option.after.rank == option.before.rank
        role: Role = "muted" if same else "positive_text" if option.better else "warning_text"
        change = words.change_words(option.before, option.after)
        column.addWidget(Elided("No change" if same else change, "small", role))
        if reason:
            column.addWidget(Sentence(reason, "small", "muted"))
        row.addLayout(column, 1)
        word = _word(option.action)
        self.button = Button(word, "main" if filled and rank == 1 and option.better else "plain")
        self.button.setFixedSize(px(64), px(26))
        self.button.setAccessibleName(f"{word}: {title}")
        self.button.setDisabled(read_only)
        self.button.clicked.connect(self._ask)
        row.addWidget(self.button, 0, top)

    def _ask(self) -> None:
        action: Action = self._action
        self.asked.emit(action)


def _word(action: Action) -> str:
    """What the button does: two change places, people move, pairs change."""
    apart = len(action.steps) == 2 and action.steps[0].target != action.steps[1].target
    if apart or (action.ends and action.begins):
        return "Swap"
    if action.ends:
        return "End"
    return "Move" if action.steps else "Pair"


class OptionSection(Section):
    """A section of options: "Looking…" until they are known, then the chosen ones and a link to all.

    `called` names an option, `reason` says in a sentence why one that is chosen is. The best is the filled
    button where `filled` allows it: one on a page.
    """

    asked = Signal(object)

    def __init__(
        self,
        title: str,
        nothing: str,
        called: Callable[[Option], str],
        read_only: bool,
        filled: bool = True,
    ) -> None:
        super().__init__(title)
        self._nothing, self._called, self._read_only = nothing, called, read_only
        self._filled = filled
        self.rows.setSpacing(theme().px(8))
        self._head = self.rows.count()

    def wait(self) -> None:
        """Say that options are being looked for, in the room that they will take: nothing below shifts."""
        self.clear(keep=self._head)
        self.setMinimumHeight(theme().px(_ROOM))
        self.rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add(Label("Looking…", "body", "muted"))

    def offer(self, word: str, ask: Callable[[], None]) -> None:
        """Ask first whether to look: it takes longer than a moment."""
        button = Button(word, "link")
        button.clicked.connect(ask)
        self.add(button)

    def fill(
        self,
        chosen: Sequence[Option],
        every: Sequence[Option] = (),
        many: str = "places",
        reason: Callable[[Option], str] | None = None,
    ) -> None:
        """List the chosen options, the best first, and offer to list every one."""
        self.clear(keep=self._head)
        self.setMinimumHeight(0)
        # What keeps to the top is given no room for a second line.
        self.rows.setAlignment(Qt.AlignmentFlag(0))
        for rank, one in enumerate(chosen, start=1):
            why = "" if reason is None else reason(one)
            row = OptionRow(rank, one, self._called(one), self._read_only, why, self._filled)
            row.asked.connect(self.asked)
            self.add(row)
        if not chosen:
            self.add(Sentence(self._nothing, "body", "muted"))
        if len(every) > len(chosen):
            shown = every[:_MANY]
            if len(shown) > len(chosen):
                link = Button("Show the only one" if len(every) == 1 else f"All {len(every)} {many}", "link")
                link.clicked.connect(lambda: self.fill(shown, every, many))
                self.add(link)
            else:
                self.add(Label(f"{len(every) - len(shown)} more are no better.", "body", "muted"))


class Preview(QWidget):
    """The reasons for the pod under the held people, in a tinted box."""

    def __init__(self, title: str, rows: list[Reason], last: str) -> None:
        super().__init__()
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(4))
        column.addWidget(Sentence(title, "body", "accent_text", strong=True))
        for reason in rows:
            column.addWidget(ReasonRow(reason, signed=True))
        if last:
            quiet = Label(last, "body", "muted")
            quiet.setContentsMargins(px(22), 0, 0, 0)
            column.addWidget(quiet)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent_tint"))
        radius = theme().px(8)
        painter.drawRoundedRect(self.rect(), radius, radius)
