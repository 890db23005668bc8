from random import Random

from msgspec.structs import replace

from planner.cycles.roster import as_closed, had_their_turn, in_force, record, roster, running
from planner.workspace import entities as e
from tests.planner.cycles.years import Q1, published, random_year, staffed, taken_over
from tests.planner.workspace.workspaces import MONDAY


def test_nothing_stands_of_a_draft() -> None:
    assert roster(staffed(), Q1) == []
    assert in_force(staffed(), Q1, 1) is None
    assert list(record(staffed(), staffed().cycles[Q1])) == []


def test_each_roster_stands_until_the_next_takes_over() -> None:
    workspace = taken_over()
    assert [plan.id for plan in roster(workspace, Q1)] == ["plan-1", "plan-2"]
    names = [in_force(workspace, Q1, week).name for week in (1, 4, 5, 13)]  # type: ignore[union-attr]
    assert names == ["Plan 1", "Plan 1", "From week 5", "From week 5"]


def test_who_serves_all_through_has_the_weeks_of_both_rosters() -> None:
    workspace = taken_over()
    served = {row.key: row.weeks for row in record(workspace, workspace.cycles[Q1])}
    assert served == {
        (Q1, "cash", "ana"): 8,
        (Q1, "cash", "bo"): 4,
        (Q1, "cash", "cem"): 4,
        (Q1, "churn", "cem"): 4,
        (Q1, "bo", "ana"): 4,
    }


def test_a_challenge_runs_until_the_end_of_its_quarter_or_until_it_is_cut() -> None:
    cycle = e.Cycle(Q1, MONDAY, 10)
    late = e.Challenge(Q1, "cash", "Cash", start_week=7, weeks=8)
    assert running(late, cycle) == range(7, 11)
    assert running(replace(late, cut_from=9), cycle) == range(7, 9)
    assert not running(replace(late, cut_from=3), cycle)
    assert running(replace(late, start_week=12), cycle) == range(10, 11)


def test_whoever_has_seen_a_pod_to_its_end_had_their_turn() -> None:
    workspace = published(e.Challenge(Q1, "churn", "Churn", weeks=4))
    cycle = workspace.cycles[Q1]
    assert had_their_turn(workspace, cycle, 4) == set()
    assert had_their_turn(workspace, cycle, 5) == {"cem"}
    cut = published(e.Challenge(Q1, "churn", "Churn", weeks=4, cut_from=3))
    assert had_their_turn(cut, cut.cycles[Q1], 5) == set()


def test_nobody_serves_more_weeks_than_a_challenge_runs_or_a_quarter_has() -> None:
    for seed in range(80):
        workspace = random_year(Random(seed))
        cycle = workspace.cycles[Q1]
        for row in record(workspace, cycle):
            whole = (
                len(running(workspace.challenges[Q1, row.pod], cycle))
                if isinstance(row, e.Served)
                else cycle.weeks
            )
            assert 1 <= row.weeks <= whole


def test_a_published_quarter_counts_as_the_past_before_it_is_closed() -> None:
    workspace = published()
    assert set(as_closed(workspace).served) == {(Q1, "cash", "ana"), (Q1, "cash", "bo"), (Q1, "churn", "cem")}
    assert set(as_closed(workspace).pairs_served) == {(Q1, "bo", "ana")}
    assert as_closed(staffed()) == staffed()
