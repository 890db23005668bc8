"""What fits into a week fits into every row that is made of it, and what does not is kept out by one."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from planner.solve.bounds.hours import Week

PAIRS = [(9, 0), (9, 1), (9, 2)]
weeks = st.builds(
    Week,
    st.just(9),
    st.lists(st.integers(1, 9), max_size=3).map(lambda takes: dict(enumerate(takes))),
    st.integers(0, 4),
    st.integers(0, 20),
)


def ways(week):
    """Every choice of pods and pairs."""
    for chosen in product((0, 1), repeat=len(week.takes)):
        for pairs in range(len(PAIRS) + 1):
            yield [c for c in week.takes if chosen[c]], pairs


def holds(row, pods, pairs):
    taken = sum(row.memberships.get((9, challenge), 0) for challenge in pods)
    return taken + sum(row.pairs.get(pair, 0) for pair in PAIRS[:pairs]) <= row.most


@given(weeks)
def test_what_fits_as_a_whole_fits_in_parts(week):
    for pods, pairs in ways(week):
        if holds(week.row(PAIRS), pods, pairs):
            assert all(holds(part.row(PAIRS), pods, pairs) for part in week.in_parts())


@given(weeks.filter(lambda week: week.pair_takes), st.integers(0, 3))
def test_beside_one_pod_at_most_exactly_those_pairs_fit_that_do(week, most_pairs):
    week = week.without({(9, c) for c, takes in week.takes.items() if takes > week.cap})
    row = week.room_row(PAIRS, most_pairs)
    for pods, pairs in ways(Week(9, dict(enumerate(week.takes.values())), week.pair_takes, week.cap)):
        pods = [list(week.takes)[number] for number in pods]
        if len(pods) < 2:
            fits = holds(week.row(PAIRS), pods, pairs) and pairs <= most_pairs
            assert holds(row, pods, pairs) == fits


@given(weeks, weeks)
def test_a_week_allows_one_of_another_where_no_two_of_its_pods_fit(week, other):
    twos = [(a, b) for a in other.takes for b in other.takes if a < b]
    fits = any(week.takes.get(a, 0) + week.takes.get(b, 0) <= week.cap for a, b in twos)
    assert week.allows_one_of(other) == (not fits)
