import pytest

from planner.workspace.entities import Knows, Preference
from tests.planner.exchange.brought import CHALLENGES, PEOPLE, SKILLS, all_tables, bring, brought


def faults(imported):
    return [str(problem) for problem in imported.problems]


def test_every_column_reaches_its_field(tmp_path):
    found = brought(
        tmp_path,
        people=(
            "id,name,department,email,discipline,site,seniority,can_lead,joins,max_pods,hours,pod_hours,"
            "utc_offset,work_hours,groups,standing,liaison,max_pairs,active\n"
            "p1,Ana Ruiz,Finance,ana@x.org,Analyst,Montréal,4,yes,no,2,32,6.5,-5,8-16,new; young,1,yes,2,no\n"
        ),
    )
    ana = found.people["p1"]
    assert (ana.email, ana.discipline, ana.site) == ("ana@x.org", "Analyst", "Montréal")
    assert (ana.seniority, ana.can_lead, ana.joins, ana.max_pods) == (4, True, False, 2)
    assert (ana.hours, ana.pod_hours, ana.utc_offset) == (32, 6.5, -5)
    assert (ana.work_starts, ana.work_ends, ana.groups) == (8, 16, ("new", "young"))
    assert (ana.standing, ana.liaison, ana.max_pairs, ana.active) == (1, True, 2, False)


def test_an_empty_cell_is_the_default_and_a_missing_column_leaves_what_is_there(tmp_path):
    first = brought(tmp_path, people="id,name,department,seniority,site\np1,Ana,Finance,5,Berlin\n")
    again = brought(tmp_path, first, people="id,name,department,seniority\np1,Ana,Finance,\n")
    assert again.people["p1"].seniority == 3
    assert again.people["p1"].site == "Berlin"


def test_departments_that_are_new_stand_on_their_side_in_the_order_they_come(tmp_path):
    found = brought(tmp_path, people=PEOPLE)
    assert [(d.id, d.side, d.position) for d in found.departments.values()] == [
        ("finance", "business", 0),
        ("engineering", "it", 1),
        ("sales", "business", 2),
    ]


def test_departments_without_a_side_are_named_in_a_remark(tmp_path):
    people = "name,department\nAna,Finance\nIvan,Engineering\nLena,Sales\nBo,Legal\nCem,Data\n"
    imported = bring(tmp_path, side="it", people=people)
    assert imported.remarks == (
        "people.csv: no side is given for Finance, Engineering, Sales and 2 more: taken as IT. "
        "A column side, or a table of departments, says otherwise.",
    )


def test_a_department_cannot_be_on_two_sides(tmp_path):
    people = "name,department,side\nAna,Finance,business\nIvan,Finance,it\nBo,Finance,\n"
    assert faults(bring(tmp_path, people=people)) == [
        "people.csv: row 3: column side: found 'it', expected 'business', the side that Finance is on"
    ]


def test_without_ids_names_make_them(tmp_path):
    found = brought(tmp_path, people="name,department\nAna Ruiz,Finance\n")
    again = brought(tmp_path, found, people="name,department,site\nana ruiz,Finance,Porto\n")
    assert list(again.people) == ["ana-ruiz"]
    assert again.people["ana-ruiz"].site == "Porto"


def test_two_people_of_one_name_need_ids(tmp_path):
    assert faults(bring(tmp_path, people="name,department\nAna,Finance\nAna,Sales\n")) == [
        "people.csv: row 3: column name: found 'Ana', expected ids in a column of their own, "
        "since row 2 has this name too"
    ]
    two = brought(tmp_path, people="id,name,department\np1,Ana,Finance\np2,Ana,Sales\n")
    assert "one of the ids p1, p2" in faults(bring(tmp_path, two, people="name,department\nAna,Finance\n"))[0]


def test_an_id_may_come_once(tmp_path):
    people = "id,name,department\np1,Ana,Finance\np1,Ivan,Finance\n"
    assert faults(bring(tmp_path, people=people)) == [
        "people.csv: row 3: column id: found 'p1', expected an id of its own, since row 2 has this one"
    ]


def test_a_manager_is_named_by_id_or_name_wherever_the_row_stands(tmp_path):
    found = brought(tmp_path, people="id,name,department,manager\np1,Ana,F,Ivan\np2,Ivan,F,\np3,Bo,F,p1\n")
    assert [person.manager for person in found.people.values()] == ["p2", None, "p1"]


def test_nobody_is_their_own_manager_or_has_an_unknown_one(tmp_path):
    people = "id,name,department,manager\np1,Ana,F,Ana\np2,Ivan,F,Anna\n"
    assert faults(bring(tmp_path, people=people)) == [
        "people.csv: row 2: column manager: found 'Ana', expected someone else",
        "people.csv: row 3: column manager: found 'Anna', expected a known person, 'Ana' perhaps",
    ]


