from random import Random

import pytest
from hypothesis import given, settings

from planner.forms import Forms, Piece, State, lowered, score_of
from planner.forms.closed import Closed
from planner.rules import rule_for
from planner.score import assess
from tests.planner.build import challenge, person, problem
from tests.planner.problems import as_problem, problem_files, random_plan, seeds

SMALL = problem(["ana", person("omar", "eng")], [challenge("b"), challenge("a")])


@settings(max_examples=200, deadline=None)
@given(problem_files, seeds)
def test_a_plan_is_the_same_after_its_state(data, seed):
    problem = as_problem(data)
    plan, forms = random_plan(Random(seed), problem), Forms(problem)
    assert forms.plan(forms.state(plan)) == plan


@settings(max_examples=200, deadline=None)
@given(problem_files, seeds)
def test_terms_add_up_to_the_score_of_the_findings(data, seed):
    problem = as_problem(data)
    plan, forms = random_plan(Random(seed), problem), lowered(problem)
    assert score_of(forms.terms, forms.points(forms.state(plan))) == assess(problem, plan).score


def test_numbers_are_places_in_the_problem():
    forms = Forms(SMALL)
    assert forms.challenge == {"b": 0, "a": 1}
    assert forms.person == {"ana": 0, "omar": 1}
    assert forms.department_of == [forms.department["fin"], forms.department["eng"]]


def test_a_piece_costs_nothing_unless_its_form_says_so():
    piece, state = Piece(), State.of(1, [{0}], set())
    assert (
        piece.in_pod(0, [0]) == piece.of_person(0, state) == piece.of_pair(0, 0) == piece.of_plan(state) == 0
    )
    with pytest.raises(NotImplementedError, match="Piece"):
        piece.encode(None)


def test_a_rule_of_no_weight_lowers_to_nothing():
    forms = Forms(SMALL)
    forms.lower(rule_for("staffed", {"weight": 0}))
    assert forms.terms == []


def test_pieces_come_from_rules_alone():
    with pytest.raises(AssertionError, match="while a rule lowers"):
        Forms(SMALL).add(Closed(0, 1))


def test_terms_are_found_by_what_they_speak_of():
    forms = lowered(SMALL)
    in_b = {term.rule for term in forms.terms_by_pod[0]}
    assert {"size", "staffed", "lead", "wishes"} <= in_b
    assert "liaisons" in {term.rule for term in forms.terms_of_plan}
    assert "size" not in {term.rule for term in forms.terms_of_plan}
    assert {term.rule for term in forms.terms_by_person[0]} >= {"places", "hours", "included"}
    assert {"language", "overlap"} <= {term.rule for term in forms.terms_of_pairs}
