"""The roster: who works in which pod and pair, as tables of text that every format writes its own way.

What people told their manager alone never leaves in a roster: groups, wishes, what was ruled out, standing.
"""

from collections.abc import Iterator

from planner.cycles.roster import planned, running
from planner.files import InputError
from planner.problem import Need
from planner.workspace import Workspace
from planner.workspace.cycle import plan_of, still_planned
from planner.workspace.entities import Challenge, Cycle, Department, Knows, LiaisonPair, NamedPlan, Person

MEMBERSHIP_HEADINGS = (
    "cycle", "challenge", "title", "first_week", "last_week", "person", "name", "department", "discipline",
    "site", "hours_per_week", "can_lead", "covers", "given_up_from",
)  # fmt: skip
PAIR_HEADINGS = (
    "cycle", "it", "it_name", "it_department", "business", "business_name", "business_department",
    "hours_per_week",
)  # fmt: skip


class Roster:
    """One plan of a workspace as the roster of its quarter; raises InputError where there is no such plan."""

    def __init__(self, workspace: Workspace, plan: str) -> None:
        if plan not in workspace.plans:
            known = ", ".join(sorted(workspace.plans)) or "none"
            raise InputError(f"plan: found {plan!r}, expected one of the file's plans: {known}")
        self.workspace = workspace
        self.named: NamedPlan = workspace.plans[plan]
        self.cycle: Cycle = workspace.cycles[self.named.cycle]
        self.plan = plan_of(workspace, plan)
        first = self.named.from_week
        there = {c.id for c in still_planned(workspace, self.cycle, first)}
        challenges = [c for c in workspace.challenges_of(self.cycle.id) if c.id in there]
        # What was given up before it began was planned, and nobody worked in it.
        self.staffed = [c for c in challenges if self.plan.members(c.id) and running(c, self.cycle)]
        self.not_staffed = [c for c in challenges if c not in self.staffed]

    def members(self, challenge: Challenge) -> list[Person]:
        """The people of a pod, by name."""
        people = [self.workspace.people[person] for person in self.plan.members(challenge.id)]
        return sorted(people, key=lambda person: (person.name.casefold(), person.id))

    @property
    def pairs(self) -> list[LiaisonPair]:
        """The liaison pairs, by business department and name."""
        pairs = [row for row in self.workspace.pairs.values() if row.plan == self.named.id]
        return sorted(pairs, key=self._place)

    def _place(self, pair: LiaisonPair) -> tuple[int, str, str]:
        return self.department(pair.business).position, pair.business, pair.it

    @property
    def without_a_pod(self) -> list[Person]:
        """The people who join pods and are in none, by name."""
        there = {person for challenge in self.staffed for person in self.plan.members(challenge.id)}
        people = [
            person
            for person in self.workspace.people.values()
            if person.active and person.joins and person.id not in there
        ]
        return sorted(people, key=lambda person: (person.name.casefold(), person.id))

    def name(self, person: str) -> str:
        """A person's name."""
        return self.workspace.people[person].name

    def department(self, person: str) -> Department:
        """A person's department."""
        return self.workspace.departments[self.workspace.people[person].department]

    def weeks(self, challenge: Challenge) -> tuple[int, int]:
        """The first and the last week of a challenge in the plan, as the whole cycle counts them.

        One that was given up is over then; where it was given up before it began, its weeks as planned.
        """
        runs = running(challenge, self.cycle) or planned(challenge, self.cycle)
        return max(runs.start, self.named.from_week), runs.stop - 1

    def covers(self, person: str, need: Need) -> bool:
        """Whether a person fully meets a need."""
        known = self.workspace.knows.get((person, need.skill), Knows(person, need.skill))
        return known.level >= need.level

    def skill(self, skill: str) -> str:
        """A skill's name."""
        return self.workspace.skills[skill].name


def membership_rows(workspace: Workspace, plan: str) -> Iterator[tuple[str, ...]]:
    """The headings, then a row for each person in each pod."""
    roster = Roster(workspace, plan)
    yield MEMBERSHIP_HEADINGS
    for challenge in roster.staffed:
        first, last = roster.weeks(challenge)
        for person in roster.members(challenge):
            covered = [roster.skill(need.skill) for need in challenge.needs if roster.covers(person.id, need)]
            yield (
                roster.cycle.id,
                challenge.id,
                challenge.title,
                str(first),
                str(last),
                person.id,
                person.name,
                roster.department(person.id).name,
                person.discipline or "",
                person.site,
                f"{challenge.hours:g}",
                "yes" if person.can_lead else "no",
                "; ".join(dict.fromkeys(covered)),
                "" if challenge.cut_from is None else str(challenge.cut_from),
            )


def pair_rows(workspace: Workspace, plan: str) -> Iterator[tuple[str, ...]]:
    """The headings, then a row for each liaison pair."""
    roster = Roster(workspace, plan)
    yield PAIR_HEADINGS
    for pair in roster.pairs:
        yield (
            roster.cycle.id,
            pair.it,
            roster.name(pair.it),
            roster.department(pair.it).name,
            pair.business,
            roster.name(pair.business),
            roster.department(pair.business).name,
            f"{workspace.settings.pair_hours:g}",
        )
