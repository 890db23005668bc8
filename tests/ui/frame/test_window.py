import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.score import assess
from planner.workspace.cycle import problem_of
from planner.workspace.store import Store
from tests.ui import small
from ui.board.face import Drop, Held
from ui.board.held import pack

ANA, OMAR = Held("ana", "cash"), Held("omar", None)

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def pod(window, challenge):
    return next(one for one in window.board_page.board.pods() if one.challenge == challenge)


def drop(window, people, challenge):
    """Let people go over a pod, as Qt says it."""
    board = window.board_page.board
    at = pod(window, challenge).mapTo(board, QPoint(60, 50))
    mime, move = pack(people, board.drag.token), Qt.DropAction.MoveAction
    held = (move, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(at, *held), QDragMoveEvent(at, *held), QDropEvent(QPointF(at), *held)):
        QApplication.sendEvent(board, event)


def cells(window):
    return {level: cell.figure for level, cell in window.top_bar.cells.items()}


def test_the_sample_opens_with_the_figures_that_assess_gives(app, empty_window, sample):
    window = empty_window
    assert window.files.open(sample)
    app.processEvents()
    with_store = Store.open(sample, read_only=True)
    workspace = with_store.load()
    with_store.close()
    problem = problem_of(workspace, window.document.plan_id)
    score = assess(problem, workspace.plan(window.document.plan_id)).score
    assert cells(window) == {"must": score.must, "high": score.high, "medium": score.medium, "low": score.low}
    shown = [c for one in window.board_page.board.pods() for c in one.model.cards]
    assert {c.person for c in shown} == {person.id for person in problem.people if person.joins}


def test_the_top_bar_says_quarter_and_plan(window):
    assert (window.top_bar.quarter.text(), window.top_bar.plan.text()) == ("Q1 2027", "Plan 1")
    assert window.top_bar.quarter.accessibleDescription() == "4 Jan – 4 Apr · draft"
    assert window.top_bar.plan.accessibleDescription() == "Plan 1 of 2"
    assert window.windowTitle() == "Small – Podwright"


def test_the_toolbar_counts_people_pods_and_findings(window):
    assert window.board_page.toolbar.counts.text().startswith("5 of 7 people in 2 pods · ")


def test_a_drop_is_one_change_that_undo_takes_back(window):
    said = []
    window.document.changed.connect(said.append)
    before, figures = window.document.workspace, cells(window)
    drop(window, [OMAR, ANA], "churn")
    assert len(said) == 1
    assert window.document.plan.members("churn") == ("ana", "jun", "kai", "lea", "omar")
    assert cells(window) != figures
    assert window.top_bar.undo.toolTip() == "Undo: Move 2 people to Churn warning (Ctrl+Z)"
    window.top_bar.undo.click()
    assert window.document.workspace == before
    assert cells(window) == figures
    window.top_bar.redo.click()
    assert "omar" in window.document.plan.members("churn")


def test_figures_on_screen_stay_those_of_a_fresh_assessment(window):
    for people, to in (([OMAR], "cash"), ([ANA], "churn"), ([Held("jun", "churn")], None)):
        before = window.document.plan
        drop(window, people, to)
        assert window.document.plan != before
        score = assess(window.document.problem, window.document.plan).score
        assert cells(window) == {level: getattr(score, level) for level in cells(window)}


def test_undo_still_works_after_closing_and_opening(window, file):
    drop(window, [OMAR], "cash")
    window.show_document(None)
    window.files.open(file)
    assert window.document.undo_title == "Move Omar Khalil to Cash forecast"
    window.actions_["undo"].trigger()
    assert window.document.plan.members("cash") == ("ana", "ben")
    assert window.top_bar.undo.toolTip() == "Nothing to undo"


@pytest.mark.parametrize(("key", "locked"), [("lock", True), ("remove", False)])
def test_the_keyboard_locks_and_benches_what_is_selected(window, key, locked):
    board = window.board_page.board
    board.select(["ana"])
    signal = board.lockToggled if key == "lock" else board.removeAsked
    signal.emit(tuple(board.selected_people()))
    assert (("one", "ana", "cash") in window.document.workspace.locks) == locked
    assert window.document.plan.places("ana") == (("cash",) if locked else ())


