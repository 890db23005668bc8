import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.solve.process.messages import Failed, Mended
from tests.planner.solve.compiled.engines import compiled
from ui.board.face import Drop, Held

OMAR = Held("omar", None)


def test_a_drop_that_breaks_a_must_is_taken_named_and_put_right_in_one_step(window, until):
    said, notice = [], window.board_page.notice
    before = window.document.assessment.score.must
    window.document.changed.connect(said.append)
    window.board_page.drop(Drop((OMAR,), "churn"))
    assert "omar" in window.document.plan.members("churn")
    assert notice.sentence.text() == "Churn warning has 4 of at most 3"
    window.activateWindow()
    until(lambda: notice.buttons and notice.buttons[0].isVisible())
    assert notice.detail.text() == "1 move puts that right."
    QTest.keyClick(window, Qt.Key.Key_R)
    until(lambda: len(said) == 2)
    assert window.document.assessment.score.must == before
    assert "omar" in window.document.plan.members("churn")
    assert window.document.undo_title == "Put it right with 1 move"


def test_the_next_action_takes_the_offer_away(window, until):
    window.board_page.drop(Drop((OMAR,), "churn"))
    notice = window.board_page.notice
    until(lambda: notice.buttons)
    window.document.undo()
    assert not notice.isVisible()


def test_a_drop_that_breaks_nothing_offers_nothing(app, window):
    window.board_page.drop(Drop((OMAR,), "cash"))
    app.processEvents()
    assert not window.board_page.notice.isVisible()


def test_the_bench_by_key_names_what_it_breaks_too(window):
    page = window.board_page
    page.board.select(["ben"])
    page.board.removeAsked.emit(tuple(page.selected_people()))
    assert window.document.plan.places("ben") == ()
    assert "Ben" in page.notice.sentence.text()
    assert page.notice.isVisible()


def test_locking_on_the_bench_says_why_nothing_happens(window):
    page = window.board_page
    page.board.select(["omar"])
    page.toggle_lock(page.selected_people())
    assert page.notice.sentence.text() == "The bench is no place to lock."


class AnsweringLater:
    """In the worker's place: notes what is asked, and answers when the test wants it to."""

    def __init__(self):
        self.asked = []

    def mend(self, plan, pods, still, told):
        self.asked.append((plan, pods, still, told))
        return len(self.asked)


def dropped(window):
    """A drop that breaks a must, with the worker asked."""
    worker = AnsweringLater()
    window.board_page.repair.ask(worker)
    window.board_page.drop(Drop((OMAR,), "churn"))
    return worker.asked[-1]


def test_what_the_worker_answers_in_time_is_offered_and_not_done_before_the_key(window, until):
    plan, pods, still, told = dropped(window)
    notice = window.board_page.notice
    assert (pods, still) == (("churn",), ("omar",))
    assert notice.sentence.text() == "Churn warning has 4 of at most 3"
    assert notice.buttons == []
    told(Mended(1, 2, {"cash": ("ana", "ben", "jun", "lea"), "churn": ("kai", "omar")}, plan.pairs))
    assert notice.detail.text() == "2 moves put that right."
    assert window.document.plan == plan
    window.activateWindow()
    until(lambda: notice.buttons[0].isVisible())
    QTest.keyClick(window, Qt.Key.Key_R)
    until(lambda: window.document.plan != plan)
    assert window.document.plan.members("churn") == ("kai", "omar")
    assert window.document.undo_title == "Put it right with 2 moves"


@pytest.mark.parametrize("answer", [Mended(1), Mended(1, 1, {"cash": ("ana",)}), Failed(1, "It died.")])
def test_where_the_worker_has_nothing_that_puts_it_right_the_window_looks_itself(window, until, answer):
    *_, told = dropped(window)
    told(answer)
    notice = window.board_page.notice
    until(lambda: notice.buttons)
    assert notice.detail.text() == "1 move puts that right."


def test_a_late_answer_is_not_waited_for_and_not_taken(window, until):
    plan, *_, told = dropped(window)
    notice = window.board_page.notice
    until(lambda: notice.buttons)
    assert notice.detail.text() == "1 move puts that right."
    told(Mended(1, 2, {"cash": ("ana", "ben", "jun", "lea"), "churn": ("kai", "omar")}, plan.pairs))
    assert notice.detail.text() == "1 move puts that right."


def test_an_answer_about_an_earlier_drop_is_not_taken(window):
    plan, *_, told = dropped(window)
    window.document.undo()
    told(Mended(1, 2, {"churn": ("kai", "omar")}, plan.pairs))
    assert not window.board_page.notice.isVisible()


def test_the_real_worker_puts_it_right(window, until):
    assert compiled()  # so that the worker has nothing to compile
    window.solving.start_ahead()
    until(lambda: window.holding._ready, 60)
    before = window.document.assessment.score.must
    window.board_page.drop(Drop((OMAR,), "churn"))
    notice = window.board_page.notice
    until(lambda: notice.buttons)
    notice.buttons[0].click()
    assert window.document.assessment.score.must <= before
    assert "omar" in window.document.plan.members("churn")
