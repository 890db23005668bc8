import pytest

from planner.workspace.entities import Bond
from tests.planner.exchange.brought import all_tables, bring, brought


def test_a_row_is_a_bond_of_two_people_in_either_order(tmp_path):
    text = "person,other,kind,level\nIvan Petrov,Ana Ruiz,apart,high\np3,p1,,\n"
    found = brought(tmp_path, all_tables(tmp_path), bonds=text)
    assert set(found.bonds.values()) == {Bond("apart", "p1", "p2", "high"), Bond("together", "p1", "p3")}
    assert not bring(tmp_path, found, bonds=text).change


def test_another_kind_replaces_the_bond_of_the_two_and_other_bonds_stay(tmp_path):
    before = brought(tmp_path, all_tables(tmp_path), bonds="one,with,kind\np1,p2,apart\np1,p3,apart\n")
    after = brought(tmp_path, before, bonds="one,with,bond\np2,p1,together\n")
    assert set(after.bonds.values()) == {Bond("together", "p1", "p2"), Bond("apart", "p1", "p3")}


def test_a_column_left_out_leaves_what_is_there(tmp_path):
    before = brought(tmp_path, all_tables(tmp_path), bonds="one,with,kind,level\np1,p2,apart,low\n")
    assert not bring(tmp_path, before, bonds="one,with\np1,p2\n").change


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("p1,p9,apart,", "row 2: column other: found 'p9', expected a known person"),
        ("p1,Ana Ruiz,apart,", "row 2: column other: found 'Ana Ruiz', expected someone else"),
        ("p1,p2,enemies,", "row 2: column kind: found 'enemies', expected together or apart"),
        ("p1,p2,apart,huge", "row 2: column level: found 'huge', expected must, high, medium, low or off"),
        ("p1,,apart,", "row 2: column other: found nothing, expected a value"),
        ("p1,p2,apart,\np2,p1,together,", "row 3: column other: found 'p1', expected two people once"),
    ],
)
def test_what_is_wrong_is_named_by_row_and_column(tmp_path, row, fault):
    found = bring(tmp_path, all_tables(tmp_path), bonds=f"person,other,kind,level\n{row}\n")
    assert str(found.problems[0]).startswith(f"bonds.csv: {fault}")
