from msgspec.structs import replace

from planner.editing.needs import Needs
from planner.editing.seen import Seen
from planner.editing.table import Around
from planner.editing.write import Entry, write
from planner.problem import Need
from planner.workspace import entities as e
from tests.planner.editing.typed import QUARTER, organisation, said

CASH = (QUARTER, "cash")


def needing(*needs, rows=()):
    workspace = organisation()
    return organisation(replace(workspace.challenges[CASH], needs=needs), *rows)


def typed(workspace, key, **texts):
    return write(Seen(workspace), Needs(Around(), CASH), [Entry(key, texts)])


def test_a_need_is_added_and_changed_with_its_weight():
    workspace = needing(Need("sql", 3, 1, 5))
    added = typed(workspace, None, skill="Python")
    assert added.change.title == "Add the need of Python in Cash forecast"
    workspace = added.change.apply(workspace)
    changed = typed(workspace, "0", level="4", people="2")
    assert changed.change.apply(workspace).challenges[CASH].needs == (Need("sql", 4, 2, 5), Need("python", 3))


def test_the_same_need_twice_and_an_unknown_skill_are_told():
    workspace = needing(Need("sql", 3))
    assert said(typed(workspace, None, skill="SQL", level="3")) == [
        "Found 'SQL', expected a skill and level that no other need here has."
    ]
    assert said(typed(workspace, None, skill="pascal")) == ["Found 'pascal', expected a known skill."]


def test_how_many_have_it_counts_who_is_here_at_the_level():
    people = e.Person("dan", "Dan", "fin", active=False)
    known = [e.Knows("ana", "sql", 3), e.Knows("bo", "sql", 2), e.Knows("dan", "sql", 5)]
    workspace = needing(Need("sql", 3), rows=(people, *known))
    column = Needs(Around(), CASH).columns(Seen(workspace))[-1]
    assert column.text(Seen(workspace), Need("sql", 3)) == "1"


def test_needs_are_removed_by_name():
    workspace = needing(Need("sql", 3), Need("python", 2), Need("sql", 1))
    needs = Needs(Around(), CASH)
    one, two = needs.remove(Seen(workspace), ["1"]), needs.remove(Seen(workspace), ["0", "2"])
    assert one.title == "Remove the need of Python from Cash forecast"
    assert two.title == "Remove 2 needs from Cash forecast"
    assert two.apply(workspace).challenges[CASH].needs == (Need("python", 2),)
