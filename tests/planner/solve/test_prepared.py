"""What is worked out of a problem serves every request about an equal one, whatever plan it begins with."""

import json

from planner.files import convert, encode
from planner.plan import Plan
from planner.problem import Problem
from planner.score import assess
from planner.solve.compiled.engine import PLAIN
from planner.solve.prepared import LastPrepared, prepared
from planner.solve.search import solve
from tests.planner.solve.small import company, some_problem


def test_an_equal_problem_is_prepared_once():
    last = LastPrepared()
    boards = last.of(company(), 1)
    again = convert(json.loads(encode(company())), Problem, "test")
    assert again is not company()
    assert last.of(again, 2) is boards


def test_another_problem_takes_the_place_of_the_last():
    last = LastPrepared()
    boards = last.of(company(), 1)
    other = last.of(some_problem(1), 2)
    assert other.pairing.forms.problem == some_problem(1)
    assert last.of(company(), 1) is not boards


def test_a_second_search_on_the_same_boards_knows_nothing_of_the_first():
    boards = prepared(company())
    for seed in (1, 2):
        outcome = solve(company(), seconds=0.3, seed=seed, boards=boards)
        assert outcome.score == assess(company(), outcome.plan).score


def test_there_is_room_for_any_plan_after_one_that_is_ordinary():
    boards = prepared(company())
    boards.ready = lambda: PLAIN
    forms = boards.pairing.forms
    ordinary = boards.board(forms.state(Plan()), 1)
    crowd = Plan.of({challenge: company().person for challenge in company().challenge})
    crowded = boards.board(forms.state(crowd), 1)
    assert ordinary is not None
    assert crowded is not None
    assert forms.plan(crowded.best_plan()) == crowd
