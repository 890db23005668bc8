"""Pairs begin, end and get somebody else in one change that undo takes back."""

from planner.problem import Pair
from planner.workspace import entities as e
from planner.workspace.pairs import change_pairs, lock_pair
from tests.planner.workspace.workspaces import small

OLD = Pair("bo", "ana")
ROWS = (
    e.LiaisonPair("plan-1", "bo", "ana"),
    e.Department("sal", "Sales", "business"),
    e.Person("kai", "Kai Moreau", "sal"),
)


def changed(ends=(), begins=()):
    before = small(*ROWS)
    change = change_pairs(before, "plan-1", ends, begins)
    after = change.apply(before)
    assert change.reversed().apply(after) == before
    return change.title, set(after.plan("plan-1").pairs)


def test_two_people_become_a_pair():
    title, pairs = changed(begins=[Pair("cem", "kai")])
    assert title == "Pair Cem Kaya with Kai Moreau for Sales"
    assert pairs == {OLD, Pair("cem", "kai")}


def test_somebody_else_takes_a_seat():
    title, pairs = changed([OLD], [Pair("cem", "ana")])
    assert title == "Pair Cem Kaya with Ana Ruiz for Finance"
    assert pairs == {Pair("cem", "ana")}


def test_a_pair_ends():
    title, pairs = changed([OLD])
    assert title == "End the pair of Bo Xu and Ana Ruiz"
    assert pairs == set()


def test_several_pairs_change_at_once():
    title, pairs = changed([OLD], [Pair("cem", "ana"), Pair("bo", "kai")])
    assert title == "Change 2 pairs"
    assert pairs == {Pair("cem", "ana"), Pair("bo", "kai")}


def test_what_is_so_already_is_no_change():
    assert not change_pairs(small(*ROWS), "plan-1", [Pair("cem", "kai")], [OLD])


def test_a_pair_is_locked_and_released():
    before = small(*ROWS)
    lock = lock_pair(before, "plan-1", OLD, True)
    locked = lock.apply(before)
    release = lock_pair(locked, "plan-1", OLD, False)
    assert (lock.title, release.title) == (
        "Lock the pair of Bo Xu and Ana Ruiz",
        "Release the pair of Bo Xu and Ana Ruiz",
    )
    assert list(locked.pair_locks.values()) == [e.PairLock("plan-1", "bo", "ana")]
    assert release.apply(locked) == lock.reversed().apply(locked) == before


def test_a_pair_that_is_as_asked_already_is_not_locked_again():
    before = small(*ROWS, e.PairLock("plan-1", "bo", "ana"))
    assert not lock_pair(before, "plan-1", OLD, True)
    assert not lock_pair(before, "plan-1", Pair("cem", "ana"), False)
