"""One thing that can be chosen in the palette."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ui.theme import Role
from ui.words import spoken


@dataclass(frozen=True)
class Entry:
    """What it is called, what stands beside it, and what choosing it does.

    `key` is the same whenever the palette opens; `aside` tells more, such as where somebody is, and is
    searched too; `hint` stands at the right: keys, or what would change, in the colour of `role`;
    `rank` 1-3 marks the best; `said` is what a screen reader says in place of the hint; `why_not` says why it
    cannot be chosen, empty where it can.
    """

    key: str
    icon: str
    name: str
    aside: str = ""
    hint: str = ""
    role: Role = "muted"
    rank: int | None = None
    said: str = ""
    why_not: str = ""
    do: Callable[[], object] = field(default=lambda: None, compare=False)

    @property
    def beside(self) -> str:
        """What stands beside the name: why it cannot be chosen, else more about it."""
        return self.why_not or self.aside

    @property
    def description(self) -> str:
        """What a screen reader says of it after its name."""
        return ", ".join(part for part in (self.said or spoken(self.hint), spoken(self.beside)) if part)
