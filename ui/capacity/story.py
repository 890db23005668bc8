"""What there is to say of one person's week: what fills it, where the hours come from, what would fix it."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.capacity import Filling, PersonWeeks, capacity, fillings
from planner.workspace.entities import Department, Organisation
from ui import words
from ui.capacity.face import counted_hours
from ui.document import Document
from ui.explain import Fact
from ui.theme import Role

if TYPE_CHECKING:
    from planner.explain.option import Option
    from planner.explain.overbooked import Allowance

_ROLES: dict[str, Role] = {"pod": "accent", "pair": "line_strong", "commitment": "warning"}


@dataclass(frozen=True)
class Part:
    """One thing that fills a week: what it is, when it runs, its hours and its colour."""

    name: str
    when: str
    hours: float
    role: Role


class CellStory:
    """One person's week in the plan that a document looks at."""

    def __init__(self, document: Document, person: str, week: int) -> None:
        from planner.graphs.capacity import taken

        problem, cycle = document.problem, document.planned_weeks
        assert problem is not None
        assert cycle is not None
        self._workspace, self._problem, self._plan = document.workspace, problem, document.plan
        self._taken, self._cycle, self._week = taken(document.workspace, cycle), cycle, week
        self.person, self.called = problem.person[person], problem.called(person)

    @cached_property
    def weeks(self) -> PersonWeeks:
        """All weeks of the person."""
        return capacity(self._problem, self._plan, self._taken).people[self.person.id]

    @property
    def hours(self) -> float:
        """The pod hours of the week."""
        return self.weeks.hours[self._week - 1]

    @property
    def over(self) -> float:
        """What is beyond them."""
        return self.weeks.over[self._week - 1]

    @property
    def away(self) -> bool:
        """Whether the person is away."""
        return self._week in self.weeks.away

    @property
    def number(self) -> int:
        """The number that the week has in the whole quarter."""
        return self._problem.cycle.week(self._week)

    @property
    def dates(self) -> str:
        """The days of the week: "8 Feb – 14 Feb"."""
        return words.week_dates(self._cycle.starts, self._week, self._week)

    def parts(self) -> list[Part]:
        """What fills the week, the pods first; what is wholly beyond the pod hours has danger's colour."""
        parts, before = [], 0.0
        for filling in fillings(self._problem, self._plan, self.person.id, self._taken):
            hours = filling.hours[self._week - 1]
            if hours:
                role: Role = "danger" if before >= self.hours else _ROLES[filling.kind]
                parts.append(Part(self._name(filling), self._when(filling), hours, role))
                before += hours
        return parts

    def sources(self) -> list[Fact]:
        """Where the pod hours come from."""
        row = self._workspace.people[self.person.id]
        facts = [Fact("Working week", f"{words.hours(row.hours)} h"), Fact("Pod share", self._share())]
        facts.append(Fact("Pod hours", f"{words.hours(self.person.pod_hours)} h"))
        if self.hours != self.person.pod_hours:
            facts.append(Fact(f"Week {self.number}", f"{words.hours(self.hours)} h, as allowed"))
        return facts

    def _share(self) -> str:
        from planner.graphs.capacity import pod_share

        row = self._workspace.people[self.person.id]
        if row.pod_hours is not None:
            return f"{self.called}’s own {counted_hours(row.pod_hours)}"
        percent, says = pod_share(self._workspace, row)
        if isinstance(says, Organisation):
            return f"{percent}%, as everybody"
        if isinstance(says, Department):
            return f"{percent}%, as all {says.name}"
        return f"{percent}%, {self.called}’s own"

    def way(self, option: "Option") -> tuple[str, str, str]:
        """A change of the plan as its kind, in words, and the word on its button."""
        action, person = option.action, self.person.id
        if action.begins:
            (old,), (new,) = action.ends, action.begins
            comes, partner = (new.it, old.business) if old.it == person else (new.business, old.it)
            which = f"the pair with {self._problem.called(partner)}" if self._pairs > 1 else "the pair"
            return "pair", f"Give {which} to {self._problem.person[comes].name}", "Apply"
        mine = next(step for step in action.steps if step.person == person)
        others = [step for step in action.steps if step.person != person]
        if not others:
            return "move", f"Move to {self._pod(mine.target)}", "Move"
        name = self._problem.person[others[0].person].name
        if others[0].source == mine.target and mine.target is not None:
            return "swap", f"Swap with {name}", "Swap"
        leaves = "" if others[0].source is None else f" from {self._pod(others[0].source)}"
        return "place", f"Give the place to {name}{leaves}", "Apply"

    def allowing(self, offered: "Allowance") -> str:
        """Hours to allow, in words: "Allow 9 hours until week 9"."""
        when = "in" if offered.first == offered.last else "until"
        return f"Allow {counted_hours(offered.hours)} {when} week {self._problem.cycle.week(offered.last)}"

    @property
    def _pairs(self) -> int:
        return len(self._plan.pairs_of(self.person.id))

    def _pod(self, challenge: str | None) -> str:
        return "the bench" if challenge is None else self._problem.challenge[challenge].title

    def _name(self, filling: Filling) -> str:
        if filling.kind == "pod":
            return self._pod(filling.about)
        if filling.kind == "pair":
            return f"Pair with {self._problem.person[filling.about].name}"
        return filling.about

    def _when(self, filling: Filling) -> str:
        week = self._problem.cycle.week
        when = words.span(week(filling.first), week(filling.last))
        if filling.kind != "pair":
            return when
        people = (self.person.id, filling.about)
        unit = next(p for p in people if self._problem.side[p] != "it")
        department = self._problem.department[self._problem.person[unit].department].name
        return f"{department}, all quarter"
