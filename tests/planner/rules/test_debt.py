from tests.planner.build import challenge, found, problem

CHALLENGES = [
    challenge("new", weeks=5, hours_per_week=10.25),
    challenge("old", kind="debt", weeks=2, hours_per_week=1),
]


def owing(level="low", target=20):
    return problem(["ana", "omar"], CHALLENGES, rules={"debt": {"level": level, "target": target}})


def test_hours_short_of_the_share_count_rounded_up():
    # A fifth of 51.25 hours.
    assert found("debt", owing(), {"new": ["ana"]}) == [
        (11, "Technical debt is 11 hours short of 20 percent.")
    ]


def test_hours_on_debt_count_against_the_share():
    # A fifth of 53.25 hours, less 2.
    assert found("debt", owing(), {"new": ["ana"], "old": ["omar"]})[0][0] == 9


def test_enough_hours_cost_nothing():
    assert found("debt", owing(), {"old": ["omar"]}) == []
    assert found("debt", owing(), {}) == []
    assert found("debt", owing(target=0), {"new": ["ana"]}) == []


def test_the_rule_is_off_unless_it_is_turned_on():
    assert found("debt", problem(["ana"], CHALLENGES), {"new": ["ana"]}) == []
