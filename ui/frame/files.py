"""New, open, save as, import and export: what the window does with files."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from planner.files import InputError
from ui import words
from ui.dialogs.choose import SUFFIX, WORKSPACES, Choose
from ui.document import Document
from ui.settings import Settings

TABLES = "Tables and calendars (*.csv *.tsv *.txt *.xlsx *.ics)"


class Files(QObject):
    """Opens and writes files for a window.

    `opened` carries the new Document; `failed` and `told` carry a sentence, `readable` a sentence that says
    why a file cannot be opened to change it, and the path that can still be opened to read.
    """

    opened = Signal(object)
    failed = Signal(str)
    told = Signal(str)
    readable = Signal(str, object)

    def __init__(self, window: QWidget, choose: Choose, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._choose, self.settings = window, choose, settings
        self.document: Document | None = None

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the files that were opened last."""
        menu.clear()
        for name in self.settings.recent:
            action = menu.addAction(Path(name).name)
            action.setToolTip(name)
            action.triggered.connect(lambda _=False, name=name: self.open(Path(name)))
        if not self.settings.recent:
            menu.addAction("None yet").setEnabled(False)

    def open(self, path: Path, remember: bool = True, read_only: bool = False) -> bool:
        """Open a file in place of the one that is open; false where it cannot be."""
        if self.document is not None and _same(path, self.document.path):
            return True
        try:
            document = Document.open(path, read_only)
        except InputError as error:
            sentence = _said(error, path)
            if not read_only and _can_be_read(path):
                self.readable.emit(sentence, path)
            else:
                self.failed.emit(sentence)
            return False
        if remember:
            self.settings.remember(path.absolute())
        self.opened.emit(document)
        return True

    def ask_to_open(self) -> None:
        """Ask for a file and open it."""
        path = self._choose.to_open(self._window, "Open", WORKSPACES)
        if path is not None:
            self.open(path)

    def ask_for_plan(self, kinds: str) -> Path | None:
        """Ask for the file of a plan; None is "never mind"."""
        return self._choose.to_open(self._window, "Compare with a plan", kinds)

    def ask_for_new(self) -> bool:
        """Ask for a name and make a file with nothing in it but the coming quarter and an empty plan.

        False where none was made.
        """
        name = f"Quarter{SUFFIX}"
        path = self._choose.to_save(self._window, "New", name, WORKSPACES, replace=False)
        return path is not None and self._try(path, lambda: _make_empty(path)) and self.open(path)

    def ask_to_save_as(self, document: Document) -> None:
        """Ask for a name, write everything there and go on with that file."""
        path = self._choose.to_save(self._window, "Save as", document.path.name, WORKSPACES)
        if path is not None and self._try(path, lambda: document.save_copy(path)):
            self.open(path)

    def ask_to_export(self, document: Document) -> None:
        """Show what the roster of the plan is, for whom and in which form, and write it when asked."""
        from ui.export.dialog import ExportDialog

        plan = document.plan_id
        if plan is None:
            self.failed.emit("There is no plan to export yet.")
            return
        dialog = ExportDialog(document, plan, self._choose, self._window)
        dialog.told.connect(self.told)
        dialog.open()

    def tables_to_import(self) -> list[Path]:
        """Ask for the files of an import."""
        return self._choose.several_to_open(self._window, "Import tables", TABLES)

    def _try(self, path: Path, write: Callable[[], object]) -> bool:
        try:
            write()
        except InputError as error:
            self.failed.emit(_said(error, path))
            return False
        except OSError as error:
            self.failed.emit(words.ended(f"{path.name}: cannot be written: {error.strerror or error}"))
            return False
        return True


def _said(error: InputError, path: Path) -> str:
    """What is wrong with a file, by its name: where it is would fill the sentence."""
    return words.ended(str(error).replace(str(path), path.name))


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there (any more)
        return False


def _can_be_read(path: Path) -> bool:
    try:
        Document.open(path, read_only=True).close()
    except InputError:
        return False
    return True


def _make_empty(path: Path) -> None:
    from planner.workspace.blank import blank
    from planner.workspace.store import Store

    Store.create(path, blank(date.today())).close()
