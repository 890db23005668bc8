"""The roster: who works in which pod and pair, for one of two audiences; every format writes it its own way.

An announcement tells what everybody may know. A manager's export adds what the plan costs and what it was
planned by. Groups, which people stated for planning alone, leave in neither.
"""

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from planner.cycles.roster import planned, running
from planner.files import InputError
from planner.plan import Finding
from planner.problem import Need
from planner.words import ordinal
from planner.workspace import Workspace
from planner.workspace.cycle import plan_of, still_planned
from planner.workspace.entities import Challenge, Cycle, Department, Knows, LiaisonPair, NamedPlan, Person
from planner.workspace.quarters import called

if TYPE_CHECKING:
    from planner.score import Assessment

Audience = Literal["announcement", "manager"]
AUDIENCES: dict[Audience, str] = {
    "announcement": "To announce: people, pods, pairs, needs, hours and dates. No score, no cost, no wishes, "
    "nothing that people told their manager alone.",
    "manager": "For managers: also the score, what costs, wishes, waits, locks, and who and what has no pod. "
    "Groups never leave.",
}
_NEVER_LEAVES = "belonging"  # its findings tell of groups, which people stated for planning alone


class Roster:
    """One plan of a workspace as the roster of its quarter; raises InputError where there is no such plan.

    `assessment` is that of the plan, where it is known already: a manager's export needs it. With a `pod`,
    which is the id of its challenge, the roster is of that pod alone.
    """

    def __init__(
        self,
        workspace: Workspace,
        plan: str,
        audience: Audience = "announcement",
        assessment: "Assessment | None" = None,
        pod: str | None = None,
    ) -> None:
        if plan not in workspace.plans:
            known = ", ".join(sorted(workspace.plans)) or "none"
            raise InputError(f"plan: found {plan!r}, expected one of the file's plans: {known}")
        self.workspace, self.audience = workspace, audience
        self._assessment = assessment
        self.named: NamedPlan = workspace.plans[plan]
        self.cycle: Cycle = workspace.cycles[self.named.cycle]
        self.plan = plan_of(workspace, plan)
        first = self.named.from_week
        there = {c.id for c in still_planned(workspace, self.cycle, first)}
        challenges = [c for c in workspace.challenges_of(self.cycle.id) if c.id in there]
        if not self.for_managers:  # in the order of their value, which is for managers
            challenges.sort(key=lambda challenge: (challenge.title.casefold(), challenge.id))
        # What was given up before it began was planned, and nobody worked in it.
        self.staffed = [c for c in challenges if self.plan.members(c.id) and running(c, self.cycle)]
        self.not_staffed = [c for c in challenges if c not in self.staffed] if pod is None else []
        self.pod = pod
        if pod is not None:
            self.staffed = [challenge for challenge in self.staffed if challenge.id == pod]
            if not self.staffed:
                raise InputError(f"pod: found {pod!r}, expected a challenge with people in this plan")

    @property
    def for_managers(self) -> bool:
        """Whether managers alone read it."""
        return self.audience == "manager"

    @property
    def title(self) -> str:
        """What the roster is called; what a manager named the plan is for managers."""
        named = self.named.name if self.for_managers else "pods and liaison pairs"
        return f"{called(self.cycle.id)}: {named if self.pod is None else self.staffed[0].title}"

    @cached_property
    def whole(self) -> "Roster":
        """The roster of all pods."""
        return (
            self
            if self.pod is None
            else Roster(self.workspace, self.named.id, self.audience, self._assessment)
        )

    @cached_property
    def assessment(self) -> "Assessment":
        """The plan with its score and findings; raises InputError where the file's rows make no problem."""
        from planner.score import assess
        from planner.workspace.cycle import problem_of

        return self._assessment or assess(problem_of(self.workspace, self.named.id), self.plan)

    @cached_property
    def costs(self) -> tuple[Finding, ...]:
        """What costs in the plan, but for what tells of groups: level by level, the costliest first."""
        return tuple(
            finding
            for finding in self.assessment.findings
            if finding.cost and finding.rule != _NEVER_LEAVES and self.pod in (None, finding.challenge)
        )

    def members(self, challenge: Challenge) -> list[Person]:
        """The people of a pod, by name."""
        people = [self.workspace.people[person] for person in self.plan.members(challenge.id)]
        return sorted(people, key=lambda person: (person.name.casefold(), person.id))

    @property
    def pairs(self) -> list[LiaisonPair]:
        """The liaison pairs, by business department and name; of a pod those with somebody in it."""
        pairs = [row for row in self.workspace.pairs.values() if row.plan == self.named.id]
        if self.pod is not None:
            there = set(self.plan.members(self.pod))
            pairs = [pair for pair in pairs if there & {pair.it, pair.business}]
        return sorted(pairs, key=self._place)

    def _place(self, pair: LiaisonPair) -> tuple[int, str, str]:
        return self.department(pair.business).position, pair.business, pair.it

    @property
    def without_a_pod(self) -> list[Person]:
        """The people who join pods and are in none, by name; of a pod nobody."""
        if self.pod is not None:
            return []
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

    def covered(self, person: str, challenge: Challenge) -> tuple[str, ...]:
        """The names of the skills that a challenge needs and a person brings in full."""
        needs = challenge.needs
        return tuple(dict.fromkeys(self.skill(need.skill) for need in needs if self.covers(person, need)))

    def wish(self, person: str, challenge: str) -> str:
        """Which of a person's wishes a challenge is: "first", "second", ...; empty where it is none."""
        row = self.workspace.preferences.get((self.cycle.id, person))
        wishes = row.wishes if row else ()
        return ordinal(wishes.index(challenge)) if challenge in wishes else ""

    def locked(self, person: str, challenge: str) -> bool:
        """Whether a person is locked into a challenge's pod."""
        lock = self.workspace.locks.get((self.named.id, person, challenge))
        return lock is not None and lock.kind == "in"
