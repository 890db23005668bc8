import pytest

from planner.exchange.reading.faults import Wrong
from planner.exchange.reading.names import Names


@pytest.fixture
def people():
    names = Names("person")
    for id, name in (("p1", "Ana Ruiz"), ("p2", "Ivan Petrov"), ("p3", "Sam Lee"), ("p4", "sam lee")):
        names.add(id, name)
    return names


def test_a_thing_is_found_by_its_id_or_its_name(people):
    assert people.find("p1") == people.find("ANA RUIZ") == "p1"
    assert people.known("Nobody") is None


def test_a_name_that_two_share_asks_for_the_id(people):
    with pytest.raises(Wrong, match="one of the ids p3, p4"):
        people.find("Sam Lee")


def test_an_unknown_name_tells_what_it_may_have_meant(people):
    with pytest.raises(Wrong, match="a known person, 'Ivan Petrov' perhaps"):
        people.find("Iwan Petrow")
    with pytest.raises(Wrong, match=r"a known person$"):
        people.find("Zebra")


def test_a_new_id_is_free_and_made_of_the_name(people):
    assert people.new_id("Noor  Haddad!") == "noor-haddad"
    people.add("noor-haddad", "Noor Haddad")
    assert people.new_id("Noor Haddad") == "noor-haddad-2"
    assert people.new_id("!!!") == "unnamed"
    assert people.new_id("نور") == "نور"


def test_a_name_may_have_its_id_behind_it():
    names = Names("person")
    names.add("p1", "Ana Ruiz")
    names.add("p2", "Ana Ruiz")
    names.add("p3", "Bo (Berlin)")
    assert names.known("ana ruiz (p2)") == "p2"
    assert names.known("Bo (Berlin)") == "p3"
    assert names.known("Cem (p1)") is None
