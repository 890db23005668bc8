"""What a plan costs rule by rule, and what it would cost if rules were set otherwise."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from planner.plan import Finding, Score
from planner.rules import Rule
from planner.score import Assessment, Findings, findings_of, total


@dataclass(frozen=True)
class Effect:
    """What rules set otherwise make of a plan: its score, and the findings that end and that come."""

    before: Score
    after: Score
    gone: Findings
    come: Findings


def effect(assessment: Assessment, rules: Sequence[Rule]) -> Effect:
    """The plan with these rules in place of the problem's own; no other rule is looked at."""
    keys = {rule.key for rule in rules}
    now = tuple(finding for finding in assessment.findings if finding.rule in keys)
    then = findings_of(assessment, rules)
    after = assessment.score - total(now) + total(then)
    return Effect(assessment.score, after, _without(now, then), _without(then, now))


def by_rule(assessment: Assessment) -> dict[str, Findings]:
    """The findings that cost something, by rule, each in the order of all findings."""
    found: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        if finding.cost:
            found.setdefault(finding.rule, []).append(finding)
    return {rule: tuple(findings) for rule, findings in found.items()}


def _without(findings: Findings, others: Findings) -> Findings:
    """The findings that are not among others, in their order."""
    left = Counter(findings) - Counter(others)
    return tuple(finding for finding in dict.fromkeys(findings) for _ in range(left[finding]))
