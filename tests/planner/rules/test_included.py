from tests.planner.build import found, person, problem


def test_a_person_without_a_pod_costs_one():
    assert found("included", problem(["ana"]), {}) == [(1, "Ana is in no pod.")]


def test_each_quarter_of_waiting_adds_one_up_to_three():
    assert found("included", problem([person("ana", waited=2)]), {}) == [
        (3, "Ana is in no pod after a wait of 2 quarters.")
    ]
    assert found("included", problem([person("ana", waited=9)]), {})[0][0] == 4


def test_who_does_not_join_pods_waits_for_none():
    assert found("included", problem([person("ana", joins=False)]), {}) == []


def test_any_pod_will_do():
    assert found("included", problem(["ana"]), {"cash": ["ana"]}) == []
