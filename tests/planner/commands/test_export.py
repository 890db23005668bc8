from datetime import date

import pytest

from planner.__main__ import main
from planner.commands.export import plan_named
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.entities import Cycle, NamedPlan
from planner.workspace.store import Store
from resources import make_sample
from resources.make_sample import sample


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "s.podwright"
    make_sample.write(path)
    return path


@pytest.mark.parametrize("format", ["csv", "html", "ics", "json", "md"])
def test_a_roster_is_written(file, tmp_path, capsys, format):
    out = tmp_path / f"roster.{format}"
    assert main(["export", str(file), "--format", format, "-o", str(out)]) == 0
    assert "Tomás Oliveira" in out.read_text("utf-8") or "tomas" in out.read_text("utf-8")
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"{out}: written."
    beside = ["-pairs.csv", "-changes.csv", "-changes-by-pod.csv"] if format == "csv" else []
    assert said[1:] == [f"{out.with_name(out.stem + ending)}: written." for ending in beside]


def test_what_json_claims_is_confirmed_by_the_score_command(file, tmp_path):
    out = tmp_path / "plan.json"
    main(["export", str(file), "--format", "json", "-o", str(out), "--audience", "manager"])
    assert main(["score", str(tmp_path / "plan-problem.json"), str(out)]) == 0


def test_a_plan_is_chosen_by_id_or_name(file, tmp_path):
    out = tmp_path / "roster.md"
    main(["export", str(file), "--format", "md", "-o", str(out), "--plan", "Keep it stable"])
    assert "Keep it stable" not in out.read_text("utf-8")
    main(["export", str(file), "--format", "md", "-o", str(out), "--plan", "stable", "--audience", "manager"])
    assert out.read_text("utf-8").startswith("# Q1 2027: Keep it stable")


def test_without_a_choice_the_first_plan_of_the_latest_quarter_is_taken():
    assert plan_named(sample(), None) == "rotate"


def test_a_plan_that_is_none_or_not_one_is_told():
    with pytest.raises(InputError, match="--plan: found no plan in the file"):
        plan_named(Workspace(), None)
    with pytest.raises(InputError, match="expected one of the file's plans: none"):
        plan_named(Workspace(), "x")
    with pytest.raises(
        InputError, match=r"--plan: found 'x', expected one of the file's plans: as-it-ran \(As it"
    ):
        plan_named(sample(), "x")
    twins = Workspace.of([Cycle("c", date(2027, 1, 4)), NamedPlan("a", "c", "P"), NamedPlan("b", "c", "P")])
    with pytest.raises(InputError, match="found several plans of that name"):
        plan_named(twins, "P")


def test_a_place_that_takes_no_file_is_told(file, tmp_path, capsys):
    for out in (tmp_path, tmp_path / "none" / "roster.csv"):
        assert main(["export", str(file), "--format", "csv", "-o", str(out)]) == 2
        assert "found no place for a file" in capsys.readouterr().err


def test_the_file_itself_is_not_changed(file, tmp_path):
    before = file.read_bytes()
    main(["export", str(file), "--format", "csv", "-o", str(tmp_path / "roster.csv")])
    assert file.read_bytes() == before
    with Store.open(file, read_only=True) as store:
        assert store.load() == sample()


def test_data_leaves_as_tables_of_the_quarter_that_an_import_takes_them_for(file, tmp_path, capsys):
    out = tmp_path / "data.csv"
    assert main(["export", str(file), "--data", "--format", "csv", "-o", str(out)]) == 0
    text = (tmp_path / "data-challenges.csv").read_text("utf-8-sig")
    assert {line.split(",")[0] for line in text.splitlines()[1:]} >= {'"cash-forecast"'}
    assert "new here" not in "".join(path.read_text("utf-8") for path in tmp_path.iterdir())
    assert main(["export", str(file), "--data", "--format", "md", "-o", str(out)]) == 2
    assert "found 'md' for data, expected one of csv, json, xlsx" in capsys.readouterr().err


def test_one_pod_is_exported_by_id_or_title(file, tmp_path, capsys):
    out = tmp_path / "roster.md"
    for wanted in ("cash-forecast", "Cash forecast"):
        assert main(["export", str(file), "--format", "md", "-o", str(out), "--pod", wanted]) == 0
        text = out.read_text("utf-8")
        assert text.startswith("# Q1 2027: Cash forecast")
        assert "Churn early warning\n" not in text
    assert main(["export", str(file), "--format", "md", "-o", str(out), "--pod", "none"]) == 2
    assert "--pod: found 'none', expected one of the plan's pods: cash-forecast" in capsys.readouterr().err
