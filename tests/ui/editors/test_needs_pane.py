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
    low = pane.height()
    pane.fit(2000)
    assert low == 102
    assert low < pane.height() < 300
