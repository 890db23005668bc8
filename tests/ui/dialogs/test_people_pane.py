from planner.exchange.reading.names import Match
from tests.ui import small
from ui.dialogs.people_pane import MOST, PeoplePane


def test_of_very_many_matches_some_are_shown_and_the_rest_counted(app):
    pane = PeoplePane(small.workspace())
    pane.show_matches([Match(f"E{n}", "ana", "Same e-mail", "Ana") for n in range(MOST + 5)])
    assert len(pane.choices) == MOST
    assert pane.choices["E0"].accessibleName() == "Whether Ana is Ana Ruiz"


def test_the_same_matches_stay_where_they_are(app):
    pane, said = PeoplePane(small.workspace()), []
    pane.decided.connect(lambda *decided: said.append(decided))
    matches = [Match("E1", "ana", "Same e-mail", "Ana")]
    pane.show_matches(matches)
    choice = pane.choices["E1"]
    choice.setCurrentIndex(1)
    assert said == [("E1", False)]
    pane.show_matches(matches)
    assert pane.choices["E1"] is choice
    pane.show_matches([])
    assert pane.choices == {}
