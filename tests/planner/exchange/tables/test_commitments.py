from datetime import date

from planner.exchange.tables.tally import Tally
from planner.workspace.entities import Commitment
from tests.planner.exchange.brought import bring, brought
from tests.planner.exchange.tables.test_leave import company

TABLE = """\
person,title,starts,ends,hours
ana,Audit,2027-02-01,2027-02-12,33
Bo Xu,On call,2027-01-04,2027-04-04,4.25
"""


def test_commitments_come_in_with_their_days_and_hours(tmp_path):
    after = brought(tmp_path, company(), commitments=TABLE)
    assert list(after.commitments.values()) == [
        Commitment("ana", "Audit", date(2027, 2, 1), date(2027, 2, 12), 33),
        Commitment("bo", "On call", date(2027, 1, 4), date(2027, 4, 4), 4.25),
    ]


def test_the_same_again_changes_nothing(tmp_path):
    again = bring(tmp_path, brought(tmp_path, company(), commitments=TABLE), commitments=TABLE)
    assert not again.change
    assert again.summary == (Tally("commitments", unchanged=2),)


def test_what_the_table_says_of_a_person_takes_the_place_of_what_was_known(tmp_path):
    first = brought(tmp_path, company(), commitments=TABLE)
    imported = bring(
        tmp_path, first, commitments="person,title,starts,ends,hours\nana,Close,2027-03-01,2027-03-05,8\n"
    )
    after = imported.change.apply(first)
    assert [row.title for row in after.commitments.values()] == ["On call", "Close"]
    assert imported.change.title == "Import 1 commitment"


def test_what_is_wrong_is_named_by_row_and_column(tmp_path):
    text = (
        "person,title,starts,ends,hours\nAnna,Audit,2027-02-01,2027-02-12,8\nana,,2027-02-01,2027-02-12,8\n"
        "ana,Audit,2027-02-01,2027-01-12,8\nana,Audit,2027-02-01,2027-02-12,0.1\n"
        "ana,Audit,2027-02-01,2027-02-12,8\nana,Audit,2027-02-01,2027-02-19,9\n"
    )
    assert [str(problem) for problem in bring(tmp_path, company(), commitments=text).problems] == [
        "commitments.csv: row 2: column person: found 'Anna', expected a known person, 'ana' perhaps",
        "commitments.csv: row 3: column title: found nothing, expected a value",
        "commitments.csv: row 4: column ends: found '2027-01-12', expected 2027-02-01 or a later day",
        "commitments.csv: row 5: column hours: found '0.1', "
        "expected hours from 0 to 168, in whole quarters of an hour",
        "commitments.csv: row 7: column title: found 'Audit', "
        "expected each start of a commitment once, since row 6 has it",
    ]
