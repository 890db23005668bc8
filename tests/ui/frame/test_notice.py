import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from ui.frame.notice import Notice, Offer
from ui.theme import theme


def within(window, notice):
    """Where a notice is, in the inspector."""
    return QRect(window.inspector.mapFrom(window, notice.pos()), notice.size())


def test_a_notice_does_what_it_offers_and_goes(app, window):
    notice, done = window.board_page.notice, []
    notice.say(
        "Two things.", "Choose.", (Offer("One", lambda: done.append(1)), Offer("Two", lambda: done.append(2)))
    )
    assert notice.height() > 0
    assert window.inspector.rect().contains(within(window, notice))
    notice.buttons[1].click()
    assert done == [2]
    assert not notice.isVisible()


def test_a_notice_stays_at_the_foot_of_a_small_window(app, window):
    notice: Notice = window.board_page.notice
    notice.say("A long sentence that has to wrap over several lines of the panel to be read at all.")
    window.resize(900, 600)
    app.processEvents()
    assert notice.isVisible()
    assert window.inspector.rect().contains(within(window, notice))
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


def test_a_notice_hides_nothing_that_the_inspector_says(app, window):
    notice: Notice = window.board_page.notice
    window.board_page.board.select(["ana"])
    for detail in ("", "It is told in several lines, which take more room than a single one would."):
        notice.say("A must is broken.", detail, (Offer("Put it right", list), Offer("Or so", list)))
        app.processEvents()
        area = window.inspector._area
        assert area.geometry().bottom() < within(window, notice).top()
        assert window.inspector.rect().contains(within(window, notice))
        assert notice.rect().contains(notice.detail.geometry())
    notice.dismiss()
    app.processEvents()
    assert area.geometry().bottom() > within(window, notice).top()


def test_without_the_inspector_a_notice_lies_over_the_place(app, window):
    notice: Notice = window.board_page.notice
    notice.say("A must is broken.", "One move puts that right.", (Offer("Put it right", list),))
    window.actions_["inspector"].trigger()
    app.processEvents()
    assert notice.isVisible()
    assert notice.parentWidget() is window.board_page
    assert window.board_page.rect().contains(notice.geometry())
    window.actions_["inspector"].trigger()
    app.processEvents()
    assert notice.isVisible()
    assert window.inspector.rect().contains(within(window, notice))


def test_a_notice_leaves_the_inspector_to_a_solve_panel_that_needs_its_foot(app, window):
    notice: Notice = window.board_page.notice
    notice.say("A must is broken.")
    window.resize(1440, 360)
    window.actions_["solve_panel"].trigger()
    app.processEvents()
    assert notice.parentWidget() is window.board_page
    assert window.board_page.rect().contains(notice.geometry())
    window.resize(1440, 1100)
    app.processEvents()
    assert window.inspector.rect().contains(within(window, notice))
    window.resize(1440, 360)
    window.commands.solve_panel.hide()
    app.processEvents()
    assert window.inspector.rect().contains(within(window, notice))


def test_a_notice_is_there_in_every_place(app, window):
    notice: Notice = window.board_page.notice
    window.actions_["inspector"].trigger()
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


PLACES = [
    "board",
    "pairs",
    "people",
    "challenges",
    "capacity",
    "fairness",
    "quarter",
    "rules",
    "insight",
    "compare",
]


@pytest.mark.parametrize("key", PLACES)
def test_esc_dismisses_the_notice_in_every_place_before_anything_else(app, window, key):
    notice: Notice = window.board_page.notice
    window.show_place(key)
    window.board_page.board.select(["ana"])
    notice.say("Musts are still broken.")
    app.processEvents()
    QTest.keyClick(app.focusWidget() or window.places.currentWidget(), Qt.Key.Key_Escape)
    assert not notice.isVisible()
    assert window.board_page.selected_people()


def test_esc_in_the_filter_clears_it_once_nothing_is_said(app, window):
    field = window.board_page.toolbar.filter
    window.actions_["filter"].trigger()
    QTest.keyClicks(field, "sal")
    window.board_page.notice.say("Musts are still broken.")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "sal"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_esc_closes_what_lies_over_the_window_before_the_notice(app, window):
    notice: Notice = window.board_page.notice
    palette = window.commands.search.palette
    window.actions_["search"].trigger()
    notice.say("Musts are still broken.")
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert notice.isVisible()


def test_f6_leads_to_what_is_offered_and_back(app, window):
    notice, done = window.board_page.notice, []
    window.board_page.board.show_person("ana")
    before = app.focusWidget()
    notice.say("A plan was found.", "", (Offer("Adopt", lambda: done.append(1)),))
    QTest.keyClick(before, Qt.Key.Key_F6)
    assert app.focusWidget() is notice.buttons[0]
    QTest.keyClick(app.focusWidget(), Qt.Key.Key_Return)
    assert done == [1]
    assert app.focusWidget() is before
