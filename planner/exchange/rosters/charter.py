"""The charter of a pod, a page: goal, why, people, who covers which need, hours, dates, decisions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from planner.exchange.rosters.roster import Roster
from planner.plan import WEIGHTS
from planner.words import LEVEL_NAMES, counted, day
from planner.workspace.entities import Challenge, Person


@dataclass(frozen=True)
class Covered:
    """A need in words, the names of those who cover it, and of how many it is short (for managers)."""

    need: str
    by: tuple[str, ...]
    short: int = 0


@dataclass(frozen=True)
class Member:
    """A person of a pod, the skills that the person brings, and which wish the pod was (for managers)."""

    name: str
    department: str
    role: str
    site: str
    covers: tuple[str, ...]
    wish: str = ""


@dataclass(frozen=True)
class Charter:
    """What a pod is for and who is in it; `costs` are sentences for managers."""

    title: str
    goal: str
    why: str
    when: str
    size: str
    hours: str
    decides: str
    needs: tuple[Covered, ...]
    members: tuple[Member, ...]
    costs: tuple[str, ...] = ()


def charters(roster: Roster) -> list[Charter]:
    """The charter of every pod, in the order of the roster."""
    costs: dict[str, list[str]] = {}
    for finding in roster.costs if roster.for_managers else ():
        if finding.challenge:
            level = LEVEL_NAMES[finding.level]
            costs.setdefault(finding.challenge, []).append(f"{level} {finding.cost:,}: {finding.text}")
    return [_charter(roster, challenge, tuple(costs.get(challenge.id, ()))) for challenge in roster.staffed]


def dates(roster: Roster) -> str:
    """The weeks and days that a roster is for, with the year."""
    cycle, first = roster.cycle, roster.named.from_week
    starts = cycle.starts + timedelta(weeks=first - 1)
    last = cycle.starts + timedelta(weeks=cycle.weeks, days=-1)
    since = f"Weeks {first}–{cycle.weeks}, " if first > 1 else ""
    return f"{since}{day(starts)} – {day(last)} {last.year}"


def counts(roster: Roster) -> str:
    """How many pods, people and pairs there are."""
    people = {person for challenge in roster.staffed for person in roster.plan.members(challenge.id)}
    return (
        f"{counted(len(roster.staffed), 'pod')}, {counted(len(people), 'person', 'people')}, "
        f"{counted(len(roster.pairs), 'liaison pair')}"
    )


def given_up(challenge: Challenge) -> str:
    """From which week a challenge is given up, for the end of a line; nothing where it is not."""
    return "" if challenge.cut_from is None else f", given up from week {challenge.cut_from}"


def score_words(roster: Roster) -> str:
    """The score of a plan by level, for managers."""
    score = roster.assessment.score
    must = "all kept" if not score.must else f"{score.must:,} broken"
    figures = (f"{LEVEL_NAMES[level]} {getattr(score, level):,}" for level in WEIGHTS)
    return " · ".join((f"{LEVEL_NAMES['must']}: {must}", *figures))


def _charter(roster: Roster, challenge: Challenge, costs: tuple[str, ...]) -> Charter:
    members = roster.members(challenge)
    hours = f"{challenge.hours:g} {'hour' if challenge.hours == 1 else 'hours'} a week"
    size = counted(len(members), "person", "people")
    if roster.for_managers:
        size = f"{len(members)} of {challenge.smallest}–{challenge.largest} people"
    return Charter(
        title=challenge.title,
        goal=challenge.goal,
        why=challenge.why,
        when=_when(roster, challenge),
        size=f"{size}, {hours} each",
        hours=hours,
        decides=challenge.decides,
        needs=tuple(_needs(roster, challenge, members)),
        members=tuple(_member(roster, challenge, person) for person in members),
        costs=costs,
    )


def _member(roster: Roster, challenge: Challenge, person: Person) -> Member:
    return Member(
        person.name,
        roster.department(person.id).name,
        ", ".join(filter(None, (person.discipline, "can lead" if person.can_lead else ""))),
        person.site,
        roster.covered(person.id, challenge),
        roster.wish(person.id, challenge.id) if roster.for_managers else "",
    )


def _needs(roster: Roster, challenge: Challenge, members: list[Person]) -> Iterator[Covered]:
    for need in challenge.needs:
        here = tuple(person.name for person in members if roster.covers(person.id, need))
        people = f" × {need.people}" if need.people > 1 else ""
        short = max(0, need.people - len(here)) if roster.for_managers else 0
        yield Covered(f"{roster.skill(need.skill)} level {need.level}{people}", here, short)


def _when(roster: Roster, challenge: Challenge) -> str:
    first, last = roster.weeks(challenge)
    starts = roster.cycle.starts + timedelta(weeks=first - 1)
    ends = roster.cycle.starts + timedelta(weeks=last, days=-1)
    return f"Weeks {first}–{last}, {day(starts)} – {day(ends)}{given_up(challenge)}"