def test_the_menu_of_a_card_moves_locks_and_benches(app, window):
    from PySide6.QtWidgets import QMenu

    def menu(held):
        window.board_page.board.menuAsked.emit(held, held.source, QPoint(10, 10))
        shown = next(m for m in window.board_page.findChildren(QMenu) if m.isVisible())
        return {action.text(): action for action in shown.actions()}, shown

    actions, shown = menu(Held("ben", "cash"))
    assert list(actions)[:4] == ["Move to…", "Swap with…", "Unlock", "To the bench"]
    actions["Unlock"].trigger()
    shown.close()
    app.processEvents()
    assert window.document.workspace.locks == {}
    actions, shown = menu(ANA)
    actions["To the bench"].trigger()
    shown.close()
    assert window.document.plan.places("ana") == ()


def test_the_lock_of_somebody_who_was_moved_away_is_released_on_the_card_and_the_page(app, window):
    from PySide6.QtWidgets import QMenu

    from ui.widgets import Button

    board = window.board_page.board
    board.select(["ben"])
    board.removeAsked.emit(tuple(board.selected_people()))
    locks = window.document.workspace.locks
    assert [lock.person for lock in locks.values()] == ["ben"]
    board.menuAsked.emit(Held("ben", None), None, QPoint(10, 10))
    menu = next(m for m in window.board_page.findChildren(QMenu) if m.isVisible())
    release = next(a for a in menu.actions() if a.text() == "Release the lock on Cash forecast")
    release.trigger()
    menu.close()
    assert window.document.workspace.locks == {}
    assert window.document.undo_title == "Unlock Ben Schulz from Cash forecast"
    window.document.undo()
    board.select(["ben"])
    app.processEvents()
    (button,) = (b for b in window.inspector.page.findChildren(Button) if b.text() == "Release")
    assert button.accessibleName() == "Release: Locked into Cash forecast"
    button.click()
    assert window.document.workspace.locks == {}


def test_selecting_somebody_tells_who_it_is(window):
    from ui.frame.inspector.pages import PersonPage, PlanPage, SeveralPage

    assert isinstance(window.inspector.page, PlanPage)
    window.board_page.board.select(["ana"])
    assert isinstance(window.inspector.page, PersonPage)
    window.board_page.board.select(["ana", "ben"])
    assert isinstance(window.inspector.page, SeveralPage)
    QTest.keyClick(window.board_page, Qt.Key.Key_Escape)
    assert isinstance(window.inspector.page, PlanPage)


def test_a_level_answers_why(window):
    window.top_bar.cells["high"].click()
    page = window.inspector.page
    assert "High" in [w.text() for w in page.findChildren(type(window.top_bar.state)) if w.text() == "High"]


def test_holding_people_shows_tabs_and_previews_the_score(app, window, until):
    page = window.board_page
    page.board.heldChanged.emit((OMAR,))
    until(lambda: page.preview.tabs)
    assert pod(window, "cash").tab is not None
    assert page.toolbar._hint.isVisible()
    page.board.hovered.emit(Drop((OMAR,), "cash"))
    assert window.top_bar.cells["medium"].preview is not None
    assert window.inspector.preview is not None
    page.board.hovered.emit(None)
    page.board.heldChanged.emit(())
    assert window.top_bar.cells["medium"].preview is None
    assert window.inspector.preview is None
    assert not page.toolbar._hint.isVisible()


def test_the_filter_fades_who_does_not_match(window):
    window.actions_["filter"].trigger()
    QTest.keyClicks(window.board_page.toolbar.filter, "sales")
    assert window.board_page.board.delegate.matching == {"kai", "lea"}
    assert window.board_page.toolbar.counts.text() == "2 of 7 people in 1 pod · department 2"
    window.board_page.toolbar.filter.setText("brandt")
    assert window.board_page.toolbar.counts.text() == "1 of 7 people on the bench · name 1"
    window.board_page.toolbar.filter.setText("finance")
    assert window.board_page.toolbar.counts.text() == "2 of 7 people in 1 pod and on the bench · department 2"
    QTest.keyClicks(window.board_page.toolbar.filter, "zz")
    assert window.board_page.toolbar.counts.text() == "Nothing matches. Clear the filter (Esc)."
    QTest.keyClick(window.board_page.toolbar.filter, Qt.Key.Key_Escape)
    assert window.board_page.toolbar.filter.text() == ""


