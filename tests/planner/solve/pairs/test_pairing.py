"""Pairs: units get what they want from liaisons with room, at the least cost."""

from msgspec.structs import replace

from planner.forms import lowered
from planner.solve.ledger import Ledger
from planner.solve.pairs.pairing import Pairing
from planner.solve.promising import Promising
from tests.planner.build import person, problem
from tests.planner.solve.small import company, nobody, searching

WANTING = [
    {"id": "fin", "name": "Finance", "side": "business", "liaisons": 2, "domain": ["books"]},
    {"id": "eng", "name": "Engineering", "side": "it"},
]


def pairing(made):
    forms = lowered(made)
    return Pairing(forms, Promising(Ledger(forms, nobody(forms))))


def test_a_unit_gets_the_pairs_it_wants_with_who_speaks_its_language():
    made = problem(
        [
            person("ana", liaison=True),
            person("bo", liaison=True),
            person("cleo"),
            person("dev", "eng", liaison=True),
            person("eva", "eng", liaison=True, skills={"books": 5}),
            person("finn", "eng", skills={"books": 5}),
        ],
        departments=WANTING,
    )
    assert pairing(made).cheapest() == {(4, 0), (4, 1)}


def test_no_pairs_without_liaisons_or_without_a_wish_for_them():
    assert pairing(problem(["ana", person("dev", "eng")], departments=WANTING)).cheapest() == set()
    assert (
        pairing(problem([person("ana", liaison=True), person("dev", "eng", liaison=True)])).cheapest()
        == set()
    )


def test_a_unit_gets_as_many_pairs_as_its_liaisons_reach():
    made = problem(
        [person("ana", liaison=True), person("dev", "eng", liaison=True, max_pairs=1)], departments=WANTING
    )
    assert pairing(made).cheapest() == {(1, 0)}


def test_without_the_rules_of_pairs_nobody_is_paired():
    off = {"liaisons": {"level": "off"}, "liaison_load": {"level": "off"}}
    made = problem(
        [person("ana", liaison=True), person("dev", "eng", liaison=True)], departments=WANTING, rules=off
    )
    assert pairing(made).cheapest() == set()


def test_a_locked_pair_comes_before_who_speaks_the_language():
    made = problem(
        [
            person("ana", liaison=True),
            person("bo", liaison=True),
            person("dev", "eng", liaison=True, max_pairs=1),
            person("eva", "eng", liaison=True, skills={"books": 5}),
        ],
        departments=WANTING,
        pair_locks=[{"it": "dev", "business": "bo"}],
    )
    assert pairing(made).cheapest() == {(2, 1), (3, 0)}


def test_a_locked_pair_is_worth_a_thought_whoever_else_is():
    people = [person(f"p{n}", "eng", liaison=True) for n in range(40)]
    made = problem(
        [*people, person("ana", liaison=True)],
        departments=WANTING,
        pair_locks=[{"it": "p39", "business": "ana"}],
    )
    off = {"locks": {"level": "off"}}
    assert (39, 40) in pairing(replace(made, rules=off)).candidates()
    assert (39, 40) not in pairing(replace(made, rules=off, pair_locks=())).candidates()


def test_candidates_hold_the_past_and_what_is_asked_for():
    pairing = searching(company())[1]
    assert {(3, 1), (3, 4), (12, 13)} <= pairing.candidates([(12, 13)])
    assert pairing.candidates() <= pairing.every()
