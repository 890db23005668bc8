from planner.forms.clash import Clash

CLASH = Clash(labels=(0, 0, 1, 2), clashes=frozenset({(0, 1), (1, 2)}), alone=frozenset({2}))


def test_labels_that_clash_count_once_however_many_have_them():
    assert CLASH.in_pod(0, [0, 1, 2]) == 1
    assert CLASH.in_pod(0, [0, 2, 3]) == 2


def test_labels_that_go_together_cost_nothing():
    assert CLASH.in_pod(0, [0, 1, 3]) == 0


def test_a_pair_clashes_by_its_labels_in_either_order():
    assert [CLASH.of_pair(0, 2), CLASH.of_pair(2, 0), CLASH.of_pair(0, 3)] == [1, 1, 0]


def test_a_label_may_clash_with_itself_in_pairs_alone():
    assert [CLASH.of_pair(3, 3), CLASH.of_pair(0, 1), CLASH.in_pod(0, [3])] == [1, 0, 0]
