from planner.cycles.dues import Running, Tenured, Waiting, running, tenured, waiting
from planner.problem import Pair
from tests.planner.build import challenge, person, problem


def test_who_was_in_a_challenge_for_long_is_due_to_rotate() -> None:
    asked = problem(
        people=[person("ana"), person("bo"), person("cem")],
        challenges=[challenge("cash", continues=True), challenge("churn")],
        history=[
            {"ago": 1, "people": ["ana", "bo"], "challenge": "cash"},
            {"ago": 2, "people": ["ana", "gone"], "challenge": "cash"},
            {"ago": 3, "people": ["ana"], "challenge": "cash"},
            {"ago": 1, "people": ["cem"], "challenge": "churn"},
            {"ago": 2, "people": ["cem"], "challenge": "churn"},
        ],
    )
    assert tenured(asked) == [Tenured("ana", "cash", 3)]


def test_the_limit_is_the_one_that_the_quarter_sets() -> None:
    asked = problem(
        people=[person("ana"), person("bo")],
        challenges=[challenge("cash", continues=True)],
        history=[
            {"ago": 1, "people": ["ana", "bo"], "challenge": "cash"},
            {"ago": 2, "people": ["ana"], "challenge": "cash"},
        ],
        rules={"tenure": {"max_cycles": 1, "level": "off"}},
    )
    assert tenured(asked) == [Tenured("ana", "cash", 2), Tenured("bo", "cash", 1)]


def test_who_has_waited_longest_comes_first() -> None:
    asked = problem(
        people=[
            person("ana", waited=1),
            person("bo", waited=3),
            person("cem"),
            person("dev", waited=9, joins=False),
        ]
    )
    assert waiting(asked) == [Waiting("bo", 3), Waiting("ana", 1)]


def test_pairs_are_listed_by_what_they_have_left() -> None:
    asked = problem(
        people=[person("ana"), person("bo"), person("cem"), person("dev")],
        past_pairs=[
            {"it": "bo", "business": "ana", "served": 1},
            {"it": "cem", "business": "ana", "served": 5},
            {"it": "dev", "business": "ana", "served": 2, "ended_ago": 1},
            {"it": "gone", "business": "ana", "served": 2},
        ],
    )
    assert running(asked) == [Running(Pair("cem", "ana"), 5, 0), Running(Pair("bo", "ana"), 1, 3)]
