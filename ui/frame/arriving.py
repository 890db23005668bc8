"""What arrives at the window from elsewhere: files that are dropped, a table that is pasted."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.dialogs.choose import SUFFIX

TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".json", ".ics")


class Arriving(QObject):
    """Hands what arrives at a window to `bring_in`, `open` and `paste`.

    A widget below the pointer, or with the keyboard, comes first: only what it leaves reaches the window.
    """

    def __init__(
        self,
        window: QWidget,
        bring_in: Callable[[Sequence[Path]], object],
        open: Callable[[Path], object],
        paste: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._bring_in, self._open, self._paste = bring_in, open, paste
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files of the kinds that are known, and Ctrl V with a table to paste."""
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDragMoveEvent):
            return _take(event)
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _pastes_table(event):
            self._paste()
            return True
        return super().eventFilter(watched, event)

    def _drop(self, event: QDropEvent) -> bool:
        if not _take(event):
            return False
        files = _files(event.mimeData())
        tables = [file for file in files if file.suffix.lower() in TABLES]
        if tables:
            self._bring_in(tables)
        else:
            self._open(files[0])
        return True


def _take(event: QDropEvent) -> bool:
    """Whether files are dragged that are known, which are copied then."""
    known = bool(_files(event.mimeData()))
    if known:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    return known


def _files(mime: QMimeData) -> list[Path]:
    """The files of kinds that are known; none where another one is among them."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files if all(file.suffix.lower() in (*TABLES, SUFFIX) for file in files) else []


def _pastes_table(event: QKeyEvent) -> bool:
    """Whether a key pastes and something with rows and columns was copied."""
    if not event.matches(QKeySequence.StandardKey.Paste):
        return False
    lines = QGuiApplication.clipboard().text().strip().splitlines()
    return len(lines) > 1 and "\t" in lines[0]
