"""What each of several plans is better at than all the others, by rule."""

from collections import Counter
from collections.abc import Sequence

from planner.rules import LEVELS, rule_types
from planner.score import Assessment

MOST = 3  # rules that a sentence names


def gains(assessments: Sequence[Assessment]) -> list[dict[tuple[str, str], int]]:
    """By how many points each plan has less than any other, by level and rule, the weightiest first."""
    costs = [_costs(assessment) for assessment in assessments]
    found = []
    for number, mine in enumerate(costs):
        others = costs[:number] + costs[number + 1 :]
        keys = {key for other in others for key in other}
        less = {key: min(other[key] for other in others) - mine[key] for key in keys} if others else {}
        order = sorted(less, key=lambda key: (LEVELS.index(key[0]), -less[key], key))
        found.append({key: less[key] for key in order if less[key] > 0})
    return found


def advantages(assessments: Sequence[Assessment]) -> list[str]:
    """A sentence for each plan that names the rules at which it is better than all the others.

    "Wishes: 14 points less than the others; New company: 6." A plan that is better at none is said to be so.
    """
    return [_sentence(gain, len(assessments) - 1) for gain in gains(assessments)]


def _sentence(gain: dict[tuple[str, str], int], others: int) -> str:
    if not gain:
        return "Better at nothing than all the others." if others > 1 else "Better at nothing than the other."
    (first, *rest), names = list(gain.items())[:MOST], rule_types()
    (_, rule), points = first
    whom = "the others" if others > 1 else "the other"
    parts = [f"{names[rule].name}: {points} {'point' if points == 1 else 'points'} less than {whom}"]
    parts += [f"{names[rule].name}: {points}" for (_, rule), points in rest]
    return "; ".join(parts) + "."


def _costs(assessment: Assessment) -> Counter[tuple[str, str]]:
    costs: Counter[tuple[str, str]] = Counter()
    for finding in assessment.findings:
        costs[finding.level, finding.rule] += finding.cost
    return costs