def test_skills_and_learning_are_what_the_cells_say(tmp_path):
    first = brought(tmp_path, skills=SKILLS, people="id,name,department\np1,Ana Ruiz,F\np2,Ivan Petrov,F\n")
    people = "id,name,department,skills,learning\np1,Ana Ruiz,F,python 2; welding 1,sql\np2,Ivan Petrov,F,,\n"
    found = brought(tmp_path, first, people=people)
    assert set(found.knows.values()) == {
        Knows("p1", "python", 2),
        Knows("p1", "welding", 1),
        Knows("p1", "sql", 0, True),
    }


def test_learning_asks_for_a_known_skill_and_skills_come_once(tmp_path):
    people = "id,name,department,skills,learning\np1,Ana,F,sql 2; SQL 3,\np2,Bo,F,,sqll\n"
    assert faults(bring(tmp_path, people=people)) == [
        "people.csv: row 2: column skills: found 'sql 2; SQL 3', expected each skill once",
        "people.csv: row 3: column learning: found 'sqll', expected a known skill, 'sql' perhaps",
    ]


def test_wishes_name_challenges_of_the_quarter_by_id_or_title(tmp_path):
    before = all_tables(tmp_path)
    people = (
        "id,name,department,wishes,vetoes,waited\n"
        "p1,Ana Ruiz,Finance,Cash forecast; c1,,2\n"
        "p2,Ivan Petrov,Engineering,,c2,\n"
    )
    found = brought(tmp_path, before, people=people)
    assert found.preferences == {
        ("2027-Q1", "p1"): Preference("2027-Q1", "p1", ("c2", "c1"), (), 2),
        ("2027-Q1", "p2"): Preference("2027-Q1", "p2", (), ("c2",), None),
    }
    emptied = brought(tmp_path, found, people="id,name,department,wishes\np1,Ana Ruiz,Finance,\n")
    assert emptied.preferences["2027-Q1", "p1"] == Preference("2027-Q1", "p1", (), (), 2)


def test_wishes_without_a_quarter_ask_for_one(tmp_path):
    people = "id,name,department,waited\np1,Ana,F,2\np2,Bo,F,\n"
    assert "--cycle names it" in faults(bring(tmp_path, people=people))[0]
    assert bring(tmp_path, people="id,name,department,wishes\np1,Ana,F,\n").problems == ()


def test_wishes_make_the_quarter_that_they_are_of(tmp_path):
    first = brought(tmp_path, cycle="2026-Q4", challenges=CHALLENGES.replace("sql 3; python 2 x2", ""))
    people = "id,name,department,wishes\np1,Ana,F,c1\n"
    found = brought(tmp_path, first, cycle="2027-Q1", people=people)
    assert "2027-Q1" in found.cycles


def test_unknown_wishes_are_faults(tmp_path):
    before = all_tables(tmp_path)
    people = "id,name,department,wishes\np1,Ana Ruiz,Finance,c3\n"
    assert "expected a known challenge" in faults(bring(tmp_path, before, people=people))[0]


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("First name,Surname", "Ana,Ruiz"),
        ("Last name,Given name", "Ruiz,Ana"),
        ("Name,First name", "Ruiz,Ana"),
        ("Name,First name", "Ana Ruiz,Ana"),
    ],
)
def test_first_and_last_names_make_a_name(tmp_path, heads, row):
    workspace = brought(tmp_path, people=f"{heads},Department\n{row},Finance\n")
    assert [person.name for person in workspace.people.values()] == ["Ana Ruiz"]


def test_first_and_last_names_say_who_a_row_of_another_table_is_about(tmp_path):
    workspace = brought(
        tmp_path,
        all_tables(tmp_path),
        skills="First name,Last name,SQL,Go\nAna,Ruiz,4,\nIvan,Petrov,,2\n",
        leave="First name,Last name,From\nLena,Fischer,2027-02-01\n",
    )
    assert workspace.knows["p1", "sql"].level == 4
    assert workspace.knows["p2", "go"].level == 2
    assert [row.person for row in workspace.leave.values()] == ["p3"]


def test_a_manager_who_is_not_known_leaves_the_one_there_is(tmp_path):
    before = all_tables(tmp_path)
    found = bring(tmp_path, before, people="id,name,department,manager\np2,Ivan Petrov,Engineering,p9\n")
    assert [fault.column for fault in found.problems] == ["manager"]
    assert found.change.apply(before).people["p2"].manager == "p1"
