from planner.exchange.rosters.charter import charters, counts, dates, score_words
from planner.exchange.rosters.roster import Roster
from resources.make_sample import sample
from tests.planner.cycles.years import taken_over


def charter(title, audience="announcement"):
    return next(each for each in charters(Roster(sample(), "rotate", audience)) if each.title == title)


def test_a_charter_says_what_for_who_when_and_what_may_be_decided():
    found = charter("Red team, blue team")
    assert found.why == "Last year’s incident began where nobody looked."
    assert found.when == "Weeks 4–9, 25 Jan – 7 Mar"
    assert found.size == "6 people, 7 hours a week each"
    assert found.decides.startswith("May test any system")
    marek = next(member for member in found.members if member.name == "Marek Kowal")
    assert (marek.department, marek.role, marek.site) == ("Security", "Red team, can lead", "Berlin")
    assert marek.covers == ("Attack",)


def test_every_need_says_who_covers_it():
    found = {need.need: need.by for need in charter("Cash forecast").needs}
    assert found["SQL level 3 × 2"] == ("Ana Ruiz", "Ivan Petrov")
    assert found["Python level 3"] == ()


def test_what_is_short_what_it_costs_and_whose_wish_it_was_is_for_managers():
    for audience, there in (("announcement", False), ("manager", True)):
        found = charter("Cash forecast", audience)
        assert any(need.short for need in found.needs) is there
        assert bool(found.costs) is there
        assert any(member.wish for member in found.members) is there


def test_pods_come_by_title_for_everybody_and_by_value_for_managers():
    titles = [each.title for each in charters(Roster(sample(), "rotate"))]
    assert titles == sorted(titles)
    assert titles != [each.title for each in charters(Roster(sample(), "rotate", "manager"))]


def test_dates_are_those_of_the_weeks_that_are_planned():
    roster = Roster(taken_over(), "plan-2", "manager")
    assert dates(roster) == "Weeks 5–13, 1 Feb – 4 Apr 2027"
    assert counts(roster) == "1 pod, 2 people, 0 liaison pairs"
    assert score_words(roster).startswith("Must: ")
