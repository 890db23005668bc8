import pytest

from planner.explain.option import Action, Step
from ui.board.face import Held
from ui.frame.inspector.pages import FindingPage, PersonPage, PodPage
from ui.frame.inspector.parts import Section
from ui.frame.inspector.rows import OptionRow, OptionSection, ReasonButton
from ui.frame.sentence import Sentence
from ui.widgets import Button


def rows(window, kind):
    return [row for row in window.inspector.page.findChildren(kind) if row.isVisibleTo(window)]


@pytest.fixture
def found(app, window, until):
    """Wait until the places of the page are known."""

    def wait():
        finder = window.inspector.page._finder
        until(lambda: not finder.busy)
        app.processEvents()  # which shows what was added

    return wait


def test_better_places_come_later_and_a_press_moves_in_one_change(window, found):
    said = []
    window.document.changed.connect(said.append)
    window.board_page.board.select(["omar"])
    assert rows(window, OptionRow) == []
    found()
    places = rows(window, OptionRow)
    assert places
    before = window.document.assessment.score
    places[0].button.click()
    assert len(said) == 1
    assert window.document.assessment.score.rank < before.rank


def test_all_places_are_one_press_away(app, window, found):
    window.board_page.board.select(["omar"])
    found()
    link = next(b for b in window.inspector.page.findChildren(Button) if b.text().startswith("All "))
    link.click()
    app.processEvents()
    assert len([row for row in rows(window, OptionRow) if not row.isHidden()]) == 3


def test_a_pod_says_what_it_costs_and_who_fits(window, found):
    window.board_page.board.podSelected.emit("cash")
    assert isinstance(window.inspector.page, PodPage)
    found()
    assert any("SQL" in s.text() for s in rows(window, Sentence))
    assert all(row.button.text() == "Move" for row in rows(window, OptionRow))


def test_what_is_not_staffed_says_why_and_who_would_fit(window, found):
    window.board_page.board.notStaffedSelected.emit("price")
    found()
    texts = [s.text() for s in rows(window, Sentence)]
    assert "Nobody who covers CRM is free." in texts
    assert len(rows(window, OptionRow)) == 3


def press_finding_of_ben(window):
    row = next(r for r in rows(window, ReasonButton) if getattr(r._stands_for, "people", ()) == ("ben",))
    row.click()
    return row._stands_for


def test_a_finding_leads_to_what_it_is_about_and_to_what_would_fix_it(window, found):
    finding = press_finding_of_ben(window)
    assert window.board_page.selected_people() == [Held("ben", "cash")]
    assert isinstance(window.inspector.page, FindingPage)
    found()
    assert finding.text in [s.text() for s in rows(window, Sentence)]
    said = []
    window.document.changed.connect(said.append)
    rows(window, OptionRow)[0].button.click()
    assert len(said) == 1
    assert finding not in window.document.assessment.findings


def test_the_page_of_a_finding_gives_way_to_the_page_of_whom_it_is_about(window):
    press_finding_of_ben(window)
    window.inspector.closed.emit()
    assert isinstance(window.inspector.page, PersonPage)
    assert window.board_page.selected_people() == [Held("ben", "cash")]
    window.inspector.closed.emit()
    assert window.board_page.selected_people() == []


def test_selecting_something_else_leaves_a_finding(window):
    press_finding_of_ben(window)
    window.board_page.board.select(["ana"])
    assert isinstance(window.inspector.page, PersonPage)


def test_the_lock_button_locks_in_one_change(window):
    window.board_page.board.select(["ana"])
    window.inspector.page.lockAsked.emit((Held("ana", "cash"),))
    assert ("one", "ana", "cash") in window.document.workspace.locks
    assert window.document.undo_title == "Lock Ana Ruiz into Cash forecast"


def test_closing_the_page_selects_nothing(window):
    window.board_page.board.select(["ana"])
    window.inspector.closed.emit()
    assert window.board_page.selected_people() == []


def test_the_inspector_can_be_closed_and_the_board_takes_the_room(app, window):
    before = window.board_page.width()
    window.actions_["inspector"].trigger()
    app.processEvents()
    assert window.board_page.width() > before


def test_what_a_drop_breaks_is_listed_before_what_it_gains(window):
    from ui.board.face import Drop

    window.inspector.show_drop(window.document, Drop((Held("omar", None),), "churn"))
    texts = [row.text() for row in window.inspector.preview.findChildren(Sentence)]
    assert texts[:2] == ["Dropped on Churn warning", "Churn warning has 4 of at most 3."]
    assert "Omar is in a pod." in texts[2:]


def test_a_drop_that_fills_a_pod_says_so(window, monkeypatch):
    from ui.board.face import Drop

    document, everybody = window.document, [person.id for person in window.document.problem.people]
    smallest, largest = document.problem.challenge["price"].size
    said = []
    monkeypatch.setattr(window.inspector, "show_action", lambda *shown: said.append(shown[-1]))
    for count in (largest - 1, largest, largest + 1):
        held = tuple(Held(person, None) for person in everybody[:count])
        window.inspector.show_drop(document, Drop(held, "price"))
    assert said == ["", f"Then full: {largest} of {smallest}–{largest}.", ""]


