from collections import Counter
from random import Random

from hypothesis import given, settings

from planner.plan import Score
from planner.problem import Pair
from planner.score import apart, assess, reassess
from tests.planner.build import challenge, person, plan, problem
from tests.planner.problems import as_problem, changed_plan, problem_files, random_plan, seeds

SMALL = problem(
    ["ana", person("omar", "eng", wishes=["other", "cash"]), person("li", max_pods=0)],
    [challenge(size=[2, 3]), challenge("other", "Other", value=0)],
)
PLAN = plan({"cash": ["li", "omar"]}, [("omar", "ana")])


@settings(max_examples=600, deadline=None)
@given(problem_files, seeds)
def test_a_change_is_scored_as_if_from_scratch(data, seed):
    problem, rng = as_problem(data), Random(seed)
    now = assess(problem, random_plan(rng, problem))
    for _ in range(3):
        now = reassess(now, changed_plan(rng, problem, now.plan))
        whole = assess(problem, now.plan)
        assert now == whole
        assert now.findings == whole.findings
        assert [*map(now.about_person, problem.person)] == [*map(whole.about_person, problem.person)]


@settings(max_examples=100, deadline=None)
@given(problem_files, seeds)
def test_the_score_is_the_cost_of_all_findings_by_level(data, seed):
    problem = as_problem(data)
    done = assess(problem, random_plan(Random(seed), problem))
    for level in ("must", "high", "medium", "low"):
        costs = [finding.cost for finding in done.findings if finding.level == level]
        assert getattr(done.score, level) == sum(costs)
        assert costs == sorted(costs, reverse=True)
    levels = [("must", "high", "medium", "low").index(finding.level) for finding in done.findings]
    assert levels == sorted(levels)
    assert all(finding.points > 0 for finding in done.findings)


def test_findings_about_a_person_name_the_person():
    findings = assess(SMALL, PLAN).about_person("omar")
    assert [finding.rule for finding in findings] == [
        "hours",
        "liaison_load",
        "language",
        "language",
        "wishes",
    ]
    assert assess(SMALL, plan({"cash": ["ana", "li"]})).about_person("nobody") == ()


def test_findings_about_a_pod_are_those_of_its_members():
    done = assess(SMALL, PLAN)
    assert [finding.rule for finding in done.about_pod("cash")] == ["lead", "variety", "wishes"]
    assert done.score_of_pod("cash") == Score(high=10, medium=5)
    assert done.about_pod("other") == ()
    assert done.score_of_pod("other") == Score()


def test_findings_about_a_pair_are_its_own():
    done = assess(SMALL, PLAN)
    assert [finding.rule for finding in done.about_pair(Pair("omar", "ana"))] == ["language", "language"]
    assert done.about_pair(Pair("omar", "li")) == ()


def test_equal_plans_have_equal_assessments():
    assert assess(SMALL, PLAN) == assess(
        SMALL, plan({"cash": ["omar", "li"], "other": []}, [("omar", "ana")])
    )


def test_a_bond_has_its_own_level_and_the_rules_weight():
    bonds = [{"kind": "together", "people": ["ana", "omar"], "level": "low"}]
    done = assess(
        problem(["ana", "omar"], bonds=bonds, rules={"bonds": {"weight": 3}}), plan({"cash": ["ana"]})
    )
    (finding,) = [finding for finding in done.findings if finding.rule == "bonds"]
    assert (finding.level, finding.points, finding.cost) == ("low", 1, 3)


@settings(max_examples=100, deadline=None)
@given(problem_files, seeds)
def test_what_two_assessments_do_not_share_is_told_apart(data, seed):
    problem, rng = as_problem(data), Random(seed)
    one = assess(problem, random_plan(rng, problem))
    plan = changed_plan(rng, problem, one.plan)
    for other in (reassess(one, plan), assess(problem, plan)):
        gone, come = apart(one, other)
        assert Counter(one.findings) - Counter(gone) + Counter(come) == Counter(other.findings)
        assert not Counter(gone) & Counter(come)
