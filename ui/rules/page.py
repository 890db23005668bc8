"""The page of the rules: presets above, the rules by level below."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from planner.effect import Effect
from planner.presets import PRESETS, Preset, defaults
from planner.rule_words import level_name
from planner.rules import Rule, rule_in, rule_types
from planner.score import Assessment
from ui import words
from ui.document import Document
from ui.frame.sentence import Sentence
from ui.rules.board import RulesBoard
from ui.rules.effects import change_words, moved, previews, tabs
from ui.rules.face import COLUMNS, faces
from ui.rules.measure import EDGE
from ui.theme import follow, theme
from ui.widgets import Button, EmptyPlace, Label, Mark, WrapRow

_HINT = "Drag a rule to its level, or press 1 to 4, 0 for off. M lists levels, Enter sets it."


class RulesPage(QWidget):
    """Shows the rules of the quarter that a document looks at.

    `selected`: another rule or preset is chosen, or none; `asked` carries a key and a level, `defaultAsked` a
    key, `entered` nothing (the fields of the chosen rule are wanted); `previewed` a title and the Effect that
    letting go of the held rule would have, both None at the end.
    """

    selected = Signal()
    asked = Signal(str, str)
    defaultAsked = Signal(str)
    entered = Signal()
    previewed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset: Preset | None = None
        self._document: Document | None = None
        self._assessment: Assessment | None = None
        self.board = RulesBoard()
        self.buttons = {each.name: Button(each.name) for each in (*PRESETS, defaults())}
        self._why = Sentence("", "body", "muted")
        self._presets = Label("Presets", "body", "muted")
        self._hint = Label(_HINT, "small", "muted")
        self._lock = Mark("lock", "muted", 13)
        self._empty: EmptyPlace | None = None
        self._area = QScrollArea()
        self._held: Rule | None = None
        self.setMinimumSize(240, 240)
        self._lay_out()
        self._listen()
        follow(self._dress)
        self._dress()

    def _listen(self) -> None:
        board = self.board
        board.chosen.connect(self._chosen)
        board.asked.connect(self.asked)
        board.entered.connect(self._enter)
        board.menu.connect(self._menu)
        board.held.connect(self._hold)
        board.aimed.connect(self._aim)
        for each in (*PRESETS, defaults()):
            self.buttons[each.name].clicked.connect(partial(self.choose_preset, each))

    def show_document(self, document: Document | None) -> None:
        """Show the rules of a document's quarter as they are now, and what they cost in its plan."""
        self._document = document
        trouble = "" if document is None else document.trouble
        assessment = None if document is None or trouble else document.assessment
        if document is None or assessment is None:
            self._assessment = None
            self._show_empty(trouble)
            return
        self._stack.setCurrentWidget(self._area)
        why = document.why_read_only
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._fit()
        self._lock.setVisible(bool(why))
        self.board.set_read_only(bool(why))
        if assessment is not self._assessment:
            self._assessment = assessment
            self.board.show_faces(faces(assessment), dict(words.by_level(assessment.score)))
            self._mark_presets(assessment)

    def _mark_presets(self, assessment: Assessment) -> None:
        """Tick the preset that the rules stand like."""
        for preset in (*PRESETS, defaults()):
            same = all(rule_in(assessment.problem, type(rule)) == rule for rule in preset.rules())
            self.buttons[preset.name].set_icon("tick" if same else "")
            self.buttons[preset.name].setToolTip("The rules stand like this." if same else preset.sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the hint up where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rest = theme().px(2 * EDGE + 24) + sum(
            widget.sizeHint().width() + self._head.spacing()
            for widget in (self._hint, self._presets, *self.buttons.values())
        )
        self._hint.setVisible(self.width() >= rest and not self._why.text())
        bar = self._area.verticalScrollBar().sizeHint().width()
        self.board.arrange(self.width() - bar - theme().px(2 * EDGE))

    def take_keyboard(self) -> None:
        """Give the keyboard to the chosen rule, or to the first."""
        if self._assessment is not None:
            self.board.take_keyboard()

    # What is chosen: a rule, or a preset.

    def choose_preset(self, preset: Preset, _: bool = False) -> None:
        """Let the inspector say what a preset would change."""
        self.preset = preset
        self._choose_no_rule()

    def clear_selection(self) -> None:
        """Choose nothing."""
        self.preset = None
        self._choose_no_rule()

    def show_effect(self, effect: Effect | None) -> None:
        """Show on the cards what rules would cost, beside what they do; None ends it."""
        self.board.show_previews({} if effect is None else previews(effect))

    def _choose_no_rule(self) -> None:
        if self.board.key is None:
            self.selected.emit()
        else:
            self.board.choose(None)

    def _chosen(self) -> None:
        if self.board.key is not None:
            self.preset = None
            # A page that is shown for the first time has no size yet.
            QTimer.singleShot(0, self, self._reveal)
        self.selected.emit()

    def _reveal(self) -> None:
        if self.board.key is not None:
            card = self.board.cards[self.board.key]
            self._area.ensureWidgetVisible(self.board.columns[card.face.level], 0, 0)

    def _enter(self, key: str) -> None:
        self.board.choose(key)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc chooses nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear_selection()
        else:
            super().keyPressEvent(event)

    # What would change.

    def _hold(self, key: str | None) -> None:
        assessment = self._assessment
        if key is None or assessment is None:
            self._held = None
            self.board.set_tabs({})
            self.previewed.emit(None, None)
            return
        self._held = rule_in(assessment.problem, rule_types()[key])
        self.board.set_tabs(tabs(assessment, self._held))

    def _aim(self, level: str | None) -> None:
        assessment, held = self._assessment, self._held
        if level is None or assessment is None or held is None:
            self.previewed.emit(None, None)
            return
        self._area.ensureWidgetVisible(self.board.columns[level], 0, theme().px(EDGE))
        self._preview(held, level)

    def _preview(self, rule: Rule, level: str) -> None:
        assert self._assessment is not None
        title = f"{rule.name} off" if level == "off" else f"{rule.name} under {level_name(level)}"
        self.previewed.emit(title, moved(self._assessment, rule, level))

    def _menu(self, key: str, at: QPoint) -> None:
        document, assessment = self._document, self._assessment
        if document is None or assessment is None or document.read_only:
            return
        self.board.choose(key)
        rule = rule_in(assessment.problem, rule_types()[key])
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for level in COLUMNS:
            if level == rule.level:
                continue
            name = "Switch off" if level == "off" else f"Put under {level_name(level)}"
            change = change_words(moved(assessment, rule, level))
            # What follows the tab stands at the right, where menus show keys.
            action = menu.addAction(f"{name}\t{change}")
            action.hovered.connect(partial(self._preview, rule, level))
            action.triggered.connect(partial(self._ask, key, level))
        menu.addSeparator()
        back = menu.addAction("Back to default")
        back.setEnabled(key in assessment.problem.rules)
        back.hovered.connect(lambda: self.previewed.emit(None, None))
        back.triggered.connect(lambda: self.defaultAsked.emit(key))
        menu.aboutToHide.connect(lambda: self.previewed.emit(None, None))
        menu.popup(at)

    def _ask(self, key: str, level: str, _: bool = False) -> None:
        self.asked.emit(key, level)

    # How it is laid out.

    def _lay_out(self) -> None:
        head, presets = QHBoxLayout(), WrapRow()
        for widget in (self._presets, *self.buttons.values()):
            presets.addWidget(widget)
        head.addLayout(presets, 1)
        head.addWidget(self._hint)
        locked = QHBoxLayout()
        locked.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        locked.addWidget(self._why, 1)
        self._locked = locked
        self._head = head
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.addLayout(locked)
        self._column.addLayout(head)
        self._column.addWidget(self.board, 1)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        self._area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._area)

    def _show_empty(self, trouble: str) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        if trouble:
            self._empty = EmptyPlace("warning", "This quarter cannot be planned", trouble)
        else:
            self._empty = EmptyPlace(
                "rules", "No rules to set yet", "Rules are set for the plan of a quarter."
            )
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(EDGE), px(8), px(EDGE), px(8))
        self._column.setSpacing(px(2))
        self._locked.setSpacing(px(8))
        self._head.setSpacing(px(8))
        self._fit()
