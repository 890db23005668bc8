"""Why somebody is where they are and what a pod costs: facts and reasons as the inspector lists them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.capacity import hours_by_week
from planner.plan import Finding, Plan
from planner.problem import Challenge, Pair, Person, Problem
from planner.words import counted
from planner.workspace import Workspace
from ui import words
from ui.faces import hours_used

if TYPE_CHECKING:
    from planner.explain.difference import Line
    from planner.score import Assessment

GOOD = 3  # good reasons listed before costs


@dataclass(frozen=True)
class Fact:
    """A label and what there is to say; `weeks` are shares of hours used, week by week."""

    label: str
    text: str
    weeks: tuple[float, ...] = ()


@dataclass(frozen=True)
class Reason:
    """A sentence: a good reason, or what it costs on which level.

    `finding` is what it was found as; `rest` are the findings that it stands for in one line.
    """

    text: str
    level: str | None = None
    cost: int = 0
    finding: Finding | None = None
    rest: tuple[Finding, ...] = ()


def reasons(findings: Iterable[Finding]) -> list[Reason]:
    """Findings that cost, as reasons."""
    return [Reason(f.text, f.level, f.cost, f) for f in findings if f.cost]


def digest(findings: Iterable[Finding], each: int) -> list[Reason]:
    """Findings rule by rule, the costliest rule of the highest level first: some of each, the rest as one."""
    from planner.rules import rule_types

    by_rule: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.cost:
            by_rule.setdefault((finding.level, finding.rule), []).append(finding)
    order = sorted(by_rule, key=lambda key: (words.LEVELS.index(key[0]), -sum(f.cost for f in by_rule[key])))
    rows = []
    for level, rule in order:
        found = by_rule[level, rule]
        # One more finding takes no more room than the line that would stand for it.
        shown = found if len(found) == each + 1 else found[:each]
        rows += reasons(shown)
        if rest := found[len(shown) :]:
            name = rule_types()[rule].name
            rows.append(
                Reason(f"{name}: {len(rest)} more", level, sum(f.cost for f in rest), rest=tuple(rest))
            )
    return rows


def _of_line(line: "Line", findings: tuple[Finding, ...]) -> list[Reason]:
    """What a rule changes: its findings, or where others offset them one line for the rest of it."""
    if line.ends and line.comes:
        return [Reason(findings[0].text, line.level, abs(line.points), findings[0])]
    return digest(findings, each=2)


class PersonStory:
    """What there is to say of one person in a plan."""

    def __init__(self, workspace: Workspace, assessment: "Assessment", person: str) -> None:
        self._workspace, self._assessment = workspace, assessment
        self._problem, self._plan = assessment.problem, assessment.plan
        self.person: Person = self._problem.person[person]
        self.called = self._problem.called(person)

    @property
    def line(self) -> str:
        """Discipline, department and site: "Analyst · Finance · Montréal"."""
        row = self._workspace.people.get(self.person.id)
        discipline = self.person.discipline or ""
        department = self._problem.department[self.person.department].name
        parts = [discipline[:1].upper() + discipline[1:], department, row.site if row else ""]
        # Where a discipline is called like its department one of the two is enough.
        return words.ASIDE.join(dict.fromkeys(part for part in parts if part))

    def facts(self) -> list[Fact]:
        """The five facts."""
        used = hours_used(self._problem, self._plan, self.person.id)
        have = self.person.pod_hours
        weeks = hours_by_week(self._problem, self._plan, self.person.id)
        shares = tuple(hours / have if have else float(hours > 0) for hours in weeks)
        known = sorted(self.person.skills.items(), key=lambda skill: (-skill[1], skill[0]))
        skills = [f"{self._problem.skill[skill].name} {level}" for skill, level in known if level]
        wishes = [self._problem.challenge[wish].title for wish in self.person.wishes]
        return [
            Fact("Pod hours", f"{words.hours(used)} of {words.hours(have)} a week", shares),
            Fact("Skills", ", ".join(skills[:3]) or "None named"),
            Fact("Wishes", ", ".join(wishes[:2]) or "None named"),
            Fact("Last quarter", self._last_quarter()),
            Fact("Liaison", self._liaison()),
        ]

    def why_here(self, challenge: str | None) -> list[Reason]:
        """What speaks for this place first, then what it costs: what would end elsewhere."""
        from planner.explain.membership import membership
        from planner.explain.merits import merits

        good = [] if challenge is None else [*merits(self._assessment, self.person.id, challenge)]
        place = membership(self._assessment, self.person.id, challenge)
        costs = [reason for line in place.costs for reason in _of_line(line, line.ends)]
        return [Reason(text) for text in good[:GOOD]] + costs

    def without(self, challenge: str) -> list[Reason]:
        """What would come if the person left a pod; none of it is there to be looked at."""
        from planner.explain.membership import membership

        place = membership(self._assessment, self.person.id, challenge)
        rows = [reason for line in place.earns for reason in _of_line(line, line.comes)]
        return [Reason(row.text, row.level, row.cost) for row in rows]

    def as_liaison(self, pair: Pair) -> list[Reason]:
        """What a pair of the person costs."""
        return reasons(self._assessment.about_pair(pair))

    def _last_quarter(self) -> str:
        last = [m for m in self._problem.history if m.ago == 1 and self.person.id in m.people]
        titles = [self._title(meeting.challenge) for meeting in last if meeting.challenge]
        return ", ".join(dict.fromkeys(titles)) or ("A pod" if last else "No pod")

    def _title(self, challenge: str) -> str:
        if challenge in self._problem.challenge:
            return self._problem.challenge[challenge].title
        rows = [row for row in self._workspace.challenges.values() if row.id == challenge]
        return rows[-1].title if rows else challenge

    def _liaison(self) -> str:
        told = []
        for pair in self._plan.pairs_of(self.person.id):
            other = pair.business if pair.it == self.person.id else pair.it
            unit = self._problem.department[self._problem.person[pair.business].department].name
            told.append(f"{unit} with {self._problem.person[other].name}")
        return ", ".join(told) or ("Could be one" if self.person.liaison else "No")


class PodStory:
    """What there is to say of one challenge and its pod."""

    def __init__(self, workspace: Workspace, assessment: "Assessment", challenge: str) -> None:
        self._workspace, self._assessment = workspace, assessment
        self._problem, self._plan = assessment.problem, assessment.plan
        self.challenge: Challenge = self._problem.challenge[challenge]

    @property
    def line(self) -> str:
        """Weeks and size: "Weeks 1–8 · 6 of 4–7"."""
        count = len(self._plan.members(self.challenge.id))
        when = words.weeks(self._problem, self.challenge)
        return words.ASIDE.join([when, words.size(count, self.challenge.size)])

    def facts(self) -> list[Fact]:
        """The five facts."""
        from planner.explain.needs import needs

        running = self._problem.running[self.challenge.id]
        members = [self._problem.person[p] for p in self._plan.members(self.challenge.id)]
        names = Counter(self._problem.department[person.department].name for person in members)
        short = [name for name, is_short in needs(self._problem, self._plan, self.challenge) if is_short]
        leads = [self._problem.called(person.id) for person in members if person.can_lead]
        return [
            Fact("When", words.week_dates(self._problem.cycle.starts, min(running), max(running))),
            Fact("Hours", f"{words.hours(self.challenge.hours_per_week)} a week for each"),
            Fact("Departments", words.plain_list(list(names)) or "None yet"),
            Fact("Needs", f"{words.plain_list(short)} short" if short else "All covered"),
            Fact("Can lead", words.plain_list(leads) or "Nobody yet"),
        ]

    def costs(self) -> list[Reason]:
        """What the pod costs, and what its members cost apart from it."""
        mine = set(self._plan.members(self.challenge.id))
        of_members = [
            finding
            for finding in self._assessment.findings
            if finding.challenge is None and len(finding.people) == 1 and finding.people[0] in mine
        ]
        found = [*self._assessment.about_pod(self.challenge.id), *of_members]
        return reasons(sorted(found, key=lambda f: (words.LEVELS.index(f.level), -f.cost)))


def plan_facts(problem: Problem, plan: Plan) -> list[Fact]:
    """The facts of a whole plan."""
    joining = [person for person in problem.people if person.joins]
    placed = [person for person in joining if plan.places(person.id)]
    wished = [person for person in placed if person.wishes]
    first = [person for person in wished if person.wishes[0] in plan.places(person.id)]
    used = sum(hours_used(problem, plan, person.id) for person in joining)
    have = sum(person.pod_hours for person in joining)
    return [
        Fact("People", f"{words.figure(len(placed))} of {words.figure(len(joining))} in a pod"),
        Fact(
            "Challenges", f"{words.figure(len(plan.pods))} of {words.figure(len(problem.challenges))} staffed"
        ),
        Fact("First wishes", f"{words.figure(len(first))} of {words.figure(len(wished))}"),
        Fact("Pod hours", f"{used:,.0f} of {have:,.0f} in the fullest week"),
        Fact("Liaisons", counted(len(plan.pairs), "pair")),
    ]
