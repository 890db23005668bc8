from datetime import timedelta

import pytest

from planner.files import InputError
from planner.workspace import entities as e
from planner.workspace.sense import check
from tests.planner.workspace.workspaces import MONDAY, small


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (e.Organisation(pair_hours=0.3), "pair_hours: found 0.3 hours, expected whole quarters of an hour"),
        (e.CloseSkills("sql", "python", 0.5), "other: found 'python', expected an id that comes after 'sql'"),
        (e.Bond("apart", "ana", "ana"), "other: found 'ana', expected an id that comes after 'ana'"),
        (
            e.Person("ana", "Ana", "fin", manager="ana"),
            "manager: found the person's own id, expected someone else",
        ),
        (e.Person("ana", "Ana", "fin", work_starts=17), "work_ends: found 17, expected a time after 17"),
        (
            e.Person("ana", "Ana", "fin", work_ends=40),
            "work_ends: found 40, expected a time after 9, at most 24",
        ),
        (e.Person("ana", "Ana", "fin", pod_hours=7.9), "pod_hours: found 7.9 hours"),
        (e.WeekHours("ana", MONDAY, 1.1), "hours: found 1.1 hours"),
        (
            e.Leave("ana", MONDAY, MONDAY - timedelta(1)),
            "ends: found 2027-01-03, expected 2027-01-04 or a later",
        ),
        (e.Commitment("ana", "x", MONDAY, MONDAY - timedelta(9), 4), "ends: found 2026-12-26"),
        (
            e.Challenge("2027-Q1", "c", "C", smallest=8),
            "largest: found 7, expected 8, the smallest size, or more",
        ),
        (e.Challenge("2027-Q1", "c", "C", hours=1 / 3), "hours: found 0.333333 hours"),
    ],
)
def test_a_row_that_makes_no_sense_is_told_by_its_field(row: e.Row, said: str) -> None:
    with pytest.raises(InputError) as refused:
        check(row)
    assert str(refused.value).startswith(said)


def test_the_rows_of_a_sound_workspace_make_sense() -> None:
    for row in small(e.Person("dee", "Dee", "fin", pod_hours=2.25)).all_rows():
        check(row)
