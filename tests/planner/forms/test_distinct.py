from planner.forms.distinct import Distinct

LABELS = (0, 0, 1, -1)


def test_labels_that_are_missing_count():
    assert Distinct(LABELS, 3).in_pod(0, [0, 1]) == 2
    assert Distinct(LABELS, 2).in_pod(0, [0, 2]) == 0


def test_a_small_pod_needs_no_more_labels_than_members():
    assert Distinct(LABELS, 3, capped=True).in_pod(0, [0, 1]) == 1
    assert Distinct(LABELS, 3, capped=True).in_pod(0, [0]) == 0


def test_who_has_no_label_brings_none():
    assert Distinct(LABELS, 3, capped=True).in_pod(0, [0, 3]) == 1


def test_a_closed_pod_costs_nothing():
    assert Distinct(LABELS, 3).in_pod(0, []) == 0
