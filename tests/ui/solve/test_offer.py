"""What was found waits, whatever happens meanwhile, until somebody adopts, compares or discards it."""

from planner.plan import Bound
from planner.score import assess
from planner.workspace.moves import move, new_plan
from planner.workspace.plans import remove_plan
from tests.ui import small
from tests.ui.solve.pressed import asked, best_plan, better_plan, end, press, state
from ui.board.face import Drop, Held
from ui.frame.notice import Notice
from ui.solving import Solved

OMAR = Held("omar", None)


def test_an_offer_says_what_it_gains_and_who_moves(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    notice: Notice = window.board_page.notice
    assert [button.text() for button in notice.buttons] == ["Adopt", "Compare", "Discard"]
    assert notice.detail.text() == "2 people move."
    assert state(window) == ("A better plan waits", control.offer.found.gain)
    assert window.top_bar.solve.property("kind") == "plain"


def test_what_is_discarded_changes_nothing(window, control, monkeypatch):
    asked(window, monkeypatch)
    workspace = window.document.workspace
    end(window, better_plan(window))
    press(window, "Discard")
    assert window.document.workspace is workspace
    assert control.offer.found is None
    assert state(window)[1] == "Its plan was discarded"


def test_an_edit_hides_the_notice_and_the_plan_goes_on_waiting(window, control, monkeypatch):
    asked(window, monkeypatch)
    plan = better_plan(window)
    end(window, plan)
    window.board_page.drop(Drop((OMAR,), "price"))
    assert control.offer.found.plan == plan
    assert state(window) == ("A better plan waits", "Before 1 change")
    control.offer.adopt()
    assert window.document.plan == plan
    assert window.document.undo_title == "Solve"


def test_an_edit_of_another_plan_counts_for_nothing(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    document = window.document
    document.look_at("two")
    document.do(move(document.workspace, "two", [("omar", None)], "price"))
    assert control.offer.of("one").since == 0


def test_each_plan_has_an_offer_of_its_own(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    document = window.document
    document.do(move(document.workspace, "two", [("omar", None)], "price"))
    document.look_at("two")
    assert control.offer.found is None
    assert state(window)[0] == "Ready to solve"
    asked(window, monkeypatch)
    end(window, best_plan(window))
    assert control.offer.found.plan == best_plan(window)
    document.look_at("one")
    assert state(window) == ("A better plan waits", control.offer.found.gain)
    assert control.offer.adopt()
    assert control.offer.of("two") is not None


def test_what_is_found_for_a_plan_that_is_not_looked_at_is_said_with_its_name(window, control, monkeypatch):
    asked(window, monkeypatch)
    plan, score = better_plan(window), assess(window.document.problem, better_plan(window)).score
    window.document.look_at("two")
    assert state(window)[1].endswith("for Plan 1")
    window.solving.finished.emit(Solved(plan, score, Bound()))
    assert window.board_page.notice.detail.text() == "Plan 1: 2 people move."
    press(window, "Adopt")
    assert window.document.plan_id == "one"
    assert window.document.plan == plan


def test_a_solved_plan_is_not_compared_with_another_than_it_is_for(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    control.offer.compare()
    window.document.look_at("two")
    assert not window.comparing.page.offering
    assert window.comparing.shown


def test_a_plan_that_was_removed_waits_for_nobody(window, control, monkeypatch):
    document = window.document
    document.do(new_plan(document.workspace, small.QUARTER, "Copy", "one"))
    document.look_at(document.workspace.plans_of(small.QUARTER)[-1].id)
    asked(window, monkeypatch)
    end(window, better_plan(window))
    assert control.offer.found is not None
    document.do(remove_plan(document.workspace, document.plan_id))
    assert control.offer.found is None


def test_a_published_plan_refuses_what_waits_in_a_sentence_and_keeps_it(window, control, monkeypatch):
    from msgspec.structs import replace

    from planner.workspace.change import put

    asked(window, monkeypatch)
    end(window, better_plan(window))
    document = window.document
    document.do(put("Publish", document.workspace, [replace(document.named_plan, published=True)]))
    before = document.plan
    assert not control.offer.adopt()
    assert document.plan == before
    assert "is not possible" in window.board_page.notice.sentence.text()
    assert control.offer.found is not None


def test_who_has_left_meanwhile_is_left_out_of_what_is_adopted(window, control, monkeypatch):
    from planner.workspace.moves import remove

    asked(window, monkeypatch)
    end(window, better_plan(window))
    workspace = window.document.workspace
    window.document.do(remove(workspace, workspace.people["omar"]))
    assert control.offer.adopt()
    assert window.document.plan.members("cash") == ("ana",)


def test_it_is_compared_and_taken_or_left_there(window, control, monkeypatch):
    for letter in "AB":
        asked(window, monkeypatch)
        before, plan = window.document.plan, better_plan(window)
        end(window, plan)
        press(window, "Compare")
        page = window.comparing.page
        assert window.comparing.shown
        assert page.card.switchers["B"].text() == "The solved plan"
        page.card.buttons[letter].click()
        assert not window.comparing.shown
        assert control.offer.found is None
        assert window.document.plan == (before if letter == "A" else plan)


def test_the_notice_does_not_lie_over_the_comparison(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    control.offer.compare()
    assert not window.board_page.notice.isVisible()


def test_what_is_adopted_elsewhere_is_compared_no_longer(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    control.offer.compare()
    control.offer.adopt()
    assert not window.comparing.shown
    assert not window.comparing.page.offering
