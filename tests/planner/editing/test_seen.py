from planner.editing.seen import Seen
from planner.workspace import entities as e
from planner.workspace.change import put
from tests.planner.editing.typed import organisation


def test_what_still_holds_is_not_worked_out_again():
    workspace = organisation(e.Knows("ana", "sql", 3))
    seen = Seen(workspace)
    before = seen.knows("ana")
    seen.show(put("", workspace, [e.Person("ana", "Ana R", "fin")]).apply(workspace))
    assert seen.knows("ana") is before


def test_what_changed_is_seen_anew():
    workspace = organisation(e.Knows("ana", "sql", 3))
    seen = Seen(workspace)
    assert seen.levels("sql") == [3]
    seen.show(put("", workspace, [e.Knows("bo", "sql", 2)]).apply(workspace))
    assert sorted(seen.levels("sql")) == [2, 3]


def test_ids_of_nobody_are_shown_as_they_are():
    seen = Seen(organisation())
    assert (seen.person("zoe"), seen.person(None), seen.department("x"), seen.skill("y")) == (
        "zoe",
        "",
        "x",
        "y",
    )
    assert seen.title("2027-Q1", "gone") == "gone"
