from dataclasses import replace as with_fields

from msgspec.json import decode
from msgspec.structs import replace

from planner.exchange import json, write
from planner.exchange.roster import Roster
from planner.plan import read_plan
from planner.problem import read_problem
from planner.score import assess
from resources.make_sample import sample


def written(folder, workspace):
    write(json.files(Roster(workspace, "rotate", "manager"), "plan.json"), folder)
    problem = read_problem(folder / "plan-problem.json")
    return problem, read_plan(folder / "plan.json", problem)


def test_the_plan_and_its_problem_agree(tmp_path):
    workspace = sample()
    problem, file = written(tmp_path, workspace)
    assert file.problem_sha256 == problem.sha256
    assert file.plan == workspace.plan("rotate")
    assert file.score == assess(problem, file.plan).score


def test_what_people_told_their_manager_alone_stays_out(tmp_path):
    problem, _ = written(tmp_path, sample())
    for person in problem.people:
        assert (person.groups, person.wishes, person.vetoes, person.standing) == ((), (), (), 0)
    text = (tmp_path / "plan-problem.json").read_text("utf-8")
    for word in ("new here", "wishes", "vetoes", "standing"):
        assert word not in text


def test_who_has_left_since_and_is_in_the_plan_still_breaks_a_must(tmp_path):
    workspace = sample()
    gone = {p: replace(workspace.people[p], active=False) for p in ("tomas", "ivan")}
    problem, file = written(tmp_path, with_fields(workspace, people={**workspace.people, **gone}))
    assert not problem.person["tomas"].joins
    assert "tomas" in file.plan.members("month-end")
    assert {f.text for f in file.findings if f.rule == "vetoes"} == {
        "Tomás is in Faster month end, but does not join pods.",
        "Ivan is in Cash forecast, but does not join pods.",
    }


def test_what_is_announced_is_pods_and_pairs_alone(tmp_path):
    (content,) = json.files(Roster(sample(), "rotate"), "plan.json").values()
    file = decode(content)
    assert (len(file["pods"]), file["score"], file["cost"], file["findings"]) == (9, None, None, [])
