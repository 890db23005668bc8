"""Why musts cannot all hold: against every plan of tiny problems, and in the cases a manager meets."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.forms import lowered
from planner.problem import Problem
from planner.score import assess
from planner.solve.clash import meeting
from planner.solve.clash.splitting import demands_of
from planner.solve.clash.why_not import Question, why_not
from planner.solve.stop import Stop
from planner.ways import changed
from tests.planner.build import challenge, person, plan, problem
from tests.planner.problems import as_problem, problem_json, seeds
from tests.planner.solve.clash.brute import plans, size
from tests.planner.solve.small import company, empty

BITS = 8  # of a plan that is tried with all others
tiny = st.builds(
    lambda *drawn: as_problem(problem_json(*drawn)), seeds, st.integers(1, 3), st.integers(1, 2)
).filter(lambda problem: size(lowered(problem)) <= BITS)

every_plan = settings(deadline=None)  # what is enumerated takes as long as the machine is busy


def broken(problem: Problem) -> list[int]:
    """The musts that each plan breaks, weighted."""
    forms = lowered(problem)
    return [assess(problem, forms.plan(state)).score.must for state in plans(forms)]


@every_plan
@given(tiny)
def test_a_clash_is_reported_exactly_where_no_plan_keeps_all_musts(problem):
    answer = why_not(problem, seconds=30)
    assert answer.musts == answer.at_least == min(broken(problem))
    assert assess(problem, answer.plan).score.must == answer.musts
    assert bool(answer.clashes) == (answer.musts > 0)
    assert answer.unknown == ()


@every_plan
@given(tiny)
def test_the_demands_of_a_clash_cannot_all_be_met_but_without_any_one_they_can(problem):
    question = Question(problem, Stop(30))
    question.answer(None)
    states = list(plans(question.forms))
    for clash in question.found:
        met = [[demand.points(state) == 0 for demand in clash] for state in states]
        assert not any(all(row) for row in met)
        for number in range(len(clash)):
            assert any(all(row[:number] + row[number + 1 :]) for row in met)


@every_plan
@given(tiny)
def test_clashes_have_no_demand_in_common(problem):
    question = Question(problem, Stop(30))
    question.answer(None)
    every = [demand for clash in question.found for demand in clash]
    assert len(every) == len(set(every))


@every_plan
@given(tiny)
def test_every_way_out_breaks_fewer_musts_and_as_many_as_told(problem):
    answer = why_not(problem, seconds=30)
    for clash in answer.clashes:
        for way in clash.ways:
            assert min(broken(changed(problem, way.amendments))) == way.musts < answer.musts


@every_plan
@given(tiny)
def test_demands_break_as_many_points_as_the_score_has_at_must(problem):
    forms = lowered(problem)
    demands = demands_of(forms)
    for state in list(plans(forms))[::7]:
        points = sum(demand.term.weight * demand.points(state) for demand in demands)
        assert points == assess(problem, forms.plan(state)).score.must


def told(problem, **asked):
    """The sentences of the first clash, and the ways out of it with the musts that remain."""
    answer = why_not(problem, seconds=30, **asked)
    assert answer.musts == answer.at_least > 0
    assert answer.unknown == ()
    first = answer.clashes[0]
    for clash in answer.clashes:
        for way in clash.ways:
            assert why_not(changed(problem, way.amendments), seconds=30).musts == way.musts
    return [one.text for one in first.asked], {way.text: way.musts for way in first.ways}


def locked(*people, into="cash", kind="in"):
    return [{"person": person, "challenge": into, "kind": kind} for person in people]


NAMES = ["ana", "ben", "cy", "dee", "eva", "fay", "gus", "hal"]


def test_eight_people_locked_into_a_pod_of_seven():
    asked, ways = told(problem(NAMES, [challenge(size=[4, 7])], locks=locked(*NAMES)))
    assert asked == [
        "Cash forecast may have at most 7 people.",
        "8 people are locked into Cash forecast: Ana, Ben, Cy, Dee, Eva, Fay, Gus and Hal.",
    ]
    assert ways["Allow Cash forecast 8 people"] == 0
    assert ways["Release the lock on Ana for Cash forecast"] == 0


def test_a_lock_and_a_veto():
    asked, ways = told(problem([person("ana", vetoes=["cash"])], locks=locked("ana")))
    assert asked == ["Ana is locked into Cash forecast.", "Ana ruled out Cash forecast."]
    assert ways == {
        "Release the lock on Ana for Cash forecast": 0,
        "Ask Ana to agree to Cash forecast": 0,
    }


def test_somebody_locked_in_who_joins_no_pods():
    asked, ways = told(problem([person("ana", joins=False)], locks=locked("ana")))
    assert asked == ["Ana is locked into Cash forecast.", "Ana joins no pods."]
    assert ways["Ask Ana to join pods"] == 0


def test_together_and_apart():
    bonds = [{"kind": kind, "people": ["ana", "ben"]} for kind in ("together", "apart")]
    asked, ways = told(problem(["ana", "ben"], locks=locked("ana"), bonds=bonds))
    assert asked == [
        "Ana is locked into Cash forecast.",
        "Ana and Ben belong apart.",
        "Ana and Ben belong together.",
    ]
    assert ways == {
        "Release the lock on Ana for Cash forecast": 0,
        "No longer keep Ana and Ben apart": 0,
        "No longer keep Ana and Ben together": 0,
    }


def wanting(pairs):
    return [
        {"id": "fin", "name": "Finance", "side": "business", "liaisons": pairs},
        {"id": "eng", "name": "Engineering", "side": "it"},
    ]


def test_a_unit_that_wants_three_pairs_where_it_has_two_to_give():
    people = [person(key, liaison=True) for key in ("ana", "ben", "cy")]
    people += [person("dev", "eng", liaison=True), person("eli", "eng")]
    asked, ways = told(problem(people, departments=wanting(3)))
    assert asked == [
        "Finance wants 3 liaison pairs.",
        "Dev may be in at most 2 pairs.",
        "Nobody else in IT is a liaison.",
    ]
    assert ways == {
        "Let Finance have 2 liaison pairs": 0,
        "Let Dev be in 3 pairs": 0,
        "Make Eli a liaison": 0,
    }


def test_a_locked_pair_of_two_who_belong_apart():
    people = [person(key, liaison=True) for key in ("ana", "ben")]
    people += [person("dev", "eng", liaison=True)]
    asked, ways = told(
        problem(
            people,
            departments=wanting(1),
            pair_locks=[{"it": "dev", "business": "ana"}],
            bonds=[{"kind": "apart", "people": ["ana", "dev"]}],
        )
    )
    assert asked == ["Dev and Ana belong apart.", "The pair of Dev and Ana is locked."]
    assert ways == {
        "No longer keep Dev and Ana apart": 0,
        "Release the lock on the pair of Dev and Ana": 0,
    }


def test_more_locked_pairs_than_a_unit_wants():
    people = [person("ana", liaison=True, max_pairs=2), person("dev", "eng", liaison=True)]
    people += [person("eli", "eng", liaison=True)]
    pairs = [{"it": it, "business": "ana"} for it in ("dev", "eli")]
    asked, ways = told(problem(people, departments=wanting(1), pair_locks=pairs))
    assert asked == [
        "Finance wants no more than 1 liaison pair.",
        "The pair of Dev and Ana is locked.",
        "The pair of Eli and Ana is locked.",
    ]
    assert ways == {
        "Let Finance have 2 liaison pairs": 0,
        "Release the lock on the pair of Dev and Ana": 0,
        "Release the lock on the pair of Eli and Ana": 0,
    }


@pytest.mark.parametrize("small", [meeting.SMALL, 0])
def test_a_locked_pair_of_somebody_who_is_no_liaison(monkeypatch, small):
    monkeypatch.setattr(meeting, "SMALL", small)
    people = [person("ana", liaison=True), person("dev", "eng", liaison=True), person("eli", "eng")]
    asked, ways = told(
        problem(people, departments=wanting(1), pair_locks=[{"it": "eli", "business": "ana"}]),
        plan=plan({}, [("dev", "ana")]),
    )
    assert asked == ["Nobody else in IT is a liaison.", "The pair of Eli and Ana is locked."]
    assert ways == {"Release the lock on the pair of Eli and Ana": 0, "Make Eli a liaison": 0}


def test_a_unit_without_liaisons():
    asked, ways = told(problem(["ana", person("dev", "eng", liaison=True)], departments=wanting(1)))
    assert asked == ["Finance wants 1 liaison pair.", "Nobody of Finance is a liaison."]
    assert ways == {"Let Finance have 0 liaison pairs": 0, "Make Ana a liaison": 0}


def test_hours_that_a_lock_does_not_fit_into():
    people = [person("ana", pod_hours=4)]
    asked, ways = told(problem(people, [challenge(hours_per_week=7)], locks=locked("ana")))
    assert asked == ["Ana has 4 hours a week for pods and pairs.", "Ana is locked into Cash forecast."]
    assert ways["Give Ana 3 more hours a week for pods and pairs"] == 0


def test_no_moves_with_a_lock_elsewhere():
    pods = [challenge(), challenge("other", "Other")]
    asked, ways = told(
        problem(
            ["ana"],
            pods,
            locks=locked("ana", into="other"),
            baseline={"pods": {"cash": ["ana"]}},
            rules={"moves": {"max_moves": 0}},
        )
    )
    assert asked == [
        "At most 0 people or pairs may change place.",
        "Ana is locked into Other.",
        "Ana may be in at most 1 pod at once.",
    ]
    assert ways["Allow 1 change of place"] == 0


def test_challenges_that_have_to_be_staffed_with_too_few_people():
    pods = [challenge(key, key.title(), size=[2, 3]) for key in ("one", "two")]
    asked, ways = told(problem(["ana", "ben", "cy"], pods, rules={"staffed": {"level": "must"}}))
    assert "One has to have a pod." in asked
    assert "Two needs at least 2 people." in asked
    assert ways["Leave Two without a pod"] == 0
    assert ways["Count “Challenges staffed” as high, not as must"] == 0


def test_a_department_that_must_be_there_and_is_not():
    pods = [challenge(mix={"include": ["eng"]})]
    asked, ways = told(problem(["ana"], pods, locks=locked("ana")))
    assert asked == ["Cash forecast needs somebody from Engineering.", "Ana is locked into Cash forecast."]
    assert ways["Let Cash forecast do without anybody from Engineering"] == 0


def test_a_skill_that_nobody_has_where_skills_are_a_must():
    pods = [challenge(needs=[{"skill": "sql", "level": 3}])]
    asked, ways = told(
        problem(["ana"], pods, locks=locked("ana"), rules={"skills": {"level": "must"}}),
    )
    assert "Cash forecast needs 1 person for SQL at level 3." in asked
    assert ways["Ask for nobody for SQL in Cash forecast"] == 0


def test_two_clashes_that_have_nothing_to_do_with_each_other():
    people = [person("ana", vetoes=["cash"]), person("ben", pod_hours=4)]
    pods = [challenge(), challenge("other", "Other", hours_per_week=6)]
    both = problem(people, pods, locks=[*locked("ana"), *locked("ben", into="other")])
    answer = why_not(both, seconds=30)
    assert (answer.musts, len(answer.clashes)) == (2, 2)
    for clash in answer.clashes:
        assert clash.ways
        assert all(0 < way.musts < answer.musts for way in clash.ways)


def test_where_all_musts_can_hold_it_says_so_and_has_a_plan():
    nobody = plan({})
    answer = why_not(company(), nobody, seconds=30)
    assert answer.verdict == "All musts can hold."
    assert answer.clashes == answer.unknown == ()
    assert assess(company(), answer.plan).score.must == 0


def test_a_cycle_of_nobody_and_nothing_has_no_clash():
    assert why_not(empty()).verdict == "All musts can hold."


@cache
def crowded() -> Problem:
    return problem(NAMES, [challenge(size=[4, 7])], locks=locked(*NAMES))


@pytest.mark.parametrize("asked", [{"seconds": 1e-9}, {"should_stop": lambda: True}])
def test_out_of_time_it_says_what_is_not_known_and_guesses_nothing(asked):
    answer = why_not(crowded(), **asked)
    assert answer.verdict == "It is not known yet whether all musts can hold."
    assert answer.at_least == 0
    assert answer.clashes == ()
    assert "Whether a plan breaks fewer than 1 must is not known yet." in answer.unknown
