"""`podwright solve` writes the best plan it finds, shows how it goes, and finds faults before it starts."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.commands import solve as command
from planner.plan import Bound, PlanFile, Pod, Score, read_plan, write_plan
from planner.problem import write_problem
from planner.score import assess
from planner.solve.process.messages import Better, Done, Failed, Progress
from tests.planner.build import plan
from tests.planner.solve.small import company, some_problem

PLAN = plan({"c0": ["p0", "p8"]})


@pytest.fixture
def files(tmp_path):
    write_problem(company(), tmp_path / "problem.json")
    return str(tmp_path / "problem.json"), str(tmp_path / "plan.json")


def saying(*replies):
    """A child that gives these replies instead of solving."""

    class Saying:
        asked: list = []
        stopped = 0

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def solve(self, request):
            self.asked.append(request)
            for reply in replies:
                if callable(reply):
                    reply()
                else:
                    yield reply

        def stop(self):
            type(self).stopped += 1

    return Saying


def test_a_solved_plan_says_what_it_is(files, capsys, judge):
    problem, out = files
    assert main(["solve", problem, "-o", out, "--seconds", "0.5", "--seed", "3", "--workers", "1"]) == 0
    file = read_plan(Path(out), company())
    assessment = assess(company(), file.plan)
    assert (file.score, file.findings) == (assessment.score, assessment.findings)
    assert file.cost == assessment.score.cost
    assert file.problem_sha256 == company().sha256
    assert file.planner.startswith("podwright 0.1.0, ortools 9.")
    assert file.planner.count(".") == 3
    assert file.seed == 3
    assert file.bound.must == 0
    assert capsys.readouterr().out.startswith(f"must {file.score.must}, high {file.score.high}")
    assert main(["score", problem, out]) == 0


def test_a_plan_found_by_effort_says_how_to_find_it_again(files):
    problem, out = files
    first, again = Path(out), Path(out).with_name("again.json")
    start = Path(out).with_name("start.json")
    write_plan(PlanFile(problem_sha256=company().sha256, pods={"c1": Pod(("p3",))}), start)
    for path, workers in ((first, "1"), (again, "2")):
        args = ["solve", problem, "-o", str(path), "--effort", "3000", "--seed", "5", "--from", str(start)]
        assert main([*args, "--workers", workers]) == 0
    found = [read_plan(path, company()) for path in (first, again)]
    assert found[0].plan == found[1].plan
    assert (found[0].effort, found[0].seed) == (3000, 5)
    assert found[0].start_sha256 == plan({"c1": ["p3"]}).sha256


def test_seconds_and_effort_are_one_or_the_other(files, capsys):
    problem, out = files
    assert main(["solve", problem, "-o", out, "--seconds", "3", "--effort", "10"]) == 2
    assert "not allowed with" in capsys.readouterr().err


def test_a_plan_to_begin_from_is_handed_on(files, monkeypatch):
    problem, out = files
    child = saying(Done(1, 0.1, Score(), PLAN, Bound(0, 0), True))
    monkeypatch.setattr(command, "Child", child)
    start = Path(out).with_name("start.json")
    write_plan(PlanFile(problem_sha256=company().sha256, pods={"c1": Pod(("p3",))}), start)
    assert main(["solve", problem, "-o", out, "--from", str(start)]) == 0
    assert child.asked[0].start == plan({"c1": ["p3"]})


def test_a_plan_of_another_problem_is_refused(files, capsys):
    problem, out = files
    start = Path(out).with_name("start.json")
    write_plan(PlanFile(problem_sha256=some_problem(1).sha256, pods={"x": Pod(())}), start)
    assert main(["solve", problem, "-o", out, "--from", str(start)]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "start.json: problem_sha256: found " in told
    assert "a plan of another problem" in told


@pytest.mark.parametrize("place", ["missing/plan.json", "."])
def test_a_place_that_cannot_be_written_is_refused_before_solving(files, place, capsys, monkeypatch):
    problem, out = files
    monkeypatch.setattr(command, "Child", None)
    assert main(["solve", problem, "-o", str(Path(out).parent / place)]) == 2
    assert "found no place for a file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong", [["--seconds", "0"], ["--seconds", "inf"], ["--workers", "-1"], ["--seconds", "x"]]
)
def test_numbers_that_make_no_sense_are_refused_in_one_line(files, wrong, capsys):
    problem, out = files
    assert main(["solve", problem, "-o", out, *wrong]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_problem_that_is_not_there_is_refused_in_one_line(files, capsys):
    _, out = files
    assert main(["solve", "nothing.json", "-o", out]) == 2
    assert capsys.readouterr().err.startswith("podwright: nothing.json: cannot be read")


PROGRESS = [Progress(1, n / 10, Score(0, 1, 2, 3), Bound(0, 100 if n else None), 0) for n in range(3)]
DONE = Done(1, 0.3, Score(), PLAN)


def test_progress_replaces_itself_on_a_terminal(files, capsys, monkeypatch):
    problem, out = files
    monkeypatch.setattr(command, "Child", saying(*PROGRESS, Better(1, 0.1, Score(), PLAN), DONE))
    monkeypatch.setattr(command.sys, "stderr", terminal := Terminal())
    assert main(["solve", problem, "-o", out]) == 0
    assert terminal.said.count("\r") == 4
    assert terminal.said.count("within 23% of the best possible") == 2
    assert "\n" not in terminal.said


class Terminal:
    said = ""

    def isatty(self):
        return True

    def write(self, text):
        self.said += text

    def flush(self):
        pass


def test_progress_is_sparse_elsewhere(files, capsys, monkeypatch):
    problem, out = files
    monkeypatch.setattr(command, "Child", saying(*PROGRESS, DONE))
    main(["solve", problem, "-o", out])
    assert capsys.readouterr().err.count("\n") == 1
    monkeypatch.setattr(command, "SPARSE", 0)
    main(["solve", problem, "-o", out])
    assert capsys.readouterr().err.count("\n") == 3


def test_a_solver_without_a_plan_is_a_no_that_says_why(files, capsys, monkeypatch):
    problem, out = files
    monkeypatch.setattr(command, "Child", saying(Failed(1, "It went wrong.")))
    assert main(["solve", problem, "-o", out]) == 1
    assert capsys.readouterr().err == "podwright: It went wrong.\n"
    assert not Path(out).exists()


def test_an_interrupt_asks_the_solver_to_stop(files, monkeypatch):
    problem, out = files
    child = saying(lambda: os.kill(os.getpid(), signal.SIGINT), *PROGRESS, DONE)
    monkeypatch.setattr(command, "Child", child)
    before = signal.getsignal(signal.SIGINT)
    assert main(["solve", problem, "-o", out]) == 0
    assert child.stopped == 1
    assert signal.getsignal(signal.SIGINT) == before


def test_an_interrupted_command_writes_the_best_plan_so_far(files):
    _, out = files
    problem = Path(out).with_name("large.json")
    write_problem(some_problem(5, 30, 6), problem)
    process = subprocess.Popen(
        [sys.executable, "-m", "planner", "solve", str(problem), "-o", out, "--seconds", "60"],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert b" s  must " in process.stderr.readline()
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert said.startswith(b"must ")
    assert Path(out).exists()
