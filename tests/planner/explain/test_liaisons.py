"""The pairs of a plan by unit, and that what is said of them is what the rules count."""

from hypothesis import given, settings

from planner.explain.liaisons import facts, free, units
from planner.problem import Pair
from tests.planner.build import assess, person, plan, problem
from tests.planner.explain.plans import some_plan
from tests.planner.problems import seeds

PEOPLE = [
    person("ana", liaison=True, skills={"sql": 2}),
    person("ben", liaison=True),
    person("dev", "eng", liaison=True, skills={"books": 3}),
    person("eli", "eng", liaison=True, max_pairs=1),
    person("zoe", "eng"),
]
DEPARTMENTS = [
    {"id": "fin", "name": "Finance", "side": "business", "liaisons": 2, "domain": ["books"]},
    {"id": "sales", "name": "Sales", "side": "business"},
    {"id": "eng", "name": "Engineering", "side": "it"},
]
PAST = [
    {"it": "dev", "business": "ana", "served": 3},
    {"it": "eli", "business": "ben", "served": 1},
    {"it": "zoe", "business": "ana", "served": 4, "ended_ago": 2},
    {"it": "gone", "business": "ana", "served": 4, "ended_ago": 1},
]
MADE = problem(PEOPLE, departments=DEPARTMENTS, tech_skills=["sql"], past_pairs=PAST)
ASSESSMENT = assess(MADE, plan({}, [("dev", "ana")]))


def test_a_unit_says_what_it_wants_has_had_and_ends():
    (finance,) = units(ASSESSMENT)
    assert (finance.department.name, finance.wanted, finance.missing) == ("Finance", 2, 1)
    assert [(past.it, past.ended_ago) for past in finance.former] == [("eli", 0), ("zoe", 2)]
    assert [finding.text for finding in finance.costs] == [
        "Finance has 1 pair and wants 2.",
        "Eli and Ben end after 1 of 2 quarters.",
    ]


def test_a_pair_says_language_load_and_term():
    (pair,) = units(ASSESSMENT)[0].pairs
    assert (pair.it.level, pair.business.level) == (3, 2)
    assert (pair.it.pairs, pair.it.most, pair.business.pairs, pair.business.most) == (1, 2, 1, 1)
    assert (pair.served, pair.term, pair.left, pair.back) == (3, 4, 1, None)


def test_a_former_pair_that_begins_again_begins_at_nothing():
    again = facts(assess(MADE, plan({}, [("zoe", "ana")])), Pair("zoe", "ana"))
    assert (again.served, again.left, again.back) == (0, 4, 2)
    assert {finding.rule for finding in again.it.strains} == {"liaison_load"}


def test_who_is_free_could_be_in_one_more_pair():
    assert free(MADE, ASSESSMENT.plan) == ["dev", "eli", "ben"]
    assert free(MADE, plan({})) == ["dev", "eli", "ana", "ben"]


def test_a_unit_tells_of_a_locked_pair_that_is_not_there_even_where_it_wants_none():
    people = [person("cy", "sales", liaison=True), person("dev", "eng", liaison=True)]
    made = problem(people, departments=DEPARTMENTS, pair_locks=[{"it": "dev", "business": "cy"}])
    sales = units(assess(made, plan({})))[1]
    assert sales.gone == (Pair("dev", "cy"),)
    assert [finding.text for finding in sales.costs] == [
        "The pair of Dev and Cy is locked, and is not there."
    ]
    sales = units(assess(made, plan({}, [("dev", "cy")])))[1]
    assert (sales.gone, len(sales.pairs)) == ((), 1)


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_what_is_said_is_what_the_rules_count(seed):
    assessment = some_plan(seed)
    plan, told = assessment.plan, units(assessment)
    pairs = [pair for unit in told for pair in unit.pairs]
    assert sorted(pair.pair for pair in pairs) == list(plan.pairs)

    def points(rule, found):
        return sum(finding.points for finding in found if finding.rule == rule)

    def counts(rule):
        return assessment.problem.rules.get(rule, {}).get("level") != "off"

    for pair in pairs:
        found = assessment.about_pair(pair.pair)
        assert pair.costs == tuple(finding for finding in found if finding.cost)
        if counts("language"):
            assert points("language", found) == 10 - pair.it.level - pair.business.level
        if counts("term") and pair.back is None:
            assert points("term", found) == max(0, pair.served - pair.term + 1) * bool(pair.served)
        for one in (pair.it, pair.business):
            if counts("liaison_load"):
                over = max(0, one.pairs - one.most)
                assert points("liaison_load", assessment.people.get(one.person, ())) == over
    if counts("liaisons"):
        off = sum(abs(len(unit.pairs) - unit.wanted) for unit in told)
        assert points("liaisons", assessment.whole) == off
    costs = [finding for unit in told for finding in unit.costs]
    assert all(
        finding.text.startswith(unit.department.name)
        for unit in told
        for finding in unit.costs
        if finding.rule == "liaisons"
    )
    of_people = [finding for found in assessment.people.values() for finding in found]
    assert sum(f.cost for f in costs if f.rule == "term") <= sum(
        f.cost for f in of_people if f.rule == "term"
    )
    assert sum(f.cost for f in costs if f.rule == "liaisons") == sum(
        f.cost for f in assessment.whole if f.rule == "liaisons"
    )
