"""Plans beside a baseline's: a share of its cost where both hold the musts, else somebody is beaten."""

from tests.bench.report.against import against
from tests.bench.running.tools import Verdict

TEN, TWENTY, BROKEN = Verdict(0, 10), Verdict(0, 20), Verdict(1, 5)


def test_each_search_is_compared_with_the_baseline_of_its_own_seed() -> None:
    figure = against("share", [TEN, TEN], [TWENTY, TEN], 60, 1, 0.8)
    assert figure.values == (0.5, 1.0)
    assert figure.met is True


def test_every_search_is_compared_with_a_baseline_that_ran_once() -> None:
    assert against("share", [TEN, TWENTY, TEN], [TWENTY], 60, 1, None).values == (0.5, 1.0, 0.5)


def test_a_baseline_without_a_plan_or_with_more_broken_musts_is_beaten_without_a_share() -> None:
    figure = against("share", [TEN, TEN], [None, BROKEN], 60, 1, 0.4)
    assert figure.values == ()
    assert figure.met is True
    assert "2 of 2" in figure.remark


def test_a_cheaper_plan_that_breaks_more_musts_has_lost() -> None:
    figure = against("share", [BROKEN], [TEN], 60, 1, 0.8)
    assert figure.values == ()
    assert figure.met is False
    assert "lost" in figure.remark


def test_a_plan_that_costs_nothing_equals_another_one_and_loses_to_no_other() -> None:
    nothing = Verdict(0, 0)
    assert against("share", [nothing], [nothing], 60, 1, 1.0).values == (1.0,)
    assert against("share", [TEN], [nothing], 60, 1, 1.0).met is False
