"""Tallies: what an import does to each table, in numbers, and what people call rows."""

from dataclasses import dataclass

_COUNTED = {
    # table: what one row, and several, are called
    "people": ("person", "people"),
    "departments": ("department", "departments"),
    "skills": ("skill", "skills"),
    "knows": ("skill level", "skill levels"),
    "challenges": ("challenge", "challenges"),
    "preferences": ("list of wishes", "lists of wishes"),
    "served": ("place in a past pod", "places in past pods"),
    "leave": ("time away", "times away"),
    "commitments": ("commitment", "commitments"),
    "cycles": ("quarter", "quarters"),
    "plans": ("plan", "plans"),
    "memberships": ("place in a pod", "places in pods"),
    "pairs": ("pair", "pairs"),
    "pairs_served": ("past pair", "past pairs"),
    "locks": ("lock", "locks"),
    "organisation": ("setting for everybody", "settings for everybody"),
    "close_skills": ("pair of close skills", "pairs of close skills"),
    "week_hours": ("week with hours of its own", "weeks with hours of their own"),
    "bonds": ("bond", "bonds"),
    "rules": ("rule", "rules"),
    "pair_locks": ("lock of a pair", "locks of pairs"),
}


@dataclass(frozen=True)
class Tally:
    """What an import does to one table: how many rows it adds, changes, finds unchanged and removes."""

    table: str
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0

    @property
    def rows(self) -> int:
        """The rows that the import has to do with."""
        return self.added + self.changed + self.unchanged + self.removed


def named(table: str) -> tuple[str, str]:
    """What people call one row, and several rows, of a table."""
    return _COUNTED.get(table, ("row", "rows"))
