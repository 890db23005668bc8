from planner.exchange.tables.draft import Draft, default
from planner.exchange.tables.tally import Tally
from planner.workspace import Workspace
from planner.workspace.entities import Cycle, Department, Person, Skill
from tests.planner.exchange.brought import all_tables


def test_a_draft_of_nothing_is_the_workspace_it_began_with(tmp_path):
    before = all_tables(tmp_path)
    draft = Draft(before, "it")
    assert draft.after() == before
    assert draft.tallies() == ()


def test_a_row_that_is_put_back_as_it_was_is_unchanged(tmp_path):
    before = all_tables(tmp_path)
    draft = Draft(before, "it")
    ana = before.people["p1"]
    draft.remove(ana)
    draft.put(ana)
    assert draft.tallies() == (Tally("people", unchanged=1),)
    assert not draft.is_new(ana)


def test_new_departments_stand_last_on_the_side_of_the_import():
    draft = Draft(Workspace.of([Department("d", "D", "business", position=4)]), "it")
    assert draft.new_department("e", "E") == Department("e", "E", "it", position=5)


def test_a_new_quarter_comes_with_a_plan_once(tmp_path):
    draft = Draft(all_tables(tmp_path), "it")
    draft.cycle = draft.rows(Cycle)["2027-Q1"]
    draft.need_cycle()
    assert draft.tallies() == ()


def test_a_skill_is_found_by_its_name_or_made():
    draft = Draft(Workspace.of([Skill("s1", "SQL")]), "it")
    assert draft.skill("sql") == "s1"
    assert draft.rows(Skill)[draft.skill("Data flow")] == Skill("data-flow", "Data flow")


def test_defaults_are_those_of_the_rows():
    assert default(Person, "seniority") == 3
