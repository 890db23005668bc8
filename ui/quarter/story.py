"""What the page of a quarter says: its state and rosters in sentences, and which steps can be taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from planner.cycles.dates import is_bare
from planner.cycles.dues import running, tenured, waiting
from planner.cycles.proposal import following
from planner.cycles.publishing import is_too_late
from planner.cycles.roster import roster, weeks_in_force
from planner.problem import Problem
from planner.words import counted
from planner.workspace import Workspace
from planner.workspace.entities import Cycle, NamedPlan
from planner.workspace.quarters import called
from ui import words

Step = Literal["publish", "withdraw", "again", "close", "reopen", "start", "dates", "remove", "correct"]

NEAR_THE_END = 4  # weeks before its end in which the next quarter is the next thing to do


@dataclass(frozen=True)
class Line:
    """One line of a list: what or whom it is about, and what is to say of it."""

    name: str
    text: str
    person: str | None = None


@dataclass(frozen=True)
class Offered:
    """A step that can be taken, in the words of its button; the `best` one is the next thing to do."""

    step: Step
    word: str
    best: bool = False


class QuarterStory:
    """One quarter of a workspace, seen on a day."""

    def __init__(self, workspace: Workspace, cycle: Cycle, named: NamedPlan, today: date) -> None:
        self._workspace, self._cycle, self._named, self._today = workspace, cycle, named, today
        self._standing = roster(workspace, cycle.id)
        self._too_late = is_too_late(workspace, named)

    @property
    def title(self) -> str:
        """The quarter and where it stands: "Q1 2027 is published"."""
        state = {"draft": "a draft", "published": "published", "closed": "closed"}[self._cycle.state]
        return f"{called(self._cycle.id)} is {state}"

    @property
    def line(self) -> str:
        """Its days, its length and the weeks of the calendar: "4 Jan – 4 Apr · 13 weeks · ISO weeks 1–13"."""
        cycle = self._cycle
        return words.ASIDE.join(
            [
                words.week_dates(cycle.starts, 1, cycle.weeks),
                counted(cycle.weeks, "week"),
                words.iso_weeks(cycle.starts, 1, cycle.weeks),
            ]
        )

    @property
    def sentence(self) -> str:
        """What the state means, and where the quarter is in its time."""
        if self._cycle.state == "draft":
            return "Publish a plan, and it is the roster that everybody works by."
        if self._cycle.state == "closed":
            return "Who served where is on record. The next quarters are planned from it."
        week = self.week
        if week < 1:
            return f"It begins in {counted(self._days(self._cycle.starts), 'day')}."
        if self._too_late and week <= self._cycle.weeks:
            last, name = self._standing[-1], self._named.name
            return (
                f"{last.name} is published from week {last.from_week}, and {name} begins in week "
                f"{self._named.from_week}: it is there to compare. Plan again from a later week to change "
                "the roster."
            )
        if week > self._cycle.weeks:
            return "It is over. Close it, and who served where goes on record."
        return f"Week {week} of {self._cycle.weeks}. A published plan stays as it is."

    @property
    def week(self) -> int:
        """The week that today is in; below 1 before the quarter begins, more than it has when it is over."""
        return (self._today - self._cycle.starts).days // 7 + 1

    def rosters(self) -> Iterator[Line]:
        """The published plans with their days and how many people they have."""
        stands = weeks_in_force(self._workspace, self._cycle)
        for plan in self._standing:
            weeks = stands[plan.id]
            pods = self._workspace.plan(plan.id).pods
            people = {person for members in pods.values() for person in members}
            first, last = weeks.start, weeks.stop - 1
            when = words.week_dates(self._cycle.starts, first, last)
            who = f"{counted(len(people), 'person', 'people')} in {counted(len(pods), 'pod')}"
            yield Line(plan.name, words.ASIDE.join([words.span(first, last), when, who]))

    def steps(self) -> Iterator[Offered]:
        """The steps that can be taken now, the best next one marked."""
        name, week, cycle = called(self._cycle.id), self.week, self._cycle
        coming = following(cycle)
        latest = all(other.starts <= cycle.starts for other in self._workspace.cycles.values())
        settled = self._named.published or self._too_late or cycle.state == "closed"
        if cycle.state == "draft" or not settled:
            staffed = any(self._workspace.plan(self._named.id).pods.values())
            yield Offered("publish", f"Publish {self._named.name}", best=staffed)
        if cycle.state == "published":
            over = week > cycle.weeks
            if not over and self._standing[-1].from_week < cycle.weeks:
                yield Offered("again", "Plan again from a week")
            yield Offered("close", f"Close {name}", best=over)
            if self._standing and self._standing[-1].id == self._named.id and self._begins() > self._today:
                yield Offered("withdraw", f"Withdraw {self._named.name}")
        if cycle.state != "draft" and latest:
            near = cycle.state == "closed" or cycle.weeks - NEAR_THE_END < week <= cycle.weeks
            best = near and (cycle.state == "closed" or self._named.published)
            yield Offered("start", f"Start {called(coming.id)}", best=best)
        if cycle.state == "closed" and self._standing:
            yield Offered("reopen", f"Open {name} again")
        if cycle.state == "draft":
            yield Offered("dates", "Change dates")
        if is_bare(self._workspace, cycle.id):
            yield Offered("remove", f"Remove {name}")
        if any(each.state == "closed" for each in self._workspace.cycles.values()):
            yield Offered("correct", "Correct what is on record")

    def _begins(self) -> date:
        return self._cycle.starts + timedelta(weeks=self._named.from_week - 1)

    def _days(self, until: date) -> int:
        return (until - self._today).days


def rotating(problem: Problem) -> list[Line]:
    """Who is due to rotate, and where they have been for how long."""
    return [
        Line(
            problem.person[each.person].name,
            f"{problem.challenge[each.challenge].title}, {counted(each.cycles, 'quarter')}",
            each.person,
        )
        for each in tenured(problem)
    ]


def waited(problem: Problem) -> list[Line]:
    """Who has waited for a pod, and for how long."""
    return [
        Line(problem.person[each.person].name, counted(each.cycles, "quarter"), each.person)
        for each in waiting(problem)
    ]


def pairs(problem: Problem) -> list[Line]:
    """The pairs that run, with what they have served and have left of their term."""
    return [
        Line(
            f"{problem.called(each.pair.it)} and {problem.called(each.pair.business)}",
            f"{each.served} served, {f'{each.left} left' if each.left else 'at the limit'}",
            each.pair.business,
        )
        for each in running(problem)
    ]
