from tests.planner.build import found, person, problem

DEPARTMENTS = [
    {"id": "fin", "name": "Finance", "side": "business", "liaisons": 2},
    {"id": "sales", "name": "Sales", "side": "business"},
    {"id": "eng", "name": "Engineering", "side": "it", "liaisons": 1},
]
PEOPLE = problem(
    ["ana", "bo", person("sam", "sales"), person("omar", "eng"), person("li", "eng")], departments=DEPARTMENTS
)


def test_each_pair_that_a_department_lacks_costs_one():
    assert found("liaisons", PEOPLE, {}) == [(2, "Finance has 0 pairs and wants 2.")]
    assert found("liaisons", PEOPLE, {}, [("omar", "ana")]) == [(1, "Finance has 1 pair and wants 2.")]


def test_each_pair_beyond_what_it_wants_costs_one():
    pairs = [("omar", "ana"), ("li", "bo"), ("omar", "sam")]
    assert found("liaisons", PEOPLE, {}, pairs) == [(1, "Sales has 1 pair and wants 0.")]


def test_only_business_departments_want_pairs():
    assert found("liaisons", PEOPLE, {}, [("omar", "ana"), ("li", "bo")]) == []
