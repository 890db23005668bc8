"""The process that tries an import out: it reads requests line by line and writes answers.

What it is told while it looks at something breaks that off.
"""

import os
import sys
import traceback
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from planner.exchange.importing.effects import Kind
from planner.exchange.importing.trying import messages as m
from planner.exchange.importing.trying.after import Outlook
from planner.exchange.importing.trying.trial import Trial
from planner.exchange.reading.apart import bound_memory
from planner.workspace.log import pack


class _Superseded(Exception):
    """Something else was chosen meanwhile."""


class Worker:
    """Answers what comes in at `source` on `sink`; the process ends when nothing more does."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source, self._sink = source, sink
        self._inbox: SimpleQueue[m.Request] = SimpleQueue()
        self._heard = 0
        self._listed: Kind | None = None
        self._unseen = True  # whether something was chosen that was not looked at
        self._unweighed = True  # whether what it does to the plan was not said

    def run(self) -> None:
        """Look, say what there is to see, and wait for what is chosen next."""
        Thread(target=self._read, daemon=True).start()
        begin = self._inbox.get()
        assert isinstance(begin, m.Begin), "the first message says what there is"
        workspace = m.unpack(begin.tables)
        trial = Trial(workspace, begin.given, begin.readings, begin.cycle, self._doing)
        outlook = Outlook(workspace, begin.plan)
        while True:
            with suppress(_Superseded):
                self._look(trial, outlook)
            self._hear(self._inbox.get(), trial)
            while not self._inbox.empty():
                self._hear(self._inbox.get(), trial)

    def _hear(self, message: m.Request, trial: Trial) -> None:
        self._heard += 1
        if isinstance(message, m.Choice | m.Decide):
            trial.choose(message)
            self._unseen = self._unweighed = True
        elif isinstance(message, m.Show):
            self._listed = message.effect
            self._list(trial)
        elif isinstance(message, m.Accept) and trial.found is not None:
            change = trial.found.change
            self._say(m.Accepted(self._heard, change.title, pack(change), change.corrects, trial.kept()))

    def _look(self, trial: Trial, outlook: Outlook) -> None:
        if self._unseen:
            self._say(trial.look(self._heard))
            self._unseen = False
            self._list(trial)
        if self._unweighed and trial.found is not None:
            self._doing("Working out what it does to the plan")
            self._say(m.Effect(self._heard, *outlook.of(trial.found.change)))
            self._unweighed = False

    def _list(self, trial: Trial) -> None:
        if self._listed is not None:
            self._say(m.Rows(self._heard, self._listed, trial.rows(self._listed)))

    def _doing(self, text: str) -> None:
        """Say what is done, unless something else is to be done first."""
        if not self._inbox.empty():
            raise _Superseded
        self._say(m.Doing(self._heard, text))

    def _say(self, answer: m.Reply) -> None:
        self._sink.write(m.encode_line(answer))
        self._sink.flush()

    def _read(self) -> None:
        for line in self._source:
            self._inbox.put(m.decode_request(line))
        # Nobody waits for what is under way, and the process that reads a file ends with this one.
        os._exit(0)


def main() -> None:
    """Serve standard input and output."""
    bound_memory()
    try:
        Worker(sys.stdin.buffer, sys.stdout.buffer).run()
    except MemoryError:
        os._exit(m.TOO_LARGE)
    except Exception:  # noqa: BLE001 - whatever it is, who waits for an answer sees the end
        traceback.print_exc()
        os._exit(1)


if __name__ == "__main__":
    main()
