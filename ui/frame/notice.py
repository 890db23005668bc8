"""A sentence that floats at the foot of the board, with at most two buttons; it waits and never blocks."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Role, follow, theme
from ui.widgets import Button, IconButton, Label, Mark

WIDTH, GAP = 316, 16


@dataclass(frozen=True)
class Offer:
    """What a button of the notice says and does, and its key; the first one offered is the filled one."""

    word: str
    do: Callable[[], object]
    key: str = ""


class Notice(QWidget):
    """Shown over `place`, at the centre of its foot. Esc, the cross or the next notice dismisses it."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self.sentence = Label("", "body", strong=True, wrap=True)
        self.detail = Label("", "body", "muted", wrap=True)
        self.buttons: list[Button] = []
        self._mark = Mark("info", "accent", 14)
        close = IconButton("close", "Dismiss (Esc)", 12)
        close.clicked.connect(self.dismiss)
        top = QHBoxLayout()
        # The mark stands beside the first line, however many follow and however high the cross is.
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self._mark)
        top.addLayout(self._beside)
        top.setAlignment(self._beside, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.sentence, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._offers = QHBoxLayout()
        self._offers.addWidget(self.detail, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
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
        self.show()
        self.reword(sentence, detail)
        self.raise_()

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
        """Take it away."""
        self.hide()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first button, where there is one."""
        if self.isVisible() and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def lie_over(self, place: QWidget) -> None:
        """Float over another place from now on, with whatever it says."""
        shown = not self.isHidden()
        self._place.removeEventFilter(self)
        self._place = place
        place.installEventFilter(self)
        self.setParent(place)
        if shown:
            self.show()
            self._settle()
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the place."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc dismisses; Enter presses the button that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for button in [button for button in self.buttons if button.hasFocus()]:
                button.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current.color("line"), 1))
        painter.setBrush(current.color("raised"))
        inner = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, current.px(10), current.px(10))

    def _button(self, number: int, offer: Offer) -> Button:
        button = Button(offer.word, "main" if number == 0 else "plain")
        button.setShortcut(offer.key)
        button.clicked.connect(self.dismiss)
        button.clicked.connect(offer.do)
        self._offers.addWidget(button)
        button.show()  # a layout has no room for what is shown later
        return button

    def _settle(self) -> None:
        px = theme().px
        wanted = px(WIDTH + 100 * max(0, len(self.buttons) - 1))
        width = min(wanted, self._place.width() - px(2 * GAP))
        self.setFixedWidth(width)
        self.setFixedHeight(max(self._column.heightForWidth(width), self._column.minimumSize().height()))
        left = (self._place.width() - width) // 2
        self.move(left, self._place.height() - self.height() - px(GAP))

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(14), px(12), px(12), px(12))
        self._column.setSpacing(px(8))
        self._beside.setContentsMargins(0, px(2), 0, 0)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(px(18))
        shadow.setOffset(0, px(6))
        shadow.setColor(QColor(0, 0, 0, round(255 * 0.12)))
        self.setGraphicsEffect(shadow)
        if self.isVisible():
            self._settle()
