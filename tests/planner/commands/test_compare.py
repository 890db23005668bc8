"""`podwright compare` says which of two plans comes first, and why."""

import pytest

from planner.__main__ import main
from planner.plan import write_plan
from planner.problem import write_problem
from planner.score import assess, plan_file
from tests.planner.build import challenge, person, plan, problem

PEOPLE = [person("ana", wishes=["b"], skills={"sql": 3}), person("ben"), person("it", "eng", liaison=True)]
PODS = [
    challenge("a", "Payments", size=[1, 1]),
    challenge("b", "Search", size=[1, 2], needs=[{"skill": "sql", "level": 3}]),
]

OFF = {key: {"level": "off"} for key in ("language", "liaisons", "liaison_load", "hours")}


@pytest.fixture
def compare(tmp_path, capsys):
    def ask(*plans):
        small = problem(PEOPLE, PODS, rules=OFF)
        write_problem(small, tmp_path / "problem.json")
        for name, one in zip("ab", plans, strict=True):
            write_plan(plan_file(assess(small, one)), tmp_path / f"{name}.json")
        paths = [str(tmp_path / name) for name in ("problem.json", "a.json", "b.json")]
        code = main(["compare", *paths])
        return code, capsys.readouterr().out.replace(str(tmp_path), "").splitlines()

    return ask


POOR = plan({"a": ["ana"], "b": ["ben"]})
GOOD = plan({"a": ["ben"], "b": ["ana"]}, [("it", "ana")])


def test_it_tells_what_is_better_who_moves_and_what_differs(compare):
    code, lines = compare(POOR, GOOD)
    assert code == 0
    assert lines[0].startswith("A  /a.json: must ")
    assert any(line.startswith("B comes first: ") for line in lines)
    assert "Who moves: 2 people and 1 pair differ, 1 person stays." in lines
    assert "  Ana: Payments → Search. Covers SQL. High −10, Medium −5, Low +1" in lines
    assert "  gained  Search: SQL, level 3: Ana" in lines
    assert lines[-1] == "  Only in B: It and Ana"


def test_a_plan_beside_itself_is_the_same(compare):
    code, lines = compare(POOR, POOR)
    assert code == 0
    assert lines[2:5] == [
        "A and B are the same.",
        "Who moves: 0 people differ, 3 people stay.",
        "By rule: 0 rules differ.",
    ]


def test_a_plan_of_another_problem_is_named(tmp_path, capsys):
    write_problem(problem(PEOPLE, PODS), tmp_path / "problem.json")
    other = problem(["ana"], [challenge("zzz")])
    write_plan(plan_file(assess(other, plan({"zzz": ["ana"]}))), tmp_path / "a.json")
    paths = [str(tmp_path / name) for name in ("problem.json", "a.json", "a.json")]
    assert main(["compare", *paths]) == 2
    assert "a.json: pods: found 'zzz'" in capsys.readouterr().err
