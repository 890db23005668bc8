"""`podwright clash` says whether all musts can hold, what clashes, and the ways out."""

import pytest

from planner.__main__ import main
from planner.plan import write_plan
from planner.problem import write_problem
from planner.score import assess, plan_file
from tests.planner.build import challenge, person, plan, problem

LOCK = {"person": "ana", "challenge": "cash", "kind": "in"}


@pytest.fixture
def clash(tmp_path, capsys):
    """Ask about a problem; gives the exit code and the lines of the answer."""

    def ask(asked, *pods):
        write_problem(asked, tmp_path / "problem.json")
        argv = ["clash", str(tmp_path / "problem.json"), "--seconds", "20"]
        for members in pods:
            write_plan(plan_file(assess(asked, plan(members))), tmp_path / "plan.json")
            argv.insert(2, str(tmp_path / "plan.json"))
        code = main(argv)
        out, err = capsys.readouterr()
        return code, (out or err).splitlines()

    return ask


def test_a_clash_is_told_with_its_ways_out_and_the_exit_code_is_1(clash):
    asked = problem([person("ana", vetoes=["cash"])], [challenge()], locks=[LOCK])
    assert clash(asked) == (
        1,
        [
            "The musts cannot all hold.",
            "1. Ana is locked into Cash forecast, but Ana ruled out Cash forecast.",
            "   - Release the lock on Ana for Cash forecast: Then all musts can hold.",
            "   - Ask Ana to agree to Cash forecast: Then all musts can hold.",
        ],
    )


def test_where_all_musts_can_hold_the_exit_code_is_0(clash):
    asked = problem([person("ana"), person("ben", vetoes=["cash"])], locks=[LOCK])
    assert clash(asked) == (0, ["All musts can hold."])


def test_a_plan_is_where_looking_begins(clash):
    asked = problem([person("ana"), person("ben", vetoes=["cash"])], locks=[LOCK])
    assert clash(asked, {"cash": ["ben"]}) == (0, ["All musts can hold."])


def test_a_plan_of_somebody_unknown_is_refused(clash, tmp_path, capsys):
    (tmp_path / "plan.json").write_text(
        '{"format": "podwright-plan", "version": 1, "pods": {"cash": {"people": ["zoe"]}}}'
    )
    write_problem(problem(["ana"]), tmp_path / "problem.json")
    code = main(["clash", str(tmp_path / "problem.json"), str(tmp_path / "plan.json")])
    assert code == 2
    assert "found 'zoe', expected a person of the problem" in capsys.readouterr().err
