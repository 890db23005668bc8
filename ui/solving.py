"""The worker process that solves: started ahead, asked with a Problem, stopped politely or killed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from planner.plan import Bound, Plan, Score
from planner.problem import Problem
from planner.solve.process.messages import (
    Better,
    Done,
    End,
    Failed,
    Message,
    Progress,
    Reply,
    Solve,
    Stop,
    decode_reply,
    encode_line,
)
from ui.process import process_for

PATIENCE = 1000  # milliseconds between asking to stop and killing


@dataclass(frozen=True)
class Solved:
    """The end of a solve: the best plan, its score, and what is proven."""

    plan: Plan
    score: Score
    bound: Bound
    optimal: bool = False


class Solving(QObject):
    """One worker at a time, for one solve at a time, and for what is asked while nothing is being solved.

    `started` says that there is a worker. `better` carries every Better, `progressed` a Progress, `finished`
    a Solved; `failed` carries a sentence where the worker ended with no more to say, and then nothing else
    comes.
    """

    started = Signal()
    better = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, command: Sequence[str] | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._number = 0  # of the last request
        self._solve_number = 0  # of the last solve
        self._told: dict[int, Callable[[Reply], None]] = {}
        self._busy = self._stopping = False
        self._best: Better | None = None
        self._bound = Bound()
        self._ending = 0  # the number of the solve that is to end
        self._request: Solve | None = None
        self._killer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._killer.timeout.connect(self._kill)

    @property
    def busy(self) -> bool:
        """Whether a solve is going on."""
        return self._busy

    @property
    def running(self) -> bool:
        """Whether there is a worker."""
        return self._process is not None

    def start_ahead(self) -> None:
        """Start the worker, so that it is warm when somebody presses Solve."""
        if self._process is not None:
            return
        from planner.solve.process.child import command

        process = process_for(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        program, *arguments = self._command or command()
        self._process = process
        process.start(program, arguments)
        self.started.emit()

    def solve(self, problem: Problem, start: Plan, seconds: float) -> None:
        """Look for the best plan of a problem for so many seconds, beginning with a plan."""
        self.start_ahead()
        for number in self._told:
            self._send(Stop(number))
        self._number += 1
        self._solve_number = self._number
        self._busy, self._stopping, self._best, self._bound = True, False, None, Bound()
        begin = start if start.pods else None
        self._request = Solve(self._solve_number, problem, seconds, start=begin)
        self._send(self._request)

    def ask(self, request: Message, told: Callable[[Reply], None]) -> int:
        """Ask for anything else, and hand every reply to `told`, the last of them an End; gives its number.

        The worker answers one request after the other, and a solve ends those that are under way.
        """
        self.start_ahead()
        self._number += 1
        self._told[self._number] = told
        self._send(msgspec.structs.replace(request, request=self._number))
        return self._number

    def withdraw(self, number: int) -> None:
        """Hear no more of something that was asked; the worker stops where it is at it."""
        if self._told.pop(number, None) is not None:
            self._send(Stop(number))

    def stop(self) -> None:
        """Ask for the end; the best plan so far comes within a second."""
        if self._busy:
            self._stopping = True
            self._end_by_force_if_need_be()

    def abandon(self) -> None:
        """End the solve and forget what it found."""
        if self._busy:
            self._busy = False
            self._end_by_force_if_need_be()

    def _end_by_force_if_need_be(self) -> None:
        self._ending = self._solve_number
        self._send(Stop(self._ending))
        self._killer.start()

    def close(self) -> bool:
        """End the worker."""
        self._busy = False
        self._told.clear()
        self._killer.stop()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            # It holds nothing that a kill could harm.
            process.kill()
            process.waitForFinished(PATIENCE)
            process.deleteLater()
        return True

    def _send(self, message: Message) -> None:
        if self._process is not None:
            self._process.write(encode_line(message))

    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            try:
                reply = decode_reply(bytes(process.readLine().data()))
            except msgspec.MsgspecError:
                self._give_up("Solving gave an answer that cannot be read.")
                return
            self._take(reply)

    def _take(self, reply: Reply) -> None:
        if isinstance(reply, End) and reply.request == self._ending:
            self._killer.stop()
        told = self._told.get(reply.request)
        if told is not None:
            if isinstance(reply, End):
                del self._told[reply.request]
            told(reply)
            return
        if reply.request != self._solve_number or not self._busy:
            return
        if isinstance(reply, Better):
            self._best = reply
            self.better.emit(reply)
        elif isinstance(reply, Progress):
            self._bound = reply.bound
            self.progressed.emit(reply)
        elif isinstance(reply, Done):
            self._end(Solved(reply.plan, reply.score, reply.bound, reply.optimal))
        else:
            self._give_up("Solving stopped with an error.")

    def _end(self, solved: Solved) -> None:
        self._busy = False
        self._killer.stop()
        self.finished.emit(solved)

    def _give_up(self, sentence: str) -> None:
        best, stopping, busy, asked = self._best, self._stopping, self._busy, self._told.copy()
        self.close()
        for number, told in asked.items():
            told(Failed(number, sentence))
        if not busy:
            return
        if stopping and best is not None:
            self._end(Solved(best.plan, best.score, self._bound))
        else:
            self.failed.emit(sentence)

    def _kill(self) -> None:
        if self._busy and self._request is not None and self._solve_number != self._ending:
            self._begin_again(self._request)
        elif self._process is not None:
            self._process.kill()

    def _begin_again(self, request: Solve) -> None:
        """Give a solve that waits for one that does not end to another worker."""
        asked = self._told.copy()
        self.close()
        for number, told in asked.items():
            told(Failed(number, "The solver began again."))
        self._busy = True
        self.start_ahead()
        self._send(request)

    def _ended(self) -> None:
        self._read()
        if self._process is not None:
            self._give_up("Solving ended unexpectedly.")

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._give_up("Solving could not be started.")
