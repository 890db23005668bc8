"""What two cost together is what they met, and what the rules say of two people."""

from planner.solve.rotation.company import company
from tests.planner.build import person, problem

NUMBER = {"bo": 0, "ana": 1, "cem": 2}


def costs(people=NUMBER, **fields):
    return company(problem(people, **fields), NUMBER)


def test_who_met_in_any_quarter_meets_again_and_costs_the_more_the_later_that_was():
    history = [
        {"ago": 1, "people": ["ana", "bo", "gone"]},
        {"ago": 9, "people": ["bo", "cem"]},
    ]
    assert costs(history=history) == ({(0, 1): 14, (0, 2): 10}, {})


def test_bonds_count_by_their_level():
    bonds = [
        {"kind": "apart", "people": ["ana", "bo"]},
        {"kind": "apart", "people": ["ana", "cem"], "level": "high"},
        {"kind": "together", "people": ["cem", "bo"]},
    ]
    assert costs(bonds=bonds) == ({(0, 1): 1000, (1, 2): 10}, {(0, 2): 1000})


def test_a_manager_and_a_report_cost_what_the_rule_says():
    assert costs([person("ana", manager="bo"), "bo", "cem"]) == ({(0, 1): 2}, {})


def test_who_does_not_join_counts_with_nobody():
    history = [{"ago": 1, "people": ["ana", "eve"]}]
    bonds = [{"kind": kind, "people": ["eve", "bo"]} for kind in ("together", "apart")]
    assert costs([*NUMBER, "eve"], history=history, bonds=bonds) == ({}, {})


def test_a_rule_that_is_off_costs_nothing():
    history = [{"ago": 1, "people": ["ana", "bo"]}]
    assert costs(history=history, rules={"novelty": {"level": "off"}}) == ({(0, 1): 10}, {})
