"""What the solver's process does about each kind of request: tells replies, the last of them an End."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from planner.solve.bounds.proof import prove
from planner.solve.clash.why_not import why_not
from planner.solve.incumbent import Incumbent, OnBetter
from planner.solve.job import Job
from planner.solve.messages import Better, ClashFound, Done, FindClash, Message, Progress, Prove, Solve
from planner.solve.search import Outcome, solve

BETWEEN = 0.2  # seconds between two lines of progress


def answer_solve(request: Solve, job: Job) -> None:
    """Tell every better plan and how the search goes, then the best plan."""

    with reporting(job) as watch:
        outcome = solve(
            request.problem,
            request.seconds,
            request.seed,
            request.workers,
            request.start,
            on_better=better(job),
            should_stop=job.should_stop,
            watch=watch,
            boards=job.last.of(request.problem),
            effort=request.effort,
        )
    job.tell(done(job, outcome))


def answer_prove(request: Prove, job: Job) -> None:
    """Tell how the bound grows, and a better plan where one turns up, then what is proven."""
    with reporting(job) as watch:
        outcome = prove(
            request.problem,
            request.plan,
            request.seconds,
            request.seed,
            request.workers,
            on_better=better(job),
            should_stop=job.should_stop,
            watch=watch,
            boards=job.last.of(request.problem),
        )
    job.tell(done(job, outcome))


def answer_clash(request: FindClash, job: Job) -> None:
    """Tell what clashes."""
    answer = why_not(request.problem, request.plan, request.seconds, job.should_stop)
    job.tell(ClashFound(job.number, answer))


def better(job: Job) -> OnBetter:
    """Tell a better plan."""
    return lambda plan, score, seconds: job.tell(Better(job.number, seconds, score, plan))


def done(job: Job, outcome: Outcome) -> Done:
    """The end of a search or a proof."""
    return Done(
        job.number,
        outcome.seconds,
        outcome.score,
        outcome.plan,
        outcome.bound,
        outcome.optimal,
        outcome.effort,
    )


@contextmanager
def reporting(job: Job) -> Iterator[Callable[[Incumbent], None]]:
    """Give a function that is handed an incumbent and then tells of it now and then, until the block ends."""
    done = Event()
    reporters: list[Thread] = []

    def report(incumbent: Incumbent) -> None:
        while not done.wait(BETWEEN):
            if incumbent.score is not None:
                now = incumbent.stop.elapsed
                job.tell(Progress(job.number, now, incumbent.score, incumbent.bound, incumbent.found_at))

    def watch(incumbent: Incumbent) -> None:
        reporters.append(Thread(target=report, args=(incumbent,), daemon=True))
        reporters[-1].start()

    try:
        yield watch
    finally:
        done.set()
        for reporter in reporters:
            reporter.join()  # nothing is told after the end


ANSWERS: dict[type[Message], Callable[[Any, Job], None]] = {
    Solve: answer_solve,
    Prove: answer_prove,
    FindClash: answer_clash,
}
