"""`podwright why` says what places cost and earn, who fits, and what was not understood."""

import pytest

from planner.__main__ import main
from planner.plan import write_plan
from planner.problem import write_problem
from planner.score import assess, plan_file
from tests.planner.build import challenge, person, plan, problem

PEOPLE = [
    person("ana", skills={"sql": 4}, wishes=["other"], liaison=True),
    person("ben"),
    person("eva", wishes=["cash"]),
    person("dev", "eng", liaison=True),
    person("eli", "eng", liaison=True, skills={"books": 5}),
]
PODS = [
    challenge(needs=[{"skill": "sql", "level": 3}], size=[1, 2]),
    challenge("other", "Other", size=[1, 2]),
]
DEPARTMENTS = [
    {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1, "domain": ["books"]},
    {"id": "eng", "name": "Engineering", "side": "it"},
]


@pytest.fixture
def why(tmp_path, capsys):
    """Ask about a plan of two pods and one pair; gives the exit code and the lines of the answer."""
    small = problem(PEOPLE, PODS, departments=DEPARTMENTS)
    write_problem(small, tmp_path / "problem.json")
    now = plan({"cash": ["ana", "ben"]}, [("dev", "ana")])
    write_plan(plan_file(assess(small, now)), tmp_path / "plan.json")

    def ask(*about):
        code = main(["why", str(tmp_path / "problem.json"), str(tmp_path / "plan.json"), *about])
        out, err = capsys.readouterr()
        return code, [line.strip() for line in (out or err).splitlines()]

    return ask


def test_of_a_person_it_says_every_place_by_rule_with_better_ones(why):
    code, lines = why("--person", "Ana")
    assert code == 0
    assert lines[:2] == ["Ana is in Cash forecast.", "Ana covers SQL."]
    assert "medium  wishes           +5  Cash forecast is not on Ana’s list." in lines
    assert "high    skills          −10  Without it: Cash forecast has 0 of 1 for SQL." in lines
    assert any("Ana to Other" in line for line in lines[lines.index("Other places for Ana:") :])
    others = lines[lines.index("Others for the place of Ana:") :]
    assert any("Eva to Cash forecast" in line for line in others)
    pair = lines[lines.index("Ana is in a pair with Dev.") :]
    assert "must    liaisons         −1  Without it: Finance has 0 pairs and wants 1." in pair


def test_of_the_other_side_of_a_pair_it_says_who_could_stand_in(why):
    _, lines = why("--person", "dev")
    assert lines[0] == "Dev is on the bench."
    after = lines[lines.index("Others who could stand in for Dev:") :]
    assert after[1].startswith("1  Ana pairs with Eli in place of Dev: High −5")


def test_with_a_pod_it_speaks_of_that_place_alone(why):
    _, lines = why("--person", "ana", "--pod", "Cash forecast")
    assert lines[0] == "Ana is in Cash forecast."
    assert not any("pair" in line for line in lines)


def test_of_a_pod_that_a_person_is_not_in_it_says_what_joining_would_change(why):
    code, lines = why("--person", "eva", "--pod", "cash")
    assert code == 0
    assert lines[0] == "Eva is not in Cash forecast."
    assert "Eva to Cash forecast would change:" in lines
    assert "medium  included         −5  Put right: Eva is in no pod." in lines


def test_of_a_pod_it_says_what_it_costs_and_who_fits_with_reasons(why):
    code, lines = why("--pod", "cash")
    assert code == 0
    assert lines[0] == "Cash forecast has 2 people of 1 to 2."
    assert any(line.startswith("medium  wishes") and line.endswith("is not on Ana’s list.") for line in lines)
    fits = lines[lines.index("Who fits Cash forecast:") + 1 :]
    assert any(line.startswith("1  ") and line.endswith("(from the bench)") for line in fits)
    assert "First on Eva’s list of wishes." in fits


def test_a_pod_that_is_not_staffed_is_asked_who_fits(why):
    _, lines = why("--pod", "other")
    assert lines[0] == "Other is not staffed."
    assert any("Ana to Other" in line and line.endswith("(from Cash forecast)") for line in lines)


@pytest.mark.parametrize(
    ("about", "complaint"),
    [
        ((), "podwright: why: found nothing to ask about, expected --person, --pod or both"),
        (("--person", "Bea"), "podwright: --person: found 'Bea', expected one of the problem’s people"),
        (("--pod", "xyz"), "podwright: --pod: found 'xyz', expected one of the problem’s challenges"),
    ],
)
def test_what_it_cannot_answer_is_one_clear_line(why, about, complaint):
    code, lines = why(*about)
    assert code == 2
    assert len(lines) == 1
    assert lines[0].startswith(complaint)
