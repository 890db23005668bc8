import pytest

from planner.__main__ import main
from planner.workspace.store import Store
from resources import make_sample
from tests.planner.cycles.years import published
from tests.planner.exchange.brought import CHALLENGES, HISTORY, OPEN_PROJECT, PEOPLE, SKILLS, all_tables
from tests.planner.exchange.calendars import calendar, event


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "o.podwright"
    assert main(["new", str(path)]) == 0
    return path


@pytest.fixture
def sampled(tmp_path):
    path = tmp_path / "s.podwright"
    make_sample.write(path)
    return path


@pytest.fixture
def tables(tmp_path):
    given = []
    texts = {"people": PEOPLE, "skills": SKILLS, "challenges": CHALLENGES, "history": HISTORY}
    for table, text in texts.items():
        (tmp_path / f"{table}.csv").write_text(text, encoding="utf-8")
        given += [f"--{table}", str(tmp_path / f"{table}.csv")]
    return [*given, "--cycle", "2027-Q1"]


def loaded(path):
    with Store.open(path, read_only=True) as store:
        return store.load()


def test_an_import_is_one_step_that_can_be_undone(file, tables, capsys):
    before = loaded(file)
    assert main(["import", str(file), *tables]) == 0
    assert "3 people: 3 new (Ana Ruiz; Ivan Petrov; Lena Fischer)" in capsys.readouterr().out
    with Store.open(file) as store:
        assert len(store.load().people) == 3
        assert store.can_undo() == "Import 3 people, 2 skill levels, 2 challenges, 2 places in past pods"
        store.undo()
        assert store.load() == before


def test_a_check_changes_nothing(file, tables, capsys):
    content = file.read_bytes()
    assert main(["import", str(file), *tables, "--check"]) == 0
    assert "2 challenges: 2 new" in capsys.readouterr().out
    assert file.read_bytes() == content


def test_the_same_again_is_no_step(file, tables, capsys):
    main(["import", str(file), *tables])
    capsys.readouterr()
    assert main(["import", str(file), *tables]) == 0
    assert "done" not in capsys.readouterr().out
    with Store.open(file, read_only=True) as store:
        assert len(store.log()) == 1


def test_what_is_wrong_is_left_out_only_where_that_is_asked(file, tmp_path, capsys):
    table = tmp_path / "people.csv"
    table.write_text("name,department,seniority\nAna,F,high\nBo,F,2\n")
    command = ["import", str(file), "--people", str(table), "--skip-faulty"]
    assert main([*command, "--check"]) == 2
    assert loaded(file).people == {}
    assert main(command) == 0
    assert [person.name for person in loaded(file).people.values()] == ["Bo"]
    assert "row 2: column seniority" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "found no table, expected one of --people, --skills"),
        (["--people", "p.csv", "--cycle", "soon"], "--cycle: found 'soon'"),
        (["--people", "p.csv", "--last-cycles", "0"], "expected 1 or more"),
        (["--people", "p.csv", "--side", "left"], "invalid choice"),
    ],
)
def test_wrong_options_are_told_in_a_line(file, capsys, arguments, message):
    assert main(["import", str(file), *arguments]) == 2
    assert message in capsys.readouterr().err


def test_the_file_must_be_there(tmp_path, capsys):
    assert main(["import", str(tmp_path / "no.podwright"), "--people", "p.csv"]) == 2
    assert "found no file, expected a workspace; podwright new makes one" in capsys.readouterr().err


def test_the_help_states_how_experience_becomes_levels(capsys):
    assert main(["import", "--help"]) == 0
    assert "1, 3, 6, 12 and 20 quarters make levels 1 to 5" in capsys.readouterr().out


@pytest.mark.skipif(
    not OPEN_PROJECT.exists(), reason="the open project's data do not lie beside the checkout"
)
def test_the_open_project_comes_in(file, capsys):
    names = {"people": "people", "skills": "experience", "challenges": "teams", "history": "history"}
    given = [
        word for table, name in names.items() for word in (f"--{table}", str(OPEN_PROJECT / f"{name}.csv"))
    ]
    assert main(["import", str(file), *given, "--side", "it", "--cycle", "2026-Q4"]) == 0
    assert "590 people: 590 new" in capsys.readouterr().out
    assert len(loaded(file).people) == 590


def test_all_tables_at_once_make_the_workspace_that_the_tests_know(file, tables, tmp_path):
    main(["import", str(file), *tables])
    assert loaded(file).people == all_tables(tmp_path).people


