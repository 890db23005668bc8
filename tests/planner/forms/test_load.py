from planner.forms import State
from planner.forms.load import Load

LOAD = Load(
    takes=(8, 6),
    weeks=(frozenset({0, 1}), frozenset({1, 2})),
    pair_takes=3,
    caps=((8, 8, 8), (16, 16, 2)),
    unit=4,
)


def test_the_worst_week_beyond_its_cap_counts_in_units_rounded_up():
    state = State.of(2, [{0, 1}, {0, 1}], set())
    assert LOAD.of_person(0, state) == 2  # 6 over in week 1
    assert LOAD.of_person(1, state) == 1  # 4 over in week 2


def test_pairs_take_every_week():
    assert LOAD.of_person(1, State.of(2, [set(), set()], {(1, 0)})) == 1


def test_nobody_is_over_without_pods_and_pairs():
    closed = Load(takes=(), weeks=(), pair_takes=0, caps=((-9,),), unit=1)
    assert closed.of_person(0, State.of(1, [], {(0, 0)})) == 0


def test_what_fits_costs_nothing():
    assert LOAD.of_person(0, State.of(2, [{0}, set()], set())) == 0
