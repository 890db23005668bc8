from planner.programme import Group, Programme, Round, twos

FIRST = Round("2027-Q1", (Group("Cash", ("ana", "bo", "cem")),), ("dia",), ("Something.",))
SECOND = Round("2027-Q2", (Group("Group 1", ("ana", "bo")),))


def test_every_two_of_a_group_meet_in_the_order_of_their_ids():
    assert list(twos([["bo", "ana"], ["cem"]])) == [("ana", "bo")]
    assert list(FIRST.meetings) == [("ana", "bo"), ("ana", "cem"), ("bo", "cem")]


def test_a_programme_has_the_meetings_and_the_broken_musts_of_all_its_rounds():
    programme = Programme((FIRST, SECOND))
    assert list(programme.meetings) == [*FIRST.meetings, ("ana", "bo")]
    assert programme.broken == ("Something.",)
