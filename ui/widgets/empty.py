"""An empty place: an icon, a title, one sentence, at most one button, centred."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.current import theme
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label, Mark


class EmptyPlace(QWidget):
    """Says why nothing is here and what to do about it; `asked` when its button is pressed."""

    asked = Signal()

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str,
        button: str = "",
        kind: Kind = "main",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        current = theme()
        column = QVBoxLayout(self)
        column.setSpacing(current.px(4))
        column.addStretch()
        column.addWidget(Mark(icon_name, "muted", 20), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(current.px(4))
        for words in (Label(title, "title"), Label(sentence, "body", "muted", wrap=True)):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        if button:
            column.addSpacing(current.px(8))
            self.button = Button(button, kind)
            self.button.clicked.connect(self.asked)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
