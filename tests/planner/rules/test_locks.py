from tests.planner.build import found, person, problem


def locked(kind):
    return problem(["ana"], locks=[{"person": "ana", "challenge": "cash", "kind": kind}])


def test_a_lock_in_that_is_not_kept_costs_one_even_where_there_is_no_pod():
    assert found("locks", locked("in"), {}) == [(1, "Ana is not in Cash forecast, though locked in.")]


def test_a_lock_out_that_is_not_kept_costs_one():
    assert found("locks", locked("out"), {"cash": ["ana"]}) == [
        (1, "Ana is in Cash forecast, though locked out.")
    ]


def test_locks_that_are_kept_cost_nothing():
    assert found("locks", locked("in"), {"cash": ["ana"]}) == []
    assert found("locks", locked("out"), {}) == []


PAIR = problem(["ana", person("dev", "eng")], pair_locks=[{"it": "dev", "business": "ana"}])


def test_a_locked_pair_that_is_not_there_costs_one():
    assert found("locks", PAIR, {}) == [(1, "The pair of Dev and Ana is locked, and is not there.")]


def test_a_locked_pair_that_is_there_costs_nothing():
    assert found("locks", PAIR, {}, [("dev", "ana")]) == []
