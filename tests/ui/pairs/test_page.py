"""The place for pairs on a real file: what it shows, and that every gesture is one change."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from planner.cycles.publishing import publish
from tests.ui.pairs.conftest import BEN, KAI
from ui.frame.inspector.pages import LiaisonPage, PairPage, UnitPage
from ui.pairs.face import MissingRow, PairRow, Seat, Target, UnitRow

OMAR = Seat("omar", "it")


def rows(page, kind):
    return [row for row in page.board.table.rows.rows if isinstance(row, kind)]


def test_units_show_what_they_have_want_and_had(page):
    finance, sales = rows(page, UnitRow)
    assert (finance.coverage, sales.coverage) == ("1 of 2, one missing", "1 of 1")
    assert finance.former == "Before: Omar and Ana until now"
    assert [row.words for row in rows(page, MissingRow)] == ["One pair is missing. Drop a liaison here."]
    assert [row.pair for row in rows(page, PairRow)] == [BEN, KAI]
    assert page._count.text() == "2 of 3 pairs"
    assert "Finance 1 of 2, one missing" in page.strip.accessibleDescription()


def test_a_pair_shows_language_load_and_term(page):
    _, kai = rows(page, PairRow)
    assert (kai.it.level, kai.it.load, kai.business.load) == (0, "1 of 2 pairs", "1 of 1 pair")
    assert kai.term.words == "1 served, 3 left"
    assert kai.sentence == "Jun knows Sales at level 0 of 5."


def test_the_free_are_those_who_could_be_in_one_more_pair(page):
    assert {card.person for card in page.board.free.face.cards} == {"ben", "jun", "omar", "ana"}


def test_while_somebody_is_held_every_place_says_what_would_change(page, paired, until):
    page.board.drag.hold(OMAR)
    until(lambda: page._options)
    tabs = page.board.table.delegate.tabs
    assert set(tabs) == {Target("fin"), Target("fin", BEN), Target("sal", KAI)}
    assert (tabs[Target("fin")].kind, tabs[Target("fin")].rank) == ("better", 1)
    page.board._show_aimed(Target("fin"))
    assert paired.inspector.preview is not None
    assert not paired.grab().isNull()
    page.board._show_aimed(None)
    page.board.drag.hold(None)
    assert paired.inspector.preview is None
    assert page.board.table.delegate.tabs == {}


def test_what_breaks_a_must_says_why(page, until):
    page.board.drag.hold(Seat("jun", "it", KAI))
    until(lambda: page._options)
    assert page.board.free.tab.kind == "breaks"
    assert page.board.free.tab.word == "Sales has 0 pairs and wants 1"
    page.board.drag.hold(None)


def test_delete_ends_the_pair_of_the_cell(page, paired, select):
    select("sal", KAI, 1)
    QTest.keyClick(page.board.table, Qt.Key.Key_Delete)
    assert paired.document.plan.pairs == (BEN,)
    assert paired.document.undo_title == "End the pair of Jun Ito and Kai Moreau"


@pytest.mark.parametrize(
    ("unit", "pair", "column", "entry"),
    [
        ("sal", KAI, 0, "Kai pairs with Omar in place of Jun"),
        ("sal", KAI, 3, "Kai pairs with Omar in place of Jun"),
        ("fin", None, 0, "Omar and Ana as a pair"),
    ],
)
def test_enter_lists_who_could_be_there_and_one_is_taken(
    page, paired, select, until, unit, pair, column, entry
):
    said = []
    paired.document.changed.connect(said.append)
    select(unit, pair, column)
    QTest.keyClick(page.board.table, Qt.Key.Key_Return)
    until(lambda: page.findChildren(QMenu))
    (menu,) = page.findChildren(QMenu)
    action = next(action for action in menu.actions() if action.text().startswith(entry))
    action.trigger()
    menu.close()
    assert len(said) == 1


def menu_of(page):
    page._menu(QPoint(0, 0))
    return page.findChildren(QMenu)[-1]


def test_the_menu_of_a_pair_ends_it(page, paired, select):
    select("sal", KAI)
    menu = menu_of(page)
    assert [action.text() for action in menu.actions()] == ["Pair with…", "Lock this pair", "End this pair"]
    menu.actions()[2].trigger()
    menu.close()
    assert paired.document.plan.pairs == (BEN,)


def test_l_locks_the_pair_of_the_cell_and_releases_it(page, paired, select):
    select("sal", KAI, 1)
    QTest.keyClick(page.board.table, Qt.Key.Key_L)
    assert paired.document.undo_title == "Lock the pair of Jun Ito and Kai Moreau"
    assert paired.document.problem.pair_locks == (KAI,)
    ben, kai = rows(page, PairRow)
    assert (ben.locked, kai.locked) == (False, True)
    assert page.selection == ("sal", KAI)
    QTest.keyClick(page.board.table, Qt.Key.Key_L)
    assert paired.document.undo_title == "Release the pair of Jun Ito and Kai Moreau"
    assert paired.document.problem.pair_locks == ()


def test_the_menu_locks_a_pair_and_releases_it(page, paired, select):
    select("sal", KAI)
    menu = menu_of(page)
    menu.actions()[1].trigger()
    menu.close()
    assert paired.document.problem.pair_locks == (KAI,)
    menu = menu_of(page)
    assert menu.actions()[1].text() == "Release this pair"
    menu.close()


@pytest.mark.parametrize("free", [True, False])
def test_where_no_pair_is_there_is_nothing_to_lock(page, paired, select, free):
    if free:
        page.board.free.list.go_to(0)
    else:
        select("fin")
    title = paired.document.undo_title
    QTest.keyClick(page.board.free.list if free else page.board.table, Qt.Key.Key_L)
    assert page.notice.sentence.text() == "Only a pair can be locked."
    assert paired.document.undo_title == title


def test_letting_go_of_a_locked_pair_would_break_its_lock_and_may_be_done(page, paired, until):
    page.toggle_lock(KAI)
    must = paired.document.assessment.score.must
    page.board.drag.hold(Seat("jun", "it", KAI))
    until(lambda: page._options)
    tab = page.board.table.delegate.tabs[Target("fin", BEN)]
    assert (tab.kind, tab.word, tab.change) == ("breaks", "Locked here", "Must +1")
    page.board.drag.hold(None)
    page._drop(Seat("jun", "it", KAI), Target("fin", BEN))
    assert paired.document.assessment.score.must == must + 1
    assert page.notice.sentence.text() == "The pair of Jun and Kai is locked, and is not there"


def test_the_inspector_speaks_of_what_is_selected(page, paired, select):
    select("sal", KAI)
    assert isinstance(paired.inspector.page, PairPage)
    select("fin")
    assert isinstance(paired.inspector.page, UnitPage)
    page.board.free.list.go_to(0)
    assert isinstance(paired.inspector.page, LiaisonPage)
    assert page.selection is None
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.free_person is None


def test_the_filter_leaves_the_pairs_that_match(page, paired):
    paired.actions_["filter"].trigger()
    assert paired.focusWidget() is page.filter
    page.filter.setText("moreau")
    assert [row.pair for row in rows(page, PairRow)] == [KAI]
    assert [row.name for row in rows(page, UnitRow)] == ["Sales"]
    page.filter.setText("nobody")
    assert page._stack.currentWidget().accessibleName() == "Nothing matches"
    QTest.keyClick(page.filter, Qt.Key.Key_Escape)
    assert page._stack.currentWidget() is page.board


def test_without_a_wish_for_pairs_the_place_says_so(window):
    from planner.workspace.change import Change, Edit
    from planner.workspace.entities import Department

    before = window.document.workspace
    fin, pair = before.departments["fin"], before.pairs["one", "ben", "eva"]
    none = Department("fin", "Finance", "business", 0, ("sql",), 0)
    window.document.do(Change("Want none", (Edit(pair, None), Edit(fin, none))))
    window.show_place("pairs")
    assert window.pairs.page._stack.currentWidget().accessibleName() == "No pairs yet"
    assert not window.pairs.page.pair_up.isEnabled()


def test_a_published_plan_can_be_looked_at_only(page, paired, select):
    paired.document.do(publish(paired.document.workspace, "one"))
    before = paired.document.plan
    select("sal", KAI)
    QTest.keyClick(page.board.table, Qt.Key.Key_Delete)
    assert paired.document.plan == before
    assert page.notice.sentence.text().endswith("Plan 1 is published.")
    QTest.keyClick(page.board.table, Qt.Key.Key_L)
    assert page.notice.sentence.text() == (
        "Lock the pair of Jun Ito and Kai Moreau is not possible. Plan 1 is published."
    )
    assert paired.document.problem.pair_locks == ()
    page._menu(QPoint(0, 0))
    assert page.findChildren(QMenu) == []
    page.pair_up.click()
    assert page.notice.sentence.text() == "Pairing up is not possible. Plan 1 is published."


def test_another_file_takes_the_place_of_the_pairs(page, paired, tmp_path, select):
    paired.document.save_copy(tmp_path / "copy.podwright")
    select("sal", KAI)
    page.pair_up.click()
    assert paired.files.open(tmp_path / "copy.podwright")
    assert [row.pair for row in rows(page, PairRow)] == [BEN, KAI]
    assert page.pair_up.text() == "Pair up"


def test_a_must_that_a_pair_broke_is_put_right_in_one_step_or_taken_back(page, paired, select, until):
    before = paired.document.assessment.score.must
    select("sal", KAI)
    page._end(KAI)
    notice = page.notice
    assert notice.sentence.text() == "Sales has 0 pairs and wants 1"
    assert [button.text() for button in notice.buttons] == ["Take it back"]
    until(lambda: len(notice.buttons) == 2)
    assert notice.detail.text() == "1 move puts that right."
    paired.activateWindow()
    until(lambda: notice.buttons[0].isVisible())
    QTest.keyClick(paired, Qt.Key.Key_R)
    until(lambda: len(paired.document.plan.pairs) == 2)
    assert paired.document.undo_title == "Put it right with 1 move"
    assert paired.document.assessment.score.must == before
    assert KAI not in paired.document.plan.pairs
    paired.document.undo()
    assert paired.document.plan.pairs == (BEN,)


def test_where_nothing_puts_it_right_it_can_be_taken_back(page, paired, until):
    page.toggle_lock(KAI)
    page._drop(Seat("jun", "it", KAI), Target("fin", BEN))
    until(lambda: not page.repair._finder.busy)
    (back,) = page.notice.buttons
    back.click()
    assert paired.document.plan.pairs == (BEN, KAI)


def test_the_next_change_takes_the_offer_away(page, paired, select):
    select("sal", KAI)
    page._end(KAI)
    paired.document.undo()
    assert not page.notice.isVisible()
    assert not page.repair._finder.busy


def test_a_pair_of_a_published_plan_says_why_nobody_else_can_be_there(page, paired, select):
    paired.document.do(publish(paired.document.workspace, "one"))
    select("sal", KAI)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_L, Qt.Key.Key_Delete):
        page.notice.dismiss()
        QTest.keyClick(page.board.table, key)
        assert page.notice.sentence.text().endswith(" is not possible. Plan 1 is published.")
