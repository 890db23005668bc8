from planner.score import assess
from tests.planner.build import challenge, found, person, plan, problem

CHALLENGES = [challenge(), challenge("other", "Other")]


def bound(kind, level=None, **rules):
    bond = {"kind": kind, "people": ["ana", "omar"], **({"level": level} if level else {})}
    return problem(["ana", person("omar", "eng"), "li"], CHALLENGES, bonds=[bond], rules=rules)


def test_two_who_belong_together_are_in_the_same_pods():
    together = bound("together")
    assert found("bonds", together, {"cash": ["ana"], "other": ["omar"]}) == [
        (1, "Ana and Omar belong together, but are not.")
    ]
    assert found("bonds", together, {"cash": ["ana", "omar"], "other": ["omar"]}) != []
    assert found("bonds", together, {"cash": ["ana", "omar"]}) == []
    assert found("bonds", together, {}) == []


def test_two_who_belong_apart_cost_one_per_shared_pod():
    assert found("bonds", bound("apart"), {"cash": ["ana", "omar"], "other": ["ana", "omar"]}) == [
        (1, "Ana and Omar share Cash forecast, but belong apart."),
        (1, "Ana and Omar share Other, but belong apart."),
    ]


def test_two_who_belong_apart_are_no_pair():
    assert found("bonds", bound("apart"), {"cash": ["ana"], "other": ["omar", "li"]}, [("omar", "ana")]) == [
        (1, "Ana and Omar are a pair, but belong apart.")
    ]


def test_other_pairs_are_free():
    assert found("bonds", bound("apart"), {}, [("omar", "li")]) == []


def test_the_level_of_a_bond_stands_over_the_rules():
    planned = plan({"cash": ["ana", "omar"]})
    assert assess(bound("apart", "low", bonds={"weight": 2}), planned).score.low == 2
    assert found("bonds", bound("apart", "off"), {"cash": ["ana", "omar"]}) == []


def test_with_the_rule_off_all_bonds_are_off():
    assert found("bonds", bound("apart", "must", bonds={"level": "off"}), {"cash": ["ana", "omar"]}) == []
