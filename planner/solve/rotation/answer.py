"""What the solver's process does when it is asked to plan several quarters ahead."""

from planner.solve.compiled.engine import ENGINES, PLAIN, Engine
from planner.solve.process.job import Job
from planner.solve.process.messages import Finished, ProgrammeFound, Rotate
from planner.solve.rotation.question import Rounds
from planner.solve.rotation.rotation import rotation
from planner.solve.rotation.search import rotate
from planner.solve.stop import Stop

BETWEEN = 1.0  # seconds between two programmes that are told
POLL = 0.1  # seconds between two looks at whether to wait for the engine no longer


def answer_rotate(request: Rotate, job: Job) -> None:
    """Tell better programmes now and then, and the best."""
    asked = rotation(request.problem, request.quarters, request.plan)
    engine = _engine(job)
    seconds = request.seconds if request.effort is None else float("inf")
    stop = Stop(seconds, job.should_stop)
    told: Rounds | None = None
    when = float("-inf")

    def tell(rounds: Rounds) -> None:
        nonlocal told, when
        told, when = rounds, stop.elapsed
        job.tell(ProgrammeFound(job.number, when, asked.programme(rounds)))

    def better(rounds: Rounds, cost: int) -> None:
        if stop.elapsed - when >= BETWEEN:
            tell(rounds)

    best = rotate(asked.question, engine, request.seed, stop, request.effort, better)
    if best is not told:
        tell(best)
    job.tell(Finished(job.number))


def _engine(job: Job) -> Engine:
    """The compiled engine, which may have to be compiled first; or the plain one where there is none."""
    while ENGINES.wait(POLL) is None and ENGINES.failed is None and not job.should_stop():
        pass
    return ENGINES.ready or PLAIN
