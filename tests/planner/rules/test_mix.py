from tests.planner.build import challenge, found, person, problem

PEOPLE = ["ana", person("bo", "sales"), person("omar", "eng"), person("x", "acme")]


def wanting(**mix):
    return problem(PEOPLE, [challenge(mix=mix)])


def test_each_department_that_is_missing_costs_one():
    assert found("mix", wanting(departments=3), {"cash": ["ana"]}) == [
        (2, "Cash forecast has 1 of at least 3 departments.")
    ]


def test_each_it_person_that_is_missing_costs_one():
    assert found("mix", wanting(it=2), {"cash": ["ana", "omar"]}) == [
        (1, "Cash forecast has 1 of at least 2 IT people.")
    ]


def test_each_business_person_that_is_missing_costs_one():
    assert found("mix", wanting(business=1), {"cash": ["omar", "x"]}) == [
        (1, "Cash forecast has 0 of at least 1 business person.")
    ]


def test_each_required_department_that_is_missing_costs_one():
    assert found("mix", wanting(include=["fin", "sales"]), {"cash": ["bo", "omar"]}) == [
        (1, "Cash forecast has nobody from Finance.")
    ]


def test_an_outside_partner_is_neither_it_nor_business():
    assert sum(points for points, _ in found("mix", wanting(it=1, business=1), {"cash": ["x"]})) == 2


def test_a_pod_that_has_all_costs_nothing():
    everything = wanting(departments=3, it=1, business=1, include=["fin"])
    assert found("mix", everything, {"cash": ["ana", "bo", "omar"]}) == []


def test_a_closed_pod_lacks_nothing():
    assert found("mix", wanting(departments=3, it=1, business=1, include=["fin"]), {}) == []
