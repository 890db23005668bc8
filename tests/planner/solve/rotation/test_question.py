from dataclasses import replace

from planner.solve.rotation.question import Mix, Question, Seats

GIRLS = Question.plain(5, 3, 7)


def test_kirkmans_girls_are_fifteen_in_seven_rounds_of_five_groups():
    assert (GIRLS.people, len(GIRLS.rounds), len(GIRLS.rounds[0])) == (15, 7, 5)
    assert GIRLS.is_plain


def test_a_question_that_asks_for_more_than_new_company_is_not_plain():
    mixed = (Seats(3, Mix(2)), *GIRLS.rounds[0][1:])
    barred = (Seats(3, barred=frozenset({1})), *GIRLS.rounds[0][1:])
    for more in (
        {"earlier": {(0, 1): 10}},
        {"together": {(0, 1): 10}},
        {"rounds": (mixed, *GIRLS.rounds[1:])},
        {"rounds": (barred, *GIRLS.rounds[1:])},
        {"rounds": (GIRLS.rounds[0][1:],) * 7},
        {"rounds": (GIRLS.rounds[0], (Seats(4), Seats(2), *GIRLS.rounds[0][2:]))},
    ):
        assert not replace(GIRLS, **more).is_plain


def test_who_is_kept_together_through_others_is_one_cluster():
    question = replace(GIRLS, together={(0, 4): 1, (2, 4): 1, (5, 6): 1})
    assert sorted(question.clusters()) == [[0, 2, 4], [5, 6]]
    assert list(GIRLS.clusters()) == []
