"""Two plans side by side: which comes first and why, who moves, and what rules, needs and hours make of it.

Beside each other they are A and B. Whatever is a change is read from A to B: less is better in B.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from planner.explain.comparison.amounts import Amount, amounts
from planner.explain.comparison.moves import Move, moves
from planner.explain.comparison.needs import NeedChange, need_changes
from planner.explain.comparison.verdict import RuleChange, Verdict, verdict
from planner.plan import Score
from planner.problem import Pair
from planner.rules import LEVELS
from planner.score import Assessment
from planner.words import counted

__all__ = ["Amount", "Comparison", "LevelChange", "Move", "NeedChange", "RuleChange", "Verdict", "compare"]


@dataclass(frozen=True)
class LevelChange:
    """A level's points in both plans."""

    level: str
    a: int
    b: int

    @property
    def better(self) -> str:
        """The plan with fewer: "A", "B", or nothing where both have as many."""
        return "A" if self.a < self.b else "B" if self.b < self.a else ""


@dataclass(frozen=True)
class Comparison:
    """What tells two plans apart; nothing of it is there where a plan is compared with itself."""

    a: Assessment
    b: Assessment
    levels: tuple[LevelChange, ...]
    rules: tuple[RuleChange, ...]
    moves: tuple[Move, ...]
    needs: tuple[NeedChange, ...]
    amounts: tuple[Amount, ...]
    verdict: Verdict

    @property
    def first(self) -> str:
        """The plan that comes first, by musts, then by cost: "A", "B", or nothing where neither does."""
        return self.verdict.first

    @property
    def change(self) -> Score:
        """What each level has in B less what it has in A."""
        return self.b.score - self.a.score

    @cached_property
    def pairs_in_a(self) -> tuple[Pair, ...]:
        """The liaison pairs that B has not."""
        return tuple(pair for pair in self.a.plan.pairs if pair not in set(self.b.plan.pairs))

    @cached_property
    def pairs_in_b(self) -> tuple[Pair, ...]:
        """The liaison pairs that A has not."""
        return tuple(pair for pair in self.b.plan.pairs if pair not in set(self.a.plan.pairs))

    @property
    def summary(self) -> str:
        """How much differs: "14 people and 2 pairs differ, 44 people stay"."""
        pairs = max(len(self.pairs_in_a), len(self.pairs_in_b))
        stay = len(self.a.problem.person.keys() | self.b.problem.person.keys()) - len(self.moves)
        people = counted(len(self.moves), "person", "people")
        differ = [people] if self.moves or not pairs else []
        differ += [counted(pairs, "pair")] if pairs else []
        one = len(differ) == 1 and (len(self.moves) or pairs) == 1
        verb = "differs" if one else "differ"
        stays = f"{counted(stay, 'person', 'people')} {'stays' if stay == 1 else 'stay'}"
        return f"{' and '.join(differ)} {verb}, {stays}"


def compare(a: Assessment, b: Assessment) -> Comparison:
    """What tells two plans of one cycle apart.

    They may answer different problems, such as other locks; people and challenges are the same by their
    ids, and who is in one problem alone is told as such.
    """
    levels = tuple(LevelChange(level, getattr(a.score, level), getattr(b.score, level)) for level in LEVELS)
    rules, needs = _rules(a, b), need_changes(a, b)
    return Comparison(
        a, b, levels, rules, moves(a, b, needs), needs, amounts(a, b), verdict(a, b, rules, needs)
    )


def _rules(a: Assessment, b: Assessment) -> tuple[RuleChange, ...]:
    """The rules that cost more in one of the two, level by level, the largest difference first."""
    in_a, in_b = _costs(a), _costs(b)
    changes = [RuleChange(rule, level, in_a[level, rule], in_b[level, rule]) for level, rule in in_a | in_b]
    differ = [change for change in changes if change.difference]
    return tuple(sorted(differ, key=lambda one: (LEVELS.index(one.level), -abs(one.difference), one.rule)))


def _costs(assessment: Assessment) -> Counter[tuple[str, str]]:
    costs: Counter[tuple[str, str]] = Counter()
    for finding in assessment.findings:
        costs[finding.level, finding.rule] += finding.cost
    return costs
