"""What is said to fix a finding ends it, and the best single move or swap that does is among it."""

from hypothesis import given, settings

from planner.explain import done
from planner.explain.fixes import MOST, fixes
from planner.explain.option import Action, Step
from planner.score import assess
from tests.planner.explain.plans import score_after, some_plan
from tests.planner.problems import seeds


@settings(max_examples=40, deadline=None)
@given(seeds)
def test_a_fix_ends_the_finding_at_the_score_that_it_says(seed):
    assessment = some_plan(seed)
    for finding in assessment.findings[:4]:
        found = done(fixes(assessment, finding))
        assert len(found) <= MOST
        assert [option.after.rank for option in found] == sorted(option.after.rank for option in found)
        for option in found:
            after = assess(assessment.problem, option.action.applied(assessment.plan))
            assert finding not in after.findings
            assert after.score == option.after == score_after(assessment, option.action)


@settings(max_examples=40, deadline=None)
@given(seeds)
def test_no_move_of_whom_a_finding_names_ends_it_better_than_the_best_fix(seed):
    assessment = some_plan(seed)
    named = [finding for finding in assessment.findings if finding.people and finding.challenge]
    for finding in named[:3]:
        best = min((option.after.rank for option in done(fixes(assessment, finding))), default=None)
        for target in [*assessment.problem.challenge, None]:
            person = finding.people[0]
            if target in (finding.challenge, *assessment.plan.places(person)):
                continue
            action = Action((Step(person, finding.challenge, target),))
            after = assess(assessment.problem, action.applied(assessment.plan))
            if finding not in after.findings:
                assert best is not None
                assert best <= after.score.rank