def test_leave_comes_in_from_a_calendar_and_commitments_from_a_table(file, tables, tmp_path, capsys):
    main(["import", str(file), *tables])
    away = calendar(tmp_path, event("Ana Ruiz: leave", "DTSTART;VALUE=DATE:20270201"))
    busy = tmp_path / "commitments.csv"
    busy.write_text("person,title,starts,ends,hours\np2,Audit,2027-02-01,2027-02-12,33\n")
    command = ["import", str(file), "--leave", str(away), "--commitments", str(busy)]
    assert main(command) == 0
    assert "Import 1 time away, 1 commitment: done." in capsys.readouterr().out
    after = loaded(file)
    assert [row.person for row in (*after.leave.values(), *after.commitments.values())] == ["p1", "p2"]
    assert main(command) == 0
    assert loaded(file) == after


def test_what_is_published_keeps_its_weeks(tmp_path, capsys):
    path, table = tmp_path / "published.podwright", tmp_path / "challenges.csv"
    Store.create(path, published()).close()
    table.write_text("id,title,weeks\ncash,Cash forecast,12\n", encoding="utf-8")
    before = loaded(path)
    for check in ((), ("--check",)):
        assert main(["import", str(path), "--challenges", str(table), *check]) == 2
        assert "Cash forecast is in a published plan, so its weeks stay." in capsys.readouterr().err
    assert loaded(path) == before
    table.write_text("id,title,value\ncash,Cash forecast,5\n", encoding="utf-8")
    assert main(["import", str(path), "--challenges", str(table)]) == 0


@pytest.mark.parametrize("format", ["json", "xlsx"])
def test_the_data_of_a_file_comes_back_from_one_file_and_changes_nothing(sampled, tmp_path, capsys, format):
    out = tmp_path / f"data.{format}"
    assert main(["export", str(sampled), "--data", "--format", format, "-o", str(out)]) == 0
    assert main(["import", str(sampled), "--data", str(out)]) == 0
    said = capsys.readouterr().out
    assert "skill levels: " in said
    assert " changed" not in said
    assert "done" not in said


def test_a_plan_and_its_problem_come_back_and_change_nothing(sampled, tmp_path, capsys):
    plan, problem = tmp_path / "plan.json", tmp_path / "plan-problem.json"
    main(["export", str(sampled), "--format", "json", "--audience", "manager", "-o", str(plan)])
    assert main(["import", str(sampled), "--data", str(problem), "--plan", str(plan)]) == 0
    said = capsys.readouterr().out
    assert "plan.json: a plan that the file has" in said
    assert "done" not in said


def test_a_plan_file_comes_in_as_one_more_plan(sampled, tmp_path, capsys):
    content = (
        '{"format": "podwright-plan", "version": 1, "pods": {"cash-forecast": {"people": ["ana", "rosa"]}}}'
    )
    (tmp_path / "By hand.json").write_text(content)
    command = ["import", str(sampled), "--plan", str(tmp_path / "By hand.json")]
    assert main(command) == 0
    assert "Import By hand: done." in capsys.readouterr().out
    assert main(command) == 0
    assert "done" not in capsys.readouterr().out
    with Store.open(sampled) as store:
        assert "By hand" in {plan.name for plan in store.load().plans.values()}
        store.undo()
        assert "By hand" not in {plan.name for plan in store.load().plans.values()}


def test_what_holds_no_tables_is_told(sampled, tmp_path, capsys):
    (tmp_path / "x.csv").write_text("name\n")
    (tmp_path / "x.json").write_text('{"format": "podwright-tables", "version": 1, "things": []}')
    (tmp_path / "y.json").write_text(
        '{"format": "podwright-plan", "version": 1, "pods": {"x": {"people": []}}}'
    )
    for given, said in (
        ("x.csv", "found neither, expected a workbook (XLSX) or tables as JSON"),
        ("x.json", "found no table of a known name, expected people, "),
        ("y.json", "found the format 'podwright-plan', expected podwright-tables or podwright-problem"),
    ):
        assert main(["import", str(sampled), "--data", str(tmp_path / given)]) == 2
        assert f"podwright: {given}: {said}" in capsys.readouterr().err
    assert main(["import", str(sampled), "--plan", str(tmp_path / "y.json")]) == 2
    assert "pods: found 'x', expected a challenge" in capsys.readouterr().err
