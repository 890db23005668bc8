"""The solve panel: how solving goes and went, what still costs, and what can be done about it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui import words
from ui.frame.bar.top_bar import HEIGHT
from ui.frame.elided import Elided
from ui.frame.sentence import Sentence
from ui.frame.solve_control import TIMES, SolveControl
from ui.solve import told
from ui.solve.chart import Chart, Reading
from ui.solve.rule_lines import RuleLines
from ui.theme import follow, theme
from ui.theme.shadow import let_float, paint_floating
from ui.widgets import Button, Check, IconButton, Label, Line, Segments

WIDTH, GAP = 324, 8
TIME_NAMES = ("10 s", "20 s", "1 min", "5 min")


class SolvePanel(QWidget):
    """Floats below the Solve button over whatever is there; Esc and the cross close it."""

    def __init__(self, control: SolveControl, window: QWidget) -> None:
        super().__init__(window)
        self._control, self._window = control, window
        self._names: dict[str, str] = {}
        self._before: QWidget | None = None  # what had the keyboard
        self.title = Elided("", "title")
        self.line = Elided("", "small", "muted")
        self.stop = Button("Stop", "plain", "stop")
        self.chart = Chart()
        self.verdict = Sentence()
        self.gains = Sentence("", "small", "muted")
        self.rules = RuleLines()
        self.times = Segments("Time allowed", TIME_NAMES)
        self.keep = Check("Keep looking in the background")
        self.waits = Sentence("", strong=True)
        self.adopt = Button("Adopt", "main")
        self.compare = Button("Compare")
        self.discard = Button("Discard")
        self._close = IconButton("close", "Close (Esc)", 12)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._offer = QWidget()
        self._lay_out()
        self._listen()
        self.setAccessibleName("Solve panel")
        window.installEventFilter(self)
        self._dress()
        follow(self._dress)
        self.hide()

    def _lay_out(self) -> None:
        top, lines = QHBoxLayout(), QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.title)
        lines.addWidget(self.line)
        top.addLayout(lines, 1)
        top.addWidget(self.stop)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._time = QVBoxLayout()
        self._time.addWidget(Label("Time allowed", "small", "muted"))
        self._time.addWidget(self.times)
        offer, buttons = QVBoxLayout(self._offer), QHBoxLayout()
        offer.setContentsMargins(0, 0, 0, 0)
        offer.addWidget(Line())
        offer.addWidget(self.waits)
        for button in (self.adopt, self.compare, self.discard):
            buttons.addWidget(button)
        buttons.addStretch()
        offer.addLayout(buttons)
        self._column.addLayout(top)
        above = Line()
        # Before the first solve there is nothing that these could show.
        self._about_course = self.chart, above, self.rules
        for part in (self.chart, self.verdict, self.gains, above, self.rules, Line()):
            self._column.addWidget(part)
        self._column.addLayout(self._time)
        self._column.addWidget(self.keep)
        self._column.addWidget(self._offer)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._scroll)

    def _listen(self) -> None:
        control = self._control
        control.told.connect(self.refresh)
        self.stop.clicked.connect(control.stop)
        self.times.chosen.connect(lambda number: control.allow(TIMES[number]))
        self.keep.toggled.connect(control.keep_looking)
        self.adopt.clicked.connect(control.offer.adopt)
        self.compare.clicked.connect(lambda: control.offer.compare())
        self.discard.clicked.connect(lambda: control.offer.discard())
        self._close.clicked.connect(self.hide)

    # What is shown.

    def toggle(self) -> None:
        """Open it with the keyboard in it, or close it."""
        if self.isVisible():
            self.hide()
            return
        self._before = self.window().focusWidget()
        self.show()
        self._control.offer.leave_to(self)
        self.refresh()
        self.raise_()
        first = next((button for button in (self.adopt, self.stop) if button.isVisible()), self.keep)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show how solving stands, where somebody sees it."""
        if not self.isVisible():
            return
        control, course = self._control, self._control.course
        self.stop.setVisible(control.doing in ("solving", "looking"))
        self.title.setText(self._title())
        self.line.setText(self._line())
        for part in self._about_course:
            part.setVisible(course is not None)
        self.chart.show_reading(Reading() if course is None else Reading.of(course, live=bool(control.doing)))
        self.verdict.setText(self._verdict())
        names = self._rule_names() if course is not None else {}
        gains = "" if course is None else told.last_gains(course, names)
        self.gains.setText(f"Last gain: {gains}." if gains else "")
        self.gains.setVisible(bool(gains))
        self.rules.show_lines([] if course is None else told.dearest(course, names))
        if control.seconds in TIMES:
            self.times.show_choice(TIMES.index(int(control.seconds)))
        self.keep.blockSignals(True)
        self.keep.setChecked(control.keeps_looking)
        self.keep.blockSignals(False)
        found = control.offer.found
        self._offer.setVisible(found is not None)
        if found is not None:
            self.waits.setText(f"{found.gain}. {found.movers}.")
        self.place()

    def _title(self) -> str:
        control, course = self._control, self._control.course
        if control.doing in ("solving", "looking"):
            return "Looking further"
        if control.offer.found is not None:
            return "A better plan waits"
        return control.state.title if course is None else told.solved(course)

    def _line(self) -> str:
        """The line below the title: how long it looks of how long it may."""
        control, course = self._control, self._control.course
        if course is None:
            return "Nothing was solved since the file was opened."
        if control.doing == "solving":
            of = f"{told.duration(course.elapsed)} of {told.duration(course.allowed)}"
            return f"{of}{words.ASIDE}{told.last_gain(course)}"
        if control.doing == "proving":
            return "Finding out how good the plan is"
        if control.doing == "looking":
            return f"In the background{words.ASIDE}{told.last_gain(course)}"
        if control.offer.found is not None:
            return told.solved(course)
        return "Nothing better found" if course.gained is None else _last_gain_after(course.gained)

    def _verdict(self) -> str:
        """How the musts stand in the best plan, and how good it is for certain."""
        course = self._control.course
        if course is None:
            return "Solve looks for the best pods and pairs, and shows here how it goes."
        if course.best is None:
            return "Making a first plan."
        close = told.closeness(course.best.score, course)
        if told.is_best(close):
            close = f"{close}{words.ASIDE}nothing better exists"
        unknown = "How good it can get is not known yet"
        return f"{told.musts(course.best.score)}. {close or unknown}."

    def _rule_names(self) -> dict[str, str]:
        if not self._names:
            from planner.rules import rule_types

            self._names = {key: kind.name for key, kind in rule_types().items()}
        return self._names

    # Where it is.

    def place(self) -> None:
        """Lie below the Solve button, as high as the content asks for and the window allows."""
        px, window = theme().px, self._window
        width, top = min(px(WIDTH), window.width() - px(2 * GAP)), px(HEIGHT) + px(GAP)
        self._column.activate()
        wanted = max(self._column.heightForWidth(width - 2), self._column.minimumSize().height()) + 2
        height = min(wanted, window.height() - top - px(GAP))
        self.setGeometry(window.width() - width - px(GAP), top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the corner of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def hide(self) -> None:
        """Close it, and give the keyboard back."""
        had = self.isAncestorOf(self.window().focusWidget() or self) or self.hasFocus()
        super().hide()
        if had and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter presses the button that has the keyboard, or adopts the plan that waits."""
        focus = self.window().focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed = focus if isinstance(focus, QAbstractButton) else self.adopt
            if pressed.isVisible():
                pressed.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        paint_floating(QPainter(self), self.rect().toRectF())

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(12), px(12), px(12), px(12))
        self._column.setSpacing(px(8))
        self._time.setSpacing(px(4))
        self.times.setMaximumWidth(px(WIDTH))  # as wide as the lines above and below
        let_float(self)
        self.refresh()


def _last_gain_after(seconds: float) -> str:
    return f"The last gain came after {told.duration(max(1.0, seconds))}"
