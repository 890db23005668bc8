import pytest

from ui.capacity.cell_page import Badge, CellPage
from ui.capacity.fixes import FixRow
from ui.capacity.stack import PartRow, Stack
from ui.frame.inspector.pages import PlanPage
from ui.frame.sentence import Sentence
from ui.widgets import Button, Label


@pytest.fixture
def cell(app, window, page, until):
    """Select a cell; wait until what would fix it is known."""

    def choose(person, week):
        page.choose((person, week))
        shown = window.inspector.page
        assert isinstance(shown, CellPage)
        until(lambda: not shown._finder.busy)
        app.processEvents()
        return shown

    return choose


def texts(shown, kind):
    return [one.text() for one in shown.findChildren(kind) if one.isVisibleTo(shown)]


def fixes(shown):
    return [row for row in shown.findChildren(FixRow) if row.isVisibleTo(shown)]


def titles(shown):
    return [row.findChild(Sentence).text() for row in fixes(shown)]


def test_the_page_says_what_fills_the_week_and_by_how_much_it_is_over(cell):
    shown = cell("ben", 5)
    assert shown.findChild(Stack).accessibleName() == "10 of 8 hours filled"
    assert "10 of 8 hours" in texts(shown, Label)
    assert [part.accessibleName() for part in shown.findChildren(PartRow)] == [
        "Cash forecast, Weeks 1–8, 8 hours",
        "Pair with Eva Brandt, Finance, all quarter, 1 hour",
        "Audit, Weeks 5–6, 1 hour",
    ]
    assert texts(shown, Badge) == ["2 h over"]


def test_the_page_says_where_the_hours_come_from(cell):
    shown = cell("ana", 2)
    facts = texts(shown, Sentence)
    assert facts[-3:] == ["40 h", "20%, as everybody", "8 h"]
    assert "8 of 8 hours" in texts(shown, Label)
    assert fixes(shown) == []


def test_an_empty_week_says_so(cell):
    assert "Nothing fills this week." in texts(cell("omar", 1), Sentence)


def test_a_week_away_says_so(cell):
    assert texts(cell("lea", 2), Badge) == ["away"]


def test_changes_of_the_plan_come_before_changes_of_facts(cell):
    shown = cell("ben", 5)
    listed = titles(shown)
    assert listed[-1] == "Allow 10 hours until week 8"
    assert len(listed) >= 2
    words = [row.button.text() for row in fixes(shown)]
    assert words[-1] == "Allow"
    assert set(words[:-1]) <= {"Apply", "Swap", "Move"}


def test_a_change_of_the_plan_is_one_step_that_undo_takes_back(window, page, cell):
    said = []
    window.document.changed.connect(said.append)
    before = window.document.assessment.score
    fixes(cell("ben", 5))[0].button.click()
    assert len(said) == 1
    assert window.document.assessment.score.rank < before.rank
    assert page.cell == ("ben", 5)
    window.document.undo()
    assert window.document.assessment.score == before


def test_allowing_hours_is_one_step_and_scores_what_was_said(app, window, cell):
    shown = cell("ben", 5)
    before = window.document.assessment.score
    fixes(shown)[-1].button.click()
    app.processEvents()
    document = window.document
    assert document.undo_title == "Allow 10 hours until week 8 for Ben Schulz"
    given = [row.hours for row in document.workspace.week_hours.values()]
    assert given == [10, 10, 10, 10, 9, 9, 10, 10]  # the audit goes on to take an hour
    assert document.assessment.score.must == before.must - 2
    after = window.inspector.page
    assert isinstance(after, CellPage)
    assert fixes(after) == []
    assert "10 h, as allowed" in texts(after, Sentence)
    document.undo()
    assert document.workspace.week_hours == {}


def test_every_change_of_the_plan_is_one_press_away(app, cell):
    shown = cell("ben", 5)
    few = len(fixes(shown))
    links = [b for b in shown.findChildren(Button) if b.text().startswith("All ")]
    assert len(links) == 1
    links[0].click()
    app.processEvents()
    assert len(fixes(shown)) > few
    assert titles(shown)[-1] == "Allow 10 hours until week 8"


def test_nothing_can_be_pressed_where_nothing_can_be_changed(window, file):
    window.show_document(None)
    assert window.files.open(file, read_only=True)
    window.show_place("capacity")
    window.tables.capacity.choose(("ben", 5))
    shown = window.inspector.page
    shown._finder._go_on()
    while shown._finder.busy:
        shown._finder._go_on()
    assert [row.button.isEnabled() for row in fixes(shown)] == [False] * len(fixes(shown))


def test_closing_the_page_selects_no_cell(window, page, cell):
    cell("ben", 5).closed.emit()
    assert page.cell is None
    assert isinstance(window.inspector.page, PlanPage)


def test_the_board_has_its_own_selection(window, page, cell):
    cell("ben", 5)
    window.show_place("board")
    assert isinstance(window.inspector.page, PlanPage)
    window.show_place("capacity")
    assert isinstance(window.inspector.page, CellPage)
