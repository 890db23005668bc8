from dataclasses import replace

from planner.solve.rotation.cost import cost, missing
from planner.solve.rotation.question import Mix, Question, Seats

FOUR = Question.plain(2, 2, 2)
PAIRS, SAME, OTHER = [[0, 1], [2, 3]], [[0, 1], [2, 3]], [[0, 2], [1, 3]]


def test_nothing_costs_anything_where_all_are_new_to_each_other():
    assert cost(FOUR, [PAIRS, OTHER]) == 0


def test_each_two_who_meet_again_cost_ten_and_the_third_time_twenty_more():
    assert cost(FOUR, [PAIRS, SAME]) == 20
    assert cost(Question.plain(2, 2, 3), [PAIRS, SAME, SAME]) == 60


def test_what_was_before_counts_for_every_meeting():
    assert cost(replace(FOUR, earlier={(0, 1): 14}), [PAIRS, OTHER]) == 14
    assert cost(replace(FOUR, earlier={(0, 1): 14}), [PAIRS, SAME]) == 20 + 28


def test_two_who_belong_together_cost_for_every_round_apart():
    assert cost(replace(FOUR, together={(0, 1): 1000}), [PAIRS, OTHER]) == 1000
    assert (
        cost(replace(FOUR, together={(0, 1): 1000}), [PAIRS, SAME])
        == 20
        == replace(FOUR, together={(0, 1): 1000, (2, 3): 1000}).floor
    )


def test_two_who_belong_together_may_both_be_left_out():
    question = Question(((Seats(1),),), (0,) * 3, (0,) * 3, together={(0, 1): 1000})
    assert [cost(question, [[[person]]]) for person in range(3)] == [1000, 1000, 0]


def test_a_barred_seat_and_a_seat_that_somebody_must_have_cost_a_must():
    question = Question(((Seats(1, barred=frozenset({0})),),), (0, 0), (0, 0), placed=(frozenset({0}),))
    assert [cost(question, [[[person]]]) for person in (0, 1)] == [1000, 1000]


def test_a_group_lacks_departments_and_sides():
    question = Question(((Seats(2),),), (0, 0, 1), (1, 2, 2))
    assert missing(question, Mix(2, 1, 1, (1,)), [0, 1]) == 2
    assert missing(question, Mix(2, 1, 1, (1,)), [0, 2]) == 0
    assert missing(question, Mix(0, 2, 0), [1, 2]) == 2


def test_who_waited_is_left_out_last():
    question = Question(((Seats(1),), (Seats(1),)), (0, 0), (0, 0), waited=(1, 0))
    assert cost(question, [[[0]], [[1]]]) == 30
    assert cost(question, [[[0]], [[0]]]) == 30
    assert cost(question, [[[1]], [[1]]]) == 90
