from datetime import date, timedelta

import pytest

from planner.cycles.proposal import following, propose
from planner.files import InputError
from planner.workspace import entities as e
from tests.planner.cycles.years import Q1, closed, published, staffed
from tests.planner.workspace.workspaces import MONDAY


def test_the_next_quarter_begins_when_this_one_is_over() -> None:
    assert following(e.Cycle(Q1, MONDAY)) == e.Cycle("2027-Q2", date(2027, 4, 5), 13)
    assert following(e.Cycle("2027-Q4", date(2027, 10, 4), 13)).id == "2028-Q1"


def test_a_quarter_has_14_weeks_where_the_calendar_has_them() -> None:
    assert following(e.Cycle("2029-Q3", date(2029, 7, 2), 13)) == e.Cycle("2029-Q4", date(2029, 10, 1), 14)


def test_quarters_of_another_calendar_keep_their_days_and_length() -> None:
    fiscal = e.Cycle("2027-Q1", date(2027, 2, 1), 14)
    assert following(fiscal) == e.Cycle("2027-Q2", date(2027, 5, 10), 14)
    assert following(e.Cycle("Sprint 3", MONDAY, 6)) == e.Cycle("Sprint 4", MONDAY + timedelta(weeks=6), 6)
    assert following(e.Cycle("Winter", MONDAY, 6)).id == "Winter 2"


def test_challenges_go_on_that_have_weeks_left_or_had_nobody() -> None:
    workspace = closed(
        e.Challenge(Q1, "cash", "Cash forecast", start_week=8, weeks=8),
        e.Challenge(Q1, "price", "Price lists", start_week=3, weeks=6),
        e.Challenge(Q1, "old", "Old", cut_from=4),
    )
    proposal = propose(workspace, Q1)
    assert [(g.challenge.id, g.proposed, g.why) for g in proposal.challenges] == [
        ("cash", True, "It has 2 weeks left."),
        ("churn", False, "It ran to its end in week 8."),
        ("old", False, "It was given up from week 4 on."),
        ("price", True, "Nobody was in it."),
    ]
    cash, churn, old, price = (going.challenge for going in proposal.challenges)
    assert (cash.cycle, cash.start_week, cash.weeks, cash.continues) == ("2027-Q2", 1, 2, True)
    assert (churn.start_week, churn.weeks, churn.continues) == (1, 8, True)
    assert old.cut_from is None
    assert (price.start_week, price.weeks, price.continues) == (3, 6, False)


def test_who_is_new_and_who_is_gone_is_asked_about_by_name() -> None:
    workspace = closed(
        e.Person("ana", "Ana Ruiz", "fin", active=False),
        e.Person("zoe", "Zoe Bell", "fin"),
        e.Person("dev", "Dev Rao", "fin"),
        e.Person("eli", "Eli Moss", "fin", active=False),
    )
    proposal = propose(workspace, Q1)
    assert proposal.came == ("dev", "zoe")
    assert proposal.left == ("ana",)


def test_whoever_stated_wishes_or_was_in_a_pair_is_not_new() -> None:
    workspace = published(
        e.Person("dev", "Dev Rao", "fin"),
        e.Person("zoe", "Zoe Bell", "eng"),
        e.Preference(Q1, "dev", ("cash",)),
        e.LiaisonPair("plan-1", "zoe", "ana"),
    )
    assert propose(workspace, Q1).came == ()


def test_only_the_latest_quarter_is_followed_by_another_once_it_is_published() -> None:
    with pytest.raises(InputError, match="Q1 2027: found it draft, expected a published quarter"):
        propose(staffed(), Q1)
    later = e.Cycle("2027-Q3", date(2027, 7, 5))
    with pytest.raises(InputError, match="Q1 2027: found Q3 2027 after it, expected the latest quarter"):
        propose(closed(later), Q1)
