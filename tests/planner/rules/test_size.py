from tests.planner.build import challenge, found, problem

PEOPLE = ["ana", "omar", "li", "kofi", "noor"]
POD = challenge(size=[2, 3])


def test_a_pod_below_its_minimum_costs_each_person_that_is_missing():
    small = problem(PEOPLE, [challenge(size=[4, 5])])
    assert found("size", small, {"cash": ["ana"]}) == [(3, "Cash forecast has 1 of at least 4.")]


def test_a_pod_above_its_maximum_costs_each_person_too_many():
    large = problem(PEOPLE, [POD])
    assert found("size", large, {"cash": PEOPLE}) == [(2, "Cash forecast has 5 of at most 3.")]


def test_a_pod_within_its_size_costs_nothing():
    assert found("size", problem(PEOPLE, [POD]), {"cash": ["ana", "omar"]}) == []
    assert found("size", problem(PEOPLE, [POD]), {"cash": ["ana", "omar", "li"]}) == []


def test_a_challenge_without_a_pod_is_no_matter_of_size():
    assert found("size", problem(PEOPLE, [POD]), {}) == []


def test_a_maximum_beyond_everybody_is_no_limit():
    assert found("size", problem(PEOPLE, [challenge(size=[1, 1_000_000])]), {"cash": PEOPLE}) == []
