import msgspec
import pytest

from planner.score import assess
from planner.workspace.store import Store
from tests.planner.cycles.replay import replay, teams
from tests.planner.exchange.brought import OPEN_PROJECT
from tests.planner.problems import plan_json

pytestmark = pytest.mark.skipif(not OPEN_PROJECT.exists(), reason="the project is not beside the checkout")

FIRST, QUARTERS, EFFORT = "2021-Q1", 8, 200_000


def test_eight_quarters_of_a_real_project_are_planned_published_closed_and_followed(judge, tmp_path):
    real = teams(OPEN_PROJECT)
    found = []
    for quarter in replay(OPEN_PROJECT, tmp_path, FIRST, QUARTERS, EFFORT):
        judged = judge(msgspec.to_builtins(quarter.problem), plan_json(quarter.plan))["score"]
        score = assess(quarter.problem, quarter.plan).score
        assert judged == {"must": score.must, "high": score.high, "medium": score.medium, "low": score.low}
        assert set(quarter.problem.person) == {p for team in real[quarter.quarter].values() for p in team}
        assert quarter.repeated < quarter.really.repeated
        found.append(quarter)
    assert [quarter.quarter for quarter in found] == [name for name in real if name >= FIRST][:QUARTERS]
    assert any(quarter.came for quarter in found)
    assert any(quarter.left for quarter in found)
    with Store.open(tmp_path / "project.podwright") as store:
        workspace = store.load()
        closed = [cycle.id for cycle in workspace.cycles.values() if cycle.state == "closed"]
        assert len(closed) == QUARTERS + 3
        while store.undo():
            pass
        assert store.load() == type(workspace)()
