import pytest

from planner.exchange.importing.bring_in import Import, bring_in
from planner.exchange.tables.draft import MOST_FAULTS
from planner.exchange.tables.tally import Tally
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change
from tests.planner.exchange.brought import (
    CHALLENGES,
    HISTORY,
    OPEN_PROJECT,
    PEOPLE,
    SKILLS,
    all_tables,
    bring,
    brought,
)

needs_the_open_project = pytest.mark.skipif(
    not OPEN_PROJECT.exists(), reason="the open project's data do not lie beside the checkout"
)
OPEN_FILES = {
    "people": OPEN_PROJECT / "people.csv",
    "skills": OPEN_PROJECT / "experience.csv",
    "challenges": OPEN_PROJECT / "teams.csv",
    "history": OPEN_PROJECT / "history.csv",
}
ALL = {"people": PEOPLE, "skills": SKILLS, "challenges": CHALLENGES, "history": HISTORY}


def test_an_import_is_one_change_with_a_title_that_counts(tmp_path):
    imported = bring(tmp_path, **ALL)
    assert imported.change.title == "Import 3 people, 2 skill levels, 2 challenges, 2 places in past pods"
    assert imported.problems == ()
    assert Tally("people", added=3) in imported.summary


def test_bringing_the_same_in_again_changes_nothing(tmp_path):
    again = bring(tmp_path, all_tables(tmp_path), **ALL)
    assert not again.change
    assert again.change.title == "Import tables"
    assert Tally("people", unchanged=3) in again.summary


def test_what_differs_is_counted_as_changed(tmp_path):
    people = PEOPLE.replace("Ana Ruiz", "Ana Ruiz Vega") + "p4,Bo,Sales,,\n"
    again = bring(tmp_path, all_tables(tmp_path), people=people)
    assert Tally("people", added=1, changed=1, unchanged=2) in again.summary
    assert again.change.title == "Import 2 people"


def test_challenges_may_need_what_the_people_beside_them_know(tmp_path):
    people = "name,department,skills\nAna Ruiz,Finance,SQL 4\n"
    imported = bring(tmp_path, people=people, challenges="title,needs\nCash,sql 3\n", cycle="2027-Q1")
    assert imported.problems == ()
    assert Tally("challenges", added=1) in imported.summary


def test_the_quarter_comes_from_the_option_the_file_or_the_history(tmp_path):
    assert "2027-Q2" in brought(tmp_path, **{**ALL, "cycle": "2027-Q2"}).cycles
    after_history = brought(tmp_path, **ALL)
    assert after_history.cycles["2027-Q1"].state == "draft"
    assert [plan.name for plan in after_history.plans_of("2027-Q1")] == ["Plan 1"]
    known = brought(tmp_path, after_history, challenges="id\nc9\n")
    assert ("2027-Q1", "c9") in known.challenges
    assert len(known.plans) == 1


def test_a_quarter_that_is_none_or_missing_is_asked_for(tmp_path):
    with pytest.raises(InputError, match=r"--cycle: found 'soon', expected a quarter such as 2027-Q1$"):
        bring(tmp_path, cycle="soon", challenges=CHALLENGES)
    with pytest.raises(InputError, match="or one of 2026-Q4, 2027-Q1"):
        bring(tmp_path, all_tables(tmp_path), cycle="soon", challenges=CHALLENGES)
    with pytest.raises(InputError, match="--cycle: found nothing, expected the quarter of the challenges"):
        bring(tmp_path, challenges=CHALLENGES)


def test_all_faults_of_all_tables_come_at_once(tmp_path):
    imported = bring(
        tmp_path,
        cycle="2027-Q1",
        people="name,department,seniority\nAna,F,many\nBo,F,few\n",
        skills="person,skill,level\nAna,SQL,9\n",
        history="quarter,team,who\n",
    )
    assert [(fault.file, fault.row, fault.column) for fault in imported.problems] == [
        ("history.csv", 1, None),
        ("people.csv", 2, "seniority"),
        ("people.csv", 3, "seniority"),
        ("skills.csv", 2, "level"),
    ]


def test_a_file_with_thousands_of_faults_tells_some_hundred(tmp_path):
    people = "name,department,seniority\n" + "Ana,F,many\n" * 1000
    assert len(bring(tmp_path, people=people).problems) == MOST_FAULTS


def test_what_is_right_is_in_the_change_though_other_rows_are_wrong(tmp_path):
    imported = bring(tmp_path, people="id,name,department,seniority\np1,Ana,F,many\np2,Bo,F,2\n")
    assert list(imported.change.apply(Workspace()).people) == ["p2"]


def test_a_workbook_of_the_old_kind_is_named(tmp_path):
    path = tmp_path / "people.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    imported = bring_in(Workspace(), {"people": path})
    assert "expected XLSX without a password, or CSV" in str(imported.problems[0])


def test_a_file_that_is_not_there_is_a_fault(tmp_path):
    imported = bring_in(Workspace(), {"people": tmp_path / "none.csv", "skills": tmp_path})
    assert [fault.file for fault in imported.problems] == ["none.csv", tmp_path.name]
    assert imported == Import(Change("Import tables"), imported.problems, (), ())


@needs_the_open_project
def test_the_open_project_comes_in_with_its_real_people_and_history():
    imported = bring_in(Workspace(), OPEN_FILES, side="it")
    workspace = imported.change.apply(Workspace())
    assert imported.problems == ()
    assert imported.change.title == (
        "Import 590 people, 1,649 skill levels, 195 challenges, 2,125 places in past pods"
    )
    assert sum(person.active for person in workspace.people.values()) == 324
    assert {cycle.id for cycle in workspace.cycles.values()} == {"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"}
    assert sum(challenge.continues for challenge in workspace.challenges.values()) == 123
    assert not bring_in(workspace, OPEN_FILES, side="it").change


@needs_the_open_project
def test_a_quarter_of_the_open_project_makes_a_problem(tmp_path):
    from planner.workspace.cycle import problem_of

    workspace = bring_in(Workspace(), OPEN_FILES, side="it").change.apply(Workspace())
    (plan,) = workspace.plans
    problem = problem_of(workspace, plan)
    assert (len(problem.people), len(problem.challenges)) == (324, 195)
    assert {meeting.ago for meeting in problem.history} == {1, 2, 3}
