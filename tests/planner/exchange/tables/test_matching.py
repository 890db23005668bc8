import pytest

from planner.exchange import csv
from planner.exchange.importing.bring_in import bring_in
from planner.exchange.tables.matching import BY_EMAIL, BY_LIKE, BY_NAME, Alike
from planner.workspace.entities import Person
from tests.planner.exchange.brought import brought

KNOWN = """\
id,name,department,email
ana,Ana Ruiz,Finance,ana@x.org
ivan,Ivan Petrov,Engineering,ivan@x.org
lena,Lena Fischer,Sales,
"""


@pytest.fixture
def workspace(tmp_path):
    return brought(tmp_path, people=KNOWN)


def bring(workspace, guesses=None, **tables):
    return bring_in(workspace, {name: csv.pasted(text) for name, text in tables.items()}, guesses=guesses)


def test_another_id_with_the_same_e_mail_is_the_same_person(workspace):
    found = bring(workspace, people="id,name,department,email\nE1,Ana Ruiz Vega,Finance,ANA@x.org\n")
    assert [(match.text, match.person, match.why) for match in found.matches] == [("E1", "ana", BY_EMAIL)]
    after = found.change.apply(workspace)
    assert set(after.people) == {"ana", "ivan", "lena"}
    assert after.people["ana"].name == "Ana Ruiz Vega"


def test_an_e_mail_that_two_have_is_nobodys(workspace):
    text = "id,name,department,email\nE1,Ana,Finance,ana@x.org\nE2,Bo,Finance,ana@x.org\n"
    assert bring(workspace, people=text).matches == ()


def test_who_is_in_the_file_by_id_is_not_somebody_else_too(workspace):
    text = "id,name,department,email\nana,Ana Ruiz,Finance,\nE2,Bo Lind,Finance,ana@x.org\n"
    assert bring(workspace, {}, people=text).matches == ()


def test_names_are_guessed_only_where_somebody_looks(workspace):
    text = "name,department\nAna Ruis,Finance\n"
    assert "ana-ruis" in bring(workspace, people=text).change.apply(workspace).people
    found = bring(workspace, {}, people=text)
    assert [(match.why, match.taken) for match in found.matches] == [(BY_LIKE, True)]
    assert found.change.apply(workspace).people["ana"].name == "Ana Ruis"


def test_the_same_name_under_another_id_is_a_guess(workspace):
    text = 'id,name,department\nE7,"Fischer, Lena",Sales\n'
    (match,) = bring(workspace, {}, people=text).matches
    assert (match.person, match.why) == ("lena", BY_NAME)


def test_a_guess_that_is_undone_is_a_person_of_their_own_and_stays_listed(workspace):
    found = bring(workspace, {"ana ruis": False}, people="name,department\nAna Ruis,Finance\n")
    assert [match.taken for match in found.matches] == [False]
    after = found.change.apply(workspace).people
    assert (after["ana"].name, after["ana-ruis"].name) == ("Ana Ruiz", "Ana Ruis")


def test_the_id_of_the_file_is_good_in_its_other_tables(workspace):
    found = bring(
        workspace,
        people="id,name,department,email\nE1,Ana Ruiz,Finance,ana@x.org\n",
        skills="person,skill,level\nE1,SQL,3\nivan@x.org,SQL,2\n",
    )
    assert found.problems == ()
    assert set(found.change.apply(workspace).knows) == {("ana", "sql"), ("ivan", "sql")}


def test_other_tables_guess_names_too(workspace):
    skills = "person,skill,level\nIvan Petrow,SQL,3\nSomebody Else,SQL,2\n"
    found = bring(workspace, {}, skills=skills, leave="person,starts\nLena Fisher,2027-02-01\n")
    assert [(match.text, match.person) for match in found.matches] == [
        ("Ivan Petrow", "ivan"),
        ("Lena Fisher", "lena"),
    ]
    assert [fault.found for fault in found.problems] == ["'Somebody Else'"]
    undone = bring(workspace, {"ivan petrow": False}, skills=skills)
    assert [fault.found for fault in undone.problems] == ["'Ivan Petrow'", "'Somebody Else'"]


def test_bringing_a_guessed_file_in_again_changes_nothing(workspace):
    text = "id,name,department,email\nE1,Ana Ruis,Finance,ana@x.org\nE2,Lena Fisher,Sales,\nE3,Bo,Sales,\n"
    after = bring(workspace, {}, people=text).change.apply(workspace)
    assert not bring(after, {}, people=text).change


def test_a_name_like_two_others_is_nobodys():
    alike = Alike(
        [Person("a", "Jan Novak", "d"), Person("b", "Jon Novak", "d"), Person("c", "Åsa Öberg", "d")]
    )
    assert alike.of("Jen Novak") is None
    assert alike.of("Oberg, Asa") == "c"
    assert alike.of("") is None
    assert alike.of("Bertil Andersson") is None
