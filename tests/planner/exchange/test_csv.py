import csv
import io

import pytest

from planner.exchange import csv as format
from planner.exchange.faults import Unreadable
from planner.exchange.roster import Roster
from resources.make_sample import sample


def read(folder, content):
    path = folder / "people.csv"
    path.write_bytes(content)
    return [row for _, row in format.read(path, "people").rows]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_usual_forms_of_csv_are_told_apart(tmp_path, separator, mark, end):
    text = end.join((separator.join(('"id, number"', "name")), separator.join(("p1", "Åsa"))))
    assert read(tmp_path, mark + text.encode()) == [("id, number", "name"), ("p1", "Åsa")]


def test_a_cell_may_hold_quotes_and_line_breaks(tmp_path):
    assert read(tmp_path, b'id,name\n1,"A ""b""\nc"\n') == [("id", "name"), ("1", 'A "b"\nc')]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "people.csv: found no rows, expected a row of column headings"),
        (b"\n\n , \n", "people.csv: found no rows"),
        (b"id,name\n1,J\xf6rg\n", "people.csv: row 2: found text in another encoding, expected UTF-8"),
        ("id\n1".encode("utf-16"), "people.csv: row 1: found text in another encoding"),
        (b"id,name\n1,A\0na\n", "people.csv: row 2: found a zero byte"),
        (b'id,name\n1,"Ana\n2,Bo\n', "people.csv: row 2: found a row that does not end well"),
        (b'id,name\n1,"Ana" Ruiz\n', "people.csv: row 2: found a row that does not end well"),
        (b"id,name\n1," + b"x" * 140_000, "people.csv: row 2: found a row that does not end well"),
    ],
)
def test_what_is_no_table_says_why(tmp_path, content, message):
    with pytest.raises(Unreadable, match=message):
        read(tmp_path, content)


def test_a_file_that_is_not_there_or_too_large_says_so(tmp_path, monkeypatch):
    with pytest.raises(Unreadable, match="found nothing to read"):
        format.read(tmp_path / "none.csv", "people")
    monkeypatch.setattr(format, "LARGEST_FILE", 10)
    with pytest.raises(Unreadable, match="found 11 bytes, expected a table of at most 10"):
        read(tmp_path, b"id,name\n1,2")


def test_the_roster_is_a_row_for_each_membership_and_the_pairs_lie_beside_it():
    workspace = sample()
    found = {
        name: list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        for name, content in format.files(Roster(workspace, "rotate"), "roster.csv").items()
    }
    assert list(found) == [
        "roster.csv", "roster-pairs.csv", "roster-changes.csv", "roster-changes-by-pod.csv"
    ]  # fmt: skip
    members, pairs = found["roster.csv"], found["roster-pairs.csv"]
    assert {(row["challenge"], row["person"]) for row in members} == {
        (row.challenge, row.person) for row in workspace.memberships.values() if row.plan == "rotate"
    }
    assert {(row["it"], row["business"]) for row in pairs} == {
        (row.it, row.business) for row in workspace.pairs.values() if row.plan == "rotate"
    }
    tomas = next(row for row in members if row["person"] == "tomas")
    assert tomas["title"] == "Faster month end"
    assert tomas["covers"] == "Accounting"
    assert (tomas["first_week"], tomas["last_week"], tomas["hours_per_week"]) == ("1", "8", "8")
    assert tomas["can_lead"] == "yes"


def test_no_cell_of_a_roster_begins_a_formula():
    content = format.table_bytes([["=1+1", "+1", "-1", "@x", "\tx", "fine", "'=x"]]).decode("utf-8-sig")
    (row,) = csv.reader(io.StringIO(content))
    assert row == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "fine", "''=x"]
