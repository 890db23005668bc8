from planner.exchange.rosters.programme import coverage_rows, round_rows
from planner.programme import Group, Programme, Round
from tests.planner.build import person, problem

THREE = problem(["ana", "bo", person("cem", "eng")])
FIRST = Round("2027-Q1", (Group("Cash", ("ana", "cem")),), ("bo",))


def test_a_quarter_has_a_row_for_everybody():
    assert list(round_rows(THREE, FIRST)) == [
        ("quarter", "group", "person", "name", "department"),
        ("2027-Q1", "Cash", "ana", "Ana", "Finance"),
        ("2027-Q1", "Cash", "cem", "Cem", "Engineering"),
        ("2027-Q1", "", "bo", "Bo", "Finance"),
    ]


def test_every_two_departments_have_a_row():
    assert list(coverage_rows(THREE, Programme((FIRST,)))) == [
        ("department", "other", "could meet", "had met", "will have met"),
        ("Finance", "Finance", "1", "0", "0"),
        ("Finance", "Engineering", "2", "0", "1"),
        ("Engineering", "Engineering", "0", "0", "0"),
    ]
