"""The export dialog: for whom, in which form, and exactly what leaves; nothing is written before Save."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.exchange import write
from planner.exchange.roster import AUDIENCES, Audience, Roster
from planner.exchange.tables import tables
from planner.files import InputError
from ui import words
from ui.dialogs.choose import Choose
from ui.document import Document
from ui.export import formats
from ui.export.clipboard import copied
from ui.export.preview import TablesPreview, preview
from ui.frame.sentence import Sentence
from ui.theme import theme
from ui.widgets import Button, Choice, Label, Segments

FIRST = "xlsx"


class ExportDialog(QDialog):
    """Shows what a plan's roster would be for an audience in a format, and saves, prints or copies it.

    `told` carries a sentence on what was done.
    """

    told = Signal(str)

    def __init__(self, document: Document, plan: str, choose: Choose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._plan, self._choose = document, plan, choose
        self._formats = formats()
        self._roster: Roster | None = None
        self.setWindowTitle("Export roster")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.audience = Segments("Who reads it", ["Everybody", "Managers"])
        self.audience.chosen.connect(self._look)
        self.format = Choice()
        self.format.setAccessibleName("Format")
        for ending, format in self._formats.items():
            self.format.addItem(f"{format.KIND} (.{ending})", ending)
        self.format.setCurrentIndex(self.format.findData(FIRST))
        self.format.currentIndexChanged.connect(self._look)
        self.says = Sentence("", "small", "muted")
        self.trouble = Sentence("", "small", "warning_text")
        self.preview: QWidget | None = None
        self.copy_button = Button("Copy")
        self.copy_button.setToolTip("Copies the table, for a spreadsheet or a mail")
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
        for row, (label, field) in enumerate((("For", self.audience), ("As", self.format))):
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
        room = self.screen().availableSize()  # which large text would go beyond
        self.resize(min(px(860), room.width() - px(40)), min(px(620), room.height() - px(60)))

    @property
    def ending(self) -> str:
        """The ending of the format that is chosen."""
        return str(self.format.currentData())

    def _look(self) -> None:
        """Show what would leave, or why it cannot be made."""
        audience: Audience = get_args(Audience)[self.audience.choice]
        self.says.setText(AUDIENCES[audience])
        shown, trouble = None, ""
        try:
            self._roster = Roster(self._document.workspace, self._plan, audience, self._document.assessment)
            shown = preview(self._roster, self.ending, self._formats[self.ending])
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
        format = self._formats[self.ending]
        kind = f"{format.KIND} (*.{self.ending})"
        if self._roster is None:
            return
        # Its name tells a file for managers from what may be passed on.
        name = "roster-for-managers" if self._roster.for_managers else "roster"
        path = self._choose.to_save(self, "Export roster", f"{name}.{self.ending}", kind)
        if path is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            written = write(format.files(self._roster, path.name), path.parent)
        except InputError as error:
            self._say(words.ended(str(error).replace(f"{path.parent}/", "")))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.told.emit(f"The roster is in {words.plain_list([file.name for file in written])}.")
        self.accept()

    def _print(self) -> None:
        from ui.export.printing import preview_print

        if self._roster is not None:
            preview_print(self._roster, self)

    def _copy(self) -> None:
        if self._roster is not None:
            shown = self.preview
            rows = shown.rows if isinstance(shown, TablesPreview) else tables(self._roster)["roster"]
            QGuiApplication.clipboard().setMimeData(copied(rows))
            self.told.emit(f"{len(rows) - 1:,} rows are on the clipboard.")
