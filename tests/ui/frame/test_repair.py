from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

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
