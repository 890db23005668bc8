"""What the solver's process does about each kind of request: tells replies, the last of them an End."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from planner.plan import Plan, Score
from planner.solve.alternatives import Alternative, alternatives
from planner.solve.bounds.proof import prove
from planner.solve.clash.why_not import why_not
from planner.solve.compiled.engine import ENGINES
from planner.solve.incumbent import Incumbent
from planner.solve.pairs.pair_up import pair_up
from planner.solve.process.job import Job
from planner.solve.process.messages import (
    AlternativePlan,
    Alternatives,
    Better,
    ClashFound,
    Done,
    FindClash,
    Finished,
    Held,
    Hold,
    Mend,
    Mended,
    Message,
    PairedUp,
    PairUp,
    Progress,
    Prove,
    Rotate,
    Solve,
    TradeOff,
    TradeOffPoint,
)
from planner.solve.rotation.answer import answer_rotate
from planner.solve.search import Outcome, solve
from planner.solve.trade_off import Point, trade_off

BETWEEN = 0.2  # seconds between two lines of progress
POLL = 0.1  # seconds between two looks at whether to wait for the engine no longer


def answer_solve(request: Solve, job: Job) -> None:
    """Tell every better plan and how the search goes, then the best plan."""

    with reporting(job) as report:
        outcome = solve(
            request.problem,
            request.seconds,
            request.seed,
            request.workers,
            request.start,
            on_better=report.better,
            should_stop=job.should_stop,
            watch=report.watch,
            boards=job.last.of(request.problem, job.number),
            effort=request.effort,
        )
    job.tell(done(job, outcome))


def answer_prove(request: Prove, job: Job) -> None:
    """Tell how the bound grows, and a better plan where one turns up, then what is proven."""
    with reporting(job) as report:
        outcome = prove(
            request.problem,
            request.plan,
            request.seconds,
            request.seed,
            request.workers,
            on_better=report.better,
            should_stop=job.should_stop,
            watch=report.watch,
            boards=job.last.of(request.problem, job.number),
        )
    job.tell(done(job, outcome))


def answer_clash(request: FindClash, job: Job) -> None:
    """Tell what clashes."""
    answer = why_not(request.problem, request.plan, request.seconds, job.should_stop)
    job.tell(ClashFound(job.number, answer))


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


class Report:
    """Tells of the incumbent of a search: every better plan at once, and now and then how it stands."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._done = Event()
        self._reporter: Thread | None = None
        self._incumbent: Incumbent | None = None

    def watch(self, incumbent: Incumbent) -> None:
        """Begin to tell of an incumbent."""
        self._incumbent = incumbent
        self._reporter = Thread(target=self._tell, args=(incumbent,), daemon=True)
        self._reporter.start()

    def better(self, plan: Plan, score: Score, seconds: float) -> None:
        """Tell a better plan."""
        costs = () if self._incumbent is None else self._incumbent.costs
        self._job.tell(Better(self._job.number, seconds, score, plan, costs))

    def end(self) -> None:
        """Tell nothing more."""
        self._done.set()
        if self._reporter is not None:
            self._reporter.join()

    def _tell(self, incumbent: Incumbent) -> None:
        job = self._job
        while not self._done.wait(BETWEEN):
            if incumbent.score is not None:
                now = incumbent.stop.elapsed
                job.tell(Progress(job.number, now, incumbent.score, incumbent.bound, incumbent.found_at))


@contextmanager
def reporting(job: Job) -> Iterator[Report]:
    """A report of a search that is made in the block; nothing is told after the block's end."""
    report = Report(job)
    try:
        yield report
    finally:
        report.end()


def answer_hold(request: Hold, job: Job) -> None:
    """Make a problem ready, and wait for the engine unless somebody wants something else meanwhile."""
    job.last.of(request.problem, job.number)
    while ENGINES.wait(POLL) is None and ENGINES.failed is None and not job.should_stop():
        pass
    job.tell(Held(job.number, job.last.repairs(job.number).hold(request.plan)))


def answer_mend(request: Mend, job: Job) -> None:
    """Find a repair."""
    found = job.last.repairs(request.of)(request.plan, request.pods, request.still)
    if found is None:
        job.tell(Mended(job.number))
        return
    before, after = request.plan, found.plan
    changed = {c: after.members(c) for c in before.pods | after.pods if before.members(c) != after.members(c)}
    job.tell(Mended(job.number, found.moves, changed, after.pairs, *found.after))


def answer_trade_off(request: TradeOff, job: Job) -> None:
    """Tell every point of the curve as it is found."""

    def tell(point: Point) -> None:
        job.tell(TradeOffPoint(job.number, point.limit, point.moves, point.score, point.plan))

    boards = job.last.of(request.problem, job.number)
    asked = request.problem, request.plan, request.seconds, request.seed, request.workers
    trade_off(*asked, on_point=tell, should_stop=job.should_stop, boards=boards)
    job.tell(Finished(job.number))


def answer_alternatives(request: Alternatives, job: Job) -> None:
    """Tell every plan as it is found."""

    def tell(one: Alternative) -> None:
        job.tell(AlternativePlan(job.number, one.score, one.plan))

    boards = job.last.of(request.problem, job.number)
    asked = request.problem, request.seconds, request.seed, request.workers
    alternatives(*asked, on_plan=tell, should_stop=job.should_stop, boards=boards)
    job.tell(Finished(job.number))


def answer_pair_up(request: PairUp, job: Job) -> None:
    """Find the best pairs for the pods of a plan."""
    boards = job.last.of(request.problem, job.number)
    asked = request.plan, request.seconds, request.seed
    found = pair_up(boards, *asked, should_stop=job.should_stop)
    job.tell(PairedUp(job.number, found.score, found.plan, found.optimal))


ANSWERS: dict[type[Message], Callable[[Any, Job], None]] = {
    Solve: answer_solve,
    Prove: answer_prove,
    FindClash: answer_clash,
    Hold: answer_hold,
    Mend: answer_mend,
    TradeOff: answer_trade_off,
    Alternatives: answer_alternatives,
    PairUp: answer_pair_up,
    Rotate: answer_rotate,
}
