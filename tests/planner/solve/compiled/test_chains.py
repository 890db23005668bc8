"""Chains improve the incumbent on a board, and do something else where there is none."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from planner.solve.compiled import annealing as annealing_module
from planner.solve.compiled.annealing import Boards
from planner.solve.compiled.chains import Chains, by_clock, by_count, chain_share, hot
from planner.solve.compiled.engine import PLAIN
from planner.solve.ledger import Ledger
from planner.solve.stop import Stop
from tests.planner.solve.small import company, empty, nobody, searching


def chains(problem, engine=PLAIN, seconds=0.6, **settings):
    incumbent, pairing, _ = searching(problem, seconds)
    without = []
    made = Chains(Boards(pairing, lambda: engine), Random(1), without.append, **settings)
    return incumbent, made, without


def test_a_chain_improves_the_incumbent_and_the_next_begins_there():
    incumbent, improver, without = chains(company(), seconds=2)
    before = incumbent.rank
    improver(incumbent)
    reached = incumbent.rank
    assert reached < before
    incumbent.suggest(nobody(incumbent.forms))
    improver(incumbent)
    assert incumbent.rank <= reached
    assert Ledger(incumbent.forms, incumbent.state).value == incumbent.value
    assert not without


def test_a_chain_that_counts_its_changes_finds_the_same_again():
    found = []
    for _ in range(2):
        incumbent, improver, _ = chains(company(), seconds=60, changes=3000)
        improver(incumbent)
        found.append((incumbent.state, incumbent.value))
    assert found[0] == found[1]


@pytest.mark.parametrize("workers", [1, 2])
def test_parts_side_by_side_find_the_same_on_any_number_of_threads(workers):
    with ThreadPoolExecutor(workers) as pool:
        incumbent, improver, _ = chains(company(), seconds=60, changes=2000, parts=2, pool=pool)
        before = incumbent.rank
        improver(incumbent)
    assert incumbent.rank < before
    assert Ledger(incumbent.forms, incumbent.state).value == incumbent.value
    again, alone, _ = chains(company(), seconds=60, changes=2000, parts=2)
    with ThreadPoolExecutor(3) as alone.pool:
        alone(again)
    assert again.state == incumbent.state


def test_without_an_engine_or_anything_to_change_something_else_is_done():
    for problem, engine in ((company(), None), (empty(), PLAIN)):
        incumbent, improver, without = chains(problem, engine)
        improver(incumbent)
        assert without == [incumbent]


def test_a_problem_that_does_not_fit_is_tried_once(monkeypatch):
    incumbent, improver, without = chains(company())
    calls = []

    def refuse(*arguments):
        calls.append(arguments)
        raise annealing_module.TooLarge("as it were")

    monkeypatch.setattr(annealing_module, "packed", refuse)
    improver(incumbent)
    improver(incumbent)
    assert len(calls) == 1
    assert len(without) == 2
    assert annealing_module.first_plan(improver.boards, 1) is None


def test_a_chain_goes_on_by_the_clock_or_by_its_count():
    assert next(steps for steps, _ in by_clock(Stop(0.05), 10.0, 0.01)) == 500
    assert all(0 <= progress < 0.1 for _, progress in by_clock(Stop(0.02), 10.0, 0.01))
    runs = list(by_count(Stop(60), 100_001, 1000))
    assert sum(steps for steps, _ in runs) == 100_001
    assert [progress for _, progress in runs] == sorted(progress for _, progress in runs)
    assert list(by_count(Stop(0), 100, 10)) == []


def test_many_people_get_one_long_mild_chain():
    assert hot(5000) < hot(1000) < hot(200) <= hot(60)
    assert chain_share(60) < chain_share(200) < chain_share(5000) == 1
