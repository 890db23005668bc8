"""The dialog that lets the data leave: the tables that an import reads, and how they are saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.exchange import table_formats, write
from planner.exchange.tables.data import FIGURES, data_tables
from planner.exchange.tables.outgoing import Outgoing
from planner.files import InputError
from ui import words
from ui.dialogs.choose import Choose
from ui.document import Document
from ui.export.dialog import FIRST
from ui.export.preview import TablesPreview, named
from ui.frame.sentence import Sentence
from ui.theme import theme
from ui.widgets import Button, Choice, Label, footer, open_at

_ABOUT = (
    "For you: change these tables in a spreadsheet and import them again. What you leave as it is changes "
    "nothing. Wishes and bonds are among them; groups never leave."
)


class DataDialog(QDialog):
    """Shows the tables of a document's data, and saves them; `told` carries a sentence on what was done.

    Challenges and wishes are those of the quarter that is looked at.
    """

    told = Signal(str)

    def __init__(self, document: Document, choose: Choose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose, self._formats = choose, table_formats()
        plan = document.named_plan
        self._tables = data_tables(Outgoing(document.workspace, plan.cycle if plan else None))
        self.setWindowTitle("Export data")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.format = Choice()
        self.format.setAccessibleName("Format")
        for ending, format in self._formats.items():
            self.format.addItem(f"{format.TABLES_KIND} (.{ending})", ending)
        self.format.setCurrentIndex(self.format.findData(FIRST))
        self.trouble = Sentence("", "small", "warning_text")
        self.trouble.hide()
        self.preview = TablesPreview(
            {named(table): rows for table, rows in self._tables.items()},
            {named(table): figures for table, figures in FIGURES.items()},
        )
        self.save_button = Button("Save…", "main")
        self.save_button.clicked.connect(self._save)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        chosen = QHBoxLayout()
        chosen.setSpacing(px(12))
        chosen.addWidget(Label("As", "body", "muted"))
        chosen.addWidget(self.format)
        chosen.addStretch()
        column.addLayout(chosen)
        column.addWidget(Sentence(_ABOUT, "small", "muted"))
        column.addWidget(self.trouble)
        column.addWidget(self.preview, 1)
        column.addLayout(footer(self, self.save_button))
        open_at(self, 860, 620)

    def _save(self) -> None:
        ending = str(self.format.currentData())
        format = self._formats[ending]
        kind = f"{format.TABLES_KIND} (*.{ending})"
        path = self._choose.to_save(self, "Export data", f"data.{ending}", kind)
        if path is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            written = write(format.table_files(self._tables, FIGURES, path.name), path.parent)
        except InputError as error:
            self.trouble.setText(words.ended(str(error).replace(f"{path.parent}/", "")))
            self.trouble.show()
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.told.emit(f"The data is in {words.plain_list([file.name for file in written])}.")
        self.accept()
