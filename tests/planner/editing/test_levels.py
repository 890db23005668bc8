from planner.editing.levels import Levels
from planner.editing.seen import Seen
from planner.editing.table import Around
from planner.workspace import entities as e
from tests.planner.editing.typed import after, organisation, said, typed


def test_a_level_is_typed_into_the_column_of_its_skill():
    written = typed(Levels, ("ana", {"sql": "4"}))
    assert written.change.title == "Change SQL of Ana Ruiz to 4"
    assert after(written).knows["ana", "sql"].level == 4
    assert said(typed(Levels, ("ana", {"sql": "6"}))) == ["Found '6', expected a whole number from 0 to 5."]


def test_without_a_level_a_wish_to_learn_stays_and_nothing_else():
    workspace = organisation(e.Knows("ana", "sql", 3), e.Knows("ana", "python", 2, wants=True))
    changed = after(typed(Levels, ("ana", {"sql": "", "python": "0"}), on=workspace), workspace)
    assert list(changed.knows.values()) == [e.Knows("ana", "python", 0, wants=True)]


def test_only_who_is_here_has_a_row():
    workspace = organisation(e.Person("dan", "Dan", "fin", active=False))
    assert Levels(Around()).keys(Seen(workspace)) == ["ana", "bo", "cem"]
