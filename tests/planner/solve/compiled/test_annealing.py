"""Chains improve the incumbent on a board, and do something else where there is none."""

from random import Random

from planner.solve.compiled import annealing as annealing_module
from planner.solve.compiled.annealing import Boards, Chains, chain_share, first_plan, hot
from planner.solve.compiled.engine import PLAIN
from planner.solve.ledger import Ledger
from tests.planner.solve.small import company, empty, nobody, searching


def chains(problem, engine=PLAIN, seconds=0.6):
    incumbent, pairing, _ = searching(problem, seconds)
    without = []
    return incumbent, Chains(Boards(pairing, lambda: engine), Random(1), without.append), without


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
    assert first_plan(improver.boards, 1) is None


def test_the_first_plan_keeps_locks_and_opens_pods():
    _, improver, _ = chains(company())
    plan = first_plan(improver.boards, 1)
    assert plan is not None
    assert 8 in plan.pods[0]
    assert sum(map(bool, plan.pods)) >= 2


def test_many_people_get_one_long_mild_chain():
    assert hot(5000) < hot(1000) < hot(200) <= hot(60)
    assert chain_share(60) < chain_share(200) < chain_share(5000) == 1
