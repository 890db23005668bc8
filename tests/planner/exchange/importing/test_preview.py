from planner.exchange.importing.bring_in import Import
from planner.exchange.importing.preview import sentences
from planner.workspace.change import Change
from tests.planner.exchange.brought import HISTORY, PEOPLE, all_tables, bring


def test_each_table_is_a_line_with_examples(tmp_path):
    people = PEOPLE + "p4,Bo,Legal,business,\n"
    assert list(sentences(bring(tmp_path, people=people))) == [
        "4 departments: 4 new (Finance; Engineering; Sales, …)",
        "4 people: 4 new (Ana Ruiz; Ivan Petrov; Lena Fischer, …)",
    ]


def test_what_changes_stays_or_goes_is_told_apart(tmp_path):
    before = all_tables(tmp_path)
    history = HISTORY.replace("2026-Q4,c1,p3", "2026-Q4,c1,p2")
    assert list(sentences(bring(tmp_path, before, history=history))) == [
        "3 places in past pods: 1 new, 1 unchanged, 1 removed (2026-Q4 c1 p2)"
    ]


def test_an_import_of_nothing_says_so():
    assert list(sentences(Import(Change("")))) == ["Nothing comes in."]
