from planner.problem import Need
from planner.workspace.entities import Challenge
from tests.planner.exchange.brought import bring, brought

PEOPLE = "id,name,department\n" + "".join(f"p{n},Person {n},F\n" for n in range(1, 7))
SKILLS = "skill\nRun\n"
HISTORY = """\
quarter,team,person,role
2026-Q1,gone,p1,member
2026-Q1,gone,p2,member
2026-Q1,gone,p3,member
2026-Q2,run,p1,member
2026-Q3,run,p1,lead
2026-Q3,run,p2,member
2026-Q3,run,p3,member
2026-Q3,run,p4,member
2026-Q3,a,p1,member
2026-Q3,b,p1,member
2026-Q3,d,p1,member
2026-Q3,e,p1,member
"""


def test_what_a_challenge_leaves_open_is_worked_out_of_its_past(tmp_path):
    found = brought(
        tmp_path, people=PEOPLE, skills=SKILLS, challenges="team\nrun\ngone\nnew\na\n", history=HISTORY
    )
    challenges = {key: row for (_, key), row in found.challenges.items()}
    assert challenges["run"] == Challenge(
        "2026-Q4", "run", "Run", smallest=3, largest=5, hours=2, continues=True, needs=(Need("run", 2),)
    )
    assert challenges["gone"] == Challenge("2026-Q4", "gone", "Gone", value=0, smallest=2, largest=4, hours=2)
    assert challenges["new"] == Challenge("2026-Q4", "new", "New")
    assert (challenges["a"].smallest, challenges["a"].largest) == (2, 2)


def test_a_column_has_the_last_word(tmp_path):
    found = brought(
        tmp_path,
        people=PEOPLE,
        skills=SKILLS,
        challenges="team,size,hours_per_week,continues,value,needs\nrun,4-7,8,no,5,\n",
        history=HISTORY,
    )
    assert found.challenges["2026-Q4", "run"] == Challenge("2026-Q4", "run", "Run", value=5)


def test_people_get_as_many_pods_as_they_had_and_the_hours_for_them(tmp_path):
    found = brought(tmp_path, people=PEOPLE, history=HISTORY)
    assert (found.people["p1"].max_pods, found.people["p1"].pod_hours, found.people["p1"].can_lead) == (
        5,
        10,
        True,
    )
    assert (found.people["p2"].max_pods, found.people["p2"].pod_hours, found.people["p2"].can_lead) == (
        1,
        None,
        False,
    )


def test_nobody_gets_more_pod_hours_than_they_work(tmp_path):
    history = "quarter,team,person\n" + "".join(f"2026-Q3,t{n},p1\n" for n in range(30))
    assert brought(tmp_path, people=PEOPLE, history=history).people["p1"].pod_hours == 40


def test_rows_that_the_file_has_stay_as_they_are(tmp_path):
    first = brought(tmp_path, cycle="2026-Q4", people=PEOPLE, challenges="team\nrun\n")
    found = brought(tmp_path, first, people=PEOPLE, challenges="team\nrun\n", history=HISTORY)
    assert found.challenges == first.challenges
    assert found.people == first.people


def test_the_history_of_the_file_counts_as_well(tmp_path):
    first = brought(tmp_path, people=PEOPLE, history=HISTORY)
    found = brought(tmp_path, first, cycle="2026-Q4", challenges="team\nrun\n")
    assert found.challenges["2026-Q4", "run"].continues


def test_what_is_worked_out_is_said(tmp_path):
    imported = bring(tmp_path, people=PEOPLE, challenges="team\nrun\ngone\n", history=HISTORY)
    assert imported.remarks[-2:] == (
        "Worked out of the history, since no column says it: whether it continues, size, hours a week "
        "of 2 challenges; value of 1 challenge.",
        "Worked out of the history, since no column says it: "
        "pods at once, pod hours, who can lead of 1 person.",
    )
