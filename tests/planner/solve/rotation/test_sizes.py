from hypothesis import given
from hypothesis import strategies as st

from planner.problem import Challenge
from planner.solve.rotation.sizes import sizes_for


def challenge(key, least, most, value=1):
    return Challenge(key, key, (least, most), value=value)


def test_groups_are_as_even_as_their_sizes_allow():
    assert sizes_for([challenge("a", 2, 9), challenge("b", 2, 3), challenge("c", 2, 9)], 13) == {
        "a": 5,
        "b": 3,
        "c": 5,
    }


def test_the_least_worthy_stay_closed_where_people_are_few():
    few = [challenge("a", 4, 6, value=1), challenge("b", 4, 6, value=3), challenge("c", 4, 6, value=1)]
    assert sizes_for(few, 9) == {"a": 5, "b": 4}
    assert sizes_for(few, 5) == {"b": 5}
    assert sizes_for(few, 3) == {}


limits = st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(0, 3))


@given(st.lists(limits, max_size=6), st.integers(0, 30))
def test_every_size_is_within_its_limits_and_all_have_a_place_where_there_is_one(given_, people):
    challenges = [
        challenge(f"{number}", least, least + more, value)
        for number, (least, more, value) in enumerate(given_)
    ]
    sizes = sizes_for(challenges, people)
    known = {each.id: each.size for each in challenges}
    assert all(known[key][0] <= size <= known[key][1] for key, size in sizes.items())
    assert sum(sizes.values()) <= people
    if sum(size for _, size in known.values()) >= people >= sum(size for size, _ in known.values()):
        assert sum(sizes.values()) == people
