"""The solver's process: it reads requests line by line and writes replies.

`python -m planner.solve.process.worker` starts it. It answers one request after the other at a low priority,
and ends when its input closes. What it worked out of a problem it keeps until a request brings another one.
"""

import os
import signal
import sys
import traceback
from queue import SimpleQueue
from threading import Lock, Thread
from typing import BinaryIO

from planner.solve.compiled.engine import ENGINES
from planner.solve.prepared import LastPrepared
from planner.solve.process.answers import ANSWERS
from planner.solve.process.job import Job
from planner.solve.process.messages import Failed, Message, Stop, decode_request, encode_line

NICENESS = 10


class Worker:
    """Answers the requests that come in at `source` on `sink`."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source = source
        self._sink = sink
        self._writing = Lock()
        self._requests: SimpleQueue[Message | None] = SimpleQueue()
        self._stopped: set[int] = set()
        self._closed = False
        self._last = LastPrepared()

    def run(self) -> None:
        """Answer until the input closes."""
        Thread(target=self._read, daemon=True).start()
        while (request := self._requests.get()) is not None:
            try:
                ANSWERS[type(request)](request, self._job(request.request))
            except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked is told
                self._failed(request.request, error)

    def _read(self) -> None:
        for line in self._source:
            try:
                request = decode_request(line)
            except Exception as error:  # noqa: BLE001 - as above
                self._failed(0, error)
                continue
            if isinstance(request, Stop):
                self._stopped.add(request.request)
            else:
                self._requests.put(request)
        self._closed = True
        self._requests.put(None)

    def _job(self, number: int) -> Job:
        return Job(number, self._write, lambda: self._closed or number in self._stopped, self._last)

    def _failed(self, number: int, error: Exception) -> None:
        trace = "".join(traceback.format_exception(error))
        self._write(Failed(number, f"{error}" or type(error).__name__, trace))

    def _write(self, message: Message) -> None:
        with self._writing:
            try:
                self._sink.write(encode_line(message))
                self._sink.flush()
            except (OSError, ValueError):
                self._closed = True  # nobody reads any more


def main() -> None:
    """Serve standard input and output, which nothing else may write to."""
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as sink:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for whoever started this process
        if hasattr(os, "nice"):
            os.nice(NICENESS)
        ENGINES.start()
        Worker(sys.stdin.buffer, sink).run()
    os._exit(0)  # CP-SAT may still be presolving; nobody waits for it


if __name__ == "__main__":
    main()
