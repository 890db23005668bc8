"""What a plan costs rule by rule, and what it would cost if rules were set otherwise."""

from collections.abc import Iterable

from msgspec.structs import replace

from planner.parameters import settings_of
from planner.plan import Finding
from planner.rules import Rule
from planner.score import Assessment, rescore


def under(assessment: Assessment, rules: Iterable[Rule]) -> Assessment:
    """The same plan with these rules in place of the problem's own."""
    problem = assessment.problem
    settings = dict(problem.rules) | {rule.key: settings_of(rule) for rule in rules}
    return rescore(assessment, replace(problem, rules=settings))


def by_rule(assessment: Assessment) -> dict[str, tuple[Finding, ...]]:
    """The findings that cost something, by rule, each in the order of all findings."""
    found: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        if finding.cost:
            found.setdefault(finding.rule, []).append(finding)
    return {rule: tuple(findings) for rule, findings in found.items()}
