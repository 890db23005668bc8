"""Suggestions are told as they are, and the best of them is the best there is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.explain import done
from planner.explain.option import Action, Step
from planner.explain.suggest import suggest
from planner.problem import Pair
from tests.planner.build import assess, challenge, person, plan, problem
from tests.planner.explain.plans import score_after, some_plan
from tests.planner.problems import plan_json, problem_json, seeds


@settings(max_examples=60, deadline=None)
@given(seeds, st.integers(1, 9), st.integers(1, 4))
def test_every_suggestion_is_better_by_what_it_says_and_about_other_people(seed, people, challenges):
    assessment = some_plan(seed, people, challenges)
    suggestions = done(suggest(assessment))
    for option in suggestions:
        assert option.before == assessment.score
        assert option.after == score_after(assessment, option.action)
        assert option.better
    moved = [person for option in suggestions for person in option.action.people]
    assert len(moved) == len(set(moved))


@settings(max_examples=15, deadline=None)
@given(seeds)
def test_the_judge_agrees_with_every_suggestion(judge, seed):
    assessment = some_plan(seed)
    for option in done(suggest(assessment, 3)):
        judged = judge(problem_json(seed, 7, 3), plan_json(option.action.applied(assessment.plan)))
        levels = {"must": 0, "high": 0, "medium": 0, "low": 0} | judged["score"]
        assert levels == {level: getattr(option.after, level) for level in levels}


def ring():
    """Four people of whom each wishes for the pod of the next, and ruled out the others."""
    pods = [challenge(key, key.title(), size=[1, 1], value=0) for key in ("north", "east", "south", "west")]
    names = ("ana", "ben", "cleo", "dan")
    wishes = dict(zip(names, ("east", "south", "west", "north"), strict=True))
    people = [person(name, wishes=[wishes[name]], vetoes=sorted(_others(name, wishes))) for name in names]
    rules = {"lead": {"level": "off"}}
    now = {pod["id"]: [name] for pod, name in zip(pods, names, strict=True)}
    return assess(problem(people, pods, rules=rules), plan(now))


def _others(name, wishes):
    here = {"ana": "north", "ben": "east", "cleo": "south", "dan": "west"}[name]
    return {"north", "east", "south", "west"} - {here, wishes[name]}


def test_four_people_who_each_want_the_next_place_go_round():
    (only,) = done(suggest(ring()))
    assert set(only.action.steps) == {
        Step("ana", "north", "east"),
        Step("ben", "east", "south"),
        Step("cleo", "south", "west"),
        Step("dan", "west", "north"),
    }


def test_with_a_challenge_only_what_touches_its_pod_is_suggested():
    people = [person("ana", wishes=["b"]), person("ben", wishes=["a"]), person("cleo", wishes=["c"])]
    pods = [challenge(key, key.upper(), value=0) for key in "abc"]
    assessment = assess(problem(people, pods), plan({"a": ["ana"], "b": ["ben", "cleo"]}))
    for option in done(suggest(assessment, challenge="c")):
        assert any("c" in (step.source, step.target) for step in option.action.steps)
    assert any("c" not in (s.source, s.target) for o in done(suggest(assessment)) for s in o.action.steps)


def test_a_missing_pair_is_suggested_and_a_poor_one_is_replaced():
    departments = [
        {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1, "domain": ["books"]},
        {"id": "eng", "name": "Engineering", "side": "it"},
    ]
    people = [
        person("ana", liaison=True, joins=False),
        person("dev", "eng", liaison=True, joins=False),
        person("eli", "eng", liaison=True, joins=False, skills={"books": 5}),
    ]
    small = problem(people, departments=departments)
    (missing,) = done(suggest(assess(small, plan({}))))
    assert missing.action == Action(begins=(Pair("eli", "ana"),))
    (replaced,) = done(suggest(assess(small, plan({}, [("dev", "ana")]))))
    assert replaced.action == Action(ends=(Pair("dev", "ana"),), begins=(Pair("eli", "ana"),))


def test_no_more_than_asked_for_are_suggested():
    people = [person(f"p{n}") for n in range(5)]
    assessment = assess(problem(people), plan({}))
    assert len(done(suggest(assessment, 2))) == 2
