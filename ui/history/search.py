"""Finds changes by their titles, and by the people and pods that they touched."""

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.files import InputError
from planner.workspace.touched import names
from ui.document import Document
from ui.matching import folded

if TYPE_CHECKING:
    from planner.workspace.log import LogEntry

_TURN = 0.02  # seconds of reading in which the window does nothing else


class Search(QObject):
    """Titles are known at once; what changes touched is read from the file turn by turn, once somebody asks.

    `found` says that more changes match than before.
    """

    found = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._asked: list[str] = []
        self._titles: dict[int, str] = {}
        self._names: dict[int, str] = {}
        self._unread: list[LogEntry] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read_on)

    @property
    def asks(self) -> bool:
        """Whether anything is looked for."""
        return bool(self._asked)

    @property
    def reading(self) -> bool:
        """Whether some changes are still to be read."""
        return self._timer.isActive()

    def look_for(self, text: str, entries: "list[LogEntry]") -> None:
        """Look for words among these changes, the first of them first."""
        self._asked = folded(text).split()
        self._unread = [entry for entry in reversed(entries) if entry.id not in self._names]
        if self._asked and self._unread:
            self._timer.start()
        else:
            self.stop()

    def finds(self, entry: "LogEntry") -> bool:
        """Whether every word is in a change's title or in what it touched, as far as that is read."""
        if entry.id not in self._titles:
            self._titles[entry.id] = folded(entry.title)
        title, touched = self._titles[entry.id], self._names.get(entry.id, "")
        return all(word in title or word in touched for word in self._asked)

    def forget(self) -> None:
        """Forget what changes touched: people or pods may be called otherwise."""
        self._names.clear()

    def stop(self) -> None:
        """Read no further."""
        self._timer.stop()

    def _read_on(self) -> None:
        end, more = perf_counter() + _TURN, False
        while self._unread and perf_counter() < end:
            entry = self._unread.pop()
            before = self.finds(entry)
            self._names[entry.id] = self._read(entry.id)
            more |= not before and self.finds(entry)
        if not self._unread:
            self.stop()
        if more:
            self.found.emit()

    def _read(self, entry: int) -> str:
        try:
            change = self._document.logged(entry)
        except InputError:
            return ""  # the panel says of it what is wrong once it is chosen
        return folded("\n".join(names(change, self._document.workspace)))
