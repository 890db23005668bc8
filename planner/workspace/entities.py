"""The rows of a workspace: every kind of thing the user's file holds, frozen.

A row says which table it belongs to and which of its fields are its key. Ids are text. Dates are days.
What is worked out from rows (pod hours, waiting, closeness along a path) is never stored in one.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Meta

from planner.problem import Count, Hours, Id, Importance, Level, Mix, Need, Positive, Record, Side

Key = str | tuple[Any, ...]


class Row(Record, frozen=True):
    """A row of a workspace; two rows of one table with the same key are states of the same thing.

    `names` says of which table a field names a row: the store keeps it true, and who removes that row
    removes this one with it or clears the field.
    """

    table: ClassVar[str]
    key_fields: ClassVar[tuple[str, ...]] = ("id",)
    names: ClassVar[Mapping[str, str]] = {}

    @property
    def key(self) -> Key:
        """The row's id, or the tuple of its key fields where it has several."""
        return self.key_of()(self)

    @classmethod
    @cache
    def key_of(cls) -> Callable[[Any], Key]:
        """What gives the key of rows of this kind; asked for once, it is quicker for many than `key`."""
        return attrgetter(*cls.key_fields)


Percentage = Annotated[int, Meta(ge=0, le=100)]


class Organisation(Row, frozen=True):
    """What holds for everybody: one row, whose pod share is a percentage of working hours."""

    table = "organisation"

    id: Literal["organisation"] = "organisation"
    name: str = ""
    pair_hours: Hours = 1
    pod_share: Percentage = 20


class Department(Row, frozen=True):
    """A department; `domain` lists the skills in whose words a business unit speaks.

    Its `pod_share` stands over the organisation's (None: that holds).
    """

    table = "departments"

    id: Id
    name: str
    side: Side
    liaisons: Count = 0
    domain: tuple[Id, ...] = ()
    position: int = 0
    pod_share: Percentage | None = None


class Skill(Row, frozen=True):
    """A skill; a technical one is a word of IT's language that business people may share."""

    table = "skills"

    id: Id
    name: str
    technical: bool = False


class CloseSkills(Row, frozen=True):
    """Skill -is close to-> skill, both ways; `one` < `other`; closeness 0 to 1."""

    table = "close_skills"
    key_fields = ("one", "other")
    names = {"one": "skills", "other": "skills"}

    one: Id
    other: Id
    closeness: Annotated[float, Meta(gt=0, le=1)]


class Person(Row, frozen=True):
    """A person; `hours` are worked a week, `pod_hours` of them are for pods (None: the pod share).

    Their own `pod_share` stands over the department's (None: that holds).
    """

    table = "people"
    names = {"department": "departments", "manager": "people"}

    id: Id
    name: str
    department: Id
    email: str = ""
    discipline: str | None = None
    site: str = ""
    manager: Id | None = None
    seniority: Count = 3
    can_lead: bool = False
    joins: bool = True
    max_pods: Count = 1
    hours: Hours = 40
    pod_hours: Hours | None = None
    utc_offset: Annotated[float, Meta(ge=-14, le=14)] = 0
    work_starts: Hours = 9
    work_ends: Hours = 17
    groups: tuple[Id, ...] = ()
    standing: Count = 0
    liaison: bool = False
    max_pairs: Count | None = None
    active: bool = True
    pod_share: Percentage | None = None


class Knows(Row, frozen=True):
    """Person -knows-> skill, at a level from 0 to 5, and may want to learn it."""

    table = "knows"
    key_fields = ("person", "skill")
    names = {"person": "people", "skill": "skills"}

    person: Id
    skill: Id
    level: Level = 0
    wants: bool = False


class WeekHours(Row, frozen=True):
    """Person -has hours in-> week: the pod hours of the week that starts on `week`, over all else."""

    table = "week_hours"
    key_fields = ("person", "week")
    names = {"person": "people"}

    person: Id
    week: date
    hours: Hours


class Commitment(Row, frozen=True):
    """Commitment -takes hours of-> week: so many hours a week from the first to the last day."""

    table = "commitments"
    key_fields = ("person", "title", "starts")
    names = {"person": "people"}

    person: Id
    title: str
    starts: date
    ends: date
    hours: Hours


class Leave(Row, frozen=True):
    """Leave -takes hours of-> week: days away, the first and the last included."""

    table = "leave"
    key_fields = ("person", "starts")
    names = {"person": "people"}

    person: Id
    starts: date
    ends: date


class Cycle(Row, frozen=True):
    """A quarter: its first day and length; closed ones are the past."""

    table = "cycles"

    id: Id
    starts: date
    weeks: Annotated[int, Meta(ge=1, le=53)] = 13
    state: Literal["draft", "published", "closed"] = "draft"


