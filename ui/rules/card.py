"""A rule as a card: its name, its sentence, how it is set, and what it costs here."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from planner.rule_words import level_name
from ui.frame.sentence import Sentence
from ui.rules.face import COLUMNS, Preview, RuleFace
from ui.theme import Role, follow, theme
from ui.theme.focus import paint_ring
from ui.widgets import Mark

_RADIUS, _BAR, _RING = 6, 3, 3
_BREAK = "\u2028"  # ends a line within a text
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LEVELS = {
    Qt.Key.Key_1: "must",
    Qt.Key.Key_2: "high",
    Qt.Key.Key_3: "medium",
    Qt.Key.Key_4: "low",
    Qt.Key.Key_0: "off",
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class RuleCard(QWidget):
    """Shows a RuleFace.

    `chosen`: it was pressed or came to have the keyboard; `pulled`: the pointer drags it, from a point of it;
    `stepped`: an arrow goes so many columns and cards on; `asked` a level; `entered`: Enter; `menu`: a menu
    was asked for at a point of the screen.
    """

    chosen = Signal(str)
    pulled = Signal(str, QPoint)
    stepped = Signal(str, int, int)
    asked = Signal(str, str)
    entered = Signal(str)
    menu = Signal(str, QPoint)

    def __init__(self, face: RuleFace, parent: QWidget) -> None:
        super().__init__(parent)
        self.face = face
        self.selected = self.held = False
        self.preview: Preview | None = None
        self._pressed: QPoint | None = None
        self._name = Sentence("", "body", strong=True)
        self._settings = Sentence("", "small")
        self._usually = Sentence("", "small", "accent_text")
        self._mark = Mark("tick", "positive", 13)
        self._costs = Sentence("", "small", strong=True)
        self._nothing = Sentence("", "small", "muted")
        self._sentence = Sentence("", "small", "muted")
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ownRing", True)
        self._show()
        follow(self._show)

    def show_face(self, face: RuleFace) -> None:
        """Show another face of the same rule."""
        if face != self.face:
            self.face = face
            self._show()

    def set_state(self, selected: bool, held: bool) -> None:
        """Show whether the inspector speaks of the rule, and whether it is being moved."""
        if (selected, held) != (self.selected, self.held):
            self.selected, self.held = selected, held
            self.update()

    def show_preview(self, preview: Preview | None) -> None:
        """Show what the rule would cost; None ends it."""
        if preview != self.preview:
            self.preview = preview
            self._show_cost()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        for part in (self._name, self._sentence, self._settings, self._usually):
            self._column.addWidget(part)
        self._foot = QWidget()
        self._row = QHBoxLayout(self._foot)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._costs, 1)
        self._row.addWidget(self._nothing, 1)
        self._column.addWidget(self._foot)

    def _show(self) -> None:
        face, px = self.face, theme().px
        self._column.setContentsMargins(px(12), px(8) + _RING, px(10), px(8) + _RING)
        self._column.setSpacing(px(2))
        self._row.setContentsMargins(0, px(2), 0, 0)
        self._row.setSpacing(px(6))
        self._name.setText(face.name)
        self._sentence.setText(face.sentence)
        self._settings.setText(_BREAK.join(face.settings))
        self._settings.setVisible(bool(face.settings))
        self._usually.setText(face.usually)
        self._usually.setVisible(bool(face.usually))
        self._show_cost()
        self.setAccessibleName(f"{face.name}, {level_name(face.level)}")
        self.setAccessibleDescription(face.description)
        self.update()

    def _show_cost(self) -> None:
        face = self.face
        text = face.costs if self.preview is None else self.preview.words(face)
        loud = bool(face.cost or self.preview)
        role: Role = face.level if face.cost else "positive"  # type: ignore[assignment]
        self._mark.set_icon(f"level-{face.level}" if face.cost else "tick", role)
        self._costs.setText(text)
        self._costs.setVisible(loud)
        self._nothing.setText(text)
        self._nothing.setVisible(not loud)
        self._foot.setVisible(bool(text))

    # The pointer and the keyboard.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the rule; what is pulled from here on is this card."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self.chosen.emit(self.face.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hold the card once the pointer went far enough."""
        at = event.position().toPoint()
        pressed = self._pressed
        if pressed is not None and (at - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.pulled.emit(self.face.key, pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing was pulled."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to how the rule is set."""
        self.entered.emit(self.face.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the pointer or at the card."""
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = event.globalPos() if mouse else self.mapToGlobal(self.rect().center())
        self.menu.emit(self.face.key, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on, with Alt they take the card along; 1 to 4 and 0 name levels, Enter goes to fields."""
        key, face = Qt.Key(event.key()), self.face
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _STEPS and not alt:
            self.stepped.emit(face.key, *_STEPS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            to = COLUMNS.index(face.level) + _STEPS[key][0]
            if 0 <= to < len(COLUMNS):
                self.asked.emit(face.key, COLUMNS[to])
        elif key in _LEVELS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.asked.emit(face.key, _LEVELS[key])
        elif key in _ENTER:
            self.entered.emit(face.key)
        elif key == Qt.Key.Key_M:
            self.menu.emit(face.key, self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the bar of a rule that is not as usual, and the ring."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.held:
            painter.setOpacity(0.45)
        inside = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        radius, width = current.px(_RADIUS), 1.5 if self.selected else 1
        painter.setBrush(current.color(self._ground()))
        painter.setPen(QPen(current.color(self._edge()), current.stroke(width) if self.selected else 1))
        half = width / 2
        painter.drawRoundedRect(inside.adjusted(half, half, -half, -half), radius, radius)
        if self.face.usually:
            bar = QRectF(inside.x() + current.px(3), inside.y() + current.px(8), current.px(_BAR), 0)
            bar.setBottom(inside.bottom() - current.px(8))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.color("accent_text"))  # the accent is too pale under the pointer
            painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            paint_ring(painter, inside.adjusted(0, 0, 0, 0), _RADIUS)

    def _ground(self) -> Role:
        return "accent_tint" if self.selected else "hover" if self.underMouse() else "raised"

    def _edge(self) -> Role:
        return "accent" if self.selected else "line"

    def enterEvent(self, event: object) -> None:
        """Light up."""
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Light down."""
        self.update()

    def focusInEvent(self, event: object) -> None:
        """The keyboard came: this rule is chosen."""
        self.chosen.emit(self.face.key)
        self.update()

    def focusOutEvent(self, event: object) -> None:
        """The keyboard went."""
        self.update()
