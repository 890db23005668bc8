"""A Workspace: everything in the user's file, frozen. A Change makes the next one of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Any

from planner.plan import Plan
from planner.problem import Pair
from planner.workspace import entities as e


@dataclass(frozen=True)
class Workspace:
    """The rows of every table, by key. Equal rows make equal workspaces, in whatever order they came."""

    organisation: Mapping[str, e.Organisation] = field(default_factory=dict)
    departments: Mapping[str, e.Department] = field(default_factory=dict)
    skills: Mapping[str, e.Skill] = field(default_factory=dict)
    close_skills: Mapping[tuple[str, str], e.CloseSkills] = field(default_factory=dict)
    people: Mapping[str, e.Person] = field(default_factory=dict)
    knows: Mapping[tuple[str, str], e.Knows] = field(default_factory=dict)
    week_hours: Mapping[tuple[Any, ...], e.WeekHours] = field(default_factory=dict)
    commitments: Mapping[tuple[Any, ...], e.Commitment] = field(default_factory=dict)
    leave: Mapping[tuple[Any, ...], e.Leave] = field(default_factory=dict)
    bonds: Mapping[tuple[str, str, str], e.Bond] = field(default_factory=dict)
    cycles: Mapping[str, e.Cycle] = field(default_factory=dict)
    challenges: Mapping[tuple[str, str], e.Challenge] = field(default_factory=dict)
    preferences: Mapping[tuple[str, str], e.Preference] = field(default_factory=dict)
    rules: Mapping[tuple[str, str], e.RuleSetting] = field(default_factory=dict)
    plans: Mapping[str, e.NamedPlan] = field(default_factory=dict)
    memberships: Mapping[tuple[str, str, str], e.Membership] = field(default_factory=dict)
    pairs: Mapping[tuple[str, str, str], e.LiaisonPair] = field(default_factory=dict)
    locks: Mapping[tuple[str, str, str], e.Lock] = field(default_factory=dict)
    pair_locks: Mapping[tuple[str, str, str], e.PairLock] = field(default_factory=dict)
    served: Mapping[tuple[str, str, str], e.Served] = field(default_factory=dict)
    pairs_served: Mapping[tuple[str, str, str], e.PairServed] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[e.Row]) -> "Workspace":
        """The workspace that holds these rows."""
        tables: dict[str, dict[Any, Any]] = {name: {} for name in e.TABLES}
        for row in rows:
            tables[row.table][row.key] = row
        return cls(**tables)

    def rows(self, table: str) -> Mapping[Any, e.Row]:
        """The rows of a table, by key."""
        rows: Mapping[Any, e.Row] = getattr(self, table)
        return rows

    def with_tables(self, tables: Mapping[str, Mapping[Any, e.Row]]) -> "Workspace":
        """The workspace with some tables in place of its own."""
        return replace(self, **tables)  # type: ignore[arg-type]

    def all_rows(self) -> Iterable[e.Row]:
        """Every row, each after the rows it names."""
        for table in e.TABLES:
            yield from self.rows(table).values()

    # What is asked for often, by what it hangs on.

    @cached_property
    def settings(self) -> e.Organisation:
        """What holds for everybody."""
        return self.organisation.get("organisation", e.Organisation())

    def challenges_of(self, cycle: str) -> list[e.Challenge]:
        """The challenges of a cycle, the most valuable first."""
        mine = [challenge for challenge in self.challenges.values() if challenge.cycle == cycle]
        return sorted(mine, key=lambda challenge: (-challenge.value, challenge.title, challenge.id))

    def plans_of(self, cycle: str) -> list[e.NamedPlan]:
        """The plans of a cycle, in the order they were made."""
        return [plan for plan in self.plans.values() if plan.cycle == cycle]

    @cached_property
    def _pods(self) -> dict[str, dict[str, list[str]]]:
        pods: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for row in self.memberships.values():
            pods[row.plan][row.challenge].append(row.person)
        return pods

    def plan(self, plan: str) -> Plan:
        """The pods and pairs of one of the plans."""
        return Plan.of(
            self._pods.get(plan, {}),
            [Pair(row.it, row.business) for row in self.pairs.values() if row.plan == plan],
        )


assert [field.name for field in fields(Workspace)] == list(e.TABLES)