def choose(window, menu, name):
    next(action for action in menu.actions() if action.text() == name).trigger()


def test_groups_are_folded_from_the_toolbar_and_stay_so_as_long_as_the_file_is_open(window, sample):
    page = window.board_page
    board, menu = page.board, page.toolbar.grouping.menu
    fold = next(action for action in menu.actions() if action.text() == "Fold all")
    assert not fold.isEnabled()
    choose(window, menu, "Kind")
    assert [heading.text() for heading in board.field.headings] == ["Innovation"]
    choose(window, menu, "Fold all")
    assert board.field.headings[0].folded
    window.document.look_at("two")
    assert board.field.headings[0].folded
    choose(window, menu, "Unfold all")
    assert not board.field.headings[0].folded
    choose(window, menu, "Fold all")
    choose(window, menu, "None")
    assert board.field.headings == []
    assert window.files.open(sample)
    choose(window, menu, "Kind")
    assert not board.field.headings[0].folded


def test_enter_in_the_filter_goes_from_match_to_match(window):
    field = window.board_page.toolbar.filter
    window.actions_["next_match"].trigger()
    QTest.keyClicks(field, "sales")
    found = []
    for modifier in (PLAIN, PLAIN, SHIFT):
        QTest.keyClick(field, Qt.Key.Key_Return, modifier)
        found.append([held.person for held in window.board_page.selected_people()])
    assert found == [["kai"], ["lea"], ["kai"]]
    window.actions_["next_match"].trigger()
    assert [held.person for held in window.board_page.selected_people()] == ["lea"]


def test_every_action_can_be_reached_from_the_menu_or_has_keys(window):
    listed = set()

    def walk(menu):
        for action in menu.actions():
            listed.add(action)
            if action.menu():
                walk(action.menu())

    walk(window.actions_.menu)
    for action in window.actions_._actions.values():
        assert action in listed or action.shortcuts(), action.text()


def test_text_size_and_colours_follow_the_menu_and_nothing_breaks(app, window):
    from ui.theme import theme

    for name in ("larger", "larger", "dark", "smaller", "light", "usual"):
        window.actions_[name].trigger()
        app.processEvents()
        assert not window.grab().isNull()
    assert (theme().percent, theme().dark) == (100, False)
    theme().set_percent(200)
    app.processEvents()
    assert not window.grab().isNull()
    assert window.minimumSizeHint().height() <= 900


def test_a_published_plan_is_read_only_and_says_so(app, empty_window, tmp_path):
    path = tmp_path / "published.podwright"
    Store.create(path, small.workspace(state="published")).close()
    empty_window.files.open(path)
    notice = empty_window.board_page.notice
    assert notice.detail.text() == "Plan 1 is published."
    assert empty_window.windowTitle() == "Small (read only) – Podwright"
    before = empty_window.document.workspace
    empty_window.board_page.drop(Drop((OMAR,), "cash"))
    assert "not possible" in notice.sentence.text()
    assert empty_window.document.workspace is before


def test_a_notice_goes_with_the_next_change(window):
    notice = window.board_page.notice
    notice.say("Something.")
    assert notice.isVisible()
    drop(window, [OMAR], "cash")
    assert not notice.isVisible()
    notice.say("Something.")
    QTest.keyClick(window.board_page, Qt.Key.Key_Escape)
    assert not notice.isVisible()


def test_nothing_moves_by_itself_so_nobody_who_asks_for_no_motion_sees_any(app, window):
    from PySide6.QtCore import QAbstractAnimation

    drop(window, [OMAR], "cash")
    window.actions_["search"].trigger()
    for key in ("people", "capacity", "board"):
        window.show_place(key)
        app.processEvents()
        # Qt keeps one for docks, which there are none of.
        moving = [each for each in window.findChildren(QAbstractAnimation) if each.duration()]
        assert moving == []
