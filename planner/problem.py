"""A Problem: everything the solver needs to plan one cycle, frozen and checked where it is born.

`problem.json` is its file. Ids are text; weeks are numbered from 1; hours come in quarters of an
hour, so that sums of hours are exact. What a field means is said in the README under "Files".
"""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable
from copy import copy
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, cast

import msgspec
from msgspec import Meta

from planner.files import encode, read_record, write_json

Value = TypeVar("Value")
_OF_RULES = {"_derived", "_before", "sha256"}  # what is worked out of a problem with its rules and locks
Id = Annotated[str, Meta(min_length=1)]
Count = Annotated[int, Meta(ge=0, le=1_000_000)]  # so that no sum of costs leaves 64 bits
Positive = Annotated[int, Meta(ge=1, le=1_000_000)]
Level = Annotated[int, Meta(ge=0, le=5)]
Hours = Annotated[float, Meta(ge=0, le=168)]
Side = Literal["it", "business", "external"]
Importance = Literal["must", "high", "medium", "low", "off"]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A frozen value whose file form leaves defaults out and refuses unknown fields."""


class Cycle(Record, frozen=True):
    """The quarter: its id, first day and length in weeks.

    Of a quarter that has begun these are the weeks that are left, of which the first is its `first_week`.
    """

    id: Id
    starts: date
    weeks: Annotated[int, Meta(ge=1, le=53)]
    first_week: Annotated[int, Meta(ge=1, le=53)] = 1

    def week(self, number: int) -> int:
        """The week of the whole quarter that a week of this problem is."""
        return self.first_week + number - 1


class Department(Record, frozen=True):
    """A department on one side; a business department may want liaison pairs."""

    id: Id
    name: str
    side: Side
    liaisons: Count = 0
    domain: tuple[Id, ...] = ()


class Skill(Record, frozen=True):
    """A skill and the skills close to it, with their closeness from 0.5 to 1."""

    id: Id
    name: str
    related: dict[Id, Annotated[float, Meta(ge=0.5, le=1)]] = {}


class Person(Record, frozen=True):
    """A person as this cycle sees them; hours are per week, `work_hours` local, `utc_offset` in hours."""

    id: Id
    name: str
    department: Id
    discipline: str | None = None
    manager: Id | None = None
    seniority: Count = 3
    can_lead: bool = False
    joins: bool = True
    max_pods: Count = 1
    pod_hours: Hours = 8
    pod_hours_by_week: dict[Positive, Hours] = {}
    away_weeks: tuple[Positive, ...] = ()
    utc_offset: Annotated[float, Meta(ge=-14, le=14)] = 0
    work_hours: tuple[Hours, Hours] = (9, 17)
    skills: dict[Id, Level] = {}
    learning: tuple[Id, ...] = ()
    wishes: tuple[Id, ...] = ()
    vetoes: tuple[Id, ...] = ()
    groups: tuple[Id, ...] = ()
    standing: Count = 0
    waited: Count = 0
    liaison: bool = False
    max_pairs: Count | None = None


class Need(Record, frozen=True):
    """A skill that a challenge asks of so many people at this level or above."""

    skill: Id
    level: Annotated[int, Meta(ge=1, le=5)]
    people: Positive = 1
    weight: Count = 1


class Mix(Record, frozen=True):
    """How many departments, IT and business people a pod has, and which departments it includes."""

    departments: Count = 0
    it: Count = 0
    business: Count = 0
    include: tuple[Id, ...] = ()


class Challenge(Record, frozen=True):
    """A challenge: at most one pod works on it, for `weeks` weeks from `start_week`."""

    id: Id
    title: str
    size: tuple[Count, Count]
    goal: str | None = None
    kind: str = "innovation"
    value: Count = 1
    start_week: Positive = 1
    weeks: Positive = 8
    hours_per_week: Hours = 8
    continues: bool = False
    keep: Count = 2
    needs: tuple[Need, ...] = ()
    mix: Mix = Mix()


class Bond(Record, frozen=True):
    """Two people who belong together in pods, or apart; its level stands over the rule's."""

    kind: Literal["together", "apart"]
    people: tuple[Id, Id]
    level: Importance | None = None


