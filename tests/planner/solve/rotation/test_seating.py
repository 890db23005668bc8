"""Who may not be in a group is read off the musts about single memberships."""

from planner.solve.rotation.question import Mix, Seats
from planner.solve.rotation.seating import locked, seating
from tests.planner.build import challenge, person, problem

NUMBER = {"ana": 0, "bo": 1, "cem": 2, "dia": 3}
CASH, DATA = challenge("cash", size=[2, 3]), challenge("data", size=[1, 2])


def barred(people, challenges=(CASH, DATA), **fields):
    made = problem(
        [*people, *(key for key in NUMBER if key not in {p["id"] for p in people})], challenges, **fields
    )
    return {key: set(seats.barred) for key, seats in seating(made, NUMBER).items()}


def test_who_ruled_a_challenge_out_is_kept_out_of_it_alone():
    assert barred([person("bo", vetoes=["data"])]) == {"cash": set(), "data": {1}}


def test_who_is_away_for_too_long_is_kept_out():
    assert barred([person("ana", away_weeks=list(range(1, 8)))]) == {"cash": {0}, "data": {0}}
    assert barred([person("ana", away_weeks=[1])]) == {"cash": set(), "data": set()}


def test_who_has_too_few_hours_in_a_week_is_kept_out():
    long = challenge("data", size=[1, 2], hours_per_week=4)
    assert barred([person("cem", pod_hours=6)], (CASH, long)) == {"cash": {2}, "data": set()}
    assert barred([person("cem", pod_hours_by_week={"3": 1})], (CASH, long)) == {"cash": {2}, "data": {2}}


def test_who_is_locked_in_is_kept_out_of_the_others_and_has_to_have_a_seat():
    lock = [{"person": "dia", "challenge": "cash", "kind": "in"}]
    out = [{"person": "ana", "challenge": "cash", "kind": "out"}]
    assert barred([], locks=lock + out) == {"cash": {0}, "data": {3}}
    assert locked(problem(NUMBER, [CASH], locks=lock + out), NUMBER) == {3}


def test_a_rule_that_is_no_must_keeps_nobody_out():
    rules = {key: {"level": "high"} for key in ("vetoes", "locks", "hours", "presence")}
    lock = [{"person": "dia", "challenge": "cash", "kind": "in"}]
    people = [person("bo", vetoes=["data"], pod_hours=0, away_weeks=[1, 2, 3, 4, 5])]
    assert barred(people, locks=lock, rules=rules) == {"cash": set(), "data": set()}
    assert locked(problem(NUMBER, [CASH], locks=lock, rules=rules), NUMBER) == frozenset()


def test_groups_are_as_large_as_those_who_can_be_in_one_need():
    made = problem(["ana", "bo", "cem", person("dia", pod_hours=0)], [CASH, DATA])
    assert [seats.size for seats in seating(made, NUMBER).values()] == [2, 1]


def test_a_mix_is_asked_for_with_departments_by_number():
    mixed = challenge("cash", size=[2, 4], mix={"departments": 2, "it": 1, "include": ["eng"]})
    assert seating(problem(NUMBER, [mixed]), NUMBER)["cash"] == Seats(4, Mix(2, 1, 0, (2,)))
    assert seating(problem(NUMBER, [CASH]), NUMBER)["cash"].mix is None
    assert seating(problem(NUMBER, [mixed], rules={"mix": {"level": "off"}}), NUMBER)["cash"].mix is None
