"""Large files: seconds to write, read and pose five thousand people with forty thousand skill levels."""

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter

from planner.workspace import entities as e
from planner.workspace.blank import blank
from planner.workspace.change import put
from planner.workspace.cycle import problem_of
from planner.workspace.store import Store
from tests.bench.report.figures import Figure

PEOPLE = 5000


def measure(quick: bool) -> Iterator[Figure | str]:
    """An import written as one change, the file loaded, its first problem made."""
    empty = blank(date(2026, 11, 1))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.podwright"
        with Store.create(path, empty) as store:
            change = put("Import", empty, rows())
            began = perf_counter()
            store.write(change)
            written = perf_counter() - began
        began = perf_counter()
        with Store.open(path) as store:
            workspace = store.load()
        read = perf_counter() - began
        began = perf_counter()
        problem_of(workspace, next(iter(workspace.plans)))
        posed = perf_counter() - began
    for name, seconds in (("written", written), ("opened", read), ("posed as a problem", posed)):
        yield Figure(name, (seconds,), "s", PEOPLE)


def rows() -> list[e.Row]:
    """People of one department, each of whom knows eight skills."""
    random = Random(1)
    skills = [f"s{number}" for number in range(60)]
    people = [f"p{number}" for number in range(PEOPLE)]
    return [
        e.Department("fin", "Finance", "business"),
        *(e.Skill(skill, skill) for skill in skills),
        *(e.Person(person, f"Person {person}", "fin") for person in people),
        *(e.Knows(person, skill, 3) for person in people for skill in random.sample(skills, 8)),
    ]
