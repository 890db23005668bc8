from tests.planner.build import found, person, problem


def team(*levels, tolerance=2, **fields):
    people = [person(f"p{number}", seniority=level, **fields) for number, level in enumerate(levels)]
    return problem(people, rules={"levelling": {"tolerance": tolerance}})


def pod(*numbers):
    return {"cash": [f"p{number}" for number in numbers]}


def test_a_pod_far_above_the_average_costs_each_level_beyond_the_tolerance():
    assert found("levelling", team(5, 5, 1, 1), pod(0, 1)) == [
        (2, "Cash forecast is more senior than average.")
    ]


def test_a_pod_far_below_the_average_costs_as_much():
    assert found("levelling", team(5, 5, 1, 1), pod(2, 3)) == [
        (2, "Cash forecast is less senior than average.")
    ]


def test_within_the_tolerance_nothing_is_found():
    assert found("levelling", team(5, 5, 1, 1), pod(0)) == []


def test_the_average_rounds_half_up_and_points_round_down():
    # 3 and 8 twentieths: the mean of 3, 3, 3, 4 is 3.25, which counts as 3.3.
    assert found("levelling", team(3, 3, 3, 4, tolerance=0), pod(0, 1, 2)) == []
    assert found("levelling", team(3, 3, 3, 4, 0, tolerance=0), pod(0, 1, 2))[0][0] == 1


def test_with_nobody_who_joins_the_average_is_none():
    assert found("levelling", team(3, joins=False), pod(0))[0][0] == 1
