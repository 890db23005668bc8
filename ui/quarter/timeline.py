"""The quarters in a row, the earliest first; a press looks at one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from ui.theme import Role, follow, theme
from ui.theme.draw import words
from ui.theme.icons import draw
from ui.widgets import clear

WIDTH, HEIGHT, GAP, SHOWN = 140, 56, 12, 6
STATES: dict[str, tuple[str, Role]] = {
    "draft": ("challenges", "muted"),
    "published": ("pin", "accent_text"),
    "closed": ("lock", "muted"),
}


@dataclass(frozen=True)
class QuarterFace:
    """A quarter as the row shows it; `plan` is what is looked at where it is pressed, if there is any."""

    name: str
    line: str
    state: str
    plan: str | None
    weeks: str = ""
    here: bool = False


class QuarterButton(QAbstractButton):
    """One quarter: its name with a sign of its state, and its days."""

    def __init__(self, face: QuarterFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.show_face(face)
        follow(self._dress)
        self._dress()

    def show_face(self, face: QuarterFace) -> None:
        """Show another face, such as that of the same quarter after it was published."""
        self.face = face
        self.setChecked(face.here)
        self.setEnabled(face.plan is not None)
        self.setText(face.name)
        self.setAccessibleName(f"{face.name}, {face.state}")
        self.setAccessibleDescription(face.line)
        tip = ", ".join(filter(None, [face.line, face.weeks, face.state]))
        self.setToolTip(tip if face.plan else f"{tip}. It has no plan to look at.")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as two lines of a quarter need."""
        return QSize(theme().px(WIDTH), theme().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card; the one that is looked at is tinted, one without a plan has the ground behind it."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here, pressable = self.isChecked(), self.isEnabled()
        edge = 1.5 if here else 1.0
        painter.setPen(QPen(current.color("accent" if here else "line"), edge))
        ground: Role = "hover" if self.underMouse() else "raised"
        if here or not pressable:
            ground = "accent_tint" if here else "window"
        painter.setBrush(current.color(ground))
        half = edge / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, current.px(6), current.px(6))
        icon, role = STATES[self.face.state]
        left, room = current.px(12), self.width() - current.px(40)
        words(painter, self.face.name, left, current.px(9), room, "title", "text" if pressable else "muted")
        draw(painter, icon, role, self.width() - current.px(26), current.px(10), 14)
        words(painter, self.face.line, left, current.px(30), self.width() - current.px(24), "small", "muted")

    def _dress(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class Timeline(QWidget):
    """The latest quarters in a row; `chosen` carries the plan of the one that is pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Quarters")
        self.buttons: list[QuarterButton] = []
        self._faces: list[QuarterFace] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        follow(self._dress)
        self._dress()

    def show_quarters(self, faces: Sequence[QuarterFace]) -> None:
        """Show these quarters, the last few of them with the one that is looked at, as many as find room."""
        self._faces = list(faces)
        self._show()

    def minimumSizeHint(self) -> QSize:
        """As wide as one quarter: others wait for room."""
        return QSize(theme().px(WIDTH), theme().px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        faces, px = self._faces, theme().px
        room = max(1, min(SHOWN, (self.width() + px(GAP)) // (px(WIDTH) + px(GAP))))
        place = next((number for number, face in enumerate(faces) if face.here), len(faces) - 1)
        last = len(faces) if place >= len(faces) - room else place + (room + 1) // 2
        first = max(0, last - room)
        shown = faces[first : first + room]
        if len(shown) != len(self.buttons):
            self._make(shown)
        # The arrow keys go from button to button, so these stay where there are as many.
        for button, face in zip(self.buttons, shown, strict=True):
            button.show_face(face)

    def _make(self, faces: Sequence[QuarterFace]) -> None:
        clear(self._row)
        self.buttons = [QuarterButton(face) for face in faces]
        for button in self.buttons:
            self._group.addButton(button)
            self._row.addWidget(button)
            button.clicked.connect(lambda _=False, button=button: self.chosen.emit(button.face.plan))
        self._row.addStretch()

    def _dress(self) -> None:
        self._row.setSpacing(theme().px(GAP))
        self._show()
