import pytest

from planner.exchange.rosters.notices import Notices
from planner.exchange.rosters.roster import Roster
from planner.exchange.txt import files
from planner.workspace import entities as e
from resources.make_sample import sample
from tests.planner.cycles.years import staffed, taken_over


@pytest.fixture(scope="module")
def notices():
    return Notices(Roster(sample(), "rotate"))


def test_a_person_learns_what_changes_who_is_there_and_when_to_meet(notices):
    text = notices.person("ana")
    assert text.startswith(
        "Ana Ruiz, Q1 2027\n\n"
        "Ana Ruiz moves from Faster month end to Cash forecast, compared with Q4 2026.\n\n"
        "Pod: Cash forecast\nWeeks 2–9, 11 Jan – 7 Mar.\nGoal: We know the cash"
    )
    assert "8 hours a week." in text
    assert "With:\n- Chloé Martin, Finance, Payables\n" in text
    assert "- Ana Ruiz" not in text
    assert "Kick-off: 11 Jan 2027, " in text
    assert "Liaison pair: Ivan Petrov (Engineering) and Ana Ruiz (Finance), 1 hour a week" in text
    assert "Meeting of the pair: 13 weeks from 4 Jan 2027, " in text


def test_a_pod_learns_who_joined_and_left_and_who_covers_what(notices):
    text = notices.pod("retire-crm")
    assert text.startswith("Retire the old CRM, Q1 2027\n\nWeeks 1–8")
    assert "- CRM level 3: Lena Fischer, Omar Khalil" in text
    assert "\nJoined: " in text
    assert "\nLeft: Hugo Blanc, Ivan Petrov, Marek Kowal, Theo Marsh" in text
    assert "\nStayed: " in text


def test_whom_nothing_changes_for_and_who_left_are_told_too():
    notices = Notices(Roster(taken_over(), "plan-2"))
    assert "Nothing changes for Ana Ruiz since week 4." in notices.person("ana")
    assert notices.people() == ["ana", "bo", "cem"]
    assert notices.person("bo") == "Bo Xu, Q1 2027\n\nBo Xu leaves Cash forecast, compared with week 4.\n"


def test_a_first_roster_says_nothing_of_changes():
    text = Notices(Roster(staffed(), "plan-1")).person("ana")
    assert "compared" not in text
    assert "Nothing changes" not in text
    assert "Pod: Cash forecast" in text


def test_two_people_of_one_name_are_both_there():
    twin = e.Person("ana2", "Ana Ruiz", "eng"), e.Membership("plan-1", "cash", "ana2")
    text = Notices(Roster(staffed(*twin), "plan-1")).person("ana")
    assert "- Ana Ruiz, Engineering" in text
    assert "- Ana Ruiz, Finance" not in text


def test_all_notices_are_one_text_and_those_of_a_pod_another():
    whole, pod = (
        files(Roster(sample(), "rotate", pod=each), "a.txt")["a.txt"].decode()
        for each in (None, "cash-forecast")
    )
    assert whole.count("\n----") > pod.count("\n----") > 5
    assert "\nAna Ruiz, Q1 2027\n" in pod
    assert "\nHana Kim, Q1 2027\n" not in pod


def test_managers_get_the_same_text_as_everybody():
    one, other = (files(Roster(sample(), "rotate", who), "a.txt") for who in ("announcement", "manager"))
    assert sorted(one["a.txt"].splitlines()) == sorted(other["a.txt"].splitlines())
