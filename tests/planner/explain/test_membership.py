"""A place costs what would end and earns what would come if somebody left it."""

from hypothesis import given, settings

from planner.explain.membership import liaison, membership
from planner.explain.option import Action, Step
from planner.plan import Score
from tests.planner.build import assess, challenge, person, plan, problem
from tests.planner.explain.plans import score_after, some_plan
from tests.planner.problems import seeds


def total(place):
    score = Score()
    for line in (*place.costs, *place.earns):
        score = score + Score(**{line.level: line.points})
    return score


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_what_a_place_costs_and_earns_is_what_leaving_it_changes(seed):
    assessment = some_plan(seed)
    for challenge_, people in assessment.plan.pods.items():
        for person_ in people[:2]:
            left = score_after(assessment, Action((Step(person_, challenge_, None),)))
            assert total(membership(assessment, person_, challenge_)) == left - assessment.score
    for pair in assessment.plan.pairs[:2]:
        assert total(liaison(assessment, pair)) == (
            score_after(assessment, Action(ends=(pair,))) - assessment.score
        )


def test_a_member_who_covers_a_need_earns_by_skills_and_costs_by_wishes():
    people = [person("ana", skills={"sql": 4}, wishes=["other", "cash"]), "ben"]
    pods = [challenge(needs=[{"skill": "sql", "level": 3}]), challenge("other", "Other")]
    place = membership(assess(problem(people, pods), plan({"cash": ["ana", "ben"]})), "ana", "cash")
    costs = {line.rule: [finding.text for finding in line.ends] for line in place.costs}
    earns = {line.rule: [finding.text for finding in line.comes] for line in place.earns}
    assert costs["wishes"] == ["Cash forecast is second on Ana’s list."]
    assert earns["skills"] == ["Cash forecast has 0 of 1 for SQL."]
    assert earns["included"] == ["Ana is in no pod."]


def test_the_bench_costs_what_being_in_no_pod_costs():
    small = problem(
        [person("ana", waited=2, liaison=True, pod_hours=0), person("dev", "eng", liaison=True)],
        locks=[{"person": "ana", "challenge": "cash", "kind": "in"}],
    )
    place = membership(assess(small, plan({}, [("dev", "ana")])), "ana", None)
    texts = [finding.text for line in place.costs for finding in line.ends]
    # Too few hours for the pair is not the bench's fault.
    assert texts == [
        "Ana is not in Cash forecast, though locked in.",
        "Ana is in no pod after a wait of 2 quarters.",
    ]
    assert place.earns == ()


def test_a_pair_earns_what_its_department_wants():
    departments = [
        {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1},
        {"id": "eng", "name": "Engineering", "side": "it"},
    ]
    small = problem(
        [person("ana", liaison=True), person("dev", "eng", liaison=True)], departments=departments
    )
    assessment = assess(small, plan({}, [("dev", "ana")]))
    place = liaison(assessment, assessment.plan.pairs[0])
    assert [line.rule for line in place.earns] == ["liaisons"]
    assert [line.rule for line in place.costs] == ["language"]
