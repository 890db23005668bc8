"""The planning rules, one file each: the folder is their list.

A rule has a key, a level, a weight and parameters; it says in points and sentences what it finds in a
plan, and lowers to forms (`planner.forms`) that cost the same points in a search. Whatever a rule finds
belongs to one pod, one person, one pair or to the plan as a whole, so that the cost of a move is what the
pods and people it touches cost after it, less what they cost before.
"""

import pkgutil
from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeAlias, TypeVar

import msgspec
from msgspec import Meta

from planner.files import InputError, convert
from planner.words import plain_list

if TYPE_CHECKING:
    from planner.forms import Forms
    from planner.plan import Finding, Plan
    from planner.problem import Pair, Problem
    from planner.ways import WayOut

LEVELS = ("must", "high", "medium", "low")
Weight: TypeAlias = Annotated[int, Meta(ge=0, le=1_000_000)]
NAMED = 8  # people who are named in a sentence about many


class Found(msgspec.Struct, frozen=True):
    """Points (before the rule's weight), the sentence for them, and whom and what they are about.

    `level` stands over the rule's own, for what brings a level of its own, such as a bond.
    """

    points: int
    text: str
    challenge: str | None = None
    people: tuple[str, ...] = ()
    level: str | None = None


class Help(msgspec.Struct, frozen=True):
    """More about a rule in a manager's words: what costs how much, an example, and the levels that fit."""

    counts: str
    example: str
    levels: str


class About(msgspec.Struct, frozen=True):
    """Of what a rule asks something: a pod, people, a department, or the plan where it is none of them.

    `side` is "few" or "many" where a count can be too small or too large and this is about one of the two;
    `part` tells which of several things the rule asks, in the words of its own `lower`.
    """

    challenge: str | None = None
    people: tuple[str, ...] = ()
    department: str | None = None
    side: str = ""
    part: str = ""

    def names(self, problem: "Problem") -> str:
        """What the people are called; of many the first."""
        return plain_list([problem.called(person) for person in self.people], NAMED)


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A planning rule. Its fields are its level, its weight and the parameters a subclass adds.

    `name` and `sentence` say to a manager what it is about, `help` more of it; `labels` are what its
    parameters are called on screen. What it finds in a pod depends on the pod's
    members alone, what it finds of a person on the person's own pods and pairs alone, beside what
    `of_everybody` gives.
    """

    key: ClassVar[str]
    name: ClassVar[str]
    sentence: ClassVar[str]
    help: ClassVar[Help]
    labels: ClassVar[Mapping[str, str]] = {}

    level: str
    weight: Weight = 1

    def __post_init__(self) -> None:
        if self.level not in (*LEVELS, "off"):
            raise InputError(f"level: found {self.level!r}, expected must, high, medium, low or off")

    def in_pod(self, problem: "Problem", plan: "Plan", challenge: str) -> Iterator[Found]:
        """What the rule finds in one challenge's pod, open or not."""
        return iter(())

    def of_person(self, problem: "Problem", plan: "Plan", person: str) -> Iterator[Found]:
        """What the rule finds of one person over all their pods and pairs."""
        return iter(())

    def of_pair(self, problem: "Problem", plan: "Plan", pair: "Pair") -> Iterator[Found]:
        """What the rule finds of one liaison pair of the plan."""
        return iter(())

    def of_plan(self, problem: "Problem", plan: "Plan") -> Iterator[Found]:
        """What the rule finds that belongs to no single pod, person or pair."""
        return iter(())

    def of_everybody(self, problem: "Problem") -> Hashable:
        """What it works out of everybody, in whatever pod they are, and all that it finds hangs on."""
        return None

    def instead(self, problem: "Problem", before: "Plan", after: "Plan", gone: "Finding") -> str:
        """What holds in a plan once something that was found in another is gone, as a sentence.

        Where less of the same is found, that is its sentence.
        """
        raise NotImplementedError(f"rule {self.key} does not say what holds instead")

    def found_in(self, problem: "Problem", plan: "Plan", gone: "Finding") -> str:
        """What is found in the pod of a finding, where it is one thing at most; empty where nothing is."""
        return next((found.text for found in self.in_pod(problem, plan, gone.challenge or "")), "")

    def found_of(self, problem: "Problem", before: "Plan", after: "Plan", gone: "Finding") -> str:
        """What is found of the same people in a pod that the first comes to; empty where nothing is."""
        person = gone.people[0]
        for challenge in after.places(person):
            if challenge not in before.places(person):
                for found in self.in_pod(problem, after, challenge):
                    if found.people == gone.people:
                        return found.text
        return ""

    def asks(self, problem: "Problem", level: str) -> bool:
        """Whether anything that it finds counts in this level."""
        return self.level == level

    def demand(self, problem: "Problem", about: About) -> str:
        """What the rule asks of something, as a sentence that begins with whom or what it is about."""
        names = [about.names(problem)]
        if about.challenge is not None:
            names.insert(0, problem.challenge[about.challenge].title)
        if about.department is not None:
            names.append(problem.department[about.department].name)
        return f"{', '.join(filter(None, names)) or 'The plan'}: {self.sentence}"

    def ways_out(self, problem: "Problem", about: About, points: int) -> "Iterator[WayOut]":
        """What a manager can change so that the demand is met with so many points less."""
        return iter(())

    def lower(self, problem: "Problem", forms: "Forms") -> None:
        """Add the pieces that cost what the rule finds, in points, before the rule's weight."""
        raise NotImplementedError(f"rule {self.key} does not lower")


AnyRule = TypeVar("AnyRule", bound=Rule)


@cache
def rule_types() -> dict[str, type[Rule]]:
    """Every rule of this folder, by key, in the order of their keys."""
    for module in pkgutil.iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return {rule.key: rule for rule in sorted(Rule.__subclasses__(), key=lambda rule: rule.key)}


def rule_for(key: str, settings: Mapping[str, Any]) -> Rule:
    """The rule of this key with these settings over its defaults; raises InputError where one is wrong."""
    return convert(dict(settings), rule_types()[key], f"rules.{key}")


def rule_in(problem: "Problem", kind: type[AnyRule]) -> AnyRule:
    """A rule as a problem sets it, whether it counts or not."""
    return convert(dict(problem.rules.get(kind.key, {})), kind, f"rules.{kind.key}")


def rules_of(problem: "Problem") -> list[Rule]:
    """The rules of a problem that are not off, with its settings."""
    rules = [rule_in(problem, kind) for kind in rule_types().values()]
    return [rule for rule in rules if rule.level != "off"]


__all__ = [
    "LEVELS",
    "About",
    "Found",
    "Help",
    "Rule",
    "Weight",
    "rule_for",
    "rule_in",
    "rule_types",
    "rules_of",
]
