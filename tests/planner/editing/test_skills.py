import pytest
from msgspec.structs import replace

from planner.editing.seen import Seen
from planner.editing.skills import Skills
from planner.editing.table import Around
from planner.files import InputError
from planner.problem import Need
from planner.workspace import entities as e
from tests.planner.editing.typed import after, organisation, said, typed


def text(workspace, skill):
    column = next(column for column in Skills(Around()).columns(Seen(workspace)) if column.name == "related")
    return column.text(Seen(workspace), workspace.skills[skill])


def test_related_skills_are_close_both_ways():
    workspace = after(typed(Skills, (None, {"name": "R", "related": "python 0.7; SQL 0.5"})))
    assert {key: row.closeness for key, row in workspace.close_skills.items()} == {
        ("python", "r"): 0.7,
        ("r", "sql"): 0.5,
    }
    assert (text(workspace, "r"), text(workspace, "python")) == ("Python 0.7; SQL 0.5", "R 0.7")


def test_what_is_left_out_of_related_skills_is_close_no_more():
    workspace = organisation(e.CloseSkills("python", "sql", 0.8))
    changed = after(typed(Skills, ("sql", {"related": ""}), on=workspace), workspace)
    assert changed.close_skills == {}


@pytest.mark.parametrize(
    ("typing", "told"),
    [
        ("python 0.3", "expected skills with a closeness from 0.5 to 1, such as python 0.6; r 0.5."),
        ("python 1.5", "expected skills with a closeness from 0.5 to 1, such as python 0.6; r 0.5."),
        ("python", "expected skills with a closeness from 0.5 to 1, such as python 0.6; r 0.5."),
        ("cobol 0.6", "expected a known skill."),
        ("SQL 0.6", "expected other skills."),
    ],
)
def test_a_skill_that_cannot_be_close_is_told(typing, told):
    (sentence,) = said(typed(Skills, ("sql", {"related": typing})))
    assert sentence.endswith(told)


def test_a_skill_that_is_needed_stays():
    workspace = organisation()
    challenge = replace(workspace.challenges["2027-Q1", "cash"], needs=(Need("sql", 3),))
    with pytest.raises(InputError, match="Cash forecast needs SQL: take it out of the needs first"):
        Skills(Around()).remove(Seen(organisation(challenge)), ["sql"])
    assert Skills(Around()).remove(Seen(organisation(challenge)), ["python"]).title == "Remove Python"
