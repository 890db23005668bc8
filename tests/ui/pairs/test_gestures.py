"""What letting somebody go may mean, and that the best of it is what is offered."""

from planner.explain import done
from planner.explain.option import Action
from planner.problem import Pair
from planner.score import assess as assessed
from tests.planner.build import assess, person, plan, problem
from ui.pairs.face import Seat, Target
from ui.pairs.gestures import FREE, every_target, letting_go, placed, tabs, ways

PEOPLE = [
    person("ana", liaison=True, skills={"sql": 5}),
    person("ben", liaison=True),
    person("sal", "sales", liaison=True),
    person("dev", "eng", liaison=True),
    person("eli", "eng", liaison=True),
    person("zoe", "eng"),
]
DEPARTMENTS = [
    {"id": "fin", "name": "Finance", "side": "business", "liaisons": 2},
    {"id": "sales", "name": "Sales", "side": "business", "liaisons": 1},
    {"id": "eng", "name": "Engineering", "side": "it"},
]
MADE = problem(PEOPLE, departments=DEPARTMENTS, tech_skills=["sql"])
BEN, SAL = Pair("dev", "ben"), Pair("eli", "sal")
PLAN = plan({}, [("dev", "ben"), ("eli", "sal")])
ASSESSMENT = assess(MADE, PLAN)


def test_who_is_free_takes_a_seat_and_who_is_in_a_pair_exchanges():
    free, paired = Seat("eli", "it"), Seat("eli", "it", SAL)
    assert ways(MADE, PLAN, free, Target("fin", BEN)) == [Action(ends=(BEN,), begins=(Pair("eli", "ben"),))]
    (exchange,) = ways(MADE, PLAN, paired, Target("fin", BEN))
    assert set(exchange.begins) == {Pair("eli", "ben"), Pair("dev", "sal")}


def test_nobody_takes_their_own_seat():
    assert ways(MADE, PLAN, Seat("eli", "it", SAL), Target("sales", SAL)) == []
    assert ways(MADE, PLAN, Seat("eli", "it"), Target("sales", SAL)) == []
    twice = plan({}, [("dev", "ben"), ("dev", "sal")])
    assert ways(MADE, twice, Seat("dev", "it", BEN), Target("sales", Pair("dev", "sal"))) == []


def test_a_missing_pair_takes_liaisons_of_it_and_of_the_unit():
    found = ways(MADE, PLAN, Seat("eli", "it"), Target("fin"))
    assert [way.begins for way in found] == [(Pair("eli", "ana"),), (Pair("eli", "ben"),)]
    assert [way.begins for way in ways(MADE, PLAN, Seat("ben", "business"), Target("fin"))] == [
        (Pair("eli", "ben"),)
    ]
    assert ways(MADE, PLAN, Seat("sal", "business"), Target("fin")) == []


def test_among_the_free_a_pair_ends():
    assert ways(MADE, PLAN, Seat("eli", "it", SAL), FREE) == [Action(ends=(SAL,))]
    assert ways(MADE, PLAN, Seat("eli", "it"), FREE) == []


def test_the_best_of_several_ways_is_the_one_that_is_told():
    seat = Seat("eli", "it")
    found = done(placed(ASSESSMENT, seat, [Target("fin"), Target("fin", BEN), Target("sales", SAL)]))
    assert set(found) == {Target("fin"), Target("fin", BEN)}
    assert found[Target("fin")].action.begins == (Pair("eli", "ana"),)
    for option in found.values():
        assert option.after == assessed(MADE, option.action.applied(PLAN)).score
    told = tabs(ASSESSMENT, found)
    assert (told[Target("fin")].kind, told[Target("fin")].rank) == ("better", 1)


def test_letting_go_is_said_in_a_few_words():
    free, paired = Seat("eli", "it"), Seat("eli", "it", SAL)

    def said(seat, target):
        return letting_go(MADE, seat, ways(MADE, PLAN, seat, target)[0])

    assert said(free, Target("fin", BEN)) == "In place of Dev"
    assert said(paired, Target("fin", BEN)) == "Exchanged with Dev"
    assert said(free, Target("fin")) == "Paired with Ana"
    assert said(paired, FREE) == "The pair ends"


def test_every_pair_and_every_unit_that_misses_one_is_a_place():
    assert every_target(ASSESSMENT) == [Target("fin"), Target("fin", BEN), Target("sales", SAL)]
