"""Annealing: a chain gives the incumbent its best, and begins where it is told to."""

from random import Random

from planner.solve.annealing import Annealing, Best
from planner.solve.ledger import Ledger, Move
from planner.solve.moves import Moves
from tests.planner.solve.small import company, empty, searching, some_problem


def test_a_chain_improves_the_incumbent():
    incumbent, pairing, promising = searching(company(), 5)
    before = incumbent.rank
    Annealing(pairing, promising, Random(1), 0.3)(incumbent)
    assert incumbent.rank < before


def test_a_chain_begins_at_a_suggestion_and_never_makes_the_incumbent_worse():
    incumbent, pairing, promising = searching(company(), 5)
    start = incumbent.state
    Annealing(pairing, promising, Random(1), 0.3)(incumbent)
    reached = incumbent.rank
    incumbent.suggest(start)
    Annealing(pairing, promising, Random(2), 0.01)(incumbent)
    assert not incumbent.suggestions
    assert incumbent.rank <= reached


def test_nothing_to_change_is_over_at_once():
    incumbent, pairing, promising = searching(empty())
    Annealing(pairing, promising, Random(1), 5)(incumbent)
    assert incumbent.stop.elapsed < 1


def test_the_best_of_a_chain_is_the_state_it_was_at():
    incumbent, _, _ = searching(company())
    ledger = Ledger(incumbent.forms, incumbent.state)
    best = Best(ledger)
    for value, membership in ((5, (0, 0)), (-3, (1, 0)), (9, (2, 0))):
        change = Move([membership])
        ledger.change(change)
        ledger.keep()
        best.follow(change, value + (best.value if value < 0 else 10**15))
    assert best.state().pods[0] == {0, 1}
    assert best.state().pods[0] == {0, 1}


def test_every_kind_of_move_is_drawn_and_can_be_taken_back():
    for made in (company(), *(some_problem(seed) for seed in range(6))):
        incumbent, pairing, promising = searching(made)
        ledger, random = Ledger(incumbent.forms, incumbent.state), Random(1)
        moves = Moves(ledger, pairing, promising, random)
        for _ in range(1500):
            change = moves.draw()
            if change is not None:
                assert len(set(change.memberships)) == len(change.memberships)
                value = ledger.value
                difference = ledger.change(change)
                if random.random() < 0.5:
                    ledger.keep()
                    assert ledger.value == value + difference
                else:
                    ledger.undo()
        assert ledger.value == Ledger(incumbent.forms, ledger.state).value
