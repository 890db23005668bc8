"""The baselines: real plans of real problems, and a word where there is none."""

from pathlib import Path

import pytest

from planner.files import write_json
from planner.forms import lowered
from planner.score import assess
from planner.solve.compiled.engine import PLAIN
from planner.solve.greedy import greedy
from planner.solve.ledger import Ledger
from planner.solve.stop import Stop
from tests.bench.baselines import answer, bounding, descent, whole
from tests.bench.running.tools import Case
from tests.planner.solve.small import company


def test_the_descent_ends_where_nothing_is_gained_no_worse_than_the_greedy_plan(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(descent, "STEPS", 200)
    monkeypatch.setattr(descent, "PATIENCE", 50)
    problem, stop = company(), Stop(30.0)
    forms = lowered(problem)
    plan = descent.descended(problem, PLAIN, stop, 1)
    assert not stop()
    assert Ledger(forms, forms.state(plan)).value <= Ledger(forms, greedy(forms, 1, stop)).value


def test_cp_sat_and_highs_find_plans_whose_scores_their_bounds_do_not_exceed() -> None:
    problem = company()
    for baseline in (whole.answer, bounding.answer):
        found = baseline(problem, 10.0, 1)
        assert found.plan is not None
        assert found.bound is not None
        score = assess(problem, found.plan).score
        assert score.must == 0
        assert found.bound <= score.cost + 1e-6


def test_a_baseline_answers_from_a_process_of_its_own(tmp_path: Path) -> None:
    found = answer.ask("highs", case(tmp_path), 5.0)
    assert found.plan is not None
    assert found.bound == pytest.approx(assess(company(), found.plan).score.cost)


def test_a_baseline_that_does_not_fit_says_so_in_place_of_a_plan(tmp_path: Path) -> None:
    found = answer.ask("whole", case(tmp_path), 5.0, gigabytes=0.001)
    assert found.plan is None
    assert "does not fit" in found.why


def case(folder: Path) -> Case:
    path = folder / "problem.json"
    write_json(company(), path)
    return Case(14, 1, path)
