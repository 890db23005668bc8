"""A choice of many, such as one of all people, which is found by typing a part of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from planner.files import InputError
from ui.widgets import Choice


class Pick(Choice):
    """Offers lines that each stand for something; `chosen` is what, once one of them is chosen or typed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        completer = self.completer()
        assert completer is not None, "what is editable completes what is typed"
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def offer(self, lines: Sequence[tuple[str, str]]) -> None:
        """Offer these, each with what it stands for; none is chosen."""
        self.clear()
        for text, id in lines:
            self.addItem(text, id)
        self.setCurrentIndex(-1)
        if line := self.lineEdit():
            line.setPlaceholderText(self.accessibleName())

    @property
    def chosen(self) -> str:
        """What is chosen or typed; raises InputError where that is none of what is offered."""
        text, place = self.currentText(), self.currentIndex()
        if place < 0 or self.itemText(place) != text:
            place = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if place < 0:
            found = f"“{text}”" if text else "nothing"
            raise InputError(f"{self.accessibleName()}: found {found}, expected one of the list")
        return str(self.itemData(place))
