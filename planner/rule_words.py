"""How a rule is set, in the words of a manager."""

from dataclasses import dataclass

from planner.parameters import parameters
from planner.rules import Rule
from planner.words import LEVEL_NAMES

OFF = "Off"


def level_name(level: str) -> str:
    """The name of a level, or of being off."""
    return LEVEL_NAMES.get(level, OFF)


def times(weight: int) -> str:
    """How often a rule counts: "once", "2 times"."""
    return "once" if weight == 1 else f"{weight:,} times"


def set_words(rule: Rule) -> list[str]:
    """The parameters of a rule with their values: "Different disciplines in a pod: 4"."""
    return [f"{each.label}: {each.words(getattr(rule, each.name))}" for each in parameters(type(rule))]


@dataclass(frozen=True)
class Difference:
    """One thing that is set otherwise: its label, empty for the level and how often the rule counts."""

    label: str
    before: str
    after: str


def differences(before: Rule, after: Rule) -> list[Difference]:
    """What is otherwise after a rule was set."""
    told = []
    if before.level != after.level:
        told.append(Difference("", level_name(before.level), level_name(after.level)))
    if before.weight != after.weight:
        told.append(Difference("", times(before.weight), times(after.weight)))
    for parameter in parameters(type(after)):
        old, new = getattr(before, parameter.name), getattr(after, parameter.name)
        if old != new:
            told.append(Difference(parameter.label, parameter.words(old), parameter.words(new)))
    return told
