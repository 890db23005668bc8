"""Solving: cost after so many seconds, by people and problem seed, each plan confirmed by the judge."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

TOOLS = Path(__file__).parents[3] / "shared" / "tools"
CASES = [(60, 1, 5), (60, 2, 5), (60, 3, 5), (200, 1, 12), (200, 2, 12), (200, 3, 12), (1000, 1, 12)]


def measure() -> Iterator[str]:
    """One line a problem: must and cost of the plan that `podwright solve` found and the judge scored."""
    if not TOOLS.exists():
        yield f"not measured: {TOOLS.name} are not beside the checkout"
        return
    run("-m", "planner.solve.compiled")  # what is measured is a worker that has its search compiled
    with tempfile.TemporaryDirectory() as folder:
        for people, seed, seconds in CASES:
            yield measured(Path(folder), people, seed, seconds)


def measured(folder: Path, people: int, seed: int, seconds: int) -> str:
    """The line of one problem."""
    problem, plan = folder / "problem.json", folder / "plan.json"
    made = run(TOOLS / "make_problem.py", str(people), str(seed))
    problem.write_text(made.stdout, encoding="utf-8")
    solved = run("-m", "planner", "solve", problem, "-o", plan, "--seconds", str(seconds))
    if solved.returncode:
        return f"{people} people, seed {seed}: {solved.stderr.strip()}"
    judged = run(TOOLS / "judge.py", problem, plan, "--claim")
    verdict = json.loads(judged.stdout)
    confirmed = "confirmed" if judged.returncode == 0 else "NOT CONFIRMED"
    found = f"must {verdict['score']['must']}, cost {verdict['cost']}"
    return f"{people} people, seed {seed}, {seconds} s: {found}, {confirmed}"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run this Python on something and give what it said."""
    return subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True)
