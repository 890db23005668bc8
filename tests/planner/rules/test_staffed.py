from tests.planner.build import challenge, found, problem


def test_a_challenge_without_a_pod_costs_its_value():
    assert found("staffed", problem(["ana"], [challenge(value=3)]), {}) == [
        (3, "Cash forecast is not staffed.")
    ]


def test_one_person_is_a_pod():
    assert found("staffed", problem(["ana"], [challenge(value=3)]), {"cash": ["ana"]}) == []


def test_a_challenge_of_no_value_may_stay_closed():
    assert found("staffed", problem(["ana"], [challenge(value=0)]), {}) == []
