"""What measurements work out of what they saw, and what they say where there is nothing to measure on."""

from pathlib import Path
from types import ModuleType

import pytest
from msgspec.structs import replace

from planner.plan import Plan, Score
from planner.score import assess, plan_file
from tests.bench import (
    board,
    bounds,
    explaining,
    first_plan,
    moves,
    repair,
    replaying,
    scaling,
    solving,
    stopping,
    waiting,
)
from tests.bench.running import tools
from tests.bench.running.tools import Disagreement, Verdict, case, confirmed, judged

ON_PROBLEMS = [board, bounds, explaining, first_plan, moves, repair, scaling, solving, stopping, waiting]
beside = pytest.mark.skipif(not tools.TOOLS.exists(), reason="the independent judge is not there")


@pytest.mark.parametrize("module", ON_PROBLEMS)
def test_without_the_tools_it_says_that_nothing_is_measured(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for place in (module, tools):
        monkeypatch.setattr(place, "TOOLS", tmp_path / "none", raising=False)
    assert list(module.measure(False)) == [tools.MISSING]


def test_without_xvfb_no_board_is_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(board, "TOOLS", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    (said,) = board.measure(False)
    assert str(said).startswith("not measured: Xvfb is not installed")


def test_a_board_is_told_by_its_clock_and_the_work_of_its_process() -> None:
    steps = {row.steps for row in board.ROWS}
    found = {step: [4.0, 8.0] for step in steps} | {f"{step}, work": [3.0, 5.0] for step in steps}
    found |= {"memory after the first show": [100.0], "memory at the end": [120.0]}
    first, *_, last = board.figures(found, 1000, quick=False)
    assert (first.values, first.remark) == ((4.0,), "3.0 ms of work")
    assert (last.values, last.unit) == ((120,), "MB")
    assert all(figure.met is None for figure in board.figures(found, 1000, quick=True))


def test_waiting_is_told_by_the_longest_turn_and_all_work_of_a_step() -> None:
    found = {"lock, then undo": [(300.0, 80.0, 900.0), (90.0, 70.0, 400.0), (110.0, 75.0, 500.0)]}
    (figure,) = waiting.figures(found, 5000, quick=False)
    assert (figure.median, figure.met) == (110.0, True)
    assert figure.remark == "75 ms of work in it, 500 ms until all is there"
    (shortened,) = waiting.figures(found, 1000, quick=True)
    assert shortened.met is None


def test_without_a_real_project_nothing_is_replayed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(replaying, "DATA", tmp_path / "none")
    assert list(replaying.measure(False)) == ["not measured: none is not beside the checkout"]


@beside
def test_the_judge_confirms_a_plan_and_refuses_one_that_claims_too_much(tmp_path: Path) -> None:
    made = case(tmp_path, 60, 1)
    assessment = assess(made.problem, Plan())
    assert judged(made, Plan()) == Verdict(assessment.score.must, assessment.score.cost)
    with pytest.raises(Disagreement, match="60 people, problem 1: claimed"):
        confirmed(made, replace(plan_file(assessment), score=Score()))


def test_a_gap_is_the_share_of_the_cost_that_may_be_too_much() -> None:
    assert bounds.gap(Verdict(0, 200), 190) == (5.0,)
    assert bounds.gap(Verdict(0, 0), 0) == (0.0,)


def test_there_is_no_gap_without_a_plan_a_proof_or_all_musts_held() -> None:
    assert (
        bounds.gap(None, 190) == bounds.gap(Verdict(0, 200), None) == bounds.gap(Verdict(1, 200), 190) == ()
    )


def test_the_time_to_a_cost_lies_between_the_times_around_it() -> None:
    assert scaling.time_to(75, (1, 4, 16), (100, 80, 70)) == pytest.approx(8)
    assert scaling.time_to(80, (1, 4, 16), (100, 80, 70)) == pytest.approx(4)
    assert scaling.time_to(200, (1, 4, 16), (100, 80, 70)) == 1
    assert scaling.time_to(60, (1, 4, 16), (100, 80, 70)) is None
    assert scaling.time_to(90, (1, 4), (float("inf"), 80)) == 4


def test_a_plan_that_breaks_a_must_reaches_nothing_however_little_it_costs() -> None:
    where = tools.Case(60, 1, Path("problem.json"))
    figure = solving.costs("cost", where, [Verdict(0, 5), Verdict(1, 5)], 5, reach=10)
    assert figure.met is False
    assert figure.remark == "musts broken: 0, 1"
    assert solving.costs("cost", where, [Verdict(0, 5)], 5, reach=10).met is True


def test_a_quick_look_has_nothing_to_reach() -> None:
    for size in map(solving.shortened, solving.SIZES):
        assert size.seconds < 10
        assert size.reach == (None,)
        assert (size.whole, size.descent) == (None, None)
