from tests.planner.build import found, person, problem

BASELINE = {"pods": {"cash": ["ana", "omar"]}, "pairs": [{"it": "omar", "business": "ana"}]}


def allowing(most, **fields):
    return problem(["ana", person("omar", "eng")], rules={"moves": {"max_moves": most}}, **fields)


def test_changes_beyond_the_limit_cost_one_each():
    assert found("moves", allowing(1, baseline=BASELINE), {}) == [
        (2, "3 people or pairs change place, of at most 1.")
    ]


def test_changes_within_the_limit_cost_nothing():
    assert found("moves", allowing(1, baseline=BASELINE), {"cash": ["ana"]}, [("omar", "ana")]) == []
    assert found("moves", allowing(3, baseline=BASELINE), {}) == []


def test_without_a_limit_everything_may_change():
    assert found("moves", allowing(None, baseline=BASELINE), {}) == []


def test_without_a_plan_before_nothing_changes():
    assert found("moves", allowing(0), {}) == []
