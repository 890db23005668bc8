from tests.planner.build import found, person, problem


def test_each_discipline_that_is_missing_costs_one():
    same = problem([person(key, discipline="analyst") for key in ("ana", "omar", "li")])
    assert found("variety", same, {"cash": ["ana", "omar", "li"]}) == [
        (2, "Cash forecast has 1 of 3 disciplines.")
    ]


def test_a_pod_needs_no_more_disciplines_than_the_target():
    two = [person("ana", discipline="a"), person("omar", discipline="b"), person("li", discipline="b")]
    aimed = problem(two, rules={"variety": {"target": 2}})
    assert found("variety", aimed, {"cash": ["ana", "omar", "li"]}) == []


def test_no_discipline_is_none():
    assert found("variety", problem(["ana"]), {"cash": ["ana"]}) == [
        (1, "Cash forecast has 0 of 1 disciplines.")
    ]
