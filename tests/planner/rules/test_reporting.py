from tests.planner.build import found, person, problem


def test_a_person_and_the_direct_manager_in_one_pod_cost_one():
    line = problem([person("ana", manager="omar"), "omar"])
    assert found("reporting", line, {"cash": ["ana", "omar"]}) == [
        (1, "Ana and manager Omar share Cash forecast.")
    ]


def test_two_who_manage_each_other_cost_two():
    circle = problem([person("ana", manager="omar"), person("omar", manager="ana")])
    assert len(found("reporting", circle, {"cash": ["ana", "omar"]})) == 2


def test_the_managers_manager_is_welcome():
    line = problem([person("ana", manager="omar"), person("omar", manager="li"), "li"])
    assert found("reporting", line, {"cash": ["ana", "li"]}) == []
