from tests.planner.build import DEPARTMENTS, found, person, problem

UNITS = [{**DEPARTMENTS[0], "domain": ["books"]}, *DEPARTMENTS[1:]]


def speaking(it, business):
    people = [person("omar", "eng", skills=it), person("ana", skills=business)]
    return problem(people, departments=UNITS, tech_skills=["sql", "python"])


def test_what_each_lacks_of_the_others_field_counts():
    assert found("language", speaking({"books": 4}, {"sql": 1, "python": 2}), {}, [("omar", "ana")]) == [
        (3, "Ana knows technology at level 2 of 5."),
        (1, "Omar knows Finance at level 4 of 5."),
    ]


def test_two_who_know_nothing_of_each_other_cost_ten():
    findings = found("language", speaking({}, {}), {}, [("omar", "ana")])
    assert [points for points, _ in findings] == [5, 5]


def test_two_who_know_each_others_field_cost_nothing():
    assert found("language", speaking({"books": 5}, {"sql": 5}), {}, [("omar", "ana")]) == []


def test_a_unit_without_a_field_is_known_to_nobody():
    sales = problem([person("omar", "eng", skills={"books": 5}), person("ana", "sales")], departments=UNITS)
    assert found("language", sales, {}, [("omar", "ana")])[0] == (5, "Ana knows technology at level 0 of 5.")
    assert len(found("language", sales, {}, [("omar", "ana")])) == 2
