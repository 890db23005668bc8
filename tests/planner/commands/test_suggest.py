"""`podwright suggest` prints the best things to do, the best first."""

import pytest

from planner.__main__ import main
from planner.plan import write_plan
from planner.problem import write_problem
from planner.score import assess, plan_file
from tests.planner.build import challenge, person, plan, problem

PEOPLE = [person("ana", wishes=["b"]), person("ben", wishes=["a"]), person("eva")]
PODS = [challenge("a", "Payments", size=[1, 1]), challenge("b", "Search", size=[1, 2], value=3)]


@pytest.fixture
def suggest(tmp_path, capsys):
    def ask(pods, *more):
        small = problem(PEOPLE, PODS)
        write_problem(small, tmp_path / "problem.json")
        write_plan(plan_file(assess(small, plan(pods))), tmp_path / "plan.json")
        code = main(["suggest", str(tmp_path / "problem.json"), str(tmp_path / "plan.json"), *more])
        out, err = capsys.readouterr()
        return code, (out or err).splitlines()

    return ask


POOR = {"a": ["ana"], "b": ["ben"]}


def test_the_best_comes_first_with_what_changes(suggest):
    code, lines = suggest(POOR)
    assert code == 0
    assert lines[0].startswith("  1  Ana to Search, Ben to Payments")
    assert "Medium −" in lines[0]


def test_as_many_as_asked_for_and_only_about_the_pod_asked_for(suggest):
    assert len(suggest(POOR, "--most", "1")[1]) == 1
    assert all("Search" in line for line in suggest(POOR, "--for", "search")[1])


def test_where_nothing_is_better_that_is_said(suggest):
    code, lines = suggest({"b": ["ana", "eva"], "a": ["ben"]})
    assert code == 0
    assert lines == ["No move, swap, chain or change of pairs was found that makes the plan better."]


def test_what_is_not_understood_is_one_line(suggest):
    assert suggest(POOR, "--for", "Serch") == (
        2,
        ["podwright: --for: found 'Serch', expected one of the problem’s challenges, such as Search (b)"],
    )
    code, lines = suggest(POOR, "--most", "0")
    assert code == 2
    assert len(lines) == 1
