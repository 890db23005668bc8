"""What is offered for an overbooked week frees it, makes the plan better, and is told as it is."""

from hypothesis import given, settings

from planner.capacity import Filling, capacity
from planner.explain import done
from planner.explain.overbooked import allowance, reliefs
from planner.graphs.capacity import taken
from planner.score import assess
from planner.workspace.allowing import allow
from planner.workspace.cycle import problem_of, rest_of
from planner.workspace.entities import Commitment, WeekHours
from planner.workspace.from_problem import PLAN, workspace_of
from tests.planner.build import challenge, person, plan, problem
from tests.planner.explain.plans import score_after, some_plan
from tests.planner.problems import seeds


def overbooked(seed):
    assessment = some_plan(seed)
    return assessment, capacity(assessment.problem, assessment.plan)


@settings(max_examples=40, deadline=None)
@given(seeds)
def test_a_relief_makes_the_plan_better_and_the_week_less_full(seed):
    assessment, whole = overbooked(seed)
    for mine, week in whole.over[:2]:
        listed = done(reliefs(assessment, mine, week))
        assert [option.after.rank for option in listed] == sorted(option.after.rank for option in listed)
        left = set()
        for option in listed:
            assert option.better
            assert option.after == score_after(assessment, option.action)
            after = capacity(assessment.problem, option.action.applied(assessment.plan)).people[mine]
            left.add(after.over[week - 1])
        assert len(left) <= 1
        assert all(hours < whole.people[mine].over[week - 1] for hours in left)


@settings(max_examples=40, deadline=None)
@given(seeds)
def test_allowed_hours_put_the_weeks_right_and_score_what_is_said(seed):
    assessment, whole = overbooked(seed)
    for mine, week in whole.over[:3]:
        offered = allowance(assessment, whole.people[mine], mine, week)
        workspace = workspace_of(assessment.problem)
        named = workspace.plans[PLAN]
        cycle = rest_of(workspace.cycles[named.cycle], named.from_week)
        change = allow(workspace, cycle, mine, offered.pod_hours, "Allow more")
        after = problem_of(change.apply(workspace), PLAN)
        hours = capacity(after, assessment.plan).people[mine]
        assert not any(hours.over[offered.first - 1 : offered.last])
        assert hours.hours[week - 1] == offered.hours
        before = assess(problem_of(workspace, PLAN), assessment.plan).score
        assert assess(after, assessment.plan).score - before == offered.after - offered.before


def test_a_week_that_is_not_overbooked_needs_nothing():
    posed = problem(["ana"], [challenge(weeks=2)])
    assessment = assess(posed, plan({"cash": ["ana"]}))
    mine = capacity(posed, assessment.plan).people["ana"]
    assert allowance(assessment, mine, "ana", 1) is None
    assert done(reliefs(assessment, "ana", 1)) == []


def test_all_overbooked_weeks_in_a_row_are_allowed_what_the_fullest_takes():
    ana = person("ana", max_pods=2, pod_hours_by_week={"6": 20})
    pods = [challenge("a", weeks=8), challenge("b", start_week=3, weeks=2, hours_per_week=1)]
    posed = problem([ana], [*pods, challenge("c", start_week=4, weeks=2, hours_per_week=1)])
    assessment = assess(posed, plan({"a": ["ana"], "b": ["ana"], "c": ["ana"]}))
    mine = capacity(posed, assessment.plan).people["ana"]
    offered = allowance(assessment, mine, "ana", 4)
    assert (offered.first, offered.last, offered.hours) == (3, 5, 10)
    assert offered.pod_hours == {3: 10, 4: 10, 5: 10}


def test_a_commitment_goes_on_to_take_its_share_of_what_is_allowed():
    posed = problem([person("ana", pod_hours=8)], [challenge(weeks=2)])
    workspace = workspace_of(posed)
    cycle = workspace.cycles["2027-Q1"]
    audit = Commitment("ana", "Audit", cycle.starts, cycle.starts, 33)
    workspace = workspace.with_tables({"commitments": {audit.key: audit}})
    planned, takes = plan({"cash": ["ana"]}), taken(workspace, cycle)
    assert takes == {"ana": (Filling("commitment", "Audit", (1.0, *[0.0] * 12)),)}

    def weeks(of):
        return capacity(problem_of(of, PLAN), planned, takes).people["ana"]

    assert (weeks(workspace).filled[0], weeks(workspace).hours[0]) == (9, 8)
    assessment = assess(problem_of(workspace, PLAN), planned)
    offered = allowance(assessment, weeks(workspace), "ana", 1)
    assert (offered.hours, offered.pod_hours) == (9, {1: 8})
    after = allow(workspace, cycle, "ana", offered.pod_hours, "Allow more").apply(workspace)
    assert (weeks(after).filled[0], weeks(after).hours[0]) == (9, 9)


def test_hours_given_for_the_weeks_before_make_way():
    posed = problem([person("ana", pod_hours=8)], [challenge(weeks=2)])
    workspace = workspace_of(posed)
    cycle = workspace.cycles["2027-Q1"]
    wednesday = WeekHours("ana", cycle.starts.replace(day=6), 2)
    later = WeekHours("ana", cycle.starts.replace(day=20), 3)
    workspace = workspace.with_tables({"week_hours": {row.key: row for row in (wednesday, later)}})
    change = allow(workspace, cycle, "ana", {1: 8}, "Allow 8 hours")
    after = change.apply(workspace)
    assert set(after.week_hours.values()) == {WeekHours("ana", cycle.starts, 8), later}
    assert change.reversed().apply(after) == workspace
    assert not allow(after, cycle, "ana", {1: 8}, "Allow 8 hours")
