"""Presets: named ways to set the rules for what a quarter is for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.rules import Rule, rule_for, rule_types

Settings = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Preset:
    """A name, a sentence on what it does, and what it sets over the defaults of the rules it speaks of."""

    name: str
    sentence: str
    settings: Settings
    keys: frozenset[str]

    def rules(self) -> list[Rule]:
        """The rules that it speaks of, as it sets them, in the order of their keys."""
        return [rule_for(key, self.settings.get(key, {})) for key in sorted(self.keys)]


_ROTATE: Settings = {
    "novelty": {"level": "high", "decay": [8, 4, 2, 1]},
    "tenure": {"level": "high"},
    "continuity": {"level": "medium"},
    "stability": {"level": "low"},
    "term": {"max_term": 3, "cooling": 6},
}
_STABLE: Settings = {
    "stability": {"weight": 10},
    "continuity": {"weight": 10},
    "novelty": {"level": "low"},
    "tenure": {"level": "low"},
    "term": {"min_term": 3, "max_term": 6},
}
_GROW: Settings = {
    "growth": {"level": "high", "weight": 3},
    "cover": {"level": "medium"},
    "levelling": {"level": "medium"},
}
# Every preset speaks of the same rules, so that one takes the place of another; what a manager sets of
# other rules, such as the groups that are watched, stays.
_KEYS = frozenset(_ROTATE.keys() | _STABLE.keys() | _GROW.keys())

PRESETS = (
    Preset(
        "Rotate for novelty",
        "People meet colleagues they have not worked with, and nobody stays long in one challenge or pair.",
        _ROTATE,
        _KEYS,
    ),
    Preset(
        "Keep it stable",
        "People and pairs stay where the plan before and last quarter had them.",
        _STABLE,
        _KEYS,
    ),
    Preset(
        "Grow people",
        "Who wants to learn is beside somebody who can teach, and senior people are spread over the pods.",
        _GROW,
        _KEYS,
    ),
)


def defaults() -> Preset:
    """Every rule as it comes."""
    return Preset(
        "Defaults", "Every rule stands and counts as it does in a new file.", {}, frozenset(rule_types())
    )
