from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.frame.notice import Notice, Offer
from ui.theme import theme


def test_a_notice_does_what_it_offers_and_goes(app, window):
    notice, done = window.board_page.notice, []
    notice.say(
        "Two things.", "Choose.", (Offer("One", lambda: done.append(1)), Offer("Two", lambda: done.append(2)))
    )
    assert notice.height() > 0
    assert notice.geometry().bottom() < window.board_page.height()
    notice.buttons[1].click()
    assert done == [2]
    assert not notice.isVisible()


def test_a_notice_stays_at_the_foot_of_a_small_window(app, window):
    notice: Notice = window.board_page.notice
    notice.say("A long sentence that has to wrap over several lines of the panel to be read at all.")
    window.resize(900, 600)
    app.processEvents()
    assert notice.isVisible()
    assert window.board_page.rect().contains(notice.geometry())
    QTest.keyClick(notice, Qt.Key.Key_Escape)
    assert not notice.isVisible()


def test_three_offers_and_large_text_leave_room_for_the_words(app, window):
    notice: Notice = window.board_page.notice
    window.resize(900, 640)
    try:
        theme().set_percent(200)
        notice.say("Solved.", "Nobody.", ())
        words = "High \u2212494, Medium \u22121,052. 825 people move."
        notice.say("Solved.", words, tuple(Offer(word, list) for word in ("Adopt", "Compare", "Discard")))
        app.processEvents()
        detail = notice.detail
        assert detail.height() >= detail.heightForWidth(detail.width())
        assert notice.rect().contains(detail.geometry())
    finally:
        theme().set_percent(100)


def test_a_notice_is_there_in_every_place(app, window):
    notice: Notice = window.board_page.notice
    notice.say("Musts are still broken.")
    for key in ("people", "pairs", "board"):
        window.show_place(key)
        app.processEvents()
        assert notice.isVisible()
        assert notice.parentWidget() is window.places.currentWidget()
        assert notice.parentWidget().rect().contains(notice.geometry())
    notice.dismiss()
    window.show_place("people")
    assert not notice.isVisible()
