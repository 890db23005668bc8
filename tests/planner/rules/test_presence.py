from tests.planner.build import challenge, found, person, problem

SIX = [challenge(start_week=1, weeks=6)]


def test_away_for_more_than_a_third_of_the_pod_costs_one():
    away = problem([person("ana", away_weeks=[2, 3, 6])], SIX)
    assert found("presence", away, {"cash": ["ana"]}) == [
        (1, "Ana is away for 3 of 6 weeks of Cash forecast.")
    ]


def test_away_for_a_third_is_allowed():
    assert found("presence", problem([person("ana", away_weeks=[2, 3])], SIX), {"cash": ["ana"]}) == []


def test_weeks_away_outside_the_pod_do_not_count():
    assert found("presence", problem([person("ana", away_weeks=[7, 8, 9])], SIX), {"cash": ["ana"]}) == []


def test_the_share_can_be_set():
    away = problem([person("ana", away_weeks=[6])], SIX, rules={"presence": {"max_away": 0}})
    assert len(found("presence", away, {"cash": ["ana"]})) == 1


def test_weeks_after_the_end_of_the_cycle_are_no_weeks_of_the_pod():
    late = problem([person("ana", away_weeks=[12])], [challenge(start_week=12, weeks=8)])
    assert found("presence", late, {"cash": ["ana"]}) == [
        (1, "Ana is away for 1 of 2 weeks of Cash forecast.")
    ]
