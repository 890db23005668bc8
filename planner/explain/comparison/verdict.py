"""Which of two plans comes first, in a sentence of the rules that weigh most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner.explain.comparison.needs import NeedChange
from planner.plan import WEIGHTS
from planner.rules import rule_types
from planner.score import Assessment
from planner.words import LEVEL_NAMES, signed

MOST = 2  # rules that are named for the plan that comes first

# What a rule finds, of one and of several; what is not here is told by the rule's name.
FOUND = {
    "bonds": ("bond is broken", "bonds are broken"),
    "continuity": ("pod loses known faces", "pods lose known faces"),
    "cover": ("need rests on one person", "needs rest on one person"),
    "growth": ("learner has no teacher", "learners have no teacher"),
    "hours": ("person is over the hours", "people are over the hours"),
    "included": ("person is left out", "people are left out"),
    "lead": ("pod has nobody to lead", "pods have nobody to lead"),
    "locks": ("lock is broken", "locks are broken"),
    "novelty": ("person works with earlier partners", "people work with earlier partners"),
    "places": ("person is in too many pods", "people are in too many pods"),
    "presence": ("person is away too long", "people are away too long"),
    "reporting": ("person is beside a manager", "people are beside a manager"),
    "size": ("pod has the wrong size", "pods have the wrong size"),
    "skills": ("need is short", "needs are short"),
    "stability": ("place changes", "places change"),
    "staffed": ("challenge is not staffed", "challenges are not staffed"),
    "tenure": ("person stays long", "people stay long"),
    "variety": ("pod is short of disciplines", "pods are short of disciplines"),
    "vetoes": ("place is ruled out", "places are ruled out"),
    "wishes": ("person goes without a first wish", "people go without a first wish"),
}


@dataclass(frozen=True)
class RuleChange:
    """What a rule costs on one level in both plans, in weighted points."""

    rule: str
    level: str
    a: int
    b: int

    @property
    def difference(self) -> int:
        """What it costs in B less what it costs in A."""
        return self.b - self.a

    @property
    def name(self) -> str:
        """What a manager calls the rule."""
        return rule_types()[self.rule].name


@dataclass(frozen=True)
class Verdict:
    """The plan that comes first ("" where neither does), that in words, and why in a sentence or two."""

    first: str
    lead: str
    text: str = ""

    def __str__(self) -> str:
        return f"{self.lead} {self.text}".strip()


def verdict(
    a: Assessment, b: Assessment, rules: Sequence[RuleChange], needs: Iterable[NeedChange]
) -> Verdict:
    """Which plan comes first, by musts and then by cost, for what, and what the other is better at."""
    if a.score.rank == b.score.rank:
        if not rules:
            return Verdict("", "A and B are the same." if a.plan == b.plan else "A and B cost the same.")
        return Verdict("", "A and B come out even:", "they break as many musts, and cost the same.")
    first = "A" if a.score.rank < b.score.rank else "B"
    winner, loser = (a, b) if first == "A" else (b, a)
    sign = -1 if first == "A" else 1
    ordered = sorted(rules, key=lambda one: _weight(one, abs(one.difference)), reverse=True)
    gains = [rule for rule in ordered if sign * rule.difference < 0][:MOST]
    losses = [rule for rule in ordered if sign * rule.difference > 0][:1]
    met = [need for need in needs if need.gained == (first == "B")]
    better = [_clause(rule, winner, loser, sign, met) for rule in gains]
    worse = [f" In return {_clause(rule, winner, loser, sign, ())}." for rule in losses]
    return Verdict(first, f"{first} comes first:", f"{' and '.join(better)}.{''.join(worse)}")


def _weight(rule: RuleChange, points: int) -> tuple[int, int]:
    """What a rule's points weigh: musts before all, the rest by its level."""
    return (points, 0) if rule.level == "must" else (0, WEIGHTS[rule.level] * points)


def _clause(
    rule: RuleChange, winner: Assessment, loser: Assessment, sign: int, met: Sequence[NeedChange]
) -> str:
    """What the winner has of a rule, with the change of its level: "2 fewer needs are short (High −20)"."""
    points = sign * rule.difference
    change = f"({LEVEL_NAMES[rule.level]} {signed(points)})"
    covered = [need for need in met if not (need.lack_b if sign > 0 else need.lack_a)]
    if rule.rule == "skills" and len(met) == len(covered) == 1:
        return f"it covers {covered[0].skill} in {covered[0].title} {change}"
    count = _count(winner, rule) - _count(loser, rule)
    if rule.rule in FOUND and count * points > 0:
        one, more = FOUND[rule.rule]
        which = "more" if count > 0 else "fewer"
        return f"{abs(count):,} {which} {one if abs(count) == 1 else more} {change}"
    return f"“{rule.name}” costs {'more' if points > 0 else 'less'} {change}"


def _count(assessment: Assessment, rule: RuleChange) -> int:
    """How many times the rule found something at its level; for those who meet again, how many people."""
    found = [f for f in assessment.findings if (f.rule, f.level) == (rule.rule, rule.level) and f.cost]
    return len({person for f in found for person in f.people}) if rule.rule == "novelty" else len(found)
