"""What ends and what comes between two plans adds up to what their scores differ by."""

from random import Random

from hypothesis import given, settings

from planner.explain.difference import difference
from planner.plan import Score
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem
from tests.planner.explain.plans import some_plan
from tests.planner.problems import changed_plan, seeds


@settings(max_examples=80, deadline=None)
@given(seeds)
def test_the_lines_add_up_to_the_change_of_every_level(seed):
    assessment = some_plan(seed)
    other = changed_plan(Random(seed), assessment.problem, assessment.plan)
    found = difference(assessment, other)
    assert found.after == assess(assessment.problem, other).score
    sums = Score()
    for line in found.lines:
        sums = sums + Score(**{line.level: line.points})
        assert all((f.rule, f.level) == (line.rule, line.level) for f in (*line.ends, *line.comes))
    assert sums == found.after - found.before


def test_each_rule_has_one_line_with_its_sentences():
    people = [person(name, wishes=["other", "cash"]) for name in ("ana", "ben")]
    small = problem(people, [challenge(), challenge("other", "Other")])
    found = difference(assess(small, plan({"cash": ["ana", "ben"]})), plan({"other": ["ana", "ben"]}))
    (wishes,) = [line for line in found.lines if line.rule == "wishes"]
    assert (wishes.points, wishes.comes) == (-2, ())
    assert sorted(finding.text for finding in wishes.ends) == [
        "Cash forecast is second on Ana’s list.",
        "Cash forecast is second on Ben’s list.",
    ]


def test_lines_of_some_findings_are_of_those_alone():
    small = problem(["ana"], [challenge(value=2), challenge("other", "Other", value=1)])
    found = difference(assess(small, plan({"cash": ["ana"]})), plan({"other": ["ana"]}))
    here = found.lines_of(lambda finding: finding.challenge == "cash")
    assert {(line.rule, line.points) for line in here if line.rule == "staffed"} == {("staffed", 20)}
