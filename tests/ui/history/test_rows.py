from datetime import UTC, date, datetime, timedelta

from planner.workspace.log import LogEntry
from ui.document import START, START_TITLE
from ui.history.rows import HERE, ChangeRow, DayRow, day_words, rows

NOON = datetime(2026, 11, 25, 12).astimezone()
TODAY = NOON.date()


def entry(id, ago, title="Move Ana", state="done"):
    return LogEntry(id, (NOON - timedelta(days=ago)).astimezone(UTC).isoformat(), title, state)


def said(found):
    return [row.title if isinstance(row, DayRow) else (row.time, row.title, row.says) for row in found]


def test_changes_stand_under_their_days_and_say_their_state():
    log = [entry(4, 0, state="undone"), entry(3, 1, state="dropped"), entry(2, 1), entry(1, 9)]
    assert said(rows(log, TODAY)) == [
        "Today",
        ("12:00", "Move Ana", "Undone"),
        "Yesterday",
        ("12:00", "Move Ana", "Overtaken"),
        ("12:00", "Move Ana", HERE),
        "Mon 16 Nov",
        ("12:00", "Move Ana", ""),
        ("", START_TITLE, ""),
    ]


def test_where_all_is_undone_the_file_is_before_the_first_change():
    found = rows([entry(1, 0, state="undone")], TODAY)
    assert [(row.entry, row.here) for row in found if isinstance(row, ChangeRow)] == [
        (1, False),
        (START, True),
    ]


def test_days_without_a_change_that_is_looked_for_have_no_heading():
    log = [entry(3, 0), entry(2, 1, "Lock Bo"), entry(1, 9)]
    assert said(rows(log, TODAY, lambda each: each.title == "Lock Bo")) == [
        "Yesterday",
        ("12:00", "Lock Bo", ""),
    ]
    assert rows([], TODAY) == []


def test_a_row_is_spoken_with_its_day_and_state():
    found = rows([entry(2, 0, state="undone"), entry(1, 1)], TODAY)
    assert [row.spoken for row in found] == [
        "Today",
        "Move Ana, Today, 12:00, Undone",
        "Yesterday",
        f"Move Ana, Yesterday, 12:00, {HERE}",
        START_TITLE,
    ]


def test_a_day_of_another_year_says_so():
    assert day_words(date(2026, 11, 23), TODAY) == "Mon 23 Nov"
    assert day_words(date(2025, 11, 23), TODAY) == "Sun 23 Nov 2025"


def test_a_time_that_cannot_be_read_is_said_to_be_unknown():
    found = rows([LogEntry(1, "never", "Move Ana", "done")], TODAY)
    assert said(found)[0] == "At an unknown time"


def test_thousands_of_changes_make_as_many_rows():
    log = [entry(5000 - number, number // 40) for number in range(5000)]
    found = rows(log, TODAY)
    assert sum(isinstance(row, ChangeRow) for row in found) == 5001
    assert sum(isinstance(row, DayRow) for row in found) == 125
