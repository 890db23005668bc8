"""`podwright score` prints what the rules find, and says no to a plan that claims another score."""

from msgspec.structs import replace

from planner.__main__ import main
from planner.plan import PlanFile, Pod, Score, write_plan
from planner.problem import write_problem
from planner.score import assess
from tests.planner.solve.small import company


def written(tmp_path, **claims):
    problem, plan = tmp_path / "problem.json", tmp_path / "plan.json"
    write_problem(company(), problem)
    file = PlanFile(pods={"c0": Pod(("p0", "p8")), "c1": Pod(("p2",))}, **claims)
    write_plan(file, plan)
    return str(problem), str(plan), assess(company(), file.plan)


def test_the_score_comes_first_and_then_the_findings_level_by_level(tmp_path, capsys):
    problem, plan, assessment = written(tmp_path)
    assert main(["score", problem, plan]) == 0
    first, *lines = capsys.readouterr().out.splitlines()
    assert first.startswith(f"must {assessment.score.must}, high {assessment.score.high}, ")
    assert first.endswith(f"cost {assessment.score.cost}")
    levels = ["must", "high", "medium", "low"]
    places = [levels.index(line.split()[0]) for line in lines]
    assert len(lines) == len(assessment.findings)
    assert places == sorted(places)
    assert lines[0].endswith(assessment.findings[0].text)


def test_a_plan_that_claims_its_score_is_right(tmp_path, capsys):
    problem, plan, assessment = written(tmp_path)
    written(tmp_path, score=assessment.score)
    assert main(["score", problem, plan]) == 0
    assert capsys.readouterr().err == ""


def test_a_plan_that_claims_another_score_is_told_so(tmp_path, capsys):
    _, _, assessment = written(tmp_path)
    problem, plan, _ = written(tmp_path, score=replace(assessment.score, must=0))
    assert main(["score", problem, plan]) == 1
    assert "plan.json: claims must 0" in capsys.readouterr().err
    assert Score(must=0) != assessment.score


def test_a_plan_of_another_problem_is_scored_and_told_so(tmp_path, capsys):
    problem, plan, assessment = written(tmp_path, problem_sha256="0" * 64)
    assert main(["score", problem, plan]) == 0
    said = capsys.readouterr()
    assert said.out.endswith(f"{assessment.findings[-1].text}\n")
    assert said.err == f"{plan}: was made for another problem than {problem}\n"
