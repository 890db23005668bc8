"""Work is done in slices, and asking why never loads the solver."""

import subprocess
import sys
from pathlib import Path

from planner.explain import done


def counting(to):
    for _ in range(to):
        yield
    return to


def test_work_is_done_to_its_answer():
    assert done(counting(3)) == 3


def test_asking_loads_neither_the_solver_nor_the_compiler():
    files = (Path(__file__).parents[3] / "planner" / "explain").glob("[!_]*.py")
    modules = [f"planner.explain.{file.stem}" for file in files]
    assert "planner.explain.suggest" in modules
    heavy = {"ortools", "numba", "networkx", "PySide6"}
    code = f"import sys, {', '.join(modules)}; print({heavy} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
