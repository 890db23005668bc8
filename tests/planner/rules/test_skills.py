from tests.planner.build import challenge, found, person, problem

ANA = person("ana", skills={"sql": 3})
OMAR = person("omar", "eng", skills={"python": 4})
LI = person("li", skills={"sql": 2})


def needing(people=1, weight=1, level=3):
    need = {"skill": "sql", "level": level, "people": people, "weight": weight}
    return problem([ANA, OMAR, LI], [challenge(needs=[need])])


def test_a_need_that_nobody_meets_costs_ten_per_person():
    assert found("skills", needing(people=2), {"cash": ["li"]}) == [(20, "Cash forecast has 0 of 2 for SQL.")]


def test_a_person_at_the_level_gives_full_credit():
    assert found("skills", needing(), {"cash": ["ana", "li"]}) == []


def test_a_related_skill_at_the_level_gives_part_of_the_credit():
    assert found("skills", needing(), {"cash": ["omar"]}) == [
        (3, "Cash forecast has 0 of 1 for SQL, and 1 close.")
    ]


def test_a_related_skill_never_gives_full_credit():
    skills = [{"id": "sql", "name": "SQL", "related": {"python": 1}}, {"id": "python", "name": "Python"}]
    same = problem([OMAR], [challenge(needs=[{"skill": "sql", "level": 3}])], skills=skills)
    assert found("skills", same, {"cash": ["omar"]}) == [
        (1, "Cash forecast has 0 of 1 for SQL, and 1 close.")
    ]


def test_only_the_best_people_count():
    assert found("skills", needing(people=2), {"cash": ["ana", "omar", "li"]}) == [
        (3, "Cash forecast has 1 of 2 for SQL, and 1 close.")
    ]


def test_a_need_has_a_weight_of_its_own():
    assert found("skills", needing(weight=3), {"cash": ["li"]})[0][0] == 30
    assert found("skills", needing(weight=0), {"cash": ["li"]}) == []


def test_a_closed_pod_needs_nothing():
    assert found("skills", needing(), {}) == []
