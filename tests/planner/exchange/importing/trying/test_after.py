from datetime import date

from msgspec.structs import replace

from planner.exchange.importing.trying.after import Outlook, after
from planner.workspace.change import put
from planner.workspace.cycle import problem_of
from planner.workspace.entities import Leave
from tests.ui import small


def changed(workspace, *rows):
    return put("Import", workspace, rows)


def test_what_changes_of_the_score_is_said():
    workspace = small.workspace()
    away = changed(workspace, Leave("ana", date(2027, 1, 4), date(2027, 4, 4)))
    said, comparable = Outlook(workspace, "one").of(away)
    assert said.startswith("For Plan 1 it changes ")
    assert comparable


def test_what_does_not_concern_the_plan_says_nothing():
    workspace = small.workspace()
    outlook = Outlook(workspace, "one")
    site = changed(workspace, replace(workspace.people["ana"], site="Rome"))
    assert outlook.of(site) == ("", False)
    assert outlook.of(changed(workspace)) == ("", False)
    assert Outlook(workspace, None).of(site) == ("", False)


def test_a_plan_with_nothing_in_it_is_no_matter():
    workspace = small.workspace()
    away = changed(workspace, Leave("ana", date(2027, 1, 4), date(2027, 4, 4)))
    assert after(workspace, "two", problem_of(workspace, "two"), away) is None
