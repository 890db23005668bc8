"""The comparison in the window: how it is reached and where it leads."""

import pytest

from planner.files import InputError
from planner.plan import write_plan
from planner.score import assess, plan_file
from planner.workspace.moves import move, new_plan


@pytest.fixture
def compared(window):
    """A window with a third plan, which is like the first but for Omar."""
    document = window.document
    document.do(new_plan(document.workspace, "2027-Q1", "Plan 3", "one"))
    document.do(move(document.workspace, "plan-1", [("omar", None)], "cash"))
    return window


def sides(window):
    return {letter: switcher.text() for letter, switcher in window.comparing.page.card.switchers.items()}


@pytest.mark.parametrize(
    "ask",
    [
        lambda window: window.quarter.page.compareAsked.emit(),
        lambda window: window.top_bar.compare.click(),
        lambda window: window.actions_["compare"].trigger(),
    ],
)
def test_it_is_reached_from_rail_bar_and_keys(compared, ask):
    ask(compared)
    assert compared.comparing.shown
    assert compared.rail.buttons["quarter"].isChecked()
    assert sides(compared) == {"A": "Plan 1", "B": "Plan 2"}


def test_the_same_keys_lead_back_to_the_board(compared):
    compared.actions_["compare"].trigger()
    assert compared.focusWidget() is compared.comparing.page.moves
    compared.actions_["compare"].trigger()
    assert not compared.comparing.shown
    assert compared.rail.buttons["board"].isChecked()


def test_the_plan_switcher_offers_what_to_compare_with(compared):
    menu = compared.top_bar.plan.menu
    menu.aboutToShow.emit()
    inner = menu.actions()[-1].menu()
    assert menu.actions()[-1].text() == "Compare with"
    assert [a.text() for a in inner.actions() if a.text()] == ["Plan 2", "Plan 3", "A plan file…"]
    inner.actions()[1].trigger()
    assert sides(compared) == {"A": "Plan 1", "B": "Plan 3"}


def test_it_follows_the_plan_that_is_looked_at_and_what_changes(compared):
    compared.comparing.put_beside("plan-1")
    assert compared.comparing.page.summary.text() == "1 person differs, 6 people stay"
    compared.document.undo()
    assert compared.comparing.page.summary.text() == "0 people differ, 7 people stay"
    compared.document.look_at("two")
    assert sides(compared) == {"A": "Plan 2", "B": "Plan 3"}


def test_a_plan_that_is_adopted_is_shown_on_the_board(compared):
    compared.comparing.put_beside("plan-1")
    compared.comparing.page.card.buttons["B"].click()
    assert not compared.comparing.shown
    assert compared.document.plan.members("cash") == ("ana", "ben", "omar")
    notice = compared.board_page.notice
    assert notice.sentence.text() == "Plan 1 has the pods and pairs of Plan 3 now."
    assert compared.document.undo_title == "Adopt Plan 3"


def test_somebody_who_moves_is_what_the_inspector_speaks_of(compared):
    from ui.frame.inspector.pages import PersonPage

    compared.comparing.put_beside("plan-1")
    moves = compared.comparing.page.moves
    moves.setCurrentIndex(moves.model().index(0, 0))
    assert [held.person for held in compared.board_page.selected_people()] == ["omar"]
    assert isinstance(compared.inspector.page, PersonPage)
    assert compared.comparing.shown


def test_the_first_who_moves_to_an_offered_plan_is_chosen_and_nobody_of_the_plans_before(compared):
    from ui.compare.sides import OfferedPlan

    document = compared.document
    better = document.workspace.plan("plan-1")
    compared.comparing.offer(OfferedPlan(better, "From Ben", lambda: True))
    first = compared.comparing.page.comparison.moves[0].person.id
    assert [held.person for held in compared.board_page.selected_people()] == [first]
    assert compared.comparing.page.moves.selectionModel().isRowSelected(0)


def test_a_plan_file_is_offered_and_taken_over(compared, answers, tmp_path):
    document = compared.document
    better = document.workspace.plan("plan-1")
    answers.open = tmp_path / "from Ben.json"
    write_plan(plan_file(assess(document.problem, better)), answers.open)
    compared.comparing.ask_for_file()
    page = compared.comparing.page
    assert answers.asked[-1] == "Compare with a plan"
    assert sides(compared)["B"] == "from Ben"
    page.card.buttons["B"].click()
    assert document.plan == better
    assert document.undo_title == "Take over from Ben"
    assert compared.board_page.notice.sentence.text() == "from Ben was taken over."


def test_a_file_of_something_else_is_told(compared, answers, tmp_path):
    answers.open = tmp_path / "other.json"
    answers.open.write_text("[]")
    compared.comparing.ask_for_file()
    assert not compared.comparing.shown
    assert "other.json" in compared.board_page.notice.sentence.text()
    assert str(tmp_path) not in compared.board_page.notice.sentence.text()


def test_what_is_refused_is_said_on_the_board(compared, monkeypatch):
    document = compared.document
    compared.comparing.put_beside("plan-1")
    monkeypatch.setattr(document._store, "write", refuse)
    compared.comparing.page.card.buttons["B"].click()
    assert not compared.comparing.shown
    assert compared.board_page.notice.sentence.text() == "Adopt Plan 3 was not saved. The disk is full."


def refuse(change):
    raise InputError("The disk is full")


def test_never_mind_asks_nothing_more(compared, answers):
    compared.comparing.ask_for_file()
    assert not compared.comparing.shown


def test_the_only_plan_can_be_copied_from_there(compared):
    from planner.workspace.plans import remove_plan

    for plan in ("two", "plan-1"):
        compared.document.do(remove_plan(compared.document.workspace, plan))
    compared.show_place("compare")
    compared.comparing.page._empty.button.click()
    assert sides(compared) == {"A": "Plan 2", "B": "Plan 1"}


def test_without_a_file_there_is_nothing_to_compare(empty_window):
    empty_window.show_place("compare")
    assert not empty_window.actions_["compare"].isEnabled()
    assert not empty_window.grab().isNull()


def test_the_filter_keys_do_nothing_there(compared):
    compared.show_place("compare")
    compared.actions_["filter"].trigger()
    assert compared.comparing.shown
