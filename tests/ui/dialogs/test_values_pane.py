from planner.exchange.importing.trying.messages import Seen
from ui.dialogs.values_pane import ValuesPane

LEVELS = (("novice", 1), ("expert", 5), ("ninja", None))


def test_words_are_shown_with_the_level_they_are_taken_for_and_the_unknown_last(app):
    pane = ValuesPane()
    pane.show_sources(["skills.csv"], [Seen("skills", levels=LEVELS)])
    assert {word: choice.currentText() for (_, word), choice in pane.levels.items()} == {
        "novice": "1",
        "expert": "5, best",
        "ninja": "Not understood",
    }
    assert list(pane.levels)[-1] == (0, "ninja")


def test_a_level_that_was_chosen_leaves_the_fields_where_they_are(app):
    pane, said = ValuesPane(), []
    pane.levelChosen.connect(lambda *level: said.append(level))
    pane.show_sources(["skills.csv"], [Seen("skills", levels=LEVELS)])
    choice = pane.levels[0, "ninja"]
    choice.setCurrentIndex(choice.findData(2))
    pane.show_sources(["skills.csv"], [Seen("skills", levels=(LEVELS[0], ("ninja", 2), LEVELS[1]))])
    assert pane.levels[0, "ninja"] is choice
    assert said == [(0, "ninja", 2)]


def test_levels_in_plain_numbers_leave_nothing_to_choose(app):
    pane = ValuesPane()
    pane.show_sources(["skills.csv"], [Seen("skills")])
    assert (pane.levels, pane.days) == ({}, {})
