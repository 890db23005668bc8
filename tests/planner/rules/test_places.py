from tests.planner.build import challenge, found, person, problem

EARLY = challenge("early", "Early", start_week=1, weeks=4)
LATE = challenge("late", "Late", start_week=4, weeks=4)
LATER = challenge("later", "Later", start_week=5, weeks=4)


def test_two_pods_in_the_same_week_are_one_too_many():
    both = problem(["ana"], [EARLY, LATE])
    assert found("places", both, {"early": ["ana"], "late": ["ana"]}) == [
        (1, "Ana is in 2 pods at once, of at most 1.")
    ]


def test_pods_one_after_the_other_are_one_place():
    assert found("places", problem(["ana"], [EARLY, LATER]), {"early": ["ana"], "later": ["ana"]}) == []


def test_a_person_may_have_places_for_several_pods():
    both = problem([person("ana", max_pods=2)], [EARLY, LATE])
    assert found("places", both, {"early": ["ana"], "late": ["ana"]}) == []


def test_a_person_without_any_place_is_in_one_pod_too_many():
    nowhere = problem([person("ana", max_pods=0)])
    assert found("places", nowhere, {"cash": ["ana"]}) == [(1, "Ana is in 1 pod, of at most 0.")]
