import copy
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from planner.workspace.store import Store
from tests.planner.workspace.steps import Expected
from tests.planner.workspace.workspaces import small

ROOT = Path(__file__).parents[3]
KILLS = 50


def killed_steps(path: Path, number: int, after: float) -> int:
    """How many steps a program says were done, in all, when it is killed so long after its first."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.planner.workspace.steps", path, str(number)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(after)
        process.kill()
        said = [first, *process.stdout]
    return int(said[-1])


def held(store: Store) -> tuple[object, list[list[str]]]:
    return store.load(), [[entry.title, entry.state] for entry in store.log()]


def test_a_killed_program_leaves_the_state_after_its_last_change_or_the_one_in_flight(tmp_path: Path) -> None:
    rng = Random(7)
    path = tmp_path / "Team.podwright"
    Store.create(path, small()).close()
    expected, number, interrupted = Expected(small()), 0, 0
    for _ in range(KILLS):
        said = killed_steps(path, number, rng.uniform(0, 0.03))
        while number < said:
            expected.step(number)
            number += 1
        interrupted += path.with_name(f"{path.name}-journal").exists()
        with Store.open(path) as store:
            assert store._connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            found = held(store)
        if found != (expected.workspace, expected.log):
            following = copy.deepcopy(expected)
            following.step(number)
            assert found == (following.workspace, following.log)
            expected, number = following, number + 1
    print(f"{number} steps; {interrupted} of {KILLS} kills hit a change while it was written")
    assert interrupted, "no kill hit a change while it was written"
    with Store.open(path) as store:
        while undone := store.undo():
            expected.workspace = undone.apply(expected.workspace)
        assert store.load() == expected.workspace == small()
