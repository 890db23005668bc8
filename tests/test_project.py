"""The project holds to its own rules: lint, format, types, arrows, and nothing of any one machine."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], cwd=HERE, capture_output=True, text=True)


def committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HERE, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this is no git checkout, so nothing says what is committed")
    return [HERE / name for name in listed.stdout.split("\0") if name and (HERE / name).exists()]


@pytest.mark.parametrize("command", [("check", "."), ("format", "--check", ".")])
def test_ruff_finds_nothing(command: tuple[str, ...]) -> None:
    done = run("-m", "ruff", *command)
    assert done.returncode == 0, done.stdout


def test_types_hold_and_the_planner_is_strict() -> None:
    done = run("-m", "mypy")
    assert done.returncode == 0, done.stdout


def test_arrows_point_from_desktop_to_ui_to_planner_and_never_back() -> None:
    done = run("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")
    assert done.returncode == 0, done.stdout


def test_the_planner_imports_no_qt() -> None:
    code = """
import pkgutil, importlib, sys, planner
for module in pkgutil.walk_packages(planner.__path__, "planner."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print([name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))])
"""
    done = run("-c", code)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_the_top_level_is_the_agreed_one() -> None:
    allowed = {
        *("desktop", "planner", "ui", "resources", "tests", "pyproject.toml", "README.md", "dev.py"),
        *("constraints.txt", ".ci", ".gitignore", "LICENSE", "CHANGELOG.md"),
    }
    assert {path.relative_to(HERE).parts[0] for path in committed()} <= allowed


def test_constraints_hold_names_and_versions_only() -> None:
    for line in (HERE / "constraints.txt").read_text().splitlines():
        assert re.fullmatch(r"[\w.-]+==[\w.]+", line), line


def test_every_dependency_says_why_it_is_there_and_its_licence() -> None:
    text = (HERE / "pyproject.toml").read_text()
    lines = re.findall(r'^    "[\w-]+>=.*$', text, re.MULTILINE)
    assert len(lines) > 10
    for line in lines:
        assert re.search(r"# .+ \(.+\)$", line), line


def test_no_file_names_a_path_of_one_machine() -> None:
    here = re.compile(r"(?<![\w.])/(?:" + "|".join(["work", "farm", "root"]) + ")/")
    for path in committed():
        if path.suffix in {".py", ".md", ".toml", ".txt", ".json", ".csv", ".svg"}:
            assert not here.search(path.read_text(encoding="utf-8")), path
