"""New, open, save as, import and export: what the window does with files."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from planner.files import InputError
from ui import words
from ui.dialogs.choose import SUFFIX, WORKSPACES, Choose
from ui.document import Document
from ui.opening import Opening
from ui.settings import Settings

SLOW = 300  # milliseconds after which it is said that a file is being opened
TABLES = "Tables and calendars (*.csv *.tsv *.txt *.xlsx *.json *.ics)"


class Files(QObject):
    """Opens and writes files for a window; `prepare` works out beside it what it shows first of a document.

    `opened` carries the new Document; `failed` and `told` carry a sentence, `readable` a sentence that says
    why a file cannot be opened to change it, and the path that can still be opened to read.
    """

    opened = Signal(object)
    failed = Signal(str)
    told = Signal(str)
    readable = Signal(str, object)

    def __init__(
        self, window: QWidget, choose: Choose, settings: Settings, prepare: Callable[[Document], object]
    ) -> None:
        super().__init__(window)
        self._window, self.choose, self.settings, self._prepare = window, choose, settings, prepare
        self.document: Document | None = None
        self.ended = False
        self._opening: Opening | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._tell_that_it_takes)

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
        """Open a file in place of the one that is open; false where it cannot be.

        The window goes on until the file is there, and may be closed before.
        """
        if self.document is not None and _same(path, self.document.path):
            return True
        if self._is_opening(path):
            return False
        self._opening = opening = Opening(path, read_only, self._prepare, self)
        self._slow.start()
        try:
            document = opening.wait_turning()
        finally:
            self._slow.stop()
            self._opening = None
            opening.deleteLater()
        if isinstance(opening.error, InputError):
            sentence = _said(opening.error, path)
            if opening.readable:
                self.readable.emit(sentence, path)
            else:
                self.failed.emit(sentence)
        if document is None:
            return False
        if remember:
            self.settings.remember(path.absolute())
        self.opened.emit(document)
        # Until it is all there to be seen.
        QCoreApplication.processEvents()
        return True

    def end(self) -> None:
        """Open nothing any more, and let go of a file that is being opened."""
        self.ended = True
        if self._opening is not None:
            self._opening.give_up()

    def _tell_that_it_takes(self) -> None:
        if self._opening is not None:
            self.told.emit(f"Opening {self._opening.path.name}…")

    def _is_opening(self, path: Path | None = None) -> bool:
        """Whether a file is being opened, so that any other has to wait; who asks for another is told."""
        if self._opening is None:
            return False
        if path is None or not _same(path, self._opening.path):
            self.failed.emit(f"{self._opening.path.name} is still being opened. Try again in a moment.")
        return True

    def ask_to_open(self) -> None:
        """Ask for a file and open it."""
        path = self.choose.to_open(self._window, "Open", WORKSPACES)
        if path is not None:
            self.open(path)

    def ask_for_plan(self, kinds: str) -> Path | None:
        """Ask for the file of a plan; None is "never mind"."""
        return self.choose.to_open(self._window, "Compare with a plan", kinds)

    def ask_for_new(self) -> bool:
        """Ask for a name and make a file with nothing in it but the coming quarter and an empty plan.

        False where none was made.
        """
        if self._is_opening():
            return False
        name = f"Quarter{SUFFIX}"
        path = self.choose.to_save(self._window, "New", name, WORKSPACES, replace=False)
        return path is not None and self._try(path, lambda: _make_empty(path)) and self.open(path)

    def ask_to_save_as(self, document: Document) -> None:
        """Ask for a name, write everything there and go on with that file."""
        if self._is_opening():
            return
        path = self.choose.to_save(self._window, "Save as", document.path.name, WORKSPACES)
        if path is not None and self._try(path, lambda: document.save_copy(path)):
            self.open(path)

    def ask_to_export(self, document: Document, pod: str | None = None) -> None:
        """Show what the roster of a plan or a pod is, for whom and in which form, and write it when asked."""
        from ui.export.dialog import ExportDialog

        plan = document.plan_id
        if plan is None:
            self.failed.emit("There is no plan to export yet.")
            return
        dialog = ExportDialog(document, plan, self.choose, pod, self._window)
        dialog.told.connect(self.told)
        dialog.open()

    def ask_to_export_data(self, document: Document) -> None:
        """Show the tables that an import reads, and write them when asked."""
        from ui.export.data import DataDialog

        dialog = DataDialog(document, self.choose, self._window)
        dialog.told.connect(self.told)
        dialog.open()

    def tables_to_import(self) -> list[Path]:
        """Ask for the files of an import."""
        return self.choose.several_to_open(self._window, "Import tables", TABLES)

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


def _make_empty(path: Path) -> None:
    from planner.workspace.blank import blank
    from planner.workspace.store import Store

    Store.create(path, blank(date.today())).close()
