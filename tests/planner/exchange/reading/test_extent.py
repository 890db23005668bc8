import pytest

from planner.exchange import csv
from planner.exchange.importing.bring_in import bring_in
from planner.exchange.reading.extent import from_row, heading_row, without_sums
from planner.exchange.tables import leave, people, skills
from planner.workspace import Workspace

TITLED = "Report of 1 March,,\n\nHead office,2027,\nName,Department,Grade\nAna Ruiz,Finance,3\n"


@pytest.mark.parametrize(
    ("text", "table", "row"),
    [
        ("name,department\nAna,F\n", people.TABLE, 1),
        (TITLED, people.TABLE, 4),
        ("Report of 1 March\n\nWho,Unit,Extra\nAna Ruiz,Finance,x\n", people.TABLE, 3),
        ("Report\nperson,SQL,Go\np1,3,\n", skills.TABLE, 2),
        ("Leave\nFirst name,Surname,From\nAna,Ruiz,2027-02-01\n", leave.TABLE, 2),
        ("name\nAna\n", people.TABLE, 1),
        ("surprise\n", people.TABLE, 1),
    ],
)
def test_headings_are_found_below_what_an_export_is_titled_with(text, table, row):
    assert heading_row(csv.pasted(text), table) == row


def test_what_stands_above_the_headings_is_left_out_and_said_and_rows_keep_their_numbers():
    found = bring_in(Workspace(), {"people": csv.pasted(TITLED + "Bo Lind,,2\n")})
    assert list(found.change.apply(Workspace()).people) == ["ana-ruiz"]
    assert "Pasted table: the headings are those of row 4; 2 rows above are left out." in found.remarks
    assert [(fault.row, fault.column) for fault in found.problems] == [(6, "Department")]


def test_a_comma_in_a_title_does_not_part_cells():
    sheet = csv.pasted("Report, of 1 March, 2027\nName;Department\nRuiz, Ana;Finance, Rome\nLind, Bo;Sales\n")
    assert from_row(sheet, 2).rows[1] == (3, ("Ruiz, Ana", "Finance, Rome"))


def test_headings_in_the_first_row_need_no_word():
    sheet = csv.pasted("name,department\nAna,F\n")
    assert from_row(sheet, 1) is sheet


@pytest.mark.parametrize("last", ["Total,2,", "Grand total,,", "Total: 2 people", "Sum,2,7.5", "TOTALS,1%,"])
def test_sums_at_the_foot_are_rejected_by_their_row(last):
    text = f"Name,Department,Grade\nAna Ruiz,Finance,3\nBo Lind,Sales,4\n\n{last}\n"
    found = bring_in(Workspace(), {"people": csv.pasted(text)})
    assert [(fault.row, fault.expected) for fault in found.problems] == [
        (5, "a row of the table: sums are left out")
    ]
    assert len(found.change.apply(Workspace()).people) == 2


def test_a_person_of_such_a_name_stays():
    sheet = csv.pasted("name,department\nTotal Recall,Finance\nSumma Ray,Sales\nTotal,Sales\n")
    assert without_sums(sheet) == (sheet, ())
