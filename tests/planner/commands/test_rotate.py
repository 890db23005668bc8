"""`podwright rotate` prints who is where in every quarter and who has met whom, and writes it as tables."""

import csv

import pytest

from planner.__main__ import main
from planner.commands import rotate as command
from planner.plan import PlanFile, Pod, write_plan
from planner.problem import write_problem
from planner.programme import Group, Programme, Round
from planner.solve.process.messages import Failed, Finished, ProgrammeFound
from tests.planner.build import challenge, person, problem

PEOPLE = ["ana", "bo", person("cem", "eng"), person("dia", "eng")]
FOUR = problem(
    PEOPLE,
    [challenge(size=[2, 2]), challenge("data", "Data", size=[2, 2])],
    history=[{"ago": 1, "people": ["ana", "cem"]}],
)


@pytest.fixture
def file(tmp_path):
    write_problem(FOUR, tmp_path / "problem.json")
    return str(tmp_path / "problem.json")


def saying(monkeypatch, *replies):
    """Stand-in: the solver's process, which says this and keeps what it was asked."""
    asked = []
    monkeypatch.setattr(command, "answers", lambda request: asked.append(request) or iter(replies))
    return asked


def test_quarters_are_planned_printed_and_written(file, tmp_path, capsys):
    folder = tmp_path / "made" / "ahead"
    assert main(["rotate", file, "--quarters", "2", "--effort", "20000", "-o", str(folder)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "2027-Q1"
    assert told[1].startswith("  Cash forecast: ")
    assert "2027-Q2" in told
    assert "Two people meet 4 times, each for the first time." in told
    assert "All musts are kept." in told
    assert "Have met: 17% of all two people before, 83% after." in told
    assert sorted(path.name for path in folder.iterdir()) == ["met.csv", "quarter-1.csv", "quarter-2.csv"]
    with (folder / "quarter-2.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["person"] for row in rows} == {"ana", "bo", "cem", "dia"}
    assert {row["group"] for row in rows} == {"Group 1", "Group 2"}


def test_what_is_printed_names_departments_who_is_left_out_and_what_is_not_kept(file, capsys, monkeypatch):
    one = Round("2027-Q1", (Group("Data", ("ana", "bo")),), ("cem", "dia"), ("Data has nobody of IT.",))
    saying(monkeypatch, ProgrammeFound(1, 1.0, Programme((one,))), Finished(1))
    assert main(["rotate", file, "--strangers", "Finance", "eng"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2027-Q1",
        "  Data: Ana, Bo",
        "  In no group: Cem, Dia",
        "  Not kept: Data has nobody of IT.",
        "",
        "Two people meet 1 time, each for the first time.",
        "1 must is not kept.",
        "",
        "Have met: 17% of all two people before, 33% after.",
        "  Finance among themselves: 0% before, 100% after",
        "  Finance and Engineering: 25% before, 25% after",
        "  Engineering among themselves: 0% before, 0% after",
        "",
        "Finance and Engineering: 3 twos will not have met.",
        "  Ana and Dia",
        "  Bo and Cem",
        "  Bo and Dia",
    ]


def test_what_is_asked_for_reaches_the_solver(file, tmp_path, monkeypatch, capsys):
    asked = saying(monkeypatch, ProgrammeFound(1, 1.0, Programme()), Finished(1))
    write_plan(
        PlanFile(problem_sha256=FOUR.sha256, pods={"data": Pod(("ana", "bo"))}), tmp_path / "plan.json"
    )
    plan = ["--from", str(tmp_path / "plan.json")]
    assert main(["rotate", file, *plan, "--quarters", "3", "--seconds", "2.5", "--seed", "7"]) == 0
    [one] = asked
    assert (one.quarters, one.seconds, one.seed, one.effort) == (3, 2.5, 7, None)
    assert one.plan.pods == {"data": ("ana", "bo")}


@pytest.mark.parametrize(("size", "limits"), [("2", (2, 2)), ("1-3", (1, 3))])
def test_groups_of_a_size_take_the_place_of_the_challenges(file, monkeypatch, capsys, size, limits):
    asked = saying(monkeypatch, ProgrammeFound(1, 1.0, Programme()), Finished(1))
    assert main(["rotate", file, "--pods", "2", "--size", size]) == 0
    assert [c.size for c in asked[0].problem.challenges] == [limits, limits]


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (["--pods", "2"], "rotate: expected --pods with --size"),
        (["--size", "2"], "rotate: expected --pods with --size"),
        (["--pods", "2", "--size", "4-2"], "--size: found '4-2'"),
        (["--pods", "2", "--size", "0"], "--size: found '0'"),
        (["--pods", "2", "--size", "some"], "--size: found 'some'"),
        (["--strangers", "Finance", "Sport"], "--strangers: found 'Sport'"),
        (["--quarters", "0"], "--quarters"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(file, capsys, given, complaint):
    assert main(["rotate", file, *given]) == 2
    said = capsys.readouterr().err
    assert complaint in said
    assert said.count("\n") == 1


def test_what_went_wrong_is_said(file, capsys, monkeypatch):
    saying(monkeypatch, Failed(1, "It went wrong."))
    assert main(["rotate", file]) == 1
    assert capsys.readouterr().err == "podwright: It went wrong.\n"
    saying(monkeypatch, Finished(1))
    assert main(["rotate", file]) == 1
    assert capsys.readouterr().err == "No programme was found.\n"
