from tests.planner.build import found, person, problem

PEOPLE = problem(
    [
        person("omar", "eng", liaison=True),
        person("li", "eng", liaison=True, max_pairs=3),
        person("kofi", "eng", max_pairs=3),
        *(person(key, liaison=True) for key in ("ana", "bo", "cy")),
    ]
)


def test_an_it_person_is_in_two_pairs_at_most():
    assert found("liaison_load", PEOPLE, {}, [("omar", "ana"), ("omar", "bo")]) == []
    assert found("liaison_load", PEOPLE, {}, [("omar", "ana"), ("omar", "bo"), ("omar", "cy")]) == [
        (1, "Omar is in 3 pairs, of at most 2.")
    ]


def test_a_business_person_is_in_one_pair_at_most():
    assert found("liaison_load", PEOPLE, {}, [("omar", "ana"), ("li", "ana")]) == [
        (1, "Ana is in 2 pairs, of at most 1.")
    ]


def test_a_persons_own_limit_counts():
    assert found("liaison_load", PEOPLE, {}, [("li", "ana"), ("li", "bo"), ("li", "cy")]) == []


def test_who_is_no_liaison_is_in_no_pair():
    assert found("liaison_load", PEOPLE, {}, [("kofi", "ana")]) == [
        (1, "Kofi is in 1 pair, but is no liaison.")
    ]
