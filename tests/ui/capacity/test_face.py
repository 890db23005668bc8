from planner.capacity import PersonWeeks, capacity
from planner.workspace.cycle import problem_of
from tests.ui import small
from ui.capacity.face import Cell, cells, groups, said


def weeks(hours, filled, away=()):
    return PersonWeeks(tuple(hours), tuple(filled), frozenset(away))


def posed():
    workspace = small.workspace()
    problem = problem_of(workspace, "one")
    return problem, capacity(problem, workspace.plan("one"))


def test_a_cell_shows_what_is_used_or_what_is_free_in_five_shades():
    mine = weeks([8, 8, 8, 8, 0], [0, 1, 6, 8, 0])
    assert [(cell.text, cell.step) for cell in cells(mine, "used")] == [
        ("", 0),
        ("1", 1),
        ("6", 3),
        ("8", 4),
        ("", 0),
    ]
    assert [(cell.text, cell.step) for cell in cells(mine, "free")] == [
        ("8", 4),
        ("7", 4),
        ("2", 1),
        ("", 0),
        ("", 0),
    ]


def test_what_is_too_much_shows_in_both_ways_and_also_while_somebody_is_away():
    mine = weeks([8, 8, 8], [9.5, 0, 9], away=(2, 3))
    for mode in ("used", "free"):
        assert cells(mine, mode) == (Cell("+1.5", "over"), Cell("", "away"), Cell("+1", "over"))


def test_departments_come_in_their_order_and_people_by_name():
    finance, sales, engineering = groups(*posed())
    assert (finance.name, sales.name, engineering.name) == ("Finance", "Sales", "Engineering")
    assert [face.name for face in engineering.people] == ["Ben Schulz", "Jun Ito", "Omar Khalil"]
    assert (engineering.count, engineering.over) == ("3 people", "1 over")
    assert sales.over == ""


def test_a_filter_leaves_out_people_and_departments_without_any():
    (only,) = groups(*posed(), "sql fin")
    assert [face.name for face in only.people] == ["Ana Ruiz"]
    assert groups(*posed(), "zzz") == ()


def test_a_cell_is_told_in_words():
    *_, engineering = groups(*posed())
    ben, jun, omar = engineering.people
    assert said(ben, 3, 3) == "Ben Schulz, week 3, 9 of 8 hours, 1 hour over"
    assert said(jun, 1, 1) == "Jun Ito, week 1, 0 of 8 hours"
    assert omar.free == "104 h"
