"""A workspace as tables show it: what rows say of others, worked out once while these stay as they are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from planner.workspace import Workspace
from planner.workspace.entities import Challenge, Knows, Membership, Preference

Found = TypeVar("Found")


class Seen:
    """The workspace that is shown, and what was found in it; a later one takes over what still holds."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._found: dict[str, tuple[list[Mapping[Any, Any]], Any]] = {}

    def show(self, workspace: Workspace) -> None:
        """Show the workspace after a change."""
        self.workspace = workspace

    def _once(self, name: str, tables: Sequence[str], make: Callable[[], Found]) -> Found:
        sources: list[Mapping[Any, Any]] = [self.workspace.rows(table) for table in tables]
        known = self._found.get(name)
        if known is None or any(old is not new for old, new in zip(known[0], sources, strict=True)):
            known = self._found[name] = (sources, make())
        found: Found = known[1]
        return found

    def person(self, id: str | None) -> str:
        """What a cell calls a person: by name, with the id where several share it; "" for nobody."""
        row = self.workspace.people.get(id or "")
        if row is None:
            return id or ""
        shared = self._once("shared", ["people"], self._shared)[row.name.casefold()] > 1
        return f"{row.name} ({row.id})" if shared else row.name

    def _shared(self) -> Counter[str]:
        return Counter(person.name.casefold() for person in self.workspace.people.values())

    def department(self, id: str) -> str:
        """The name of a department."""
        row = self.workspace.departments.get(id)
        return id if row is None else row.name

    def skill(self, id: str) -> str:
        """The name of a skill."""
        row = self.workspace.skills.get(id)
        return id if row is None else row.name

    def knows(self, person: str) -> list[Knows]:
        """What a person knows or wants to learn, by the names of the skills."""
        return self._once("knows", ["knows", "skills"], self._known).get(person, [])

    def _known(self) -> dict[str, list[Knows]]:
        found: defaultdict[str, list[Knows]] = defaultdict(list)
        for row in self.workspace.knows.values():
            found[row.person].append(row)
        for rows in found.values():
            rows.sort(key=lambda row: self.skill(row.skill))
        return dict(found)

    def levels(self, skill: str) -> list[int]:
        """The levels at which people who are here know a skill."""
        return self._once("levels", ["knows", "people"], self._levels).get(skill, [])

    def _levels(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for row in self.workspace.knows.values():
            if row.level and self.workspace.people[row.person].active:
                found[row.skill].append(row.level)
        return dict(found)

    def pods(self, plan: str | None) -> dict[str, list[str]]:
        """The challenges in whose pods people are in a plan, by person."""
        return self._once(f"pods {plan}", ["memberships"], lambda: self._grouped(plan, "person", "challenge"))

    def members(self, plan: str | None) -> dict[str, list[str]]:
        """The people in a plan's pods, by challenge."""
        return self._once(
            f"members {plan}", ["memberships"], lambda: self._grouped(plan, "challenge", "person")
        )

    def _grouped(self, plan: str | None, by: str, what: str) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        rows: Sequence[Membership] = list(self.workspace.memberships.values())
        for row in rows:
            if row.plan == plan:
                found[getattr(row, by)].append(getattr(row, what))
        return dict(found)

    def title(self, cycle: str, challenge: str) -> str:
        """The title of a challenge in a quarter, or its id where the quarter has none of that id."""
        row: Challenge | None = self.workspace.challenges.get((cycle, challenge))
        return challenge if row is None else row.title

    def preference(self, cycle: str, person: str) -> Preference:
        """What a person wishes for and rules out in a quarter."""
        return self.workspace.preferences.get((cycle, person)) or Preference(cycle, person)