def test_what_one_line_stands_for_is_one_press_away(app, empty_window, sample):
    empty_window.files.open(sample)
    section = empty_window.inspector.page
    findings = [f for f in empty_window.document.assessment.findings if f.cost]
    for _ in range(100):
        folded = [row for row in rows(empty_window, ReasonButton) if isinstance(row._stands_for, tuple)]
        links = [b for b in rows(empty_window, Button) if b.text().endswith(" more")]
        if not folded and not links:
            break
        if folded:
            folded[0].click()
        else:
            links[0].click()
        app.processEvents()
    assert empty_window.inspector.page is section
    assert {row._stands_for for row in rows(empty_window, ReasonButton)} == set(findings)


def section(window, title):
    sections = window.inspector.page.findChildren(OptionSection)
    return next(one for one in sections if one.title.text() == title)


def test_without_a_person_is_what_would_come(window):
    window.board_page.board.select(["ana"])
    texts = [s.text() for s in rows(window, Sentence)]
    assert "Cash forecast has 0 of 2 for SQL." in texts
    assert "Cash forecast has 1 of at least 2 departments." in texts


def test_others_for_a_place_are_found_and_one_press_puts_them_there_in_one_change(app, window, found):
    window.board_page.board.select(["ana"])
    found()
    section(window, "Others for Ana’s place").findChildren(Button)[-1].click()
    app.processEvents()
    options = section(window, "Others for Ana’s place").findChildren(OptionRow)
    omar = next(row for row in options if row.button.accessibleName().endswith("Omar Khalil"))
    omar.button.click()
    assert window.document.plan.members("cash") == ("ben", "omar")
    assert window.document.plan.places("ana") == ()
    window.document.undo()
    assert window.document.plan.members("cash") == ("ana", "ben")


def test_who_could_stand_in_for_one_of_a_pair_is_told(window, found):
    window.board_page.board.select(["ben"])
    found()
    texts = [s.text() for s in rows(window, Sentence)]
    assert any(text.startswith("Ben knows Finance at level") for text in texts)
    assert "Nobody would be better beside Eva." in texts


def test_what_would_be_better_is_looked_for_when_asked_and_done_as_one_change(app, window, found):
    said = []
    window.document.changed.connect(said.append)
    better = section(window, "What would be better?")
    assert better.findChildren(OptionRow) == []
    better.findChild(Button).click()
    found()
    first = better.findChildren(OptionRow)[0]
    before = window.document.assessment.score
    first.button.click()
    assert len(said) == 1
    assert window.document.assessment.score.rank < before.rank


def test_a_chain_is_one_step_to_undo(app, window):
    steps = Step("ana", "cash", "churn"), Step("jun", "churn", "price"), Step("omar", None, "cash")
    window.inspector.actionAsked.emit(Action(steps))
    assert window.document.plan.members("churn") == ("ana", "kai", "lea")
    assert window.document.undo_title == "Ana to Churn warning, Jun to Price lists, Omar to Cash forecast"
    assert {held.person for held in window.board_page.selected_people()} == {"ana", "jun", "omar"}
    window.document.undo()
    assert window.document.plan.members("churn") == ("jun", "kai", "lea")


def test_a_pod_is_asked_for_swaps_and_chains(window, found):
    window.board_page.board.podSelected.emit("churn")
    found()
    asked = section(window, "Swaps and chains for this pod")
    asked.findChild(Button).click()
    found()
    options = asked.findChildren(OptionRow)
    assert options
    for row in options:
        assert any("churn" in (step.source, step.target) for step in row._action.steps)


def test_a_page_that_goes_looks_for_nothing_more(app, window):
    window.board_page.board.select(["ana"])
    page = window.inspector.page
    window.board_page.board.select(["omar"])
    assert not page._finder.busy
    assert not page._waiting


def test_a_person_has_their_quarters_told(app, window, found):
    window.board_page.board.select(["ana"])
    found()
    texts = [each.text() for each in window.inspector.page.findChildren(Sentence)]
    assert "In a pod once." in texts
    window.board_page.board.select(["omar"])
    texts = [each.text() for each in window.inspector.page.findChildren(Sentence)]
    assert "Nothing is on record yet." in texts


def test_several_people_who_move_to_one_place_are_no_swap(app, window, found):
    window.board_page.board.select(["ana", "omar"])
    found()
    next(b for b in rows(window, Button) if b.text().startswith(("All ", "Show"))).click()
    app.processEvents()
    assert {row.button.text() for row in rows(window, OptionRow)} == {"Move"}


def test_one_button_of_a_page_is_filled(app, empty_window, sample, until):
    empty_window.files.open(sample)
    empty_window.board_page.board.select(["ana"])
    until(lambda: not empty_window.inspector.page._finder.busy)
    app.processEvents()
    first, second = empty_window.inspector.page.findChildren(OptionSection)[:2]
    filled = [[b for b in s.findChildren(Button) if b.property("kind") == "main"] for s in (first, second)]
    assert [len(buttons) for buttons in filled] == [1, 0]
    assert second.findChildren(OptionRow)


def test_a_page_is_no_longer_than_what_it_says(window, found):
    window.board_page.select_pod("cash")
    found()
    page = window.inspector.page
    last = max(child.geometry().bottom() for child in page.findChildren(Section))
    assert page.height() <= max(last + 1, page.parentWidget().height())
