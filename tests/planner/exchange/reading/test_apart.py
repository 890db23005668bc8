import subprocess
import sys

import pytest

from planner.exchange.reading import apart
from planner.exchange.reading.faults import Unreadable
from tests.planner.exchange.test_xlsx import make


def test_the_child_reads_what_the_command_line_names(tmp_path, monkeypatch, capsys):
    path = make(tmp_path / "b.xlsx", a=[["x", 1.5]])
    monkeypatch.setattr(sys, "argv", ["apart", "reading.workbook", str(path), "people"])
    monkeypatch.setattr(apart, "limit", lambda: None)
    apart.main()
    assert capsys.readouterr().out == '{"sheet": "a", "rows": [["x", "1.5"]]}'


def test_the_child_bounds_its_own_memory():
    resource = pytest.importorskip("resource", reason="this system cannot bound a process")
    code = (
        "import resource; from planner.exchange.reading.apart import limit; limit();"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) == apart.MEMORY
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != apart.MEMORY


def test_without_limits_of_the_system_the_child_reads_all_the_same(monkeypatch):
    monkeypatch.setitem(sys.modules, "resource", None)
    apart.limit()


def test_a_child_that_ends_without_an_answer_is_told(tmp_path):
    with pytest.raises(Unreadable, match="found a table that breaks its reader"):
        apart.answer_apart("csv", tmp_path / "none.csv", "people")


def test_a_child_that_takes_too_long_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(apart, "SECONDS", 0.001)
    with pytest.raises(Unreadable, match=r"takes more than 0\.001 seconds to read"):
        apart.answer_apart("csv", tmp_path / "none.csv", "people")


def test_a_table_of_too_many_cells_is_refused():
    assert apart.too_many(apart.MOST_CELLS) is None
    assert apart.too_many(apart.MOST_CELLS + 1)["found"] == "2,000,001 cells or more"
