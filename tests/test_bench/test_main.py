"""The command: names, the file and the exit code, on measurements that are made up and take no time."""

import json
import sys
from collections.abc import Iterator
from inspect import signature
from pathlib import Path
from types import ModuleType

import pytest

from tests.bench import __main__ as command
from tests.bench.report.figures import Figure
from tests.bench.report.file import read


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A measurement by the name of `made_up`, which a test says what to measure."""
    module = ModuleType("tests.bench.made_up", "Made up: figures that nobody measured.")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(command, "known", lambda: ["made_up"])
    return module


def run(tmp_path: Path, *arguments: str) -> int:
    return command.main([*arguments, "--out", str(tmp_path / "bench.json")])


def test_every_measurement_in_the_folder_has_a_title_and_can_be_named() -> None:
    assert {"solving", "bounds", "moves", "window"} <= set(command.known())
    assert not {"__main__", "report", "running", "baselines"} & set(command.known())
    for name in command.known():
        module = command.import_module(f"tests.bench.{name}")
        assert module.__doc__
        assert [*signature(module.measure).parameters] == ["quick"], name


def test_an_unknown_name_is_wrong_input_and_the_known_ones_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "solvin") == 2
    assert "found solvin, expected some of" in capsys.readouterr().err


def test_figures_are_in_the_file_with_the_machine_as_soon_as_they_are_there(
    tmp_path: Path, made_up: ModuleType
) -> None:
    in_the_file = []

    def measure(quick: bool) -> Iterator[Figure | str]:
        yield Figure("cost", (3, 1, 2), people=60, problem=1, seconds=5, reach=2)
        in_the_file.extend(read(tmp_path / "bench.json").measurements["made_up"].figures)
        yield "quick" if quick else "whole"

    made_up.measure = measure
    assert run(tmp_path, "made_up") == 0
    assert in_the_file == [Figure("cost", (3, 1, 2), people=60, problem=1, seconds=5, reach=2)]
    found = json.loads((tmp_path / "bench.json").read_text())
    assert found["quick"] is False
    assert found["machine"]["cores"] >= 1
    assert found["machine"]["planner"].startswith("0.")
    assert found["measurements"]["made_up"]["remarks"] == ["whole"]
    figure = found["measurements"]["made_up"]["figures"][0]
    assert (figure["median"], figure["least"], figure["largest"], figure["met"]) == (2, 1, 3, True)


def test_a_measurement_that_fails_leaves_the_others_and_the_exit_code_says_so(
    tmp_path: Path,
    made_up: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    after = ModuleType("tests.bench.after", "After: another one.")
    after.measure = lambda quick: iter([Figure("cost", (7,))])
    monkeypatch.setitem(sys.modules, after.__name__, after)
    monkeypatch.setattr(command, "known", lambda: ["made_up", "after"])

    def measure(quick: bool) -> Iterator[Figure | str]:
        yield Figure("cost", (1,))
        raise RuntimeError("the judge says 2")

    made_up.measure = measure
    assert run(tmp_path, "--quick") == 1
    assert "the judge says 2" in capsys.readouterr().err
    found = read(tmp_path / "bench.json")
    assert found.quick
    assert [figure.values for figure in found.measurements["made_up"].figures] == [(1,)]
    assert "the judge says 2" in found.measurements["made_up"].faults[0]
    assert [figure.values for figure in found.measurements["after"].figures] == [(7,)]


def test_a_place_that_cannot_be_written_is_wrong_input(tmp_path: Path, made_up: ModuleType) -> None:
    assert command.main(["made_up", "--out", str(tmp_path / "none" / "bench.json")]) == 2


def test_interrupting_keeps_what_was_measured(tmp_path: Path, made_up: ModuleType) -> None:
    def measure(quick: bool) -> Iterator[Figure | str]:
        yield Figure("cost", (1,))
        raise KeyboardInterrupt

    made_up.measure = measure
    assert run(tmp_path) == 130
    assert [figure.values for figure in read(tmp_path / "bench.json").measurements["made_up"].figures] == [
        (1,)
    ]


def test_the_section_of_the_readme_names_the_machine_and_holds_every_figure(
    tmp_path: Path, made_up: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    made_up.measure = lambda quick: iter(
        [
            Figure("cost", (9000, 9100, 9200), people=60, problem=1, seconds=5, reach=9147),
            Figure("cost", (9500,), people=60, problem=2, seconds=5, reach=9391),
            Figure("cost by another", (), people=60, problem=1, remark="no plan"),
        ]
    )
    run(tmp_path)
    capsys.readouterr()
    assert run(tmp_path, "--markdown") == 0
    section = capsys.readouterr().out
    assert " cores, " in section
    assert (
        "| 60 | cost, 5 s | 9,100 (9,000 to 9,200); 9,500 | at most 9,147; at most 9,391 | 1 of 2 met |"
        in section
    )
    assert "| 60 | cost by another | no plan |  |  |" in section
