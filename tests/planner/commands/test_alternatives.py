"""`podwright alternatives` writes plans to choose from and says what each is better at."""

import msgspec
import pytest

from planner.__main__ import main
from planner.commands import alternatives as command
from planner.plan import Score, read_plan
from planner.problem import write_problem
from planner.score import assess
from planner.solve.alternatives import differ
from planner.solve.process.messages import AlternativePlan, Failed, Finished
from tests.planner.build import challenge, plan, problem
from tests.planner.solve.small import company

FREE = msgspec.structs.replace(company(), baseline=None)


@pytest.fixture
def file(tmp_path):
    write_problem(FREE, tmp_path / "problem.json")
    return str(tmp_path / "problem.json")


def test_three_plans_are_written_and_told_apart(file, capsys, tmp_path):
    assert main(["alternatives", file, "-o", str(tmp_path / "plans"), "--seconds", "3", "--seed", "2"]) == 0
    told = capsys.readouterr().out.splitlines()
    files = [read_plan(tmp_path / "plans" / f"{number}.json", FREE) for number in (1, 2, 3)]
    assert all(one.score == assess(FREE, one.plan).score for one in files)
    assert all(differ(files[a].plan, files[b].plan) for a, b in ((0, 1), (0, 2), (1, 2)))
    assert {one.seed for one in files} == {2}
    assert [line[:6] for line in told[::2]] == ["1.json", "2.json", "3.json"]
    assert all(line.endswith(".") for line in told[1::2])


def test_where_there_is_no_second_plan_that_is_said(capsys, tmp_path):
    made = problem(
        ["ana", "bo"],
        [challenge("a", size=[2, 2])],
        locks=[{"person": person, "challenge": "a", "kind": "in"} for person in ("ana", "bo")],
    )
    write_problem(made, tmp_path / "tiny.json")
    assert main(["alternatives", str(tmp_path / "tiny.json"), "-o", str(tmp_path), "--seconds", "1"]) == 0
    line, sentence = capsys.readouterr().out.splitlines()
    assert line.startswith("1.json  must 0")
    assert sentence == "No second plan was found that differs in a third and breaks no more musts."


def test_what_went_wrong_is_said_after_what_was_found(file, capsys, monkeypatch, tmp_path):
    one = AlternativePlan(1, Score(), plan({"c0": ["p1"]}))
    monkeypatch.setattr(command, "answers", lambda request: iter([one, Failed(1, "It went wrong.")]))
    assert main(["alternatives", file, "-o", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "podwright: It went wrong.\n"
    assert read_plan(tmp_path / "1.json", FREE).plan == one.plan


def test_nothing_found_is_a_no(file, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(command, "answers", lambda request: iter([Finished(1)]))
    assert main(["alternatives", file, "-o", str(tmp_path)]) == 1
    assert capsys.readouterr().out == "No plan was found.\n"
