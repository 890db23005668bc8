"""A Plan: who is in which pod and which liaison pairs run, frozen; and the file that carries one."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal, Self

import msgspec

from planner.files import InputError, read_record, write_json
from planner.problem import Id, Pair, Problem, Record

# What a point of each level is in a plan’s cost; a must is in none of it.
WEIGHTS = {"high": 100, "medium": 10, "low": 1}


class Plan(msgspec.Struct, frozen=True, dict=True):
    """Pods and pairs as a value: two plans with the same members and pairs are the same plan.

    `pods` holds the members of every open pod by challenge, both sorted; `pairs` is sorted.
    """

    pods: dict[str, tuple[str, ...]] = {}
    pairs: tuple[Pair, ...] = ()

    @classmethod
    def of(cls, pods: Mapping[str, Iterable[str]], pairs: Iterable[Pair] = ()) -> Self:
        """The plan with these pods and pairs, in their one canonical order and without empty pods."""
        members = {challenge: tuple(sorted(set(people))) for challenge, people in sorted(pods.items())}
        return cls({c: people for c, people in members.items() if people}, tuple(sorted(set(pairs))))

    def with_pods(self, pods: Mapping[str, Iterable[str]], pairs: Iterable[Pair] | None = None) -> Self:
        """The same plan with some pods' members put anew, and with other pairs where they are given.

        What was worked out of this plan is kept, so that a small change of a large plan is a small effort.
        """
        new = {challenge: tuple(sorted(set(people))) for challenge, people in pods.items()}
        merged = {challenge: people for challenge, people in {**self.pods, **new}.items() if people}
        if not merged.keys() <= self.pods.keys():
            merged = dict(sorted(merged.items()))
        plan = type(self)(merged, self.pairs if pairs is None else tuple(sorted(set(pairs))))
        if "_places" in self.__dict__:
            plan.__dict__["_places"] = self._moved(new)
        if "_pairs_of" in self.__dict__ and plan.pairs == self.pairs:
            plan.__dict__["_pairs_of"] = self._pairs_of
        return plan

    def _moved(self, new: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Everybody's places once these pods have other members."""
        places = dict(self._places)
        for challenge, people in new.items():
            for person in set(people) ^ set(self.members(challenge)):
                mine = set(places.pop(person, ())) ^ {challenge}
                if mine:
                    places[person] = tuple(sorted(mine))
        return places

    def __hash__(self) -> int:
        return hash((tuple(self.pods.items()), self.pairs))

    @cached_property
    def sha256(self) -> str:
        """A fingerprint: two plans with the same one are the same plan."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()

    def members(self, challenge: str) -> tuple[str, ...]:
        """The people in a challenge's pod; nobody where it has none."""
        return self.pods.get(challenge, ())

    @cached_property
    def _places(self) -> dict[str, tuple[str, ...]]:
        places: dict[str, list[str]] = {}
        for challenge, people in self.pods.items():
            for person in people:
                places.setdefault(person, []).append(challenge)
        return {person: tuple(challenges) for person, challenges in places.items()}

    def places(self, person: str) -> tuple[str, ...]:
        """The challenges whose pods a person is in."""
        return self._places.get(person, ())

    @cached_property
    def _pairs_of(self) -> dict[str, tuple[Pair, ...]]:
        pairs: dict[str, list[Pair]] = {}
        for pair in self.pairs:
            pairs.setdefault(pair.it, []).append(pair)
            pairs.setdefault(pair.business, []).append(pair)
        return {person: tuple(mine) for person, mine in pairs.items()}

    def pairs_of(self, person: str) -> tuple[Pair, ...]:
        """The liaison pairs a person is in."""
        return self._pairs_of.get(person, ())


class Score(Record, frozen=True, omit_defaults=False):
    """Weighted points by level; zero is perfect."""

    must: int = 0
    high: int = 0
    medium: int = 0
    low: int = 0

    @property
    def cost(self) -> int:
        """What plans with as many musts broken compare by: 100 high + 10 medium + low."""
        # Thousands of places are ranked by this.
        return WEIGHTS["high"] * self.high + WEIGHTS["medium"] * self.medium + WEIGHTS["low"] * self.low

    @property
    def rank(self) -> tuple[int, int]:
        """What plans compare by, smaller is better: must first, then cost."""
        return self.must, self.cost

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.must + other.must, self.high + other.high, self.medium + other.medium, self.low + other.low
        )

    def __sub__(self, other: "Score") -> "Score":
        return Score(
            self.must - other.must, self.high - other.high, self.medium - other.medium, self.low - other.low
        )


class Finding(Record, frozen=True):
    """One thing a rule found: whole points, their cost at the rule's weight, and a sentence."""

    rule: str
    level: str
    points: int
    cost: int
    text: str
    challenge: str | None = None
    people: tuple[str, ...] = ()


class RuleCost(Record, frozen=True):
    """What a rule costs on one level, in points at the rule's weight."""

    rule: str
    level: str
    cost: int


class Bound(Record, frozen=True, omit_defaults=False):
    """What is proven: no plan breaks fewer musts, and none with that many costs less. None: no proof."""

    must: int | None = None
    cost: int | None = None


class Pod(Record, frozen=True):
    """A pod as the plan file holds it."""

    people: tuple[Id, ...]


class PlanFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`plan.json`: a plan, the problem it plans, how it was found, and what it claims of itself.

    The same planner finds it again from the same problem, `seed`, `effort` and `start_sha256`, the
    fingerprint of the plan it began from; without `effort` the clock decided.
    """

    format: Literal["podwright-plan"] = "podwright-plan"
    version: Literal[1] = 1
    problem_sha256: str = ""
    planner: str = ""
    seed: int | None = None
    seconds: float | None = None
    effort: int | None = None
    start_sha256: str | None = None
    pods: dict[Id, Pod]
    pairs: tuple[Pair, ...] = ()
    score: Score | None = None
    cost: int | None = None
    bound: Bound = Bound()
    optimal: bool = False
    findings: tuple[Finding, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return Plan.of({challenge: pod.people for challenge, pod in self.pods.items()}, self.pairs)


def read_plan(path: Path, problem: Problem) -> PlanFile:
    """The plan in a file, for this problem; raises InputError where it names what the problem lacks."""
    file = read_record(path, PlanFile)
    try:
        _check(file, problem)
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    return file


def write_plan(file: PlanFile, path: Path) -> None:
    """Write `plan.json`, whole or not at all."""
    write_json(file, path)


def _check(file: PlanFile, problem: Problem) -> None:
    for challenge, pod in file.pods.items():
        if challenge not in problem.challenge:
            raise InputError(f"pods: found {challenge!r}, expected a challenge of the problem")
        for person in pod.people:
            if person not in problem.person:
                raise InputError(f"pods.{challenge}: found {person!r}, expected a person of the problem")
        if len(set(pod.people)) < len(pod.people):
            raise InputError(f"pods.{challenge}: found a person twice, expected each once")
    for number, pair in enumerate(file.pairs):
        sides = problem.side.get(pair.it), problem.side.get(pair.business)
        if sides != ("it", "business"):
            raise InputError(
                f"pairs[{number}]: found {pair.it!r} and {pair.business!r}, "
                "expected one IT and one business person of the problem"
            )
    if len(set(file.pairs)) < len(file.pairs):
        raise InputError("pairs: found a pair twice, expected each once")
