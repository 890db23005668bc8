"""Boards of small problems, on the engine in plain Python and on the compiled one."""

from functools import cache

from planner.forms import lowered
from planner.solve.compiled.boards import Board, packed
from planner.solve.compiled.engine import PLAIN, Engine, cache_folder, load
from planner.solve.ledger import Ledger
from planner.solve.pairs.pairing import Pairing
from planner.solve.promising import Promising
from tests.planner.solve.small import nobody


@cache
def compiled() -> Engine:
    """The compiled engine, from the cache where it holds it."""
    return load(cache_folder())


def pairing_of(problem, rule=None, level=None):
    """The pairing of a problem, of one rule or level alone where it is named."""
    forms = lowered(problem)
    forms.terms = [
        term
        for term in forms.terms
        if (rule is None or term.rule == rule) and (level is None or term.level == level)
    ]
    return Pairing(forms, Promising(Ledger(forms, nobody(forms))))


def board_of(pairing, state, engine=PLAIN, seed=1):
    """A board of a plan."""
    return Board.of(packed(pairing, state, engine), engine, state, seed)
