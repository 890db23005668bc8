from planner.workspace import entities as e
from planner.workspace.change import Change, Edit
from planner.workspace.touched.called import Called
from tests.planner.workspace.workspaces import small

GONE = e.Person("dee", "Dee Lin", "fin")


def test_a_row_of_the_change_is_called_as_the_change_has_it() -> None:
    called = Called(small(), Change("", (Edit(GONE, None),)))
    assert called.named("people", "dee") == "Dee Lin"
    assert called.named("people", "ana") == "Ana Ruiz"


def test_what_is_nowhere_any_more_is_called_by_its_id() -> None:
    called = Called(small(), Change(""))
    assert called.named("people", "dee") == "dee"
    assert called.challenge("gone", "2027-Q1") == "gone"
    assert called.rule("gone") == "gone"
    assert called.named("plans", None) == "none"


def test_a_challenge_of_a_plan_that_is_gone_has_the_title_it_has_elsewhere() -> None:
    called = Called(small(), Change(""))
    assert called.cycle(e.Membership("plan-9", "cash", "ana")) is None
    assert called.challenge("cash", None) == "Cash forecast"
