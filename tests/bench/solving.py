"""Solving: the cost after so many seconds, beside what else finds plans; the judge confirms each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from tests.bench.baselines.answer import Answer, ask
from tests.bench.report.against import against
from tests.bench.report.figures import Figure
from tests.bench.running.child import peak_memory
from tests.bench.running.solver import solved, warm
from tests.bench.running.tools import MISSING, TOOLS, Case, Verdict, case, judged

LARGEST, MOST_MEMORY = 5000, 1000  # people; MB of memory


@dataclass(frozen=True)
class Size:
    """Problems of so many people: the seconds they get, and by problem seed the costs to reach.

    `whole` and `descent` are the shares of the baselines' costs to reach; CP-SAT gets `whole_seconds` for the
    whole model, and where that is 0 baselines are left out. `searches` are our seeds.
    """

    people: int
    seconds: float
    reach: tuple[int | None, ...]
    whole: float | None
    descent: float | None
    whole_seconds: float = 60.0
    searches: tuple[int, ...] = (1, 2, 3, 4, 5)


SIZES = (  # what the prototype reached, to be met and then beaten
    Size(60, 5, (9147, 9391, 8401), 0.80, 0.95),
    Size(200, 12, (13424, 15711, 14157), 0.40, 0.85),
    Size(1000, 12, (68393, 68671, 70816), 0.40, 0.85),
    Size(5000, 30, (376714, 375955, 377637), 0.40, 0.90),
)
QUICK = {60: (2, 5), 200: (3, 5), 1000: (4, 0), 5000: (6, 0)}  # seconds for us, and for CP-SAT


def measure(quick: bool) -> Iterator[Figure | str]:
    """Cost and shares of the baselines' cost, problem by problem; the solver's memory at the largest."""
    if not TOOLS.exists():
        yield MISSING
        return
    if quick:
        yield "shortened: problem 1 alone; 2, 3, 4 and 6 s; two search seeds up to 200 people, then one;"
        yield "baselines up to 200 people alone, CP-SAT for 5 s, one descent"
    with TemporaryDirectory() as folder:
        for size in [shortened(size) for size in SIZES] if quick else SIZES:
            for place, reach in enumerate(size.reach):
                yield from measured(case(Path(folder), size.people, place + 1), size, reach)


def shortened(size: Size) -> Size:
    """A size for a quick look, in which there is nothing to reach."""
    seconds, whole_seconds = QUICK[size.people]
    searches = (1, 2) if whole_seconds else (1,)
    return Size(size.people, seconds, (None,), None, None, whole_seconds, searches)


def measured(case: Case, size: Size, reach: int | None) -> Iterator[Figure]:
    """The figures of one problem."""
    ours: list[Verdict] = []
    with warm() as child:
        for seed in size.searches:
            ours.append(judged(case, solved(child, case.problem, size.seconds, seed).done.plan))
        peak = peak_memory(child.process.pid)
    yield costs("cost", case, ours, size.seconds, reach)
    if size.people == LARGEST and peak is not None:
        yield Figure(
            "memory of the solver's process", (peak,), "MB", case.people, case.seed, reach=MOST_MEMORY
        )
    if not size.whole_seconds:
        return
    answers = [ask("whole", case, size.whole_seconds)]
    yield from beside("whole-model CP-SAT", case, ours, answers, size.whole_seconds, size.whole)
    searches = size.searches if reach else size.searches[:1]
    answers = [ask("descent", case, size.seconds, seed) for seed in searches]
    yield from beside("greedy + descent", case, ours, answers, size.seconds, size.descent)


def beside(
    name: str,
    case: Case,
    ours: Sequence[Verdict],
    answers: Sequence[Answer],
    seconds: float,
    reach: float | None,
) -> Iterator[Figure]:
    """What a baseline costs, and our cost as a share of it."""
    theirs = [None if answer.plan is None else judged(case, answer.plan) for answer in answers]
    found = costs(f"cost by {name}", case, [plan for plan in theirs if plan], seconds)
    why = [f"no plan: {answer.why or 'none was found in time'}" for answer in answers if answer.plan is None]
    yield msgspec.structs.replace(found, remark=", ".join(filter(None, [found.remark, *sorted(set(why))])))
    yield against(f"our cost / {name}", ours, theirs, case.people, case.seed, reach)


def costs(
    name: str, case: Case, plans: Sequence[Verdict], seconds: float, reach: float | None = None
) -> Figure:
    """What plans cost; where one breaks a must, it is said, and nothing is reached."""
    broken = any(plan.must for plan in plans)
    return Figure(
        name,
        tuple(plan.cost for plan in plans),
        people=case.people,
        problem=case.seed,
        seconds=seconds,
        reach=reach,
        verdict=False if broken and reach else None,
        remark=f"musts broken: {', '.join(str(plan.must) for plan in plans)}" if broken else "",
    )
