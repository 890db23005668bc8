"""People and challenges are found by what somebody calls them, or the complaint says what was meant."""

import pytest

from planner.files import InputError
from planner.naming import challenge_named, department_named, person_named
from tests.planner.build import challenge, problem

NAMES = {"p1": "Ana Ruiz", "p2": "Ana Weiss", "p3": "Ben Ito", "Ana": "Zoe Xu", "p5": "Ben Ito"}
PEOPLE = [{"id": key, "name": name, "department": "fin"} for key, name in NAMES.items()]
SMALL = problem(PEOPLE, [challenge("c1", "Payments"), challenge("c2", "Search"), challenge("c3", "search")])


@pytest.mark.parametrize(
    ("text", "person"), [("p1", "p1"), ("Ana", "Ana"), ("ana ruiz", "p1"), ("zoe", "Ana"), ("Zoe Xu", "Ana")]
)
def test_an_id_a_name_or_a_first_name_is_enough(text, person):
    assert person_named(SMALL, text, "--person") == person


def test_a_department_is_found_by_id_or_name():
    assert department_named(SMALL, "fin", "--strangers") == "fin"
    assert department_named(SMALL, "engineering", "--strangers") == "eng"


def test_a_challenge_is_found_by_id_or_title():
    assert challenge_named(SMALL, "c2", "--pod") == "c2"
    assert challenge_named(SMALL, "payments", "--pod") == "c1"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("Ben", "--person: found 'Ben', which is Ben Ito (p3), Ben Ito (p5), expected the id of one person"),
        (
            "Anna Ruiz",
            "--person: found 'Anna Ruiz', expected one of the problem’s people, such as Ana Ruiz (p1)",
        ),
        ("???", "--person: found '???', expected one of the problem’s people"),
        ("", "--person: found '', expected one of the problem’s people"),
    ],
)
def test_what_is_unknown_or_ambiguous_is_said_with_what_was_expected(text, complaint):
    with pytest.raises(InputError) as error:
        person_named(SMALL, text, "--person")
    assert str(error.value) == complaint


def test_a_title_of_two_challenges_is_ambiguous():
    with pytest.raises(InputError, match=r"Search \(c2\), search \(c3\), expected the id of one"):
        challenge_named(SMALL, "SEARCH", "--pod")


def test_of_many_that_are_meant_some_are_listed():
    many = problem([{"id": f"p{n}", "name": f"Ana {n}", "department": "fin"} for n in range(8)])
    with pytest.raises(InputError, match=r"Ana 4 \(p4\) and 3 more, expected"):
        person_named(many, "ana", "--person")
