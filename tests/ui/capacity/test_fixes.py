import pytest

from planner.plan import Score
from ui.capacity.fixes import Fix, FixRow, FixSection
from ui.widgets import Button, Label


def fix(kind, title, must=0):
    return Fix(kind, title, "Apply", Score(2), Score(must), lambda: None)


@pytest.fixture
def section(app):
    made = FixSection(read_only=False)
    made.show()
    return made


def titles(app, section):
    app.sendPostedEvents(None, 52)  # 52: QEvent.DeferredDelete
    return [row.button.accessibleName() for row in section.findChildren(FixRow)]


ALLOW = fix("allow", "Allow 9 hours")


def test_of_each_kind_the_best_is_listed_and_facts_come_last(app, section):
    section.fill_fixes([fix("swap", "One"), fix("swap", "Two"), fix("move", "Three")], [ALLOW])
    assert titles(app, section) == ["Apply: One", "Apply: Three", "Apply: Allow 9 hours"]
    (link,) = [button for button in section.findChildren(Button) if button.text().startswith("All")]
    assert link.text() == "All 3 changes of the plan"
    link.click()
    assert titles(app, section) == ["Apply: One", "Apply: Two", "Apply: Three", "Apply: Allow 9 hours"]


def test_where_no_change_of_the_plan_helps_that_is_said(app, section):
    section.fill_fixes([], [ALLOW])
    assert titles(app, section) == ["Apply: Allow 9 hours"]
    assert section.findChildren(Button)[-1].text() == "Apply"


def test_more_than_anybody_reads_are_counted(app, section):
    section.fill_fixes([fix("move", str(n)) for n in range(70)], [], every=True)
    assert len(titles(app, section)) == 60
    assert "10 more are no better." in [label.text() for label in section.findChildren(Label)]
