from tests.planner.build import found, person, problem

BASELINE = {
    "pods": {"cash": ["ana", "gone"], "gone": ["ana"]},
    "pairs": [{"it": "omar", "business": "ana"}, {"it": "gone", "business": "ana"}],
}
MOVED = problem(["ana", person("omar", "eng")], baseline=BASELINE)


def test_each_membership_and_pair_that_is_gone_costs_one():
    assert found("stability", MOVED, {}) == [
        (1, "Omar and Ana are no longer a pair."),
        (1, "Ana is no longer in Cash forecast."),
    ]


def test_what_stays_costs_nothing():
    assert found("stability", MOVED, {"cash": ["ana"]}, [("omar", "ana")]) == []


def test_who_is_new_costs_nothing():
    assert found("stability", MOVED, {"cash": ["ana", "omar"]}, [("omar", "ana")]) == []


def test_without_a_plan_before_nothing_is_gone():
    assert found("stability", problem(["ana"]), {}) == []
