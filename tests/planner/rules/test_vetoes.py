from tests.planner.build import found, person, problem


def test_a_pod_that_the_person_ruled_out_costs_one():
    assert found("vetoes", problem([person("ana", vetoes=["cash"])]), {"cash": ["ana"]}) == [
        (1, "Ana ruled out Cash forecast.")
    ]


def test_a_person_who_does_not_join_pods_costs_one_in_each():
    assert found("vetoes", problem([person("ana", joins=False)]), {"cash": ["ana"]}) == [
        (1, "Ana is in Cash forecast, but does not join pods.")
    ]


def test_both_reasons_count():
    both = problem([person("ana", joins=False, vetoes=["cash"])])
    assert len(found("vetoes", both, {"cash": ["ana"]})) == 2


def test_other_pods_are_free():
    assert found("vetoes", problem(["ana", person("omar", vetoes=["cash"])]), {"cash": ["ana"]}) == []
