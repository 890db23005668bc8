"""Who could be where something is selected."""

from planner.explain import done
from tests.ui.pairs.test_gestures import ASSESSMENT, BEN
from ui.board.face import Card, Cost
from ui.pairs.face import MissingRow, PairRow, Seat, SeatFace, TermFace, UnitRow
from ui.pairs.who import who

DEV = SeatFace(Card("dev", "Dev"), 0, "Finance", 1, 2)
BEN_ROW = PairRow("fin", BEN, DEV, DEV, TermFace(0, 4), Cost(), "")
ROWS = [UnitRow("fin", "Finance", 1, 2), MissingRow("fin", 1), BEN_ROW]


def begins(row, seat):
    options = done(who(ASSESSMENT, row, seat))
    ranks = [option.after.rank for option in options]
    assert ranks == sorted(ranks)
    return {(pair.it, pair.business) for option in options for pair in option.action.begins}


def test_for_a_seat_the_others_of_its_side():
    assert begins(BEN_ROW, Seat("dev", "it", BEN)) == {("eli", "ben")}
    assert begins(BEN_ROW, Seat("ben", "business", BEN)) == {("dev", "ana")}


def test_for_a_pair_the_others_of_both():
    assert begins(BEN_ROW, None) == {("eli", "ben"), ("dev", "ana")}


def test_for_a_unit_every_pair_that_could_begin():
    wanted = {("dev", "ana"), ("eli", "ana"), ("eli", "ben")}
    assert begins(ROWS[0], None) == begins(ROWS[1], None) == wanted


def test_for_who_is_free_every_place():
    assert begins(None, Seat("eli", "it")) == {("eli", "ana"), ("eli", "ben")}


def test_for_nothing_nobody():
    assert begins(None, None) == set()
