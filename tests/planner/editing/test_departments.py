import pytest

from planner.editing.departments import Departments
from planner.editing.seen import Seen
from planner.editing.table import Around
from planner.files import InputError
from tests.planner.editing.typed import after, organisation, said, typed


def test_a_department_is_added_by_its_name_alone():
    row = after(typed(Departments, (None, {"name": "Legal"}))).departments["legal"]
    assert (row.side, row.position) == ("business", 2)


def test_side_and_domain_are_typed_as_words():
    row = after(typed(Departments, ("fin", {"side": "External", "domain": "sql; Python"}))).departments["fin"]
    assert (row.side, row.domain) == ("external", ("sql", "python"))


def test_no_two_departments_have_one_name():
    told = ["Found 'finance', expected a name that nothing else here has."]
    assert said(typed(Departments, ("eng", {"name": "finance"}))) == told
    assert said(typed(Departments, (None, {"name": "finance"}))) == told


def test_a_department_with_people_stays_and_says_who_is_in_it():
    with pytest.raises(InputError, match="Engineering: found Bo Xu and Cem Kaya in it"):
        Departments(Around()).remove(Seen(organisation()), ["eng"])
