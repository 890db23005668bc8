"""The page compares the plan that is looked at with another, and adopts, takes or leaves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.cycles.publishing import publish
from planner.plan import Plan
from planner.workspace.entities import Lock
from planner.workspace.plans import remove_plan
from ui.compare import ComparePage
from ui.compare.rows import MoveRow, RuleRow
from ui.compare.sides import OfferedPlan
from ui.widgets import Button


def told(signal):
    heard = []
    signal.connect(lambda *said: heard.append(said))
    return heard


def test_two_plans_stand_side_by_side_with_what_differs(page):
    names = {letter: switcher.text() for letter, switcher in page.card.switchers.items()}
    assert names == {"A": "Plan 1", "B": "Plan 3"}
    assert page.summary.text() == "2 people differ, 5 people stay"
    assert [row.name for row in page.moves.rows.rows] == [m.person.name for m in page.comparison.moves]
    assert str(page.comparison.verdict) == f"{page.lead.text()} {page.verdict.text()}"
    better = {
        letter: {level for level, figure in figures.items() if figure.better}
        for letter, figures in page.card.figures.items()
    }
    expected = {"A": set(), "B": set()}
    for level in page.comparison.levels:
        if level.better:
            expected[level.better].add(level.level)
    assert better == expected
    assert not page.grab().isNull()


def test_the_button_of_the_plan_that_comes_first_is_the_filled_one(page):
    kinds = {letter: button.property("kind") for letter, button in page.card.buttons.items()}
    assert kinds[page.comparison.first] == "main"
    assert sorted(kinds.values()) == ["main", "plain"]


def test_a_plan_is_adopted_into_the_quarters_plan_and_that_is_one_step_back(page, document):
    heard = told(page.settled)
    assert page.card.buttons["B"].text() == "Adopt B"
    page.card.buttons["B"].click()
    assert heard == [("Plan 1 has the pods and pairs of Plan 3 now.", "Undo gives it its own again.")]
    assert document.plan_id == "one"
    assert document.plan == document.workspace.plan("plan-1")
    assert document.undo_title == "Adopt Plan 3"
    document.undo()
    assert document.plan != document.workspace.plan("plan-1")


def test_to_keep_the_quarters_plan_changes_nothing(page, document):
    heard, before = told(page.settled), document.workspace
    assert page.card.buttons["A"].text() == "Keep A"
    page.card.buttons["A"].click()
    assert heard == [("Plan 1 stays as it is.", "It is the quarter’s plan.")]
    assert document.workspace is before


def test_each_side_is_chosen_from_a_menu_and_one_that_is_there_changes_sides(page, document):
    def choose(letter, name):
        menu = page.card.switchers[letter].menu
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == name).trigger()
        return {side: switcher.text() for side, switcher in page.card.switchers.items()}

    assert choose("B", "Plan 2") == {"A": "Plan 1", "B": "Plan 2"}
    assert choose("A", "Plan 2") == {"A": "Plan 2", "B": "Plan 1"}
    assert document.plan_id == "two"
    assert choose("B", "Plan 2") == {"A": "Plan 1", "B": "Plan 2"}
    assert choose("A", "Plan 3") == {"A": "Plan 3", "B": "Plan 2"}


def test_the_page_follows_what_changes(page, document):
    from planner.workspace.moves import adopt

    document.do(adopt(document.workspace, "plan-1", document.plan, "Make them the same"))
    page.show_document(document)
    assert page.lead.text() == "A and B are the same."
    assert page.moves.rows.rows == ()
    assert page._who.currentWidget().accessibleName() == "Nobody moves"


def test_locks_of_the_other_plan_are_its_own(page, document):
    from planner.workspace.moves import lock

    document.do(lock(document.workspace, "plan-1", "ana", "churn", "in"))
    page.show_document(document)
    assert page.comparison.b.problem.locks[0].person == "ana"
    assert Lock("plan-1", "ana", "churn", "in") in document.workspace.locks.values()
    assert page.comparison.levels[0].better == "A"


def test_somebody_who_is_picked_is_told_and_so_is_the_level_of_a_rule(page):
    people, levels = told(page.person), told(page.level)
    page.moves.setFocus()
    QTest.keyClick(page.moves, Qt.Key.Key_Home)
    first = page.moves.rows.rows[0]
    assert isinstance(first, MoveRow)
    assert people == [(first.person,)]
    rows = page.facts.rows.rows
    number = next(number for number, row in enumerate(rows) if isinstance(row, RuleRow))
    page.facts.setCurrentIndex(page.facts.model().index(number, 0))
    page.facts.setCurrentIndex(page.facts.model().index(0, 0))
    assert levels == [(rows[number].level,)]


OFFERED = Plan.of({"cash": ["ana", "ben", "omar"], "churn": ["jun", "kai", "gone"], "lost": ["eva"]})


def test_a_plan_that_is_not_in_the_file_is_taken_or_left(page, document):
    taken, heard = [], told(page.settled)
    page.show_offer(document, OfferedPlan(OFFERED, "What Solve found", lambda: taken.append(True) or True))
    assert page.offering
    assert page.card.switchers["B"].text() == "What Solve found"
    assert {button.text() for button in page.card.buttons.values()} == {"Keep it", "Take it"}
    page.card.buttons["A"].click()
    assert (taken, page.offering) == ([], False)
    page.show_offer(document, OfferedPlan(OFFERED, "What Solve found", lambda: taken.append(True) or True))
    page.card.buttons["B"].click()
    assert taken == [True]
    assert heard == [("What Solve found was left.", ""), ("What Solve found was taken over.", "")]


def test_escape_leaves_what_is_offered(page, document):
    page.show_offer(document, OfferedPlan(OFFERED, "What Solve found", lambda: True))
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.offering


def test_what_is_refused_is_not_told_as_done(page, document):
    heard = told(page.settled)
    page.show_offer(document, OfferedPlan(OFFERED, "What Solve found", lambda: False))
    page.card.buttons["B"].click()
    assert heard == [("", "")]


def test_what_an_offered_plan_names_that_is_gone_is_left_out(page, document):
    page.show_offer(document, OfferedPlan(OFFERED, "What Solve found", lambda: True))
    assert page.comparison.b.plan == Plan.of({"cash": ["ana", "ben", "omar"], "churn": ["jun", "kai"]})


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_large_text_and_little_room_fit(app, page, light_theme, percent):
    light_theme.set_percent(percent)
    for width in (300, 700, 1400):
        page.resize(width, 700)
        app.processEvents()
        assert page.width() == width
        assert not page.grab().isNull()
    light_theme.set_contrast(True)
    assert not page.grab().isNull()


def test_without_two_plans_it_says_what_to_do(app, document):
    from planner.workspace.plans import remove_plan

    page = ComparePage()
    page.show_document(None)
    assert page._empty.accessibleName() == "No plan yet"
    for plan in ("two", "plan-1"):
        document.do(remove_plan(document.workspace, plan))
    page.show_document(document)
    assert page._empty.accessibleName() == "One plan so far"
    asked = told(page.copyAsked)
    page._empty.button.click()
    assert len(asked) == 1


def test_plans_that_cannot_be_planned_are_told_why(app, document):
    from planner.workspace.change import put
    from planner.workspace.entities import RuleSetting

    document.do(put("Break it", document.workspace, [RuleSetting("2027-Q1", "wishes", {"weight": -1})]))
    page = ComparePage()
    page.show_document(document)
    assert page.comparison is None
    assert page._empty.accessibleName() == "These plans cannot be compared"
    assert "weight" in page._empty.accessibleDescription()


def test_why_nothing_is_adopted_is_the_tip_of_the_buttons(page, document):
    document.do(publish(document.workspace, "one"))
    page.refresh()
    for button in page.card.buttons.values():
        assert (button.isEnabled(), button.toolTip()) == (False, "Plan 1 is published.")


def test_the_only_plan_of_a_published_quarter_is_not_to_be_copied(app, document):
    for plan in ("two", "plan-1"):
        document.do(remove_plan(document.workspace, plan))
    document.do(publish(document.workspace, "one"))
    page = ComparePage()
    page.show_document(document)
    assert page._empty.accessibleName() == "One plan so far"
    assert page._empty.accessibleDescription() == "Plan 1 is published."
    assert not page._empty.findChildren(Button)
