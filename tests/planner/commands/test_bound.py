"""`podwright bound` says how good a plan is for certain, and writes the plan with what is proven."""

from pathlib import Path

import pytest

from planner.__main__ import main
from planner.plan import Bound, Score, read_plan, write_plan
from planner.problem import write_problem
from planner.score import assess, plan_file
from planner.solve.process.messages import Better, Done, Failed, Progress
from planner.solve.search import solve
from planner.words import gap_words
from tests.planner.build import plan
from tests.planner.commands.test_solve import saying
from tests.planner.solve.small import company, some_problem

PLAN = plan({"c0": ["p0", "p8"]})


@pytest.fixture
def files(tmp_path):
    """A problem and a plan of it in files, and where another plan may go."""
    write_problem(company(), tmp_path / "problem.json")
    write_plan(plan_file(assess(company(), PLAN)), tmp_path / "plan.json")
    return str(tmp_path / "problem.json"), str(tmp_path / "plan.json"), str(tmp_path / "proven.json")


def test_a_plan_is_written_with_what_is_proven_of_it(files, capsys):
    problem, given, out = files
    best = solve(company(), seconds=0.7).plan
    write_plan(plan_file(assess(company(), best)), Path(given))
    assert main(["bound", problem, given, "-o", out, "--seconds", "4", "--workers", "1"]) == 0
    file = read_plan(Path(out), company())
    said = capsys.readouterr().out
    assert file.score == assess(company(), file.plan).score
    assert file.bound.must == 0
    assert 0 < file.bound.cost <= file.cost
    assert gap_words(file.score, file.bound) in said
    assert main(["score", problem, out]) == 0


def test_without_a_place_nothing_is_written(files, monkeypatch, capsys):
    problem, given, out = files
    cost = assess(company(), PLAN).score
    monkeypatch.setattr(
        "planner.commands.bound.Child", saying(Done(1, 1.0, cost, PLAN, Bound(cost.must, cost.cost)))
    )
    assert main(["bound", problem, given]) == 0
    assert capsys.readouterr().out.endswith("; best possible\n")
    assert not Path(out).exists()


def test_a_better_plan_that_turns_up_takes_its_place(files, monkeypatch, capsys):
    problem, given, out = files
    better = plan({"c0": ["p0", "p3", "p8"]})
    replies = (Better(1, 0.5, Score(), better), Done(1, 1.0, Score(), better))
    monkeypatch.setattr("planner.commands.bound.Child", saying(*replies))
    assert main(["bound", problem, given, "-o", out]) == 0
    assert capsys.readouterr().out.endswith("; no proof; a better plan turned up\n")
    assert read_plan(Path(out), company()).plan == better


def test_progress_says_how_close_the_plan_is_and_not_when_it_was_found(files, monkeypatch, capsys):
    problem, given, _ = files
    replies = (Progress(1, 0.5, Score(low=104), Bound(0, 100), 0.1), Done(1, 1.0, Score(), PLAN))
    monkeypatch.setattr("planner.commands.bound.Child", saying(*replies))
    monkeypatch.setattr("planner.commands.solve.SPARSE", 0)
    main(["bound", problem, given])
    line = capsys.readouterr().err
    assert "within 4% of the best possible" in line
    assert "gain" not in line


def test_a_proof_that_fails_is_a_no_that_says_why(files, monkeypatch, capsys):
    problem, given, out = files
    monkeypatch.setattr("planner.commands.bound.Child", saying(Failed(1, "It went wrong.")))
    assert main(["bound", problem, given, "-o", out]) == 1
    assert capsys.readouterr().err == "podwright: It went wrong.\n"


def test_a_plan_of_another_problem_is_refused(files, capsys):
    problem, _, _ = files
    other = Path(problem).with_name("other.json")
    made = some_problem(1)
    write_plan(plan_file(assess(made, plan({}))), other)
    assert main(["bound", problem, str(other)]) == 2
    assert "a plan of another problem" in capsys.readouterr().err
