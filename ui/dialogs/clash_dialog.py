"""What clashes where the musts cannot all hold, in sentences, and the ways out that one click takes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.solve.clash import Clash, WhyNot
from planner.ways import WayOut
from ui.theme import theme
from ui.widgets import Button, Label, Line, Mark, ScrollOverlay, shorten

WIDTH, HIGHEST = 560, 560


class ClashDialog(QDialog):
    """Says that it is looking until it is given an answer. `taken` carries the way out that was chosen.

    `can_take` tells of a way out whether it is one change of the file; of another it is only told.
    """

    taken = Signal(object)

    def __init__(self, can_take: Callable[[WayOut], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_take = can_take
        self.setWindowTitle("Why not all musts hold")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        self.verdict = Label("Looking for what clashes", "figure", strong=True, wrap=True)
        column.addWidget(self.verdict)
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, px(8), 0)
        self._rows.setSpacing(px(8))
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._inside)
        self._area.hide()
        ScrollOverlay(self._area, "window")
        column.addWidget(self._area, 1)
        close = Button("Close")
        close.clicked.connect(self.reject)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(px(WIDTH))
        self.buttons: list[Button] = []

    def show_answer(self, answer: WhyNot) -> None:
        """Show what was found."""
        self.verdict.setText(answer.verdict)
        if answer.musts == 0:
            self._add(Label("Solve again and it has a chance to find such a plan.", wrap=True))
        for number, clash in enumerate(answer.clashes):
            if number:
                self._rows.addSpacing(theme().px(6))
                self._add(Line())
                self._rows.addSpacing(theme().px(6))
            self._show_clash(clash)
        for sentence in answer.unknown:
            self._add(Label(sentence, "small", "muted", wrap=True))
        self._fit()

    def show_failure(self, sentence: str) -> None:
        """Show that there is no answer."""
        self.verdict.setText("What clashes is not known")
        self._add(Label(sentence, wrap=True))
        self._fit()

    def _show_clash(self, clash: Clash) -> None:
        for asked in clash.asked:
            row = QHBoxLayout()
            row.setSpacing(theme().px(8))
            beside = QVBoxLayout()
            beside.setContentsMargins(0, theme().px(1), 0, 0)
            beside.addWidget(Mark("level-must", "must", 14))
            beside.addStretch()
            row.addLayout(beside)
            row.addWidget(Label(asked.text, wrap=True), 1)
            self._rows.addLayout(row)
        self._rows.addSpacing(theme().px(4))
        title = "Any of these gives room" if len(clash.ways) > 1 else "This gives room"
        self._add(Label(title if clash.ways else "No single change that was tried gives room.", "title"))
        for way in clash.ways:
            self._show_way(way)

    def _show_way(self, way: WayOut) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(way.text, strong=True, wrap=True))
        words.addWidget(Label(way.after, "small", "muted", wrap=True))
        row.addLayout(words, 1)
        if self._can_take(way):
            button = Button("Do it")
            button.setAccessibleName(f"Do it: {way.text}")
            button.clicked.connect(lambda: self._take(way))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons.append(button)
        self._rows.addLayout(row)

    def _take(self, way: WayOut) -> None:
        self.taken.emit(way)
        self.accept()

    def _add(self, widget: QWidget) -> None:
        self._rows.addWidget(widget)

    def _fit(self) -> None:
        px = theme().px
        self._rows.addStretch()
        width = px(WIDTH - 40)
        needs = self._rows.heightForWidth(width) + px(4)
        self._area.setFixedHeight(min(px(HIGHEST), needs))
        self._area.show()
        shorten(self, [self._area])
        if self._area.maximumHeight() >= needs:  # nothing scrolls, and no bar needs room
            self._rows.setContentsMargins(0, 0, 0, 0)
        self.adjustSize()
