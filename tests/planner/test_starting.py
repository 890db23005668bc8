import os
from pathlib import Path

from planner.starting import environment


def test_the_package_is_found_whatever_the_path_was(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    ours, others = environment()["PYTHONPATH"].split(os.pathsep)
    assert (Path(ours) / "planner" / "solve" / "process" / "worker.py").is_file()
    assert others == "elsewhere"
    monkeypatch.delenv("PYTHONPATH")
    assert environment()["PYTHONPATH"] == ours
