"""Bounds: what is proven, how far the plan may be from the best possible, and HiGHS on the same model."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.baselines.answer import Answer, ask
from tests.bench.report.figures import Figure
from tests.bench.running import solver as running
from tests.bench.running.solver import solved, warm
from tests.bench.running.tools import MISSING, TOOLS, Case, Verdict, case, judged

SIZES = {60: (60.0, 5.0), 200: (150.0, 15.0)}  # people: seconds, and the gap to reach in percent
QUICK = {60: (6.0, None)}
SOLVING = 0.15  # of the seconds


def measure(quick: bool) -> Iterator[Figure | str]:
    """Our bound and gap, those of HiGHS in the same time, and ours as a share of theirs."""
    if not TOOLS.exists():
        yield MISSING
        return
    if quick:
        yield "shortened: 60 people, problem 1 alone, 6 s"
    with TemporaryDirectory() as folder:
        for people, (seconds, gap) in (QUICK if quick else SIZES).items():
            for seed in (1,) if quick else (1, 2, 3):
                yield from measured(case(Path(folder), people, seed), seconds, gap)


def measured(case: Case, seconds: float, reach: float | None) -> Iterator[Figure]:
    """The figures of one problem."""
    ours = proven(case, seconds)
    yield from bound("our", case, ours, seconds, reach)
    theirs = ask("highs", case, seconds)
    yield from bound("HiGHS's", case, theirs, seconds)
    if theirs.bound is not None and theirs.bound > 0:
        share = 0.0 if ours.bound is None else ours.bound / theirs.bound
        name = "our bound / HiGHS's"
        yield Figure(name, (share,), people=case.people, problem=case.seed, reach=1.0, floor=True)


def proven(case: Case, seconds: float) -> Answer:
    """The plan that the solver finds in a share of the time, and what it proves of its cost in the rest."""
    with warm() as child:
        found = solved(child, case.problem, SOLVING * seconds)
        done = running.proven(child, case.problem, found.done.plan, seconds - found.seconds).done
    return Answer(done.plan, done.bound.cost)


def bound(
    whose: str, case: Case, answer: Answer, seconds: float, reach: float | None = None
) -> Iterator[Figure]:
    """A bound, and the gap to the plan found beside it."""
    plan = None if answer.plan is None else judged(case, answer.plan)
    values = () if answer.bound is None else (answer.bound,)
    remark = answer.why or ("" if values else "no proof")
    where = {"people": case.people, "problem": case.seed, "seconds": seconds}
    yield Figure(f"{whose} bound", values, remark=remark, **where)
    gaps = gap(plan, answer.bound)
    verdict = False if reach and not gaps else None
    yield Figure(f"{whose} gap", gaps, "%", reach=reach, verdict=verdict, **where)


def gap(plan: Verdict | None, bound: float | None) -> tuple[float, ...]:
    """By how many percent of its cost a plan may be dearer than the best possible; none without a proof."""
    if plan is None or bound is None or plan.must:
        return ()
    return (100 * (plan.cost - bound) / plan.cost,) if plan.cost else (0.0,)
