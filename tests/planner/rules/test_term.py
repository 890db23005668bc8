from tests.planner.build import found, person, problem

PAIR = [("omar", "ana")]


def past(served, ended_ago=0, **settings):
    pairs = [{"it": "omar", "business": "ana", "served": served, "ended_ago": ended_ago}]
    people = ["ana", person("omar", "eng")]
    return problem(people, past_pairs=pairs, rules={"term": settings})


def test_a_pair_that_has_served_its_term_costs_one_and_more_each_quarter():
    assert found("term", past(3), {}, PAIR) == []
    assert found("term", past(4), {}, PAIR) == [(1, "Omar and Ana have been a pair for 4 quarters.")]
    assert found("term", past(6), {}, PAIR)[0][0] == 3


def test_a_pair_that_ends_too_soon_costs_one():
    assert found("term", past(1), {}) == [(1, "Omar and Ana end after 1 of 2 quarters.")]
    assert found("term", past(1), {}, PAIR) == []
    assert found("term", past(2), {}) == []


def test_a_former_pair_rests_before_it_meets_again():
    assert found("term", past(3, 4), {}, PAIR) == [(1, "Omar and Ana were a pair until 4 quarters ago.")]
    assert found("term", past(3, 5), {}, PAIR) == []
    assert found("term", past(1, 1), {}) == []


def test_the_terms_can_be_set():
    assert found("term", past(1, max_term=1), {}, PAIR)[0][0] == 1
    assert found("term", past(2, min_term=3), {})[0][0] == 1
    assert found("term", past(3, 1, cooling=0), {}, PAIR) == []


def test_pairs_of_people_who_left_are_over():
    gone = problem(["ana"], past_pairs=[{"it": "gone", "business": "ana", "served": 1}])
    assert found("term", gone, {}) == []


def test_a_new_pair_costs_nothing():
    assert found("term", problem(["ana", person("omar", "eng")]), {}, PAIR) == []
