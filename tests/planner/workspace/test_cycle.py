from datetime import timedelta
from random import Random

import pytest

from planner import problem as p
from planner.files import InputError
from planner.problem import Mix, Need
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.cycle import problem_of
from tests.planner.workspace.workspaces import MONDAY, random_workspace, small


def asked(*rows: e.Row) -> p.Problem:
    return problem_of(small(*rows), "plan-1")


def test_every_random_workspace_poses_a_problem_for_each_of_its_plans() -> None:
    for seed in range(60):
        workspace = random_workspace(Random(seed))
        for plan in workspace.plans:
            problem = problem_of(workspace, plan)
            active = {row.id for row in workspace.people.values() if row.active}
            assert active <= set(problem.person)
            assert not any(problem.person[gone].joins for gone in set(problem.person) - active)


def test_the_same_rows_pose_the_same_problem_in_whatever_order_they_came() -> None:
    rng = Random(5)
    workspace = random_workspace(rng, people=9)
    rows = list(workspace.all_rows())
    rng.shuffle(rows)
    for plan in workspace.plans:
        assert problem_of(Workspace.of(rows), plan).sha256 == problem_of(workspace, plan).sha256


def test_who_is_no_longer_active_is_not_planned_and_nothing_names_them() -> None:
    problem = asked(
        e.Person("ana", "Ana Ruiz", "fin", active=False),
        e.Bond("apart", "ana", "bo"),
        e.Bond("apart", "bo", "cem", "high"),
        e.Lock("plan-1", "ana", "cash"),
        e.Lock("plan-1", "bo", "cash", "out"),
        e.Preference("2027-Q1", "ana", ("cash",)),
    )
    assert set(problem.person) == {"bo", "cem"}
    assert problem.person["bo"].manager is None
    assert problem.bonds == (p.Bond("apart", ("bo", "cem"), "high"),)
    assert problem.locks == (p.Lock("bo", "cash", "out"),)


def test_what_names_challenges_of_other_cycles_is_left_out() -> None:
    problem = asked(
        e.Lock("plan-1", "ana", "old"),
        e.Preference("2027-Q1", "ana", ("old", "cash", "cash"), ("old",)),
        e.NamedPlan("plan-1", "2027-Q1", "Plan 1", "plan-2"),
        e.NamedPlan("plan-2", "2027-Q1", "Baseline"),
        e.Membership("plan-2", "old", "ana"),
        e.Membership("plan-2", "cash", "bo"),
        e.LiaisonPair("plan-2", "bo", "ana"),
    )
    assert problem.locks == ()
    assert problem.person["ana"].wishes == ("cash",)
    assert problem.person["ana"].vetoes == ()
    assert problem.baseline == p.Baseline({"cash": ("bo",)}, (p.Pair("bo", "ana"),))


def test_needs_and_departments_that_are_gone_are_left_out() -> None:
    problem = asked(
        e.Department("eng", "Engineering", "it", domain=("law", "sql")),
        e.Challenge(
            "2027-Q1",
            "cash",
            "Cash",
            needs=(Need("law", 3), Need("sql", 2)),
            mix=Mix(2, include=("hr", "fin")),
        ),
    )
    assert problem.department["eng"].domain == ("sql",)
    assert problem.challenge["cash"].needs == (Need("sql", 2),)
    assert problem.challenge["cash"].mix == Mix(2, include=("fin",))


def test_the_locks_are_those_of_the_plan() -> None:
    workspace = small(
        e.NamedPlan("plan-2", "2027-Q1", "Plan 2"),
        e.Lock("plan-1", "ana", "cash"),
        e.Lock("plan-2", "bo", "cash"),
    )
    assert [lock.person for lock in problem_of(workspace, "plan-2").locks] == ["bo"]


