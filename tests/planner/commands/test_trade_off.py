"""`podwright trade-off` prints a line for each number of moves, and writes the plans where it is asked to."""

import pytest

from planner.__main__ import main
from planner.commands import trade_off as command
from planner.plan import PlanFile, Pod, Score, read_plan, write_plan
from planner.problem import write_problem
from planner.score import assess
from planner.solve.process.messages import Failed, Finished, TradeOffPoint
from tests.planner.build import plan
from tests.planner.solve.small import company, some_problem

START = PlanFile(problem_sha256=company().sha256, pods={"c0": Pod(("p1", "p8")), "c1": Pod(("p0", "p3"))})


@pytest.fixture
def files(tmp_path):
    write_problem(company(), tmp_path / "problem.json")
    write_plan(START, tmp_path / "plan.json")
    return [str(tmp_path / "problem.json"), str(tmp_path / "plan.json")]


def test_the_table_falls_and_its_plans_are_written(files, capsys, tmp_path):
    folder = tmp_path / "made" / "curve"
    assert main(["trade-off", *files, "--seconds", "1", "-o", str(folder)]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == "at most  moves  must  high  medium  low  cost"
    assert [line.split()[0] for line in lines] == ["0", "2", "any"]
    ranks = [(int(line.split()[2]), int(line.split()[-1])) for line in lines]
    assert ranks == sorted(ranks, reverse=True)
    for line in lines:
        file = read_plan(folder / f"moves-{line.split()[0]}.json", company())
        assert file.score == assess(company(), file.plan).score
        assert file.problem_sha256 == company().sha256
        if line.split()[0] != "any":  # the company's own limit is 2
            assert str(file.cost) == line.split()[-1]


def test_lines_are_printed_as_they_come_and_no_plan_is_written_unasked(files, capsys, monkeypatch, tmp_path):
    said = []

    def answers(request):
        said.append(request)
        yield TradeOffPoint(1, 0, 0, Score(0, 1, 2, 3), plan({}))
        said.append(capsys.readouterr().out)
        yield Finished(1)

    monkeypatch.setattr(command, "answers", answers)
    before = set(tmp_path.iterdir())
    assert main(["trade-off", *files, "--seed", "4", "--workers", "1"]) == 0
    assert (said[0].plan, said[0].seconds, said[0].seed, said[0].workers) == (START.plan, 30, 4, 1)
    assert said[1].splitlines()[1] == "      0      0     0     1       2    3   123"
    assert set(tmp_path.iterdir()) == before


def test_what_went_wrong_is_said(files, capsys, monkeypatch):
    monkeypatch.setattr(command, "answers", lambda request: iter([Failed(1, "It went wrong.")]))
    assert main(["trade-off", *files]) == 1
    assert capsys.readouterr().err == "podwright: It went wrong.\n"


def test_a_plan_of_another_problem_or_a_folder_that_cannot_be_is_refused(files, capsys, tmp_path):
    assert main(["trade-off", *files, "-o", files[0]]) == 2
    assert "found no place for a folder" in capsys.readouterr().err
    write_problem(some_problem(1), tmp_path / "problem.json")
    assert main(["trade-off", *files]) == 2
    assert "a plan of another problem" in capsys.readouterr().err
