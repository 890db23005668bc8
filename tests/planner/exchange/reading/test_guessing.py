from planner.exchange import csv
from planner.exchange.reading.guessing import (
    BY_CLOSE_HEADING,
    BY_HEADING,
    BY_VALUES,
    certain,
    guess,
    read_anew,
    told,
)
from planner.exchange.reading.reading import Reading, hidden, kind_of
from planner.exchange.tables import challenges, leave, people, skills
from planner.exchange.tables.skills import WIDE


def sheet(text):
    return csv.pasted(text)


def columns(text, table, **known):
    found = guess(sheet(text), table, known)
    return list(found.reading.columns), list(found.reasons)


def test_headings_come_first_then_slips_of_the_pen_then_values():
    text = "Full name,Departmnt,Contact,Colour\nAna Ruiz,Finance,ana@x.org,blue\n"
    assert columns(text, people.TABLE) == (
        ["name", "department", "email", None],
        [BY_HEADING, BY_CLOSE_HEADING, BY_VALUES, ""],
    )


def test_values_tell_names_days_sizes_and_what_the_file_knows():
    text = "Who is it,Where\nAna Ruiz,Finance\nIvan Petrov,Sales\n"
    assert columns(text, people.TABLE, departments={"finance", "sales"})[0] == ["name", "department"]
    assert columns("A,B\n2027-02-01,3.2.2027\n", leave.TABLE)[0] == ["starts", "ends"]
    assert columns("title,how many\nCash,4-7\n", challenges.TABLE)[0] == ["title", "size"]
    assert columns("who,knows what,level\np1,SQL,3\n", skills.TABLE, people={"p1"}, skills={"sql"})[0] == [
        "person",
        "skill",
        "level",
    ]


def test_a_heading_much_like_another_is_not_taken_for_it_where_its_values_do_not_read():
    assert columns("name,department,where\nAna Ruiz,F,Rome\n", people.TABLE)[0] == [
        "name",
        "department",
        None,
    ]


def test_a_column_is_taken_once():
    assert columns("name,full name,department\nA,B,F\n", people.TABLE)[0][1] is None


def test_a_wide_table_has_a_column_for_each_skill():
    table = sheet("Person,SQL,Python,Seniority,Note\np1,3,,2,x\np2,,expert,1,y\n")
    found = certain(table, skills.TABLE)
    assert guess(table, skills.TABLE, {}).reading == found
    assert found.columns == ("person", WIDE, WIDE, None, None)
    assert found.levels == {"expert": 5}


def test_a_wide_table_is_known_by_its_people_where_no_heading_says_so():
    text = "Who,Skill 1,Skill 2\nAna Ruiz,3,\nBo Lind,,2\n"
    assert columns(text, skills.TABLE, people={"ana ruiz", "bo lind"})[0] == ["person", WIDE, WIDE]


def test_what_leaves_no_doubt_takes_no_close_heading_and_no_day_that_may_be_either():
    table = sheet("person,strats\np1,3/4/2027\n")
    assert certain(table, leave.TABLE).columns == ("person", None)
    table = sheet("person,starts\np1,3/4/2027\n")
    assert certain(table, leave.TABLE).days is None
    assert guess(table, leave.TABLE, {}).reading.days == "day first"


def test_columns_that_somebody_chose_bring_their_levels_and_days():
    table = sheet("a,b,c\np1,SQL,ninja\n")
    chosen = read_anew(table, skills.TABLE, Reading(("person", "skill", "level")))
    assert chosen.levels == {"ninja": None}
    kept = read_anew(table, skills.TABLE, Reading(chosen.columns, {"ninja": 4}))
    assert kept.levels == {"ninja": 4}


def test_a_reading_that_nobody_saw_is_told():
    table = sheet("person,SQL,R\np1,novice,\np2,,3\n")
    assert list(told(table, skills.TABLE, certain(table, skills.TABLE))) == [
        "Pasted table: levels are read: novice as 1.",
        "Pasted table: a column for each skill is read: SQL and R.",
    ]
    table = sheet("person,starts\np1,25/4/2027\n")
    assert list(told(table, leave.TABLE, certain(table, leave.TABLE))) == [
        "Pasted table: days are read with the day first."
    ]


def test_files_of_the_same_headings_are_of_one_kind_which_tells_nobody_what_they_are():
    one, other = sheet("Name,Department\nAna,F\n"), sheet(" name,DEPARTMENT\nBo,G\n")
    assert kind_of(one.rows[0][1], people.TABLE) == kind_of(other.rows[0][1], people.TABLE)
    assert kind_of(one.rows[0][1], people.TABLE) != kind_of(one.rows[0][1], skills.TABLE)
    assert "name" not in kind_of(one.rows[0][1], people.TABLE)
    assert len(hidden("Ana Ruiz")) == 20


def test_a_wide_table_may_have_words_that_somebody_is_to_say_the_level_of():
    table = sheet("Employee,Area 1,Area 2\np1,novice,ninja\np2,ninja,expert\np3,3,2\n")
    assert certain(table, skills.TABLE).columns == ("person", None, None)
    found = guess(table, skills.TABLE, {}).reading
    assert found.columns == ("person", WIDE, WIDE)
    assert found.levels == {"expert": 5, "ninja": None, "novice": 1}
