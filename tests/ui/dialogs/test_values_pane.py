from planner.exchange import csv
from planner.exchange.source import Source
from ui.dialogs.values_pane import ValuesPane


def test_words_are_shown_with_the_level_they_are_taken_for_and_the_unknown_last(app):
    source = Source.of(csv.pasted("person\tskill\tlevel\np1\tSQL\tninja\np2\tSQL\texpert\np3\tSQL\tnovice\n"))
    source.guess("skills", {}, {})
    pane = ValuesPane()
    pane.show_sources([("skills", source)])
    assert {word: choice.currentText() for (_, word), choice in pane.levels.items()} == {
        "novice": "1",
        "expert": "5, best",
        "ninja": "Not understood",
    }
    assert list(pane.levels)[-1] == ("skills", "ninja")


def test_levels_in_plain_numbers_leave_nothing_to_choose(app):
    source = Source.of(csv.pasted("person\tskill\tlevel\np1\tSQL\t3\n"))
    source.guess("skills", {}, {})
    pane = ValuesPane()
    pane.show_sources([("skills", source)])
    assert (pane.levels, pane.days) == ({}, {})
