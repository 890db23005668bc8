import pytest

from planner.exchange.rosters.roster import AUDIENCES, Roster
from planner.exchange.rosters.tables import FIGURES, tables
from resources.make_sample import sample


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_row_is_as_wide_as_its_headings_and_figures_are_numbers(audience):
    for headings, *rows in tables(Roster(sample(), "rotate", audience)).values():
        for row in rows:
            assert len(row) == len(headings)
            for heading, cell in zip(headings, row, strict=True):
                assert heading not in FIGURES or float(cell or 0) >= 0


def test_managers_see_wishes_waits_locks_costs_and_who_has_no_pod():
    found = tables(Roster(sample(), "rotate", "manager"))
    by_name = {row[7]: row[-3:] for row in found["roster"]}
    assert by_name["Marek Kowal"][0] == "first"
    assert by_name["Marek Kowal"][2] == "yes"
    without = {row[2]: row[0] for row in found["without-a-pod"]}
    assert (without["Partner price lists"], without["Nadia Rahman"]) == ("challenge", "person")
    cost = sum(int(row[1]) for row in found["costs"][1:])
    assert cost > 0


def test_everybody_sees_none_of_that():
    found = tables(Roster(sample(), "rotate"))
    assert list(found) == ["roster", "pairs", "changes", "changes-by-pod"]
    assert not {"wish", "waited", "locked"} & set(found["roster"][0])


def test_more_names_than_a_cell_has_room_for_are_counted(monkeypatch):
    before = tables(Roster(sample(), "rotate"))["changes-by-pod"]
    longest = max((cell for row in before[1:] for cell in row), key=len)
    monkeypatch.setattr("planner.exchange.rosters.tables.LARGEST_CELL", len(longest) - 1)
    after = tables(Roster(sample(), "rotate"))["changes-by-pod"]
    changed = {cell for row in after for cell in row} - {cell for row in before for cell in row}
    (cut,) = changed
    *names, more = cut.split("; ")
    assert len(cut) < len(longest)
    assert longest.startswith("; ".join(names))
    assert more == f"and {len(longest.split('; ')) - len(names)} more"