class Lock(Record, frozen=True):
    """A person who stays in a challenge's pod, or out of it."""

    person: Id
    challenge: Id
    kind: Literal["in", "out"]


class Meeting(Record, frozen=True):
    """People who shared a pod `ago` cycles back; 1 is the last cycle. They may have left since."""

    ago: Positive
    people: tuple[Id, ...]
    challenge: Id | None = None


class PastPair(Record, frozen=True):
    """A liaison pair of earlier cycles: cycles served, and how long ago it ended (0: still running)."""

    it: Id
    business: Id
    served: Count
    ended_ago: Count = 0


class Pair(Record, frozen=True, order=True):
    """One IT person and one business person who carry meaning between the two sides."""

    it: Id
    business: Id


class Baseline(Record, frozen=True):
    """The pods and pairs that stability and moves are counted against."""

    pods: dict[Id, tuple[Id, ...]] = {}
    pairs: tuple[Pair, ...] = ()


class Problem(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, dict=True
):
    """Everything the solver needs for one cycle. Raises InputError where it does not hang together."""

    # A factory's value is no default to leave out: a file always says what it is.
    format: Literal["podwright-problem"] = msgspec.field(default_factory=lambda: "podwright-problem")
    version: Literal[1] = msgspec.field(default_factory=lambda: 1)
    cycle: Cycle
    departments: tuple[Department, ...]
    skills: tuple[Skill, ...] = ()
    tech_skills: tuple[Id, ...] = ()
    pair_hours: Hours = 1
    people: tuple[Person, ...]
    challenges: tuple[Challenge, ...]
    bonds: tuple[Bond, ...] = ()
    locks: tuple[Lock, ...] = ()
    pair_locks: tuple[Pair, ...] = ()
    history: tuple[Meeting, ...] = ()
    past_pairs: tuple[PastPair, ...] = ()
    baseline: Baseline | None = None
    rules: dict[Id, dict[str, Any]] = {}

    def __post_init__(self) -> None:
        from planner.checks import check

        check(self)

    # What is looked up often, worked out once.

    @cached_property
    def person(self) -> dict[str, Person]:
        """People by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def challenge(self) -> dict[str, Challenge]:
        """Challenges by id."""
        return {challenge.id: challenge for challenge in self.challenges}

    @cached_property
    def department(self) -> dict[str, Department]:
        """Departments by id."""
        return {department.id: department for department in self.departments}

    @cached_property
    def skill(self) -> dict[str, Skill]:
        """Skills by id."""
        return {skill.id: skill for skill in self.skills}

    @cached_property
    def side(self) -> dict[str, Side]:
        """The side of each person's department, by person."""
        return {person.id: self.department[person.department].side for person in self.people}

    @cached_property
    def running(self) -> dict[str, frozenset[int]]:
        """The weeks in which each challenge runs, cut at the end of the cycle."""
        return {
            challenge.id: frozenset(
                range(
                    challenge.start_week,
                    min(self.cycle.weeks, challenge.start_week + challenge.weeks - 1) + 1,
                )
            )
            for challenge in self.challenges
        }

    @cached_property
    def half_hours(self) -> dict[str, frozenset[int]]:
        """The half hours of a UTC day, 0 to 47, in which each person works."""
        days = {(person.utc_offset, person.work_hours) for person in self.people}
        slots = {
            (offset, hours): frozenset(
                math.floor(slot - 2 * offset) % 48
                for slot in range(math.floor(2 * hours[0]), math.floor(2 * hours[1]))
            )
            for offset, hours in days
        }
        return {person.id: slots[person.utc_offset, person.work_hours] for person in self.people}

    @cached_property
    def last_members(self) -> dict[str, frozenset[str]]:
        """Who was in each challenge's pod in the last cycle and is still here."""
        members: defaultdict[str, set[str]] = defaultdict(set)
        for meeting in self.history:
            if meeting.ago == 1 and meeting.challenge in self.challenge:
                members[meeting.challenge].update(p for p in meeting.people if p in self.person)
        return {challenge.id: frozenset(members[challenge.id]) for challenge in self.challenges}

    @cached_property
    def past_pair(self) -> dict[Pair, PastPair]:
        """The liaison pairs of earlier cycles, by pair."""
        return {Pair(past.it, past.business): past for past in self.past_pairs}

    @cached_property
    def _called(self) -> dict[str, str]:
        first = Counter(person.name.split()[0] for person in self.people if person.name.split())
        full = Counter(person.name for person in self.people)
        called = {}
        for person in self.people:
            words = person.name.split()
            if words and first[words[0]] == 1:
                called[person.id] = words[0]
            elif words and full[person.name] == 1:
                called[person.id] = person.name
            else:
                called[person.id] = f"{person.name} ({person.id})".strip()
        return called

    def called(self, person: str) -> str:
        """A person's first name; the full name where two share it, and the id where two share both."""
        return self._called[person]

    def derived(self, key: Hashable, work_out: Callable[[], Value], of: object = None) -> Value:
        """A lookup that a rule works out of the problem once; `key` names it and its parameters.

        Where all that it is worked out `of` is given, it serves problems that follow this one as well,
        as long as that is equal.
        """
        if key not in self._derived:
            was = self._before.get(key)
            self._derived[key] = (of, work_out()) if was is None or of is None or was[0] != of else was
        return cast(Value, self._derived[key][1])

    def follow(self, before: "Problem") -> None:
        """Take what still holds from what was worked out of a problem of which this one was made."""
        self._before.update((key, kept) for key, kept in before._derived.items() if kept[0] is not None)

    def under(
        self, rules: dict[Id, dict[str, Any]], locks: tuple[Lock, ...], pair_locks: tuple[Pair, ...]
    ) -> "Problem":
        """The same problem under other rules and locks; raises InputError where these make no sense.

        Nothing else is checked again, and what was looked up of everything else stays.
        """
        from planner.checks import check_bonds_and_locks, check_rules

        made = copy(self)
        for name, value in (("rules", rules), ("locks", locks), ("pair_locks", pair_locks)):
            msgspec.structs.force_setattr(made, name, value)
        check_bonds_and_locks(made)
        check_rules(made)
        made.__dict__.update((name, found) for name, found in self.__dict__.items() if name not in _OF_RULES)
        made.follow(self)
        return made

    @cached_property
    def _derived(self) -> dict[Hashable, tuple[object, object]]:
        return {}

    @cached_property
    def _before(self) -> dict[Hashable, tuple[object, object]]:
        return {}

    def level(self, person: str, skill: str) -> int:
        """How well a person knows a skill, 0 (not at all) to 5."""
        return self.person[person].skills.get(skill, 0)

    @cached_property
    def _in_cycle(self) -> dict[tuple[int, str], frozenset[str]]:
        """Who was in a challenge's pod so many cycles ago, by (ago, challenge)."""
        members: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
        for meeting in self.history:
            if meeting.challenge is not None:
                members[meeting.ago, meeting.challenge].update(meeting.people)
        return {key: frozenset(people) for key, people in members.items()}

    def cycles_in_a_row(self, person: str, challenge: str) -> int:
        """In how many past cycles in a row, counted back from the last, a person was in a challenge's pod."""
        served = 0
        while person in self._in_cycle.get((served + 1, challenge), ()):
            served += 1
        return served

    @cached_property
    def sha256(self) -> str:
        """The fingerprint of the problem's file form, which a plan carries to say what it plans."""
        return hashlib.sha256(encode(self)).hexdigest()


def read_problem(path: Path) -> Problem:
    """The problem in a file; raises InputError with the file, the place, what was found and expected."""
    return read_record(path, Problem)


def write_problem(problem: Problem, path: Path) -> None:
    """Write `problem.json`; the same problem gives the same bytes."""
    write_json(problem, path)
