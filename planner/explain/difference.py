"""What tells two plans apart: the findings that end and those that come, rule by rule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from planner.plan import Finding, Plan, Score
from planner.rules import LEVELS
from planner.score import Assessment, Findings, apart, reassess


@dataclass(frozen=True)
class Line:
    """What one rule changes on one level: weighted points (fewer is better), what ends and what comes."""

    rule: str
    level: str
    points: int
    ends: tuple[Finding, ...]
    comes: tuple[Finding, ...]


@dataclass(frozen=True)
class Difference:
    """Findings that end and that come, level by level and the costliest first, and the scores."""

    before: Score
    after: Score
    ends: tuple[Finding, ...]
    comes: tuple[Finding, ...]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The change by rule and level: the levels in their order, then the largest change first."""
        return self.lines_of(lambda finding: True)

    def lines_of(self, wanted: Callable[[Finding], bool]) -> tuple[Line, ...]:
        """The lines of some of the findings alone."""
        ends, comes = tuple(filter(wanted, self.ends)), tuple(filter(wanted, self.comes))
        keys = dict.fromkeys((finding.level, finding.rule) for finding in (*ends, *comes))
        lines = [_line(level, rule, ends, comes) for level, rule in keys]
        return tuple(sorted(lines, key=lambda line: (LEVELS.index(line.level), -abs(line.points), line.rule)))


def _line(level: str, rule: str, ends: Findings, comes: Findings) -> Line:
    mine, new = (
        tuple(finding for finding in findings if (finding.level, finding.rule) == (level, rule))
        for findings in (ends, comes)
    )
    return Line(rule, level, _cost(new) - _cost(mine), mine, new)


def difference(assessment: Assessment, plan: Plan) -> Difference:
    """What another plan of the same problem ends and brings; what costs nothing is left out."""
    after = reassess(assessment, plan)
    ends, comes = (tuple(f for f in findings if f.cost) for findings in apart(assessment, after))
    return Difference(assessment.score, after.score, ends, comes)


def _cost(findings: Iterable[Finding]) -> int:
    return sum(finding.cost for finding in findings)
