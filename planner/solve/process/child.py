"""The solver in a process of its own, for those who wait for it: start, read, stop, and lose no plan."""

import signal
import subprocess
from collections.abc import Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from types import TracebackType
from typing import Self

import msgspec

from planner import starting
from planner.plan import Bound
from planner.solve.process.messages import (
    Better,
    Done,
    End,
    Failed,
    Finished,
    Message,
    Progress,
    Prove,
    Reply,
    Solve,
    Stop,
    decode_reply,
    encode_line,
)

PATIENCE = 1.0  # seconds between asking to stop and killing
POLL = 0.1


def command() -> list[str]:
    """The command that starts the solver's process."""
    return starting.command("planner.solve.process.worker")


def answers(request: Message) -> Iterator[Reply]:
    """Every reply of a process of its own to one request; Ctrl+C asks it to stop."""
    with Child() as child:
        before = signal.signal(signal.SIGINT, lambda *_: child.stop())
        try:
            yield from child.ask(request)
        finally:
            signal.signal(signal.SIGINT, before)


class Child:
    """A solver's process. It is ended on leaving the `with` block."""

    def __init__(self, start: Sequence[str] | None = None) -> None:
        self.process = subprocess.Popen(
            start or command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=starting.environment()
        )
        self._replies: SimpleQueue[Reply | None] = SimpleQueue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        self._request = 0
        self._kill_at: float | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def ask(self, request: Message) -> Iterator[Reply]:
        """Every reply to a request; the last is an End.

        That is Failed where the process ends before it, and Finished where it had to be killed for a stop.
        """
        for reply in self._told(request):
            yield reply
            if isinstance(reply, End):
                return
        if self._kill_at is not None:
            yield Finished(request.request)
            return
        yield Failed(request.request, "The solver's process ended before it had an answer.")

    def solve(self, request: Solve | Prove) -> Iterator[Reply]:
        """Every reply to a request; the last is Done with the best plan, or Failed where there is none.

        A process that dies or is killed leaves the best plan so far, with what was proven.
        """
        plan = request.plan if isinstance(request, Prove) else None
        seconds, score, bound = 0.0, None, Bound()
        failed = False
        for reply in self._told(request):
            yield reply
            if isinstance(reply, Done):
                return
            if isinstance(reply, Better):
                plan, seconds, score = reply.plan, reply.seconds, reply.score
            elif isinstance(reply, Progress):
                bound, score = reply.bound, score or reply.score
            elif isinstance(reply, Failed):
                failed = True
                break
        if plan is not None and score is not None:
            yield Done(request.request, seconds, score, plan, bound)
        elif not failed:
            yield Failed(request.request, "The solver's process ended before it found a plan.")

    def _told(self, request: Message) -> Iterator[Reply]:
        """What is told of a request until the process is gone."""
        self._request, self._kill_at = request.request, None
        self._send(request)
        while (reply := self._next()) is not None:
            if reply.request == request.request:
                yield reply

    def stop(self) -> None:
        """Ask for the end; the process is killed where it takes longer than a second. Twice: kill it now."""
        if self._kill_at is None:
            self._kill_at = monotonic() + PATIENCE
            self._send(Stop(self._request))
        else:
            self._kill_at = monotonic()

    def close(self) -> None:
        """End the process: its input closes, and it is killed where that is not enough."""
        try:
            assert self.process.stdin
            self.process.stdin.close()
        except OSError:
            pass
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._reader.join()
        assert self.process.stdout
        self.process.stdout.close()

    def _next(self) -> Reply | None:
        while True:
            try:
                return self._replies.get(timeout=POLL)
            except Empty:
                if self._kill_at is not None and monotonic() >= self._kill_at:
                    self.process.kill()

    def _send(self, request: Message) -> None:
        assert self.process.stdin
        try:
            self.process.stdin.write(encode_line(request))
            self.process.stdin.flush()
        except OSError:
            pass  # a process that is gone is seen where its output ends

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            try:
                self._replies.put(decode_reply(line))
            except msgspec.MsgspecError as error:
                self._replies.put(Failed(self._request, f"The solver's process said {line!r}: {error}"))
        self._replies.put(None)
