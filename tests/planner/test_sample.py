from collections import Counter
from pathlib import Path

import pytest

from planner.forms import lowered
from planner.rules import rule_types
from planner.score import assess
from planner.workspace.cycle import problem_of
from planner.workspace.store import Store
from resources import make_sample
from resources.make_sample import PLANS, sample

FILE = Path(make_sample.__file__).parent / "sample.podwright"


@pytest.fixture(scope="module")
def workspace():
    return sample()


def test_the_script_makes_the_workspace_that_lies_in_the_file(workspace, tmp_path):
    with Store.open(FILE, read_only=True) as store:
        assert store.load() == workspace
    make_sample.write(tmp_path / "again.podwright")
    with Store.open(tmp_path / "again.podwright", read_only=True) as store:
        assert store.load() == workspace


@pytest.mark.parametrize("plan", PLANS)
def test_every_must_of_a_stored_plan_is_kept(workspace, plan):
    assert assess(problem_of(workspace, plan), workspace.plan(plan)).score.must == 0


def test_every_rule_finds_something_to_weigh(workspace):
    weighed = Counter(term.rule for plan in PLANS for term in lowered(problem_of(workspace, plan)).terms)
    assert set(weighed) == set(rule_types())


def test_nine_of_ten_challenges_are_staffed(workspace):
    assert len(workspace.challenges_of("2027-Q1")) == 10
    for plan in PLANS:
        assert len(workspace.plan(plan).pods) == 9


def test_every_table_has_something_to_show(workspace):
    assert [table for table in workspace.__dataclass_fields__ if not workspace.rows(table)] == []
    assert len(workspace.people) == 60
    assert [d.name for d in sorted(workspace.departments.values(), key=lambda d: d.position)][:9] == [
        "Finance",
        "Sales",
        "Marketing",
        "Operations",
        "People",
        "Legal",
        "Engineering",
        "Data",
        "Security",
    ]


def test_titles_fit_the_head_of_a_pod(workspace):
    # 168 px hold about 24 letters of the title's type; the interface tests measure the type itself.
    assert max(len(challenge.title) for challenge in workspace.challenges.values()) <= 22


def test_the_command_line_of_the_script(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("sys.argv", ["make_sample", str(tmp_path / "s.podwright")])
    assert make_sample.main() == 0
    assert (tmp_path / "s.podwright").exists()
    monkeypatch.setattr("sys.argv", ["make_sample"])
    assert make_sample.main() == 2
    assert "make_sample OUT.podwright" in capsys.readouterr().err


def test_a_table_with_a_fault_stops_the_script(monkeypatch, tmp_path):
    for table in make_sample.TABLES.glob("*.csv"):
        (tmp_path / table.name).write_bytes(table.read_bytes())
    (tmp_path / "skills.csv").write_text("skil\nSQL\n")
    monkeypatch.setattr(make_sample, "TABLES", tmp_path)
    with pytest.raises(Exception, match="found the column 'skil'"):
        sample()
