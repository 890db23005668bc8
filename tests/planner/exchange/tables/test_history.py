from datetime import date

from planner.workspace.entities import Challenge, Cycle, Served
from tests.planner.exchange.brought import HISTORY, PEOPLE, all_tables, bring, brought


def faults(imported):
    return [str(problem) for problem in imported.problems]


def test_the_last_cycles_come_in_as_closed_quarters(tmp_path):
    history = "quarter,team,person\n2025-Q4,old,p1\n2026-Q3,c1,Ana Ruiz\n2026-Q4,c1,p2\n"
    found = brought(tmp_path, people=PEOPLE, history=history, last_cycles=2)
    assert {cycle.id: cycle.state for cycle in found.cycles.values()} == {
        "2026-Q3": "closed",
        "2026-Q4": "closed",
    }
    assert set(found.served.values()) == {
        Served("2026-Q3", "c1", "p1"),
        Served("2026-Q4", "c1", "p2"),
    }


def test_a_pod_is_a_challenge_by_id_or_title_and_keeps_its_name_otherwise(tmp_path):
    before = all_tables(tmp_path)
    history = "cycle,challenge,person,weeks\n2026-Q4,faster month end,p1,6\n2026-Q4,Some old thing,p2,\n"
    found = brought(tmp_path, before, history=history)
    assert set(found.served.values()) == {
        Served("2026-Q4", "c1", "p1", 6),
        Served("2026-Q4", "Some old thing", "p2"),
    }


def test_a_cycle_is_replaced_by_what_the_table_says_of_it(tmp_path):
    before = all_tables(tmp_path)
    imported = bring(tmp_path, before, history="quarter,team,person\n2026-Q4,c1,p1\n")
    (served,) = [tally for tally in imported.summary if tally.table == "served"]
    assert (served.unchanged, served.removed) == (1, 1)


def test_people_that_are_gone_too_long_need_not_be_known(tmp_path):
    history = HISTORY + "2019-Q1,old,somebody\n"
    assert brought(tmp_path, people=PEOPLE, history=history, last_cycles=1).served


def test_what_is_wrong_is_named(tmp_path):
    history = HISTORY + "2026-Q4,c1,p9\nlast winter,c1,p1\n2026-Q4,c1,p1\n,c1,p1\n2026-Q4,c1,p2\n"
    assert faults(bring(tmp_path, people=PEOPLE, history=history)) == [
        "history.csv: row 4: column person: found 'p9', expected a known person",
        "history.csv: row 5: column quarter: found 'last winter', "
        "expected a quarter such as 2026-Q3, or a cycle of the file",
        "history.csv: row 6: column person: found 'p1', expected each person of a pod once",
        "history.csv: row 7: column quarter: found nothing, expected a value",
    ]


def test_history_lies_before_the_quarter_that_is_planned(tmp_path):
    imported = bring(tmp_path, cycle="2026-Q4", people=PEOPLE, history=HISTORY)
    assert "column quarter: found '2026-Q4', expected a cycle before 2026-Q4" in faults(imported)[0]


def test_a_cycle_of_the_file_may_have_any_name(tmp_path):
    before = brought(tmp_path, people=PEOPLE)
    winter = Cycle("winter", date(2026, 1, 5), 6, "closed")
    before = before.with_tables({"cycles": {"winter": winter}})
    found = brought(tmp_path, before, history="cycle,pod,person\nwinter,c1,p1\n")
    assert found.served == {("winter", "c1", "p1"): Served("winter", "c1", "p1")}


def test_a_history_without_a_column_for_cycles_says_so(tmp_path):
    imported = bring(tmp_path, people=PEOPLE, history="team,person\nc1,p1\n")
    assert "expected a column 'cycle'" in faults(imported)[0]


def test_a_challenge_of_the_past_that_is_known_to_the_file_is_found_by_its_title(tmp_path):
    before = all_tables(tmp_path)
    old = Challenge("2026-Q4", "price-review", "Price review")
    before = before.with_tables({"challenges": {**before.challenges, old.key: old}})
    found = brought(tmp_path, before, history="cycle,pod,person\n2026-Q4,Price review,p1\n")
    assert ("2026-Q4", "price-review", "p1") in found.served
