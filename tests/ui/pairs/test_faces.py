"""What the pairs board shows of a plan."""

from planner.problem import Pair
from planner.score import assess
from planner.workspace.cycle import problem_of
from planner.workspace.pairs import lock_pair
from tests.ui import small
from ui.pairs.face import PairRow, UnitRow
from ui.pairs.faces import KEPT, costs, pair_faces, spoken, units_short

WORKSPACE = small.workspace()
ASSESSMENT = assess(problem_of(WORKSPACE, "one"), WORKSPACE.plan("one"))


def test_a_pair_shows_its_costliest_finding_and_the_highest_level():
    faces = pair_faces(WORKSPACE, ASSESSMENT)
    unit, pair = faces.rows
    assert isinstance(unit, UnitRow)
    assert isinstance(pair, PairRow)
    assert pair.pair == Pair("ben", "eva")
    assert (pair.cost.level, pair.sentence) == ("must", "Ben is 1 hour over in week 1.")
    assert faces.counts == "1 of 1 pair"


def test_a_seat_tells_a_screen_reader_language_and_load():
    _, pair = pair_faces(WORKSPACE, ASSESSMENT).rows
    assert "knows Finance 0 of 5, 1 of 2 pairs" in pair.it.card.description
    assert pair.seat("business").card.name == "Eva Brandt"


def test_both_cards_of_a_locked_pair_show_its_lock_and_say_so():
    pair = Pair("ben", "eva")
    locked = lock_pair(WORKSPACE, "one", pair, True).apply(WORKSPACE)
    for workspace, shown, said in ((WORKSPACE, False, "not locked"), (locked, True, "locked")):
        assessment = assess(problem_of(workspace, "one"), workspace.plan("one"))
        _, row = pair_faces(workspace, assessment).rows
        assert row.locked == shown
        for card in (row.it.card, row.business.card):
            assert card.locked == shown
            assert said in card.description.split(", ")


def test_the_filter_looks_at_names_and_units_and_leaves_the_counts():
    assert pair_faces(WORKSPACE, ASSESSMENT, "brandt").rows
    assert pair_faces(WORKSPACE, ASSESSMENT, "FINANCE ben").rows
    none = pair_faces(WORKSPACE, ASSESSMENT, "sales")
    assert (none.rows, none.counts) == ((), "1 of 1 pair")


def test_what_a_pair_costs_and_strains_comes_level_by_level():
    from planner.explain.liaisons import facts

    found = costs(facts(ASSESSMENT, Pair("ben", "eva")))
    assert [finding.level for finding in found] == ["must", "high", "high"]


def test_costs_are_spoken():
    _, pair = pair_faces(WORKSPACE, ASSESSMENT).rows
    assert spoken(pair.cost, pair.sentence) == "Must 1, Ben is 1 hour over in week 1."
    assert spoken(type(pair.cost)(), KEPT) == KEPT


def test_short_units_come_first():
    full, short = UnitRow("a", "A", 1, 1), UnitRow("b", "B", 0, 1)
    assert units_short([full, short]) == [short, full]


def test_a_unit_that_wants_no_pair_and_has_lost_a_locked_one_is_not_covered():
    row = UnitRow("fin", "Finance", 0, 0, gone=1)
    assert (row.covered, row.coverage) == (False, "0 of 0, one locked and not there")
    assert UnitRow("fin", "Finance", 0, 2, gone=2).coverage == "0 of 2, 2 missing, 2 locked and not there"
