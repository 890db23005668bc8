"""What to begin with: the sample, an import, a file, and the files that were open last."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.start.row import RING, StartRow
from ui.theme import follow, theme
from ui.widgets import Label, Mark, ScrollOverlay, clear

WIDTH, MOST_RECENT = 460, 5


class StartPage(QWidget):
    """Says by signals what is asked for; `recentAsked` carries the path of a file."""

    sampleAsked = Signal()
    importAsked = Signal()
    openAsked = Signal()
    newAsked = Signal()
    recentAsked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Start")
        self.rows: list[StartRow] = []
        self._recent: Sequence[str] = ()
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.addStretch(1)
        across.addWidget(self._inner, 100)
        across.addStretch(1)
        area = QScrollArea()
        area.setWidget(whole)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for each in (area.viewport(), whole):
            each.setAutoFillBackground(False)
        ScrollOverlay(area, "window")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        # Large text must not make the window larger than the screen.
        self.setMinimumWidth(240)
        self._fill()
        follow(self._fill)

    def show_recent(self, recent: Sequence[str]) -> None:
        """Offer the files that were open last, the latest first; those that are gone say so."""
        self._recent = list(recent[:MOST_RECENT])
        self._fill()
        self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        px = theme().px
        clear(self._column)
        self._column.setContentsMargins(px(20), px(48), px(20), px(32))
        self._column.setSpacing(px(6))
        self._inner.setMaximumWidth(px(WIDTH))
        self._inner.setMinimumWidth(min(px(WIDTH), px(240)))
        self._column.addWidget(Mark("logo", "accent", 32))
        self._say(Label("Podwright", "figure", strong=True))
        self._say(Label("Re-team a company every quarter.", "body", "muted", wrap=True))
        self._column.addSpacing(px(12))
        self.rows = []
        for icon, name, sentence, keys, asked in (
            (
                "board",
                "Look around in the sample",
                "A made-up company, yours to change.",
                "",
                self.sampleAsked,
            ),
            ("people", "Import tables…", "People, skills, challenges and history.", "", self.importAsked),
            ("quarter", "Open…", "A file that is there already.", "Ctrl O", self.openAsked),
            ("plus", "New…", "The coming quarter, with nobody in it yet.", "Ctrl N", self.newAsked),
        ):
            row = StartRow(icon, name, sentence, keys, main=not self._recent and not self.rows)
            row.clicked.connect(asked)
            self._add(row)
        if self._recent:
            self._column.addSpacing(px(12))
            self._say(Label("Recent", "title"))
        for name in self._recent:
            self._add(self._of_file(Path(name)))
        self._column.addStretch()

    def _of_file(self, path: Path) -> StartRow:
        there = path.exists()
        row = StartRow("clock", path.stem, str(path.parent) if there else "This file is not there any more.")
        row.setEnabled(there)
        row.clicked.connect(lambda: self.recentAsked.emit(path))
        return row

    def _say(self, label: Label) -> None:
        label.setContentsMargins(RING, 0, 0, 0)
        self._column.addWidget(label)

    def _add(self, row: StartRow) -> None:
        self.rows.append(row)
        self._column.addWidget(row)
