"""Who could stand in for one of a pair."""

from planner.explain import done
from planner.explain.option import Action
from planner.explain.pairs import NEAR, beginnings, stand_ins
from planner.explain.suggest import suggest
from planner.problem import Pair
from tests.planner.build import assess, person, plan, problem
from tests.planner.explain.plans import score_after

PEOPLE = [
    person("ana", liaison=True),
    person("ben", liaison=True),
    person("sal", "sales", liaison=True),
    person("nina"),
    person("dev", "eng", liaison=True),
    person("eli", "eng", liaison=True, skills={"books": 5}),
]
DEPARTMENTS = [
    {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1, "domain": ["books"]},
    {"id": "sales", "name": "Sales", "side": "business"},
    {"id": "eng", "name": "Engineering", "side": "it"},
]
PAIR = Pair("dev", "ana")
ASSESSMENT = assess(problem(PEOPLE, departments=DEPARTMENTS), plan({}, [("dev", "ana")]))


def test_other_liaisons_of_it_are_ranked_by_what_they_change():
    (eli,) = done(stand_ins(ASSESSMENT, PAIR, "it"))
    assert eli.action == Action(ends=(PAIR,), begins=(Pair("eli", "ana"),))
    assert eli.after == score_after(ASSESSMENT, eli.action)
    assert eli.better


def test_other_liaisons_of_the_department_stand_in_on_the_business_side():
    listed = done(stand_ins(ASSESSMENT, PAIR, "business"))
    assert [option.action.begins for option in listed] == [(Pair("dev", "ben"),)]


def test_two_pairs_that_know_each_others_field_better_exchange_partners():
    people = [
        person("ana", liaison=True, joins=False),
        person("sal", "sales", liaison=True, joins=False),
        person("dev", "eng", liaison=True, joins=False, skills={"sql": 5}, max_pairs=1),
        person("eli", "eng", liaison=True, joins=False, skills={"books": 5}, max_pairs=1),
    ]
    departments = [
        {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1, "domain": ["books"]},
        {"id": "sales", "name": "Sales", "side": "business", "liaisons": 1, "domain": ["sql"]},
        {"id": "eng", "name": "Engineering", "side": "it"},
    ]
    small = problem(people, departments=departments)
    crossed = plan({}, [("dev", "ana"), ("eli", "sal")])
    best = done(suggest(assess(small, crossed)))[0]
    assert set(best.action.begins) == {Pair("eli", "ana"), Pair("dev", "sal")}
    assert best.after == score_after(assess(small, crossed), best.action)


def test_pairs_that_could_begin_in_a_unit_are_ranked_and_those_with_room_come_first():
    options = done(beginnings(ASSESSMENT, "fin"))
    begins = [(pair.it, pair.business) for option in options for pair in option.action.begins]
    assert set(begins) == {("eli", "ana"), ("dev", "ben"), ("eli", "ben")}
    assert begins[0][0] == "eli"
    assert all(option.after == score_after(ASSESSMENT, option.action) for option in options)
    assert done(beginnings(ASSESSMENT, "eng")) == []


def test_of_many_in_it_those_who_are_full_are_not_tried_before_others():
    people = [
        person(f"i{n}", "eng", liaison=True, max_pairs=1, skills={"books": 5 - n // 8}) for n in range(16)
    ]
    people += [person(f"s{n}", "sales", liaison=True) for n in range(16)]
    made = problem([*people, person("ana", liaison=True)], departments=DEPARTMENTS)
    full = assess(made, plan({}, [(f"i{n}", f"s{n}") for n in range(8)]))
    tried = [option.action.begins[0].it for option in done(beginnings(full, "fin"))]
    assert len(tried) == NEAR
    assert {f"i{n}" for n in range(8, 16)} <= set(tried)
