from planner.graphs.fairness import Entry, Standing, Totals, totals
from ui.document import Document
from ui.fairness.words import against_others, lines, present, summary, times

ENTRIES = [
    Entry("2026-Q4", ("Cash forecast",), wished=True, wish=1, moved=True),
    Entry("2026-Q3", (), waited=True, pairs=1, stated=2),
    Entry("2026-Q2", ("Churn", "Price lists"), wished=True),
    Entry("Winter", ("Churn",)),
]


def test_each_quarter_is_a_line():
    assert [(line.label, line.text) for line in lines(ENTRIES)] == [
        ("Q4 2026", "Cash forecast, second wish, moved"),
        ("Q3 2026", "In no pod, waited, 1 pair, 2 waits before it, as stated"),
        ("Q2 2026", "Churn and Price lists, no wish"),
        ("Winter", "Churn"),
    ]


def test_what_they_come_to_is_one_sentence():
    assert summary(totals(ENTRIES)) == "First wish 0 of 2 times, waited 3 times, moved once."
    assert summary(Totals(5, 3, 3, 0, 2, 1)) == "First wish 3 of 3 times, moved twice, alone of a group once."
    assert summary(Totals(3, 0, 0, 0, 0, 0)) == "In a pod 3 times."
    assert summary(Totals(0, 0, 0, 0, 0, 0)) == "In no pod so far."


def test_how_often_is_said_in_words_while_it_is_seldom():
    assert [times(count) for count in (1, 2, 7)] == ["once", "twice", "7 times"]


def standing(others: int, waited_less: int, waits: int = 1) -> Standing:
    return Standing(Totals(4, 0, 0, waits, 0, 0), others, waited_less, 0, 0)


def test_who_waited_more_often_than_most_is_told_so():
    assert against_others(standing(40, 39)) == ["Waited more often than 9 in 10."]
    assert against_others(standing(40, 40)) == ["Waited more often than anybody else."]
    assert against_others(standing(6, 4)) == ["Waited more often than 4 of 6 others."]
    assert against_others(standing(6, 3)) == []
    assert against_others(standing(0, 0)) == []
    assert against_others(standing(9, 9, waits=0)) == []


def test_first_wishes_are_told_beside_what_others_got_of_as_many():
    def told(first: int, of_others: int, wished: int) -> list[str]:
        return against_others(Standing(Totals(4, first, 4, 0, 0, 0), 9, 0, of_others, wished))

    assert told(1, 50, 100) == ["First wishes: 1 of 4, others 2 of 4."]
    assert told(2, 50, 100) == []
    assert told(2, 0, 0) == []


def test_the_present_is_told_as_planned_and_as_published_once_it_is(file):
    from planner.cycles.publishing import publish

    document = Document.open(file)
    assert present(document, "ana").text == "Planned: Cash forecast, first wish, moved"
    assert present(document, "omar").text == "Planned: in no pod"
    document.do(publish(document.workspace, "one"))
    assert present(document, "ana").text == "Published: Cash forecast, first wish, moved"
    document.close()
