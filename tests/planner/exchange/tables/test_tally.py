from planner.exchange.tables.tally import Tally, named


def test_the_rows_of_a_tally_are_all_that_an_import_has_to_do_with():
    assert Tally("people", added=1, changed=2, unchanged=3, removed=4).rows == 10


def test_rows_have_names_that_people_use():
    assert named("knows") == ("skill level", "skill levels")
    assert named("anything else") == ("row", "rows")
