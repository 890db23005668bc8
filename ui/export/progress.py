"""Work that takes a while, done in steps between which the window answers, with its progress and Cancel."""

from collections.abc import Generator
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.frame.sentence import Sentence
from ui.theme import theme
from ui.widgets import Button

Made = TypeVar("Made")
PATIENCE = 0.4  # seconds before the progress is shown
_SLICE = 0.03  # seconds between two looks at what the person does
_FINE = 1000


class Work(Generic[Made]):
    """Steps that tell which share of all is done; `made` holds what they give once they are `finished`."""

    def __init__(self, steps: Generator[float, None, Made]) -> None:
        self._steps = steps
        self.share, self.finished = 0.0, False
        self.made: Made | None = None

    def go_on(self, seconds: float) -> None:
        """Take steps for so long; whatever a step raises is raised here."""
        until = monotonic() + seconds
        while not self.finished and monotonic() < until:
            try:
                self.share = next(self._steps)
            except StopIteration as end:
                self.made, self.finished = end.value, True

    def stop(self) -> None:
        """Leave the rest undone."""
        self._steps.close()


def carried_out(steps: Generator[float, None, Made], words: str, parent: QWidget) -> Work[Made] | None:
    """Take all steps, with a progress where they take long; None where somebody cancelled."""
    work = Work(steps)
    work.go_on(PATIENCE)
    if not work.finished and not ProgressDialog(work, words, parent).exec():
        work.stop()
        return None
    return work


class ProgressDialog(QDialog):
    """Says how far a work is and goes on with it; accepted once it is finished, rejected by Cancel."""

    def __init__(self, work: Work[Made], words: str, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().px
        self._work = work
        self.setWindowTitle(words)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _FINE)
        self.bar.setAccessibleName(words)
        self.bar.setFixedWidth(px(320))
        self.cancel_button = Button("Cancel")
        self.cancel_button.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Sentence(f"{words}…"))
        column.addWidget(self.bar)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        column.addLayout(buttons)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    def _go_on(self) -> None:
        self._work.go_on(_SLICE)
        self.bar.setValue(round(_FINE * self._work.share))
        if self._work.finished:
            self.accept()

    def done(self, result: int) -> None:
        """Take no further step."""
        self._timer.stop()
        super().done(result)
