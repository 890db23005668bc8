"""The rows of pairs as a Qt model."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.problem import Pair
from ui.board.face import Card, Cost
from ui.pairs.face import MissingRow, PairRow, Seat, SeatFace, Target, TermFace, UnitRow
from ui.pairs.model import BUSINESS, COST, IT, TERM, PairModel

PAIR = Pair("dev", "ana")
DEV = SeatFace(Card("dev", "Dev Rao", side="it", description="Engineering"), 3, "Finance", 1, 2)
ANA = SeatFace(Card("ana", "Ana <b>Ruiz", description="Finance"), 5, "technology", 1, 1)
ROWS = [
    UnitRow("fin", "Finance", 1, 3, "Before: Eli and Ana until last quarter"),
    MissingRow("fin", 2),
    PairRow("fin", PAIR, DEV, ANA, TermFace(2, 4), Cost("high", "2"), "Dev knows Finance at level 3 of 5."),
]


def model():
    made = PairModel()
    made.show(ROWS)
    return made


def test_it_is_a_sound_model(app):
    made = PairModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show(ROWS)
    made.show(ROWS[:1])
    made.show([])


def test_every_cell_has_words_and_seats_a_description():
    made = model()
    told = [made.index(2, column).data() for column in (IT, BUSINESS, TERM, COST)]
    assert told == ["Dev Rao", "Ana <b>Ruiz", "2 served, 2 left", "Dev knows Finance at level 3 of 5."]
    said = made.index(2, IT).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert said == "Engineering, knows Finance 3 of 5, 1 of 2 pairs"
    assert made.index(1, 0).data() == "2 pairs are missing. Drop a liaison here."
    assert (
        made.index(0, 0)
        .data(Qt.ItemDataRole.AccessibleDescriptionRole)
        .startswith("Pairs: 1 of 3, 2 missing.")
    )


def test_people_are_held_by_their_seats_alone():
    made = model()
    assert made.seat_at(made.index(2, IT)) == Seat("dev", "it", PAIR)
    assert made.seat_at(made.index(2, BUSINESS)) == Seat("ana", "business", PAIR)
    assert made.seat_at(made.index(2, TERM)) is made.seat_at(made.index(1, 0)) is None


def test_pairs_and_what_is_missing_are_places_and_units_are_none():
    made = model()
    targets = [made.target_at(made.index(row, 0)) for row in range(3)]
    assert targets == [None, Target("fin"), Target("fin", PAIR)]
    assert made.row_of(Target("fin", PAIR)) == 2
    assert made.row_of(Target("sales")) == made.row_of_unit("sales") == -1


def test_terms_say_what_was_served_and_is_left():
    told = [TermFace(0, 4), TermFace(1, 4), TermFace(4, 4), TermFace(5, 4), TermFace(0, 4, 2)]
    words = ["New, 4 left", "1 served, 3 left", "4 served, none left", "5 served, none left"]
    assert [term.words for term in told] == [*words, "Back after 2 quarters"]
