from msgspec.structs import replace

from tests.ui import small
from ui.editors.needs_pane import NeedsPane


def test_it_shows_one_challenge_or_nothing(app):
    workspace = small.workspace()
    pane = NeedsPane(lambda change: "", lambda sentence: None)
    pane.show_needs(workspace.challenges[small.QUARTER, "cash"], workspace, "")
    assert not pane.isHidden()
    assert (pane.title.text(), pane.model.text_at(0, 0)) == ("What Cash forecast needs", "SQL")
    pane.show_needs(None, workspace, "")
    assert pane.isHidden()


def test_what_is_removed_is_one_change_or_a_sentence(app):
    workspace, done = small.workspace(), []
    pane = NeedsPane(lambda change: done.append(change) or "", lambda sentence: None)
    pane.show_needs(workspace.challenges[small.QUARTER, "cash"], workspace, "")
    pane.view.removeAsked.emit(["0"])
    assert [change.title for change in done] == ["Remove the need of SQL from Cash forecast"]


def test_it_leaves_most_of_a_low_page_to_the_challenges(app):
    pane = NeedsPane(lambda change: "", lambda sentence: None)
    pane.fit(300)
    low = pane.minimumHeight()
    pane.fit(2000)
    assert low == 102
    assert low < pane.minimumHeight() < 300


def test_the_table_is_no_larger_than_its_cells_and_the_goal_and_why_stand_beside_it_in_full(app):
    workspace = small.workspace()
    pane = NeedsPane(lambda change: "", lambda sentence: None)
    pane.resize(1000, 400)
    challenge = workspace.challenges[small.QUARTER, "cash"]
    pane.show_needs(replace(challenge, goal="Know the cash of next week.", why=""), workspace, "")
    pane.show()
    app.processEvents()
    assert (pane.goal.text(), pane.why.text()) == ("Know the cash of next week.", "Not said.")
    whole = pane.view.whole()
    assert whole.width() <= pane.view.width() < pane.goal.mapTo(pane, pane.goal.rect().topLeft()).x()
    assert pane.view.height() == whole.height() < 400
