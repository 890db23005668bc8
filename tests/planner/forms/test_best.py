from planner.forms.best import Best

BEST = Best(challenge=0, people=2, weight=3, credits={0: 10, 1: 7, 2: 4})


def test_the_best_few_credits_count_against_full_credit():
    assert BEST.in_pod(0, [0, 1, 2, 9]) == 3 * (20 - 17)


def test_who_is_missing_gives_no_credit():
    assert BEST.in_pod(0, [9]) == 3 * 20


def test_a_closed_pod_costs_nothing():
    assert BEST.in_pod(0, []) == 0
