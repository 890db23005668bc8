"""The solver's process: `python -m planner.solve.worker` reads requests line by line and writes replies.

It solves one request after the other at a low priority, and ends when its input closes.
"""

import os
import signal
import sys
import traceback
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import BinaryIO

from planner.plan import Plan, Score
from planner.solve.compiled.engine import ENGINES
from planner.solve.incumbent import Incumbent
from planner.solve.messages import (
    Better,
    Done,
    Failed,
    Message,
    Progress,
    Solve,
    Stop,
    decode_request,
    encode_line,
)
from planner.solve.search import solve

BETWEEN = 0.2  # seconds between two lines of progress
NICENESS = 10


class Worker:
    """Answers the requests that come in at `source` on `sink`."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source = source
        self._sink = sink
        self._writing = Lock()
        self._requests: SimpleQueue[Solve | None] = SimpleQueue()
        self._stopped: set[int] = set()
        self._closed = False

    def run(self) -> None:
        """Solve until the input closes."""
        Thread(target=self._read, daemon=True).start()
        while (request := self._requests.get()) is not None:
            try:
                self._solve(request)
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

    def _solve(self, request: Solve) -> None:
        number, done = request.request, Event()
        reporters: list[Thread] = []

        def better(plan: Plan, score: Score, seconds: float) -> None:
            self._write(Better(number, seconds, score, plan))

        def watch(incumbent: Incumbent) -> None:
            reporters.append(Thread(target=self._report, args=(number, incumbent, done), daemon=True))
            reporters[-1].start()

        try:
            outcome = solve(
                request.problem,
                request.seconds,
                request.seed,
                request.workers,
                request.start,
                on_better=better,
                should_stop=lambda: self._closed or number in self._stopped,
                watch=watch,
            )
        finally:
            done.set()
            for reporter in reporters:
                reporter.join()  # nothing is told after the end
        self._write(
            Done(number, outcome.seconds, outcome.score, outcome.plan, outcome.bound, outcome.optimal)
        )

    def _report(self, number: int, incumbent: Incumbent, done: Event) -> None:
        while not done.wait(BETWEEN):
            if incumbent.score is not None:
                now = incumbent.stop.elapsed
                self._write(Progress(number, now, incumbent.score, incumbent.bound, incumbent.found_at))

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
