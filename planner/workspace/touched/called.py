"""What rows are called: as a change itself has them, else as the workspace does, else by their ids."""

from functools import cached_property
from typing import Any

from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change
from planner.workspace.entities import Key, Row
from planner.workspace.quarters import called


class Called:
    """Names for the rows that a change speaks of, some of which may not be there any more."""

    def __init__(self, workspace: Workspace, change: Change) -> None:
        self._workspace = workspace
        self._edited: dict[tuple[str, Key], Row] = {
            (edit.table, edit.key): row for edit in change.edits if (row := edit.after or edit.before)
        }

    def edits(self, table: str, key: Key) -> bool:
        """Whether the change itself is of this row."""
        return (table, key) in self._edited

    def has_name(self, row: Row) -> bool:
        """Whether a row is called something of itself, and not by what its key names."""
        return row.table == "challenges" or (row.key_fields == ("id",) and row.table != "organisation")

    def row(self, table: str, key: Key) -> Row | None:
        """A row as the change leaves or found it, or as it is in the workspace; None where it is gone."""
        return self._edited.get((table, key)) or self._workspace.rows(table).get(key)

    def named(self, table: str, key: Key | None) -> str:
        """What a row is called: a person's or plan's name, a challenge's title, a quarter, a rule's name."""
        if key is None:
            return "none"
        row = self.row(table, key)
        if table == "cycles":
            return called(str(key))
        title = getattr(row, "name", None) or getattr(row, "title", None) or ""
        return " ".join(str(title).split()) or str(key[-1] if isinstance(key, tuple) else key)

    def challenge(self, challenge: str, cycle: str | None) -> str:
        """The title of a challenge of a cycle, or of any other where that has none of this id."""
        key = (cycle, challenge)
        if cycle is None or self.row("challenges", key) is None:
            key = (self._cycles.get(challenge, ""), challenge)
        return self.named("challenges", key)

    def cycle(self, row: Row) -> str | None:
        """The cycle that a row belongs to, itself or by its plan; None where it belongs to none."""
        plan = getattr(row, "plan", None)
        owner = row if plan is None else self.row("plans", plan)
        found: str | None = getattr(owner, "cycle", None)
        return found

    def rule(self, rule: str) -> str:
        """The name of a rule."""
        kind = rule_type(rule)
        return rule if kind is None else str(kind.name)

    @cached_property
    def _cycles(self) -> dict[str, str]:
        """A cycle that has each challenge, the last that is known."""
        rows = [*self._workspace.challenges.values(), *self._edited.values()]
        return {row.id: row.cycle for row in rows if isinstance(row, e.Challenge)}


def rule_type(rule: str) -> Any:
    """The kind of rule of this key; None where there is none."""
    from planner.rules import rule_types

    return rule_types().get(rule)
