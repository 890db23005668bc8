"""An empty place: an icon, a title, one sentence, at most one button with other ways below it, centred."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.current import theme
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label, Mark

NO_OTHERS: Mapping[str, str] = MappingProxyType({})


class EmptyPlace(QWidget):
    """Says why nothing is here and what to do about it.

    `others` are further ways, the words of each by a key. `asked` carries the key of the one that is pressed,
    which is empty for the button.
    """

    asked = Signal(str)

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str,
        button: str = "",
        kind: Kind = "main",
        parent: QWidget | None = None,
        others: Mapping[str, str] = NO_OTHERS,
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
            self.button.clicked.connect(lambda: self.asked.emit(""))
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.others = {key: Button(word, "link") for key, word in others.items()}
        for key, other in self.others.items():
            other.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
            column.addWidget(other, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
