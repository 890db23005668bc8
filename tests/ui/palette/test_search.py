from hypothesis import given
from hypothesis import strategies as st

from ui.palette import Entry
from ui.palette.search import MOST, Index

NAMES = ["Ana Ruiz", "Hana Kim", "Mei Tanaka", "Elif Yılmaz", "Cash forecast", "שרה לוי", "Export roster…"]
ENTRIES = [Entry(name, "people", name, "Finance" if name == "Mei Tanaka" else "") for name in NAMES]


def found(typed):
    return [entry.name for entry in Index(ENTRIES).find(typed)]


def test_what_begins_with_what_is_typed_comes_before_what_only_holds_it():
    assert found("ana")[:3] == ["Ana Ruiz", "Hana Kim", "Mei Tanaka"]


def test_words_may_come_in_any_order_and_without_accents():
    assert found("ruiz ana")[0] == "Ana Ruiz"
    assert found("yilmaz")[0] == "Elif Yılmaz"
    assert found("לוי") == ["שרה לוי"]


def test_what_stands_beside_a_name_is_found_too():
    assert found("finance")[0] == "Mei Tanaka"


def test_what_is_misspelt_is_found():
    assert found("kash forcast")[0] == "Cash forecast"
    assert found("anna riuz")[0] == "Ana Ruiz"


def test_what_nothing_is_like_finds_nothing():
    assert found("qqqq") == []


def test_nothing_typed_shows_the_first_ones_in_order():
    many = [Entry(str(n), "people", f"Person {n}") for n in range(200)]
    assert Index(many).find(" ") == many[:MOST]


@given(st.sampled_from(NAMES), st.data())
def test_every_name_is_found_by_any_part_of_it(name, data):
    start = data.draw(st.integers(0, len(name) - 1))
    part = name[start : data.draw(st.integers(start + 1, len(name)))]
    assert name in found(part)
