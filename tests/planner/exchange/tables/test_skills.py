from planner.workspace.entities import Knows, Skill
from tests.planner.exchange.brought import PEOPLE, bring, brought

WHO = "id,name,department\np1,Ana,F\np2,Ivan,F\n"


def test_people_are_named_by_id_or_name_and_skills_are_made(tmp_path):
    found = brought(tmp_path, people=WHO, skills="person,skill,level\np1,SQL,3\nIvan,sql,2\n")
    assert set(found.skills.values()) == {Skill("sql", "SQL")}
    assert set(found.knows.values()) == {Knows("p1", "sql", 3), Knows("p2", "sql", 2)}


def test_a_row_without_a_person_names_a_skill(tmp_path):
    found = brought(tmp_path, skills="skill,technical\nSQL,yes\nLaw,\n")
    assert found.skills == {"sql": Skill("sql", "SQL", True), "law": Skill("law", "Law")}


def test_experience_is_turned_into_levels_and_that_is_said(tmp_path):
    imported = bring(tmp_path, people=WHO, skills="person_id,area,quarters\np1,compiler,7\np2,compiler,0\n")
    assert [edit.after for edit in imported.change.edits if edit.table == "knows"] == [
        Knows("p1", "compiler", 3),
        Knows("p2", "compiler", 0),
    ]
    assert any("levels are worked out of experience" in remark for remark in imported.remarks)


def test_what_is_left_out_stays(tmp_path):
    first = brought(tmp_path, people=WHO, skills="person,skill,level,learning\np1,SQL,3,yes\np1,Law,1,\n")
    found = brought(tmp_path, first, skills="person,skill,level\np1,SQL,4\n")
    assert set(found.knows.values()) == {Knows("p1", "sql", 4, True), Knows("p1", "law", 1)}


def test_a_person_has_a_skill_once_and_must_be_known(tmp_path):
    imported = bring(
        tmp_path, people=PEOPLE, skills="person,skill,level\np1,SQL,3\np1,sql,4\nAnna Ruiz,Law,1\np2,,1\n"
    )
    assert [str(problem) for problem in imported.problems] == [
        "skills.csv: row 3: column skill: found 'sql', "
        "expected a skill of the person once, since row 2 has it",
        "skills.csv: row 4: column person: found 'Anna Ruiz', expected a known person, 'Ana Ruiz' perhaps",
        "skills.csv: row 5: column skill: found nothing, expected a value",
    ]
