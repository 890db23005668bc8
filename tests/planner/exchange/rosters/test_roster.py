import pytest

from planner.exchange.md import page
from planner.exchange.rosters.changes import changes
from planner.exchange.rosters.meetings import meetings
from planner.exchange.rosters.roster import Roster
from planner.exchange.rosters.tables import tables
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.entities import Challenge, Membership
from resources.make_sample import sample
from tests.planner.cycles.years import Q1, published, taken_over


@pytest.fixture(scope="module")
def roster():
    return Roster(sample(), "rotate")


def test_a_roster_is_of_a_plan_that_is_there():
    with pytest.raises(
        InputError, match="plan: found 'other', expected one of the file's plans: as-it-ran, rotate, stable"
    ):
        Roster(sample(), "other")
    with pytest.raises(InputError, match="plans: none"):
        Roster(Workspace(), "other")


def test_challenges_are_staffed_or_not(roster):
    assert len(roster.staffed) == 9
    assert "Partner price lists" in [challenge.title for challenge in roster.not_staffed]
    challenges = roster.workspace.challenges_of(roster.cycle.id)
    assert len(roster.staffed) + len(roster.not_staffed) == len(challenges)


def test_nobody_is_left_out_silently(roster):
    names = [person.name for person in roster.without_a_pod]
    assert "Nadia Rahman" in names
    assert "يوسف منصور" not in names  # does not join pods


def test_pairs_come_in_the_order_of_the_departments(roster):
    assert [roster.department(pair.business).name for pair in roster.pairs] == [
        "Finance",
        "Sales",
        "Marketing",
        "Operations",
        "Operations",
        "People",
        "Legal",
    ]


def test_a_plan_of_the_weeks_that_are_left_counts_the_weeks_of_the_whole_quarter():
    workspace = taken_over(
        Challenge(Q1, "over", "Over by then", weeks=4), Challenge(Q1, "late", "Late", start_week=7, weeks=20)
    )
    roster = Roster(workspace, "plan-2")
    weeks = {challenge.id: roster.weeks(challenge) for challenge in (*roster.staffed, *roster.not_staffed)}
    assert weeks == {"cash": (5, 8), "churn": (5, 8), "late": (7, 13)}
    assert [row[3:5] for row in tables(roster)["roster"]][1:] == [("5", "8")] * 2
    assert "\n\nWeeks 5–13, 1 Feb – 4 Apr 2027 · " in page(roster)
    assert "- Weeks 5–8, 1 Feb – 28 Feb\n" in page(roster)


def test_a_pod_that_was_given_up_says_from_when_and_ends_before():
    workspace = published(Challenge(Q1, "cash", "Cash forecast", weeks=8, cut_from=6))
    headings, *rows = tables(Roster(workspace, "plan-1"))["roster"]
    told = {row[6]: (row[3], row[4], row[headings.index("given_up_from")]) for row in rows}
    assert told == {"ana": ("1", "5", "6"), "bo": ("1", "5", "6"), "cem": ("1", "8", "")}
    assert "- Weeks 1–5, 4 Jan – 7 Feb, given up from week 6\n" in page(Roster(workspace, "plan-1"))


def test_a_pod_that_was_given_up_before_it_began_has_nobody_in_it():
    workspace = published(
        Challenge(Q1, "late", "Late", start_week=7, weeks=4, cut_from=3), Membership("plan-1", "late", "cem")
    )
    roster = Roster(workspace, "plan-1", "manager")
    assert [challenge.id for challenge in roster.staffed] == ["cash", "churn"]
    assert "## Not staffed\n\n- Late, given up from week 3\n" in page(roster)
    assert "late" not in {row[1] for row in tables(roster)["roster"]}


def test_a_pod_alone_has_its_people_its_pairs_and_its_costs_and_meets_as_it_does_among_all():
    whole, pod = (Roster(sample(), "rotate", "manager", pod=each) for each in (None, "cash-forecast"))
    assert [challenge.id for challenge in pod.staffed] == ["cash-forecast"]
    assert (pod.not_staffed, pod.without_a_pod) == ([], [])
    there = set(pod.plan.members("cash-forecast"))
    assert pod.pairs
    assert all({pair.it, pair.business} & there for pair in pod.pairs)
    assert {finding.challenge for finding in pod.costs} == {"cash-forecast"}
    met = {(meeting.about, meeting.kind): meeting for meeting in meetings(whole)}
    assert meetings(pod) == [met[meeting.about, meeting.kind] for meeting in meetings(pod)]
    assert {meeting.about for meeting in meetings(pod)} > {"cash-forecast"}


def test_a_pod_tells_who_joined_and_left_it_alone():
    pod = changes(Roster(taken_over(), "plan-2", pod="cash"))
    assert {moved.person for moved in pod.people} == {"bo", "cem"}
    assert [each.title for each in pod.pods] == ["Cash forecast"]


def test_a_pod_without_people_is_told():
    with pytest.raises(InputError, match="pod: found 'churn', expected a challenge with people in this plan"):
        Roster(taken_over(), "plan-2", pod="churn")
