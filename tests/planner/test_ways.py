"""Amendments change one field of one record, or take a record out, and nothing else."""

import msgspec
import pytest

from planner.files import InputError
from planner.ways import Amendment, WayOut, changed
from tests.planner.solve.small import company


def test_a_field_of_a_person_is_changed_and_the_rest_stays():
    after = changed(company(), (Amendment("people", ("p3",), "pod_hours", 20),))
    assert after.person["p3"].pod_hours == 20
    assert [person for person in after.people if person.id != "p3"] == [
        person for person in company().people if person.id != "p3"
    ]
    assert after.challenges == company().challenges


def test_locks_and_a_bond_are_taken_out():
    out = ("locks", ("p8", "c0")), ("pair_locks", ("p3", "p1")), ("bonds", ("together", "p1", "p7"))
    after = changed(company(), tuple(Amendment(place, key) for place, key in out))
    assert after.pair_locks == ()
    assert [lock.person for lock in after.locks] == ["p2"]
    assert [bond.kind for bond in after.bonds] == ["apart"]


def test_a_setting_of_a_rule_joins_those_there_are():
    after = changed(company(), (Amendment("rules", ("moves",), "level", "high"),))
    assert after.rules == {"moves": {"max_moves": 2, "level": "high"}}


def test_what_does_not_hang_together_is_refused():
    with pytest.raises(InputError):
        changed(company(), (Amendment("challenges", ("c0",), "size", [9, 3]),))


def test_a_way_out_means_the_same_after_it_has_crossed_a_pipe():
    mix = {"departments": 1, "include": ["fin"]}
    way = WayOut("Ask for less", (Amendment("challenges", ("c0",), "mix", mix),), 2)
    again = msgspec.json.decode(msgspec.json.encode(way), type=WayOut)
    assert changed(company(), again.amendments) == changed(company(), way.amendments)
    assert changed(company(), again.amendments).challenge["c0"].mix.include == ("fin",)
