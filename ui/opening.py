"""Opens a file beside the window: it is read and its plan counted in a thread, while the window turns."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QThread

from planner.files import InputError
from ui import still
from ui.document import Document


class Opening(QThread):
    """Reads one file. Afterwards `error` says why there is no document, if there is none.

    Of a file that cannot be opened to change it `readable` says whether it can be opened to read. `prepare`
    is called in the thread with the document and must touch nothing of the window.
    """

    def __init__(
        self, path: Path, read_only: bool, prepare: Callable[[Document], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.path = path
        self.error: BaseException | None = None
        self.readable = False
        self._read_only, self._prepare = read_only, prepare
        self._document: Document | None = None
        self._given_up = False
        self._loop = QEventLoop(self)
        self.finished.connect(self._loop.quit)

    def wait_turning(self) -> Document | None:
        """Read while the window goes on; the document, or None where there is none or nobody waits any more.

        Whoever gets it owns it. Raises whatever but an InputError went wrong.
        """
        # Whatever Python looked through in that thread could be a part of the window, which is not its own.
        with still.making():
            self.start()
            self._loop.exec()
            # The end of the whole application ends every loop.
            given_up = self._given_up or not self.isFinished()
            self.wait()
        document, self._document = self._document, None
        if self.error is not None and not isinstance(self.error, InputError):
            raise self.error
        if document is not None and given_up:
            document.close()
            return None
        return document

    def give_up(self) -> None:
        """Wait for the file no longer."""
        self._given_up = True
        self._loop.quit()

    def run(self) -> None:
        """Read the file, and work out what the window asks for first."""
        try:
            self._document = self._read()
        except InputError as error:
            self.error = error
            self.readable = not self._read_only and self._can_be_read()
        except BaseException as error:  # noqa: BLE001 - raised again where it can be reported
            self.error = error

    def _read(self) -> Document:
        document = Document.open(self.path, self._read_only)
        try:
            self._prepare(document)
        except BaseException:
            document.close()
            raise
        # The thread that a document belongs to is the one that hears of it.
        document.moveToThread(self.thread())
        return document

    def _can_be_read(self) -> bool:
        try:
            Document.open(self.path, read_only=True).close()
        except InputError:
            return False
        return True
