"""Consequences: what becomes better and worse by a change of a plan, in sentences about how it is then."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from planner.explain.difference import difference
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import LEVELS, rule_in, rule_types
from planner.score import Assessment, differing

_BY_TWO = "novelty"  # finds two people at a time, so that somebody who leaves is told once for all of them


@dataclass(frozen=True)
class Consequence:
    """A sentence about how it is after a change, the level, and what it costs more; less is negative."""

    text: str
    level: str
    cost: int


def consequences(assessment: Assessment, plan: Plan) -> list[Consequence]:
    """What another plan of the same problem costs more and less, what weighs most first.

    What ends is told by what there is instead, what offsets itself not at all.
    """
    problem, before = assessment.problem, assessment.plan
    changes = difference(assessment, plan)
    costs: Counter[tuple[str, str]] = Counter()
    for finding in changes.comes:
        costs[finding.level, finding.text] += finding.cost
    for finding in _together(changes.ends, _moved(before, plan)):
        costs[finding.level, _instead(problem, before, plan, finding)] -= finding.cost
    rows = [Consequence(text, level, cost) for (level, text), cost in costs.items() if cost]
    return sorted(rows, key=lambda row: (LEVELS.index(row.level), -abs(row.cost)))


def _instead(problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
    if gone.challenge is not None and not gone.people and not after.members(gone.challenge):
        return f"{problem.challenge[gone.challenge].title} has no pod."
    return rule_in(problem, rule_types()[gone.rule]).instead(problem, before, after, gone)


def _moved(before: Plan, after: Plan) -> set[str]:
    changed = differing(before, after)
    return {person for pod in changed for person in set(before.members(pod)) ^ set(after.members(pod))}


def _together(ends: Iterable[Finding], moved: set[str]) -> Iterator[Finding]:
    """The findings, those of one person who goes and of several who stay as one."""
    groups: defaultdict[tuple[str, str | None, str], list[Finding]] = defaultdict(list)
    for finding in ends:
        gone = [person for person in finding.people if person in moved]
        if finding.rule == _BY_TWO and len(gone) == 1:
            groups[finding.level, finding.challenge, gone[0]].append(finding)
        else:
            yield finding
    for (_, _, person), found in groups.items():
        others = [other for finding in found for other in finding.people if other != person]
        if len(found) == 1:
            yield found[0]
        else:
            yield replace(found[0], people=(person, *others), cost=sum(one.cost for one in found))
