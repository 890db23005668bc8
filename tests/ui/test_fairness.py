from planner.graphs.fairness import Entry, Totals, totals
from ui.fairness import lines, summary, times

ENTRIES = [
    Entry("2026-Q4", ("Cash forecast",), wished=True, wish=1, moved=True),
    Entry("2026-Q3", (), waited=True, pairs=1),
    Entry("2026-Q2", ("Churn", "Price lists"), wished=True),
    Entry("Winter", ("Churn",)),
]


def test_each_quarter_is_a_line():
    assert [(line.label, line.text) for line in lines(ENTRIES)] == [
        ("Q4 2026", "Cash forecast, second wish, moved"),
        ("Q3 2026", "In no pod, 1 pair"),
        ("Q2 2026", "Churn and Price lists, no wish"),
        ("Winter", "Churn"),
    ]


def test_what_they_come_to_is_one_sentence():
    assert summary(totals(ENTRIES)) == "First wish 0 of 2 times, waited once, moved once."
    assert summary(Totals(5, 3, 3, 0, 2, 1)) == "First wish 3 of 3 times, moved twice, alone of a group once."
    assert summary(Totals(3, 0, 0, 0, 0, 0)) == "In a pod 3 times."


def test_how_often_is_said_in_words_while_it_is_seldom():
    assert [times(count) for count in (1, 2, 7)] == ["once", "twice", "7 times"]
