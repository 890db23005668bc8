from planner.editing.bonds import Bonds
from planner.workspace import entities as e
from tests.planner.editing.typed import after, organisation, said, typed

BOND = e.Bond("together", "ana", "bo")


def test_two_people_belong_together_unless_something_else_is_typed():
    written = typed(Bonds, (None, {"one": "Bo Xu", "other": "Ana Ruiz"}))
    assert written.change.title == "Add the bond of Ana Ruiz and Bo Xu"
    assert list(after(written).bonds.values()) == [BOND]


def test_kind_and_level_are_words():
    workspace = organisation(BOND)
    changed = after(typed(Bonds, (BOND.key, {"kind": "Apart", "level": "High"}), on=workspace), workspace)
    assert list(changed.bonds.values()) == [e.Bond("apart", "ana", "bo", "high")]


def test_a_bond_with_oneself_one_that_is_there_and_unknown_words_are_told():
    workspace = organisation(BOND)
    assert said(typed(Bonds, (BOND.key, {"other": "Ana Ruiz"}), on=workspace)) == [
        "Found 'Ana Ruiz', expected someone else."
    ]
    assert said(typed(Bonds, (None, {"one": "bo", "other": "ana"}), on=workspace)) == [
        "Found 'ana', expected two people who have no such bond."
    ]
    assert said(typed(Bonds, (BOND.key, {"kind": "friends"}), on=workspace)) == [
        "Found 'friends', expected together or apart."
    ]
    assert said(typed(Bonds, (BOND.key, {"level": "strong"}), on=workspace)) == [
        "Found 'strong', expected must, high, medium, low or off."
    ]
