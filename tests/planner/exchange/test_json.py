from dataclasses import replace as with_fields

import pytest
from msgspec.json import decode
from msgspec.structs import replace

from planner.exchange import json, write
from planner.exchange.reading.faults import Unreadable
from planner.exchange.rosters.roster import Roster
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


def table(folder, content, name="people"):
    path = folder / "t.json"
    path.write_text(content, encoding="utf-8")
    return json.read(path, name)


def of(rows):
    return f'{{"format": "podwright-tables", "version": 1, "people": {rows}}}'


def test_a_table_is_a_list_of_objects_whose_rows_are_counted_as_they_stand(tmp_path):
    sheet = table(tmp_path, of('[{"id": "p1", "can_lead": true, "hours": 8.5}, {"id": "=2", "hours": 40.0}]'))
    assert sheet.file == "t.json, people"
    assert sheet.rows == (
        (0, ("id", "can_lead", "hours")),
        (1, ("p1", "yes", "8.5")),
        (2, ("'=2", "", "40")),
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "t.json: found JSON that does not read (line 1, column 2: expected JSON"),
        ("{}", "found JSON that does not say its format, expected podwright-tables or podwright-problem"),
        ('{"format": "other"}', "found the format 'other'"),
        ('{"format": "podwright-problem", "version": 1}', "the whole file: found no 'cycle'"),
        ('{"format": "podwright-tables", "version": 1}', "found no tables, expected a table 'people'"),
        (
            '{"format": "podwright-tables", "s": []}',
            "found the tables s, expected a table 'people'",
        ),
        (of("[]"), "found a table without rows, expected a list of objects, one for each row"),
        (of('{"id": 1}'), "found a table without rows"),
        (of('[{"id": "p1"}, "Ana"]'), "row 2: found 'Ana', expected an object"),
        (of('[{"id": ["p1"]}]'), "row 1: found \"['p1']\" as 'id', expected text, a number"),
        (of('[{"id": "p1", "id": "p2"}]'), "found the key 'id' twice"),
        (of('[{"id": "\\ud800"}]'), "half a character"),
        ("{" * 100_000, "expected JSON"),
        (of('[{"hours": NaN}]'), "found NaN, expected a number"),
    ],
)
def test_what_is_no_table_says_why(tmp_path, content, message):
    with pytest.raises(Unreadable) as told:
        table(tmp_path, content)
    assert message in str(told.value)


def test_a_file_that_is_large_is_read_apart_and_one_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    content = of('[{"id": "p1", "name": "Łucja"}]')
    here = table(tmp_path, content)
    monkeypatch.setattr(json, "LARGEST_READ_HERE", 5)
    assert table(tmp_path, content) == here
    monkeypatch.setattr(json, "LARGEST_FILE", 10)
    with pytest.raises(Unreadable, match="bytes, expected at most 10"):
        table(tmp_path, content)


def test_figures_leave_as_numbers_and_empty_ones_as_null():
    rows = [("id", "hours", "share"), ("007", "7.5", ""), ("8", "40", "3")]
    (content,) = json.table_files({"people": rows}, {"people": {"hours", "share"}}, "t.json").values()
    assert decode(content)["people"] == [
        {"id": "007", "hours": 7.5, "share": None},
        {"id": "8", "hours": 40, "share": 3},
    ]
