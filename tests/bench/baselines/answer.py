"""What a baseline answers, and the process that it answers from."""

import msgspec

from planner.plan import Plan
from tests.bench.running.child import run
from tests.bench.running.tools import Case

GIGABYTES = 8.0  # of memory, for one baseline
BUILDING = 90.0  # seconds to read the problem, build the model and stop, beyond those to search
NO_ROOM = "MemoryError", "bad_alloc", "can't start new thread"  # what is said where memory is too small


class Answer(msgspec.Struct, frozen=True):
    """The best plan (None: none was found), what no plan costs less than, and how long that took.

    `building` are the seconds until the search began, `searching` those that it ran. Where there is no
    answer at all, `why` says so.
    """

    plan: Plan | None = None
    bound: float | None = None
    building: float = 0.0
    searching: float = 0.0
    why: str = ""


def ask(kind: str, case: Case, seconds: float, seed: int = 1, gigabytes: float = GIGABYTES) -> Answer:
    """Ask a baseline; it has so many seconds to search. What goes wrong but for time and memory is raised."""
    out = case.path.with_suffix(f".{kind}.json")
    out.unlink(missing_ok=True)
    ended = run(
        "-m", "tests.bench.baselines", kind, case.path, out, str(seconds), str(seed), str(gigabytes),
        seconds=BUILDING + 1.5 * seconds,
    )  # fmt: skip
    if ended.code == 0:
        return msgspec.json.decode(out.read_bytes(), type=Answer)
    if ended.code is None:
        return Answer(why=f"no answer in {ended.seconds:.0f} s")
    if any(said in ended.err for said in NO_ROOM):
        return Answer(why=f"does not fit in {gigabytes:g} GB, seen after {ended.seconds:.0f} s")
    raise RuntimeError(f"{kind} ended with {ended.code}: {ended.err.strip()}")
