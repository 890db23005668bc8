import csv
import io

import pytest

from planner.exchange import csv as format
from planner.exchange.reading.faults import Unreadable
from planner.exchange.rosters.roster import Roster
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


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_other_encodings_are_read_too(tmp_path, encoding):
    assert read(tmp_path, "id;name\n1;Jörg\n".encode(encoding)) == [("id", "name"), ("1", "Jörg")]


def test_a_guess_at_the_encoding_is_a_remark(tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes(b"id,name\n1,J\xf6rg\n")
    (remark,) = format.read(path, "people").remarks
    assert remark.startswith("people.csv: read as Windows text")


def test_what_stands_in_quotes_says_nothing_about_the_separator(tmp_path):
    text = b'"id, or\nnumber, or key";name\n1;Ana\n'
    assert read(tmp_path, text) == [("id, or\nnumber, or key", "name"), ("1", "Ana")]


def test_a_first_line_may_name_the_separator(tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes(b"sep=;\r\nid;name, full\r\n1;Ana\r\n")
    assert format.read(path, "people").rows == ((2, ("id", "name, full")), (3, ("1", "Ana")))


def test_a_large_file_is_read_apart_and_says_the_same(tmp_path, monkeypatch):
    content = "id,name\n1,Zoë\n".encode("cp1252")
    here = read(tmp_path, content)
    monkeypatch.setattr(format, "LARGEST_READ_HERE", 5)
    assert read(tmp_path, content) == here
    with pytest.raises(Unreadable, match="row 2: found a row that does not end well"):
        read(tmp_path, b'id,name\n1,"Ana\n')


def test_what_was_copied_reads_as_a_table():
    assert format.pasted('id\tname\n1\t"A\nb"\n').rows == ((1, ("id", "name")), (2, ("1", "A\nb")))
    assert format.pasted('id\tname\n1\t"A" b\n').rows[1] == (2, ("1", '"A" b'))
    assert format.pasted("id,name\n1,Ana").rows[1] == (2, ("1", "Ana"))
    with pytest.raises(Unreadable, match="Pasted table: found no rows"):
        format.pasted(" \n")
    with pytest.raises(Unreadable, match="found 1,000,001 letters"):
        format.pasted("x" * 1_000_001)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "people.csv: found no rows, expected a row of column headings"),
        (b"\n\n , \n", "people.csv: found no rows"),
        (b"id,name\n1,J\x81rg\n", "people.csv: row 2: found text in another encoding, expected UTF-8"),
        (b"id,name\n1,A\0na\n", "people.csv: row 2: found a zero byte"),
        (b'id,name\n1,"Ana\n2,Bo\n', "people.csv: row 2: found a row that does not end well"),
        (b'id,name\n1,"Ana" Ruiz\n', "people.csv: row 2: found a row that does not end well"),
        (b"id,name\n1," + b"x" * 140_000, "people.csv: row 2: found a row that does not end well"),
    ],
)
def test_what_is_no_table_says_why(tmp_path, content, message):
    with pytest.raises(Unreadable, match=message):
        read(tmp_path, content)


def test_a_file_that_is_not_there_says_so(tmp_path):
    with pytest.raises(Unreadable, match="found nothing to read"):
        format.read(tmp_path / "none.csv", "people")


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
    formulas = ["=1+1", "+1", "-1", "@x", "\tx", "fine", "'=x", "＝1", "＋1", "－1", "＠x"]
    content = format.table_bytes([formulas]).decode("utf-8-sig")
    (row,) = csv.reader(io.StringIO(content))
    assert row == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "fine", "''=x", "'＝1", "'＋1", "'－1", "'＠x"]


def test_texts_stand_in_quotation_marks_and_figures_do_not():
    content = format.table_bytes([["id", "hours"], ["007", "-5"], ['a "b"', ""]], {"hours"})
    assert content.decode("utf-8-sig") == '"id","hours"\r\n"007",-5\r\n"a ""b""",\r\n'
