from tests.planner.build import challenge, found, person, problem

PEOPLE = [
    person("ana", skills={"sql": 3}),
    person("li", skills={"sql": 5}),
    person("omar", skills={"python": 5, "sql": 1}),
]
NEEDS = problem(PEOPLE, [challenge(needs=[{"skill": "sql", "level": 3}])])


def test_a_need_that_rests_on_one_person_costs_one():
    assert found("cover", NEEDS, {"cash": ["ana", "omar"]}) == [(1, "SQL rests on one person, Ana.")]


def test_two_people_cover_for_each_other():
    assert found("cover", NEEDS, {"cash": ["ana", "li"]}) == []


def test_a_need_that_nobody_meets_rests_on_nobody():
    assert found("cover", NEEDS, {"cash": ["omar"]}) == []
    assert found("cover", NEEDS, {}) == []
