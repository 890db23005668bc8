from tests.planner.build import challenge, found, person, problem

CHALLENGES = [challenge(f"c{number}", f"Pod {number}") for number in range(1, 15)]


def wishing(*wishes, standing=0, **settings):
    ana = person("ana", wishes=wishes, standing=standing)
    return problem([ana], CHALLENGES, rules={"wishes": settings})


def test_the_first_wish_costs_nothing():
    assert found("wishes", wishing("c1", "c2"), {"c1": ["ana"]}) == []


def test_a_later_wish_costs_its_rank():
    wishes = wishing("c1", "c2", "c3")
    assert found("wishes", wishes, {"c2": ["ana"]}) == [(1, "Pod 2 is second on Ana’s list.")]
    assert found("wishes", wishes, {"c3": ["ana"]}) == [(2, "Pod 3 is third on Ana’s list.")]


def test_what_was_not_wished_for_costs_more():
    assert found("wishes", wishing("c1"), {"c2": ["ana"]}) == [(5, "Pod 2 is not on Ana’s list.")]
    assert found("wishes", wishing("c1", unwished=9), {"c2": ["ana"]})[0][0] == 9


def test_what_was_not_wished_for_may_cost_nothing():
    assert found("wishes", wishing("c1", unwished=0), {"c2": ["ana"]}) == []


def test_who_has_no_wishes_is_content():
    assert found("wishes", wishing(), {"c1": ["ana"]}) == []


def test_standing_counts_only_where_it_is_turned_on():
    assert found("wishes", wishing("c1", "c2", standing=2), {"c2": ["ana"]})[0][0] == 1
    assert found("wishes", wishing("c1", "c2", standing=2, use_standing=True), {"c2": ["ana"]})[0][0] == 3


def test_a_long_list_is_counted_in_figures():
    wishes = wishing(*(f"c{number}" for number in range(1, 13)))
    assert found("wishes", wishes, {"c12": ["ana"]}) == [(11, "Pod 12 is 12th on Ana’s list.")]
