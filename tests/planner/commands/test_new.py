import argparse
from pathlib import Path

import pytest

from planner.commands.new import arguments, run
from planner.files import InputError
from planner.problem import write_problem
from planner.workspace.cycle import problem_of
from planner.workspace.store import Store
from tests.planner.build import problem
from tests.planner.workspace.workspaces import small


def new(*given: str | Path, **sample: Path) -> int:
    parser = argparse.ArgumentParser()
    arguments(parser)
    return run(parser.parse_args([str(each) for each in given], argparse.Namespace(**sample)))


def test_a_new_file_holds_the_coming_quarter_and_a_plan(tmp_path: Path) -> None:
    assert new(tmp_path / "Team.podwright") == 0
    with Store.open(tmp_path / "Team.podwright") as store:
        workspace = store.load()
    assert workspace.organisation
    (cycle,) = workspace.cycles.values()
    assert [plan.name for plan in workspace.plans_of(cycle.id)] == ["Plan 1"]
    assert problem_of(workspace, "plan-1").people == ()


def test_a_file_is_made_from_a_problem(tmp_path: Path) -> None:
    write_problem(problem(["ana", "bo"]), tmp_path / "problem.json")
    assert new(tmp_path / "Team.podwright", "--from", tmp_path / "problem.json") == 0
    with Store.open(tmp_path / "Team.podwright") as store:
        assert set(store.load().people) == {"ana", "bo"}


def test_a_file_is_made_from_the_sample(tmp_path: Path) -> None:
    sample = tmp_path / "sample.podwright"
    Store.create(sample, small()).close()
    assert new(tmp_path / "Team.podwright", "--sample", sample=sample) == 0
    with Store.open(tmp_path / "Team.podwright") as store:
        assert store.load() == small()


def test_where_there_is_a_sample_it_is_used_only_when_asked_for(tmp_path: Path) -> None:
    assert new(tmp_path / "Team.podwright", sample=tmp_path / "sample.podwright") == 0
    with Store.open(tmp_path / "Team.podwright") as store:
        assert store.load().people == {}


def test_without_the_app_there_is_no_sample(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="found no sample here"):
        new(tmp_path / "Team.podwright", "--sample")


@pytest.mark.parametrize("source", [[], ["--sample"]])
def test_a_file_that_is_there_is_never_replaced(tmp_path: Path, source: list[str]) -> None:
    path = tmp_path / "Team.podwright"
    path.write_text("mine")
    with pytest.raises(InputError, match="found a file of this name, expected none"):
        new(path, *source, sample=path)
    assert path.read_text() == "mine"
