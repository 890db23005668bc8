from planner.rules import rule_in
from planner.rules.novelty import Novelty
from ui.rules.effects import change_words, moved, reasons, tabs


def test_every_other_column_says_what_would_change_there(assessment):
    shown = tabs(assessment, rule_in(assessment.problem, Novelty))
    assert {level: (tab.kind, tab.word, tab.change) for level, tab in shown.items()} == {
        "must": ("breaks", "4 broken", "Must +4"),
        "high": ("same", "High +4, Medium −4", ""),
        "low": ("same", "Medium −4, Low +4", ""),
        "off": ("same", "Medium −4", ""),
    }


def test_reasons_tell_what_comes_and_what_ends(assessment):
    rule = rule_in(assessment.problem, Novelty)
    (there,) = reasons(moved(assessment, rule, "must"))
    assert (there.text, there.level, there.cost) == ("Ana and Ben met last quarter.", "must", 4)
    (gone,) = reasons(moved(assessment, rule, "off"))
    assert (gone.text, gone.cost) == ("Not counted: Ana and Ben met last quarter.", -4)
    assert change_words(moved(assessment, rule, "medium")) == "No change"
