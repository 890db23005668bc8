import subprocess
import sys
from datetime import datetime, time

import pytest

from planner.exchange import workbook
from tests.planner.exchange.test_xlsx import make


def test_the_child_reads_what_the_command_line_names(tmp_path, monkeypatch, capsys):
    path = make(tmp_path / "b.xlsx", a=[["x", 1.5]])
    monkeypatch.setattr(sys, "argv", ["workbook", str(path), "people"])
    monkeypatch.setattr(workbook, "limit", lambda: None)
    workbook.main()
    assert capsys.readouterr().out == '{"sheet": "a", "rows": [["x", "1.5"]]}'


def test_the_child_says_what_is_wrong(tmp_path):
    path = make(tmp_path / "b.xlsx", a=[["x"]], b=[["x"]])
    assert workbook.answer(str(path), "people")["found"] == "the sheets a, b"
    path.write_bytes(b"no")
    assert "does not read" in workbook.answer(str(path), "people")["found"]


def test_the_child_bounds_its_own_memory():
    resource = pytest.importorskip("resource", reason="this system cannot bound a process")
    code = (
        "import resource; from planner.exchange.workbook import limit; limit();"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) == workbook.MEMORY
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != workbook.MEMORY


def test_without_limits_of_the_system_the_child_reads_all_the_same(monkeypatch):
    monkeypatch.setitem(sys.modules, "resource", None)
    workbook.limit()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (True, "yes"),
        (False, "no"),
        (3.0, "3"),
        (3.25, "3.25"),
        (datetime(2027, 1, 4), "2027-01-04"),
        (datetime(2027, 1, 4, 9, 30), "2027-01-04 09:30:00"),
        (time(9, 0), "09:00:00"),
        ("", ""),
    ],
)
def test_a_cell_reads_as_one_would_type_it(cell, text):
    assert workbook.text(cell) == text
