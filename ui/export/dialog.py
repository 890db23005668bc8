"""The export dialog: for whom, in which form, and exactly what leaves; nothing is written before Save."""

import re
from collections.abc import Generator, Mapping
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.exchange import Format, ending, write
from planner.exchange.rosters.roster import AUDIENCES, Audience, Roster
from planner.files import InputError
from ui import words
from ui.dialogs.choose import Choose
from ui.document import Document
from ui.export import formats
from ui.export.preview import preview
from ui.export.progress import carried_out
from ui.export.shown import Preview
from ui.frame.sentence import Sentence
from ui.theme import theme
from ui.widgets import Button, Choice, Label, Segments, open_at

FIRST = "xlsx"
_TITLE = 28  # characters of a title that there is room for


class ExportDialog(QDialog):
    """Shows what a plan's roster would be for an audience in a format, and saves, prints or copies it.

    `told` carries a sentence on what was done.
    """

    told = Signal(str)

    def __init__(
        self,
        document: Document,
        plan: str,
        choose: Choose,
        pod: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._plan, self._choose = document, plan, choose
        self._formats = formats()
        self._roster: Roster | None = None
        self.setWindowTitle("Export roster")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.what = Choice()
        self.what.setAccessibleName("What")
        # Long titles make no dialog wider.
        self.what.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what.setMinimumContentsLength(_TITLE)
        self.what.addItem("The whole plan", None)
        for challenge in Roster(document.workspace, plan).staffed:
            self.what.addItem(challenge.title, challenge.id)
        self.what.setCurrentIndex(max(0, self.what.findData(pod)))
        self.what.currentIndexChanged.connect(self._look)
        self.audience = Segments("Who reads it", ["Everybody", "Managers"])
        self.audience.chosen.connect(self._look)
        self.format = Choice()
        self.format.setAccessibleName("Format")
        for name, format in self._formats.items():
            self.format.addItem(f"{format.KIND} (.{ending(name, format)})", name)
        self.format.setCurrentIndex(self.format.findData(FIRST))
        self.format.currentIndexChanged.connect(self._look)
        for choice in (self.what, self.format):  # as wide as the wider one
            choice.setMinimumWidth(max(self.what.sizeHint().width(), self.format.sizeHint().width()))
        self.says = Sentence("", "small", "muted")
        self.trouble = Sentence("", "small", "warning_text")
        self.preview: Preview | None = None
        self.copy_button = Button("Copy")
        self.copy_button.setToolTip("Copies what is shown, all of it, for a spreadsheet or a mail")
        self.copy_button.clicked.connect(self._copy)
        self.print_button = Button("Print…")
        self.print_button.clicked.connect(self._print)
        self.cancel_button = Button("Cancel")
        self.cancel_button.clicked.connect(self.reject)
        self.save_button = Button("Save…", "main")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._save)
        self._lay_out()
        self._look()

    def _lay_out(self) -> None:
        px = theme().px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(20), px(20), px(20), px(16))
        self._column.setSpacing(px(12))
        chosen = QGridLayout()
        chosen.setHorizontalSpacing(px(12))
        chosen.setVerticalSpacing(px(8))
        for row, (label, field) in enumerate(
            (("What", self.what), ("For", self.audience), ("As", self.format))
        ):
            chosen.addWidget(Label(label, "body", "muted"), row, 0)
            chosen.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        chosen.setColumnStretch(1, 1)
        self._column.addLayout(chosen)
        self._column.addWidget(self.says)
        self._column.addWidget(self.trouble)
        self._place = QVBoxLayout()
        self._column.addLayout(self._place, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.print_button)
        buttons.addStretch()
        for button in (self.cancel_button, self.save_button):
            button.setMinimumWidth(px(84))
            buttons.addWidget(button)
        self._column.addLayout(buttons)
        open_at(self, 860, 740)

    @property
    def chosen(self) -> str:
        """The name of the format that is chosen."""
        return str(self.format.currentData())

    def _look(self) -> None:
        """Show what would leave, or why it cannot be made."""
        audience: Audience = get_args(Audience)[self.audience.choice]
        for_everybody = hasattr(self._formats[self.chosen], "FOR_EVERYBODY")
        self.audience.setDisabled(for_everybody)
        self.audience.setToolTip("Notices are the same for all who read them." if for_everybody else "")
        if for_everybody:
            audience = "announcement"
        self.says.setText(AUDIENCES[audience])
        shown, trouble = None, ""
        try:
            workspace, assessment = self._document.workspace, self._document.assessment
            self._roster = Roster(workspace, self._plan, audience, assessment, self.what.currentData())
            shown = preview(self._roster, self.chosen, self._formats[self.chosen])
        except InputError as error:
            trouble = words.ended(str(error))
        if self.preview is not None:
            self.preview.hide()
            self.preview.deleteLater()
        self.preview = shown
        if shown is not None:
            self._place.addWidget(shown)
        self._say(trouble)
        for button in (self.copy_button, self.print_button, self.save_button):
            button.setEnabled(shown is not None)

    def _say(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def _save(self) -> None:
        format = self._formats[self.chosen]
        suffix = ending(self.chosen, format)
        if self._roster is None:
            return
        # Its name tells a file for managers from what may be passed on.
        name = "roster" if self._roster.pod is None else _file_name(self._roster.staffed[0].title)
        name += "-for-managers" if self._roster.for_managers else ""
        path = self._choose.to_save(self, "Export roster", f"{name}.{suffix}", f"{format.KIND} (*.{suffix})")
        if path is None:
            return
        try:
            contents = self._made(format, self._roster, path.name)
            if contents is None:
                return
            written = write(contents, path.parent)
        except InputError as error:
            self._say(words.ended(str(error).replace(f"{path.parent}/", "")))
            return
        self.told.emit(f"The roster is in {words.plain_list([file.name for file in written])}.")
        self.accept()

    def _made(self, format: Format, roster: Roster, name: str) -> Mapping[str, bytes] | None:
        """The files that a format makes; None where somebody cancelled."""
        if hasattr(format, "in_steps"):
            steps: Generator[float, None, Mapping[str, bytes]] = format.in_steps(roster, name)
            work = carried_out(steps, "Making the pages", self)
            return None if work is None else work.made
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return format.files(roster, name)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _print(self) -> None:
        from ui.export.printing import preview_print

        if self._roster is not None:
            preview_print(self._roster, self)

    def _copy(self) -> None:
        if self.preview is not None:
            QGuiApplication.clipboard().setMimeData(self.preview.copied())
            self.told.emit("What is shown is on the clipboard.")


def _file_name(title: str) -> str:
    """A title as the name of a file, in which no sign means anything."""
    return "-".join(re.findall(r"\w+", title))[:60].casefold() or "pod"
