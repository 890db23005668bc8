"""Whom of a problem's people a later state of the workspace says something else of."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from planner.problem import Problem
from planner.workspace import Workspace
from planner.workspace.entities import TABLES, LiaisonPair, Membership

Kept = TypeVar("Kept")
# What says how a plan is to be, and nothing of whom it is of.
_ASKED = ("rules", "locks", "pair_locks")
# What says something of one person, beside the people themselves.
_OF_PERSON = ("knows", "week_hours", "commitments", "leave", "preferences")


class Known(NamedTuple):
    """A workspace, and the problem of one of its plans."""

    workspace: Workspace
    problem: Problem


def only_asked_otherwise(known: Known, after: Workspace) -> bool:
    """Whether nothing but what is set of rules, and what is locked, is another in a later workspace."""
    return all(known.workspace.rows(table) is after.rows(table) for table in TABLES if table not in _ASKED)


def people_since(
    known: Known, after: Workspace, plan: str, people: Collection[str], challenges: Collection[str]
) -> set[str] | None:
    """Those of these people to make anew for a plan of a later workspace that has these challenges.

    None where something differs on which everybody hangs.
    """
    before, problem = known
    if _everybody_differs(before, after, plan):
        return None
    differ = {row.id for row in _differing(before.people, after.people)}
    for table in _OF_PERSON:
        differ.update(row.person for row in _differing(before.rows(table), after.rows(table)))
    if departments := {row.id for row in _differing(before.departments, after.departments)}:
        differ.update(row.id for row in after.people.values() if row.department in departments)
    if moved := problem.challenge.keys() ^ challenges:
        differ.update(
            row.person for row in after.preferences.values() if not moved.isdisjoint(row.wishes + row.vetoes)
        )
    if others := problem.person.keys() ^ people:
        differ.update(others)
        differ.update(row.id for row in after.people.values() if row.manager in others)
    return differ.intersection(people)


def with_people(workspace: Workspace, people: Collection[str]) -> Workspace:
    """The workspace as if it knew these people alone, in what the graphs are made of for them."""
    tables: dict[str, Mapping[Any, Any]] = {
        table: {key: row for key, row in workspace.rows(table).items() if row.person in people}  # type: ignore[attr-defined]
        for table in _OF_PERSON
        if table != "preferences"
    }
    tables["people"] = {key: row for key, row in workspace.people.items() if key in people}
    return workspace.with_tables(tables)


def _everybody_differs(before: Workspace, after: Workspace, plan: str) -> bool:
    """Whether the cycle, the past or what holds for everybody is another than before."""
    named, standing = after.plans[plan], {each.id for each in after.plans.values() if each.published}
    was_standing = {each.id for each in before.plans.values() if each.published}
    if (
        before.settings.pod_share != after.settings.pod_share
        or before.plans.get(plan) != named
        or any(before.plans.get(each) != after.plans.get(each) for each in standing | was_standing)
        or any(before.rows(table) != after.rows(table) for table in ("cycles", "served", "pairs_served"))
    ):
        return True
    # Published plans are what past cycles and the weeks before a later plan are read from.
    decided: list[Membership | LiaisonPair] = []
    if standing:
        decided += _differing(before.memberships, after.memberships)
        decided += _differing(before.pairs, after.pairs)
    hangs_on_challenges = bool(standing) or named.from_week > 1
    return any(row.plan in standing for row in decided) or (
        hangs_on_challenges and before.challenges != after.challenges
    )


def _differing(before: Mapping[Any, Kept], after: Mapping[Any, Kept]) -> Iterable[Any]:
    """The rows that one of the two has and the other has not."""
    if before is after:
        return []
    rows = [row for key, row in after.items() if before.get(key) is not row]
    return rows + [row for key, row in before.items() if key not in after]
