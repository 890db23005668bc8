"""The engine is compiled once, kept in a folder that can be written, and never needed."""

import subprocess
import sys
from ctypes import ArgumentError

import numpy as np
import pytest

from planner.solve.compiled import __main__ as ahead
from planner.solve.compiled import engine as engine_module
from planner.solve.compiled.engine import PLAIN, Engines, cache_folder, fingerprint
from tests.planner.solve.compiled.engines import compiled


def test_it_is_ready_after_loading_and_not_before(monkeypatch):
    monkeypatch.setattr(engine_module, "load", lambda folder: PLAIN)
    engines = Engines()
    assert engines.ready is None
    assert engines.wait() is PLAIN
    engines.start()
    assert engines.ready is PLAIN


def test_what_goes_wrong_leaves_the_search_without_it(monkeypatch):
    def fail(folder):
        raise ImportError("no compiler")

    monkeypatch.setattr(engine_module, "load", fail)
    engines = Engines()
    assert engines.wait(5) is None
    assert isinstance(engines.failed, ImportError)


def test_the_folder_is_the_users_own_and_named_after_the_functions(monkeypatch, tmp_path):
    monkeypatch.setenv("PODWRIGHT_HOME", str(tmp_path))
    before = cache_folder()
    assert before == tmp_path / "compiled" / fingerprint()
    monkeypatch.setattr(engine_module, "FUNCTIONS", engine_module.FUNCTIONS[:1])
    assert cache_folder() != before


def test_the_folder_is_the_same_for_every_program_whatever_it_imports_first():
    print_it = "from planner.solve.compiled.engine import fingerprint; print(fingerprint())"
    said = {
        subprocess.run(
            [sys.executable, "-c", f"import {module}; {print_it}"], capture_output=True, check=True
        ).stdout
        for module in ("planner.solve.process.worker", "planner.solve.compiled.engine", "planner.forms.same")
    }
    assert len(said) == 1


def test_a_folder_that_cannot_be_made_is_no_folder(monkeypatch, tmp_path):
    (tmp_path / "compiled").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("PODWRIGHT_HOME", str(tmp_path))
    assert cache_folder() is None


def test_it_can_be_compiled_ahead_and_says_where_that_fails(monkeypatch, capsys):
    monkeypatch.setattr(engine_module, "load", lambda folder: PLAIN)
    monkeypatch.setattr(ahead, "ENGINES", Engines())
    assert ahead.main() == 0
    monkeypatch.setattr(engine_module, "load", lambda folder: 1 // 0)
    monkeypatch.setattr(ahead, "ENGINES", Engines())
    assert ahead.main() == 1
    assert "not compiled" in capsys.readouterr().err


@pytest.mark.parametrize("module", ["planner.score", "planner.solve.search", "planner.commands.solve"])
def test_the_compiler_is_loaded_by_nothing_but_the_engine(module):
    code = f"import sys, {module}; sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_arrays_of_another_kind_are_refused():
    numbers, traits = np.zeros(64, np.int64), np.zeros(64, np.int8)
    for wrong in (numbers.astype(np.int32), traits, numbers.reshape(8, 8), numbers[::2]):
        with pytest.raises(ArgumentError):
            compiled().fill(numbers, traits, wrong, numbers, 0)