def test_a_locked_pair_is_one_of_two_people_who_are_here_on_their_sides() -> None:
    rows = (
        e.PairLock("plan-1", "bo", "ana"),
        e.PairLock("plan-1", "cem", "ana"),
        e.PairLock("plan-1", "bo", "zoe"),
        e.NamedPlan("plan-2", "2027-Q1", "Plan 2"),
        e.PairLock("plan-2", "bo", "ana"),
        e.Person("cem", "Cem Kaya", "fin"),
        e.Person("zoe", "Zoe Adler", "fin", active=False),
    )
    assert asked(*rows).pair_locks == (p.Pair("bo", "ana"),)


def test_skills_are_known_at_levels_and_wanted() -> None:
    problem = asked(
        e.Skill("sql", "SQL", technical=True),
        e.CloseSkills("python", "sql", 0.6),
        e.Knows("ana", "sql", 3),
        e.Knows("ana", "python", 0, wants=True),
    )
    assert problem.person["ana"].skills == {"sql": 3}
    assert problem.person["ana"].learning == ("python",)
    assert problem.skill["sql"].related == {"python": 0.6}
    assert problem.tech_skills == ("sql",)


def test_pod_hours_are_what_the_weeks_leave() -> None:
    problem = asked(
        e.Organisation(pod_share=10, pair_hours=0.5),
        e.Commitment("ana", "Audit", MONDAY, MONDAY + timedelta(6), 38),
        e.Leave("ana", MONDAY + timedelta(7), MONDAY + timedelta(9)),
    )
    ana = problem.person["ana"]
    assert (ana.pod_hours, ana.pod_hours_by_week, ana.away_weeks) == (4, {1: 2}, (2,))
    assert problem.pair_hours == 0.5


def test_the_past_is_what_was_served_in_the_cycles_before() -> None:
    past = e.Cycle("2026-Q4", MONDAY - timedelta(weeks=13), state="closed")
    problem = asked(
        past,
        e.Served("2026-Q4", "cash", "ana"),
        e.Served("2026-Q4", "cash", "bo"),
        e.PairServed("2026-Q4", "bo", "ana"),
    )
    assert problem.history == (p.Meeting(1, ("ana", "bo"), "cash"),)
    assert problem.past_pairs == (p.PastPair("bo", "ana", 1),)
    assert [problem.person[each].waited for each in ("ana", "bo", "cem")] == [0, 0, 0]


def test_what_is_stated_of_waiting_stands_over_what_the_past_says() -> None:
    problem = asked(e.Preference("2027-Q1", "ana", waited=2), e.Preference("2027-Q1", "bo"))
    assert (problem.person["ana"].waited, problem.person["bo"].waited) == (2, 0)


def test_a_challenge_after_the_end_of_the_cycle_starts_in_its_last_week() -> None:
    problem = asked(e.Cycle("2027-Q1", MONDAY, 6), e.Challenge("2027-Q1", "cash", "Cash", start_week=9))
    assert problem.challenge["cash"].start_week == 6


def test_rules_are_those_of_the_cycle() -> None:
    problem = asked(
        e.Cycle("2026-Q4", MONDAY - timedelta(weeks=13)),
        e.RuleSetting("2027-Q1", "novelty", {"level": "high"}),
        e.RuleSetting("2026-Q4", "size", {"level": "low"}),
    )
    assert problem.rules == {"novelty": {"level": "high"}}
    with pytest.raises(InputError, match="rules: found 'luck'"):
        asked(e.RuleSetting("2027-Q1", "luck", {}))


GONE = (
    e.Person("ana", "Ana Ruiz", "fin", liaison=True, active=False),
    e.Membership("plan-1", "cash", "ana"),
    e.LiaisonPair("plan-1", "bo", "ana"),
)


def test_who_has_left_and_is_in_the_plan_still_joins_no_pods_and_no_pairs() -> None:
    problem = asked(*GONE)
    assert not problem.person["ana"].joins
    assert not problem.person["ana"].liaison


def test_a_published_plan_has_everybody_as_it_was() -> None:
    problem = asked(*GONE, e.NamedPlan("plan-1", "2027-Q1", "Plan 1", published=True))
    assert problem.person["ana"].joins
    assert problem.person["ana"].liaison
