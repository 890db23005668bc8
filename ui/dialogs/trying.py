"""The process in which an import is tried out: what is chosen goes there, what it would do comes back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from planner.exchange.importing.effects import Kind
from planner.exchange.importing.trying import messages as m
from planner.starting import command
from planner.workspace.change import Change
from planner.workspace.log import unpack
from ui.document import Document
from ui.process import process_for
from ui.settings import Settings

PATIENCE = 1000  # milliseconds
_TOO_LARGE = "These tables take more memory than an import may. Nothing has changed. Bring in a part of them."
_BROKEN_OFF = "The import ended unexpectedly. Nothing has changed. Bring in one table at a time to see which."


class Trying(QObject):
    """Tries out the import of files, or of what was copied, into a document, from `start` to `end`.

    `doing` says what is under way. `looked` carries a Look at what was chosen last, `listed` Rows, `weighed`
    an Effect, `accepted` the Change. `failed` says why the process ended, and then nothing else comes.
    """

    doing = Signal(str)
    looked = Signal(object)
    listed = Signal(object)
    weighed = Signal(object)
    accepted = Signal(object)
    failed = Signal(str)

    def __init__(self, document: Document, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._settings = document, settings
        self._process: QProcess | None = None
        self._sent = self._chosen = 0  # messages after the first, and the last choice among them
        self._rest: list[bytes] = []  # of a line that has not ended

    def start(self, files: Sequence[Path | str]) -> None:
        """Start the process and let it look."""
        process = self._process = process_for(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._lost)
        process.errorOccurred.connect(self._lost)
        program, *arguments = command("planner.exchange.importing.trying.worker")
        process.start(program, arguments)
        document = self._document
        given = tuple(
            m.Given(path=str(file.absolute())) if isinstance(file, Path) else m.Given(text=file)
            for file in files
        )
        cycle = document.cycle.id if document.cycle else None
        plan = None if document.trouble else document.plan_id
        self._write(m.Begin(m.pack(document.workspace), given, self._settings.readings, cycle, plan))

    def choose(self, choice: m.Choice | m.Decide) -> None:
        """Look anew at what is chosen; what is under way for an earlier choice is broken off."""
        self._say(choice)
        self._chosen = self._sent

    def show_rows(self, effect: Kind | None) -> None:
        """Ask for the rows of a kind of effect, with every look from here on."""
        self._say(m.Show(effect))

    def accept(self) -> None:
        """Ask for the change; how its tables are read is remembered."""
        self._say(m.Accept())

    def end(self) -> None:
        """End the process, whatever it is at."""
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(PATIENCE)
        process.deleteLater()

    def _say(self, message: m.Message) -> None:
        self._sent += 1
        self._write(message)

    def _write(self, message: m.Message) -> None:
        if self._process is not None:
            self._process.write(m.encode_line(message))

    def _read(self) -> None:
        assert self._process is not None
        first, *others = bytes(self._process.readAllStandardOutput().data()).split(b"\n")
        self._rest.append(first)
        for begun in others:
            line = b"".join(self._rest)
            self._rest = [begun]
            self._hear(m.decode_answer(line))

    def _hear(self, answer: m.Answer) -> None:
        if isinstance(answer, m.Accepted):
            for kind, kept in answer.readings:
                self._settings.remember_reading(kind, kept)
            self.accepted.emit(Change(answer.title, unpack(answer.edits), answer.corrects))
        elif answer.heard < self._chosen:
            return  # something else was chosen meanwhile
        elif isinstance(answer, m.Doing):
            self.doing.emit(answer.text)
        elif isinstance(answer, m.Look):
            self.looked.emit(answer)
        elif isinstance(answer, m.Rows):
            self.listed.emit(answer)
        else:
            self.weighed.emit(answer)

    def _lost(self) -> None:
        assert self._process is not None
        too_large = self._process.exitCode() == m.TOO_LARGE
        self.end()
        self.failed.emit(_TOO_LARGE if too_large else _BROKEN_OFF)
