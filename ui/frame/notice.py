"""A sentence with a few buttons that floats at the foot of the inspector; it waits and never blocks."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ui.announce import announce
from ui.frame.sentence import Sentence
from ui.theme import Role, follow, theme
from ui.theme.shadow import let_float, paint_floating
from ui.widgets import Button, IconButton, Mark

WIDTH, GAP = 316, 16
ASIDE = 12  # from the edges of a panel, as far as other boxes there
_STRIP = 140  # what of a panel's foot is free where there is room for it
_WORDS = 120  # so much room beside the buttons, or the words stand above them


@dataclass(frozen=True)
class Offer:
    """What a button of the notice says and does, and its key; the first one offered is the filled one."""

    word: str
    do: Callable[[], object]
    key: str = ""


class Notice(QWidget):
    """Shown at the foot of a panel where nobody's work is, else in the lower right corner of `place`.

    There it covers least, for rows fill from the left.

    Screen readers say it. Esc wherever the keyboard is in the window, the cross or the next notice dismisses
    it. `takes` says how high the strip is that it takes of its panel.
    """

    takes = Signal(int)

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self._panel: QWidget | None = None
        self._floating: QWidget | None = None
        self.sentence = Sentence("", "body", strong=True)
        self.detail = Sentence("", "body", "muted")
        self.buttons: list[Button] = []
        self._before: QWidget | None = None
        self._mark = Mark("info", "accent", 14)
        # In its corner it makes no line of words higher than it is.
        self._close = IconButton("close", "Dismiss (Esc)", 12, self)
        self._close.clicked.connect(self.dismiss)
        # Qt minds it while the notice is shown, and lets a field that is being edited have it first.
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.dismiss)
        self._top = QHBoxLayout()
        # The mark stands beside the first line, however many follow.
        self._beside = QVBoxLayout()
        self._beside.addWidget(self._mark)
        self._top.addLayout(self._beside)
        self._top.setAlignment(self._beside, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.sentence, 1)
        self._offers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._offers.addWidget(self.detail, 1)
        self._row = QHBoxLayout()
        self._row.addStretch()
        self._offers.addLayout(self._row)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addLayout(self._offers)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        place.installEventFilter(self)
        self._dress()
        follow(self._dress)
        self.hide()

    def say(
        self,
        sentence: str,
        detail: str = "",
        offers: tuple[Offer, ...] = (),
        icon: str = "info",
        role: Role = "accent",
    ) -> None:
        """Show a sentence, a second one below it, and what can be done."""
        self._mark.set_icon(icon, role)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(number, offer) for number, offer in enumerate(offers)]
        self.detail.setVisible(bool(detail) or bool(offers))
        self._settle_in()
        self.show()
        self.reword(sentence, detail)
        self.raise_()
        announce(self, self.accessibleName(), urgent=role != "accent")

    def reword(self, sentence: str, detail: str) -> None:
        """Say the same in other words; the buttons stay as they are."""
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        self.setAccessibleName(f"{sentence} {detail}".strip())
        self._settle()

    def warn(self, sentence: str) -> None:
        """Say that something did not work."""
        self.say(sentence, icon="warning", role="warning")

    def dismiss(self) -> None:
        """Take it away, and give the keyboard back to where it was."""
        held, back = self._has_keyboard(), self._before
        self.hide()
        self.takes.emit(0)
        if held and back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first button, where there is one."""
        if self.isVisible() and self.buttons:
            if not self._has_keyboard():
                self._before = self.window().focusWidget()
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def lie_in(self, panel: QWidget) -> None:
        """Float at the foot of a panel whenever that is shown."""
        self._panel = panel
        panel.installEventFilter(self)

    def lie_over(self, place: QWidget) -> None:
        """Float over another place from now on, with whatever it says, where the panel is not shown."""
        self._place.removeEventFilter(self)
        self._place = place
        place.installEventFilter(self)
        self._settle_in()

    def give_way_to(self, floating: QWidget) -> None:
        """Lie in the panel only as long as something else that floats leaves its foot free."""
        self._floating = floating
        floating.installEventFilter(self)

    @property
    def _ground(self) -> QWidget:
        """What it lies over now: its panel, or the place."""
        panel, other = self._panel, self._floating
        if panel is None or panel.isHidden():
            return self._place
        foot = panel.mapTo(panel.window(), QPoint(0, panel.height() - theme().px(_STRIP))).y()
        covered = other is not None and not other.isHidden() and other.geometry().bottom() > foot
        return self._place if covered else panel

    def _settle_in(self) -> None:
        """Lie where there is to lie now, above whatever else floats there."""
        ground = self._ground
        ground = ground.window() if ground is self._panel else ground
        if self.parentWidget() is not ground:
            shown = not self.isHidden()
            self.setParent(ground)
            self.setVisible(shown)
            self.raise_()
        if not self.isHidden():
            self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of what it lies over."""
        kind = event.type()
        shown = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
        if kind in (QEvent.Type.Resize, QEvent.Type.Move) or (watched is not self._place and kind in shown):
            self._settle_in()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for button in [button for button in self.buttons if button.hasFocus()]:
                button.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        paint_floating(QPainter(self), self.rect().toRectF())

    def _button(self, number: int, offer: Offer) -> Button:
        button = Button(offer.word, "main" if number == 0 else "plain")
        button.setShortcut(offer.key)
        button.clicked.connect(self.dismiss)
        button.clicked.connect(offer.do)
        self._row.addWidget(button)
        button.show()  # a layout has no room for what is shown later
        return button

    def _settle(self) -> None:
        px, ground = theme().px, self._ground
        aside = ground is self._panel
        gap = px(ASIDE if aside else GAP)
        most = ground.width() - 2 * gap
        width = most if aside else min(px(WIDTH), most)
        margins = self._column.contentsMargins()
        left = width - margins.left() - margins.right() - self._row.sizeHint().width()
        beside = not self.buttons or left >= px(_WORDS)
        ways = QBoxLayout.Direction
        self._offers.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._column.setSpacing(px(8 if self.buttons else 2))
        # What rows within rows need is worked out anew only when they are laid out.
        self._column.activate()
        self.setFixedSize(width, self._column.heightForWidth(width))
        self._close.move(width - self._close.width() - px(6), px(6))
        left = (ground.width() - width) // 2 if aside else self._right(ground) - width - gap
        corner = QPoint(max(gap, left), ground.height() - self.height() - gap)
        self.move(ground.mapTo(ground.window(), corner) if aside else corner)
        self.takes.emit(self.height() + gap if aside else 0)

    def _right(self, place: QWidget) -> int:
        """How far to the right there is room in a place: to its edge, or to what floats there as low."""
        other = self._floating
        if other is None or other.isHidden():
            return place.width()
        there = place.mapFrom(place.window(), other.pos())
        low = there.y() + other.height() > place.height() - self.height() - theme().px(GAP)
        return there.x() if low else place.width()

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(14), px(12), px(12), px(12))
        self._close.adjustSize()
        self._top.setContentsMargins(0, 0, self._close.width(), 0)
        self._beside.setContentsMargins(0, px(2), 0, 0)
        self._offers.setSpacing(px(8))
        self._top.setSpacing(px(8))
        self._row.setSpacing(px(8))
        let_float(self)
        if self.isVisible():
            self._settle()