class Challenge(Row, frozen=True):
    """A challenge as one cycle sees it; one that continues has the same id in the next cycle.

    Its goal says what should be better, `why` what makes that worth the time.
    One that is cut is given up from the week `cut_from` on; its `weeks` stay those that were planned.
    """

    table = "challenges"
    key_fields = ("cycle", "id")
    names = {"cycle": "cycles"}

    cycle: Id
    id: Id
    title: str
    goal: str = ""
    kind: str = "innovation"
    value: Count = 1
    start_week: Positive = 1
    weeks: Positive = 8
    smallest: Count = 4
    largest: Count = 7
    hours: Hours = 8
    continues: bool = False
    keep: Count = 2
    needs: tuple[Need, ...] = ()
    mix: Mix = Mix()
    decides: str = ""
    cut_from: Positive | None = None
    why: str = ""


class Preference(Row, frozen=True):
    """What a person wishes for and rules out in a cycle, and how many cycles the person has waited."""

    table = "preferences"
    key_fields = ("cycle", "person")
    names = {"cycle": "cycles", "person": "people"}

    cycle: Id
    person: Id
    wishes: tuple[Id, ...] = ()
    vetoes: tuple[Id, ...] = ()
    waited: Count | None = None


class Bond(Row, frozen=True):
    """Two people who belong together in pods, or apart; `one` < `other`."""

    table = "bonds"
    key_fields = ("kind", "one", "other")
    names = {"one": "people", "other": "people"}

    kind: Literal["together", "apart"]
    one: Id
    other: Id
    level: Importance | None = None


class RuleSetting(Row, frozen=True):
    """What a cycle sets of a rule over its defaults: level, weight and parameters."""

    table = "rules"
    key_fields = ("cycle", "rule")
    names = {"cycle": "cycles"}

    cycle: Id
    rule: Id
    settings: dict[str, Any] = {}


class NamedPlan(Row, frozen=True):
    """One of a cycle's plans, by name; stability is counted against its baseline, another plan.

    It plans the weeks from `from_week` on. A published one is what really happens from then on, until
    the one that is published next.
    """

    table = "plans"
    names = {"cycle": "cycles", "baseline": "plans"}

    id: Id
    cycle: Id
    name: str
    baseline: Id | None = None
    from_week: Positive = 1
    published: bool = False


class Membership(Row, frozen=True):
    """A plan's decision that a person is in a challenge's pod."""

    table = "memberships"
    key_fields = ("plan", "challenge", "person")
    names = {"plan": "plans", "person": "people"}

    plan: Id
    challenge: Id
    person: Id


class LiaisonPair(Row, frozen=True):
    """A plan's decision that an IT and a business person are a pair."""

    table = "pairs"
    key_fields = ("plan", "it", "business")
    names = {"plan": "plans", "it": "people", "business": "people"}

    plan: Id
    it: Id
    business: Id


class Lock(Row, frozen=True):
    """A manager's word that a person stays in a pod of a plan, or out of it."""

    table = "locks"
    key_fields = ("plan", "person", "challenge")
    names = {"plan": "plans", "person": "people"}

    plan: Id
    person: Id
    challenge: Id
    kind: Literal["in", "out"] = "in"


class PairLock(Row, frozen=True):
    """A manager's word that a liaison pair stays in a plan."""

    table = "pair_locks"
    key_fields = ("plan", "it", "business")
    names = {"plan": "plans", "it": "people", "business": "people"}

    plan: Id
    it: Id
    business: Id


class Served(Row, frozen=True):
    """Who was in which pod in a past cycle, and for how many weeks: what worked-with is read from.

    A pod bears the id of its challenge; one that does not says which challenge it was, if any.
    """

    table = "served"
    key_fields = ("cycle", "pod", "person")
    names = {"cycle": "cycles", "person": "people"}

    cycle: Id
    pod: Id
    person: Id
    weeks: Positive = 8
    challenge: Id | None = None


class PairServed(Row, frozen=True):
    """A liaison pair of a past cycle and the weeks it ran; 0 where it was agreed and never began."""

    table = "pairs_served"
    key_fields = ("cycle", "it", "business")
    names = {"cycle": "cycles", "it": "people", "business": "people"}

    cycle: Id
    it: Id
    business: Id
    weeks: Count = 13


# In an order in which every row comes after the rows it names.
TABLES: dict[str, type[Row]] = {
    kind.table: kind
    for kind in (
        Organisation,
        Department,
        Skill,
        CloseSkills,
        Person,
        Knows,
        WeekHours,
        Commitment,
        Leave,
        Bond,
        Cycle,
        Challenge,
        Preference,
        RuleSetting,
        NamedPlan,
        Membership,
        LiaisonPair,
        Lock,
        PairLock,
        Served,
        PairServed,
    )
}
