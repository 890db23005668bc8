"""The solve panel in a real window: how it opens, what it says at every stage, and what can be done in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.plan import Bound, Plan, RuleCost
from planner.score import assess
from planner.solve.process.messages import Better, Progress
from tests.ui.solve.pressed import asked, best_plan, better_plan, end
from ui.theme import theme


@pytest.fixture
def panel(window):
    window.actions_["solve_panel"].trigger()
    return window.commands.solve_panel


def said(panel):
    return panel.title.text(), panel.line.text(), panel.verdict.text()


def better(window, plan, costs):
    score = assess(window.document.problem, plan).score
    window.solving.better.emit(Better(1, 0.1, score, plan, costs))
    window.solve_control.told.emit()
    return score


def test_a_press_on_the_lines_beside_solve_opens_it_and_another_closes_it(window):
    QTest.mouseClick(window.top_bar.state_button, Qt.MouseButton.LeftButton)
    assert window.commands.solve_panel.isVisible()
    assert window.rect().contains(window.commands.solve_panel.geometry())
    QTest.mouseClick(window.top_bar.state_button, Qt.MouseButton.LeftButton)
    assert not window.commands.solve_panel.isVisible()


def test_keys_open_it_and_escape_gives_the_keyboard_back(window):
    window.activateWindow()
    before = window.focusWidget()
    QTest.keyClick(
        window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    panel = window.commands.solve_panel
    assert panel.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.focusWidget() is before


def test_solve_by_itself_opens_nothing(window, monkeypatch):
    asked(window, monkeypatch)
    assert window.commands.solve_panel is None


def test_before_the_first_solve_it_says_what_it_is_for(panel):
    assert said(panel)[0] == "Ready to solve"
    assert not panel.stop.isVisible()
    assert not panel.adopt.isVisible()


def test_while_looking_it_says_how_long_what_gained_and_what_still_costs(window, panel, monkeypatch):
    requests = asked(window, monkeypatch)
    assert said(panel) == ("Looking further", "0 s of 20 s · no plan yet", "Making a first plan.")
    better(window, window.document.plan, (RuleCost("skills", "high", 30),))
    assert "nothing better yet" in panel.line.text()
    costs = (RuleCost("skills", "high", 20), RuleCost("locks", "must", 1))
    score = better(window, better_plan(window), costs)
    assert "last gain 0 s ago" in panel.line.text()
    assert panel.verdict.text().startswith("Must: 1 broken.")
    assert panel.gains.text() == "Last gain: Skills, High −10."
    assert [line.name for line in panel.rules.lines] == ["Locks", "Skills"]
    window.solving.progressed.emit(Progress(1, 0.3, score, Bound(score.must, score.cost * 100 // 104), 0.1))
    window.solve_control.told.emit()
    assert panel.verdict.text().endswith("Within 5% of the best possible.")
    assert panel.chart.reading.costs.last == score.cost
    panel.stop.click()
    assert requests[-1] == "stop"


@pytest.mark.parametrize("word", ["Adopt", "Compare", "Discard"])
def test_what_waits_is_adopted_compared_or_discarded_there(window, panel, monkeypatch, word):
    asked(window, monkeypatch)
    before, plan = window.document.plan, better_plan(window)
    end(window, plan)
    assert panel.title.text() == "A better plan waits"
    assert panel.waits.text() == f"{window.solve_control.offer.found.gain}. 2 people move."
    {"Adopt": panel.adopt, "Compare": panel.compare, "Discard": panel.discard}[word].click()
    assert window.document.plan == (plan if word == "Adopt" else before)
    assert window.comparing.shown is not None if word == "Compare" else window.comparing.shown is None
    assert panel.adopt.isVisible() == (word == "Compare")


def test_enter_adopts_what_waits(window, panel, monkeypatch):
    asked(window, monkeypatch)
    plan = better_plan(window)
    end(window, plan)
    window.activateWindow()
    panel.hide()
    panel.toggle()
    assert window.focusWidget() is panel.adopt
    QTest.keyClick(panel.adopt, Qt.Key.Key_Return)
    assert window.document.plan == plan


def test_enter_on_another_button_does_what_that_says(window, panel, monkeypatch):
    asked(window, monkeypatch)
    before = window.document.plan
    end(window, better_plan(window))
    panel.discard.setFocus()
    QTest.keyClick(panel.discard, Qt.Key.Key_Return)
    assert window.document.plan == before
    assert window.solve_control.offer.found is None


def test_after_the_end_it_shows_the_whole_curve_and_the_proof(window, panel, monkeypatch):
    asked(window, monkeypatch)
    better(window, window.document.plan, ())
    end(window, better_plan(window), optimal=True)
    window.solve_control.offer.adopt()
    assert panel.title.text() == "Solved in 1 s"
    assert panel.verdict.text().endswith("Best possible · nothing better exists.")
    assert panel.chart.reading.proven.last == panel.chart.reading.costs.last


def test_the_time_allowed_is_chosen_there(window, panel):
    panel.times.choose(2)
    assert window.solve_control.seconds == 60
    assert window.top_bar.state_line.text() == "Takes up to 60 s"


def test_the_box_keeps_it_looking_and_stop_unticks_it(window, panel, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    control = window.solve_control
    control._afterwards.stop()
    panel.keep.click()
    assert control.doing == "looking"
    assert (panel.title.text(), panel.line.text()[:17]) == ("Looking further", "In the background")
    panel.stop.click()
    assert control.doing == ""
    assert not panel.keep.isChecked()


def test_the_board_stays_usable_under_it(app, window, panel, monkeypatch):
    from ui.board.face import Drop, Held

    asked(window, monkeypatch)
    window.board_page.drop(Drop((Held("omar", None),), "price"))
    assert window.document.plan.places("omar") == ("price",)
    assert panel.isVisible()


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_it_stays_within_a_small_window_at_every_text_size(app, window, panel, monkeypatch, percent):
    asked(window, monkeypatch)
    end(window, best_plan(window))
    try:
        theme().set_percent(percent)
        window.resize(900, 600)
        app.processEvents()
        assert window.rect().contains(panel.geometry())
        assert panel.geometry().top() >= window.top_bar.height()
        assert panel._content.minimumSizeHint().width() <= panel.width()
    finally:
        theme().set_percent(100)


def test_another_file_leaves_nothing_of_the_last_solve(window, panel, monkeypatch, sample):
    asked(window, monkeypatch)
    end(window, Plan.of({"cash": ["ana", "omar"]}))
    window.files.open(sample)
    assert panel.title.text() == "Ready to solve"
    assert panel.rules.lines == ()


def test_what_waits_is_offered_by_the_panel_alone_while_it_is_open(window, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    notice = window.board_page.notice
    assert notice.isVisible()
    window.actions_["solve_panel"].trigger()
    assert not notice.isVisible()
    assert window.commands.solve_panel.adopt.isVisible()
    asked(window, monkeypatch)
    end(window, best_plan(window))
    assert not notice.isVisible()
    assert window.commands.solve_panel.title.text() == "A better plan waits"
