from planner.exchange.importing.effects import KINDS, effects
from tests.planner.exchange.brought import PEOPLE, all_tables, bring


def test_every_row_of_an_import_is_told_once_by_what_becomes_of_it(tmp_path):
    before = all_tables(tmp_path)
    people = PEOPLE.replace("Ana Ruiz,Finance", "Ana Ruiz,Sales") + "p4,Bo Lind,Sales,business,\n"
    found = bring(tmp_path, before, people=people, history="quarter,team,person\n2026-Q4,c1,p1\n")
    told = {kind: list(effects(before, found, kind)) for kind in KINDS}
    assert told["added"] == [("Person", "Bo Lind: added")]
    assert told["changed"] == [("Person", "Ana Ruiz: department Finance → Sales")]
    assert [what for what, _ in told["removed"]] == ["Place in a past pod"]
    assert ("Person", "Ivan Petrov") in told["unchanged"]
    counts = [sum(getattr(tally, kind) for tally in found.summary) for kind in KINDS]
    assert [len(told[kind]) for kind in KINDS] == counts
