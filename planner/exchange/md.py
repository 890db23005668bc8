"""Markdown: the roster as a page, a charter for each pod: goal, why, people, hours, dates, decisions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from planner.exchange.roster import Roster
from planner.files import write_whole
from planner.words import counted, day
from planner.workspace import Workspace
from planner.workspace.entities import Challenge, Person

_MEMBER_HEADINGS = ("Name", "Department", "Discipline", "Site", "Covers")


def write(workspace: Workspace, plan: str, path: Path) -> Sequence[Path]:
    """Write the roster as one page of Markdown."""
    write_whole(path, page(workspace, plan).encode())
    return (path,)


def page(workspace: Workspace, plan: str) -> str:
    """The roster as Markdown: pods by value, what is not staffed, pairs, and who has no pod."""
    roster = Roster(workspace, plan)
    return "\n".join((*_heading(roster), *_pods(roster), *_rest(roster), *_pairs(roster))) + "\n"


def _heading(roster: Roster) -> Iterator[str]:
    cycle, first = roster.cycle, roster.named.from_week
    starts = cycle.starts + timedelta(weeks=first - 1)
    since = f"Weeks {first}–{cycle.weeks}, " if first > 1 else ""
    last = cycle.starts + timedelta(weeks=cycle.weeks, days=-1)
    people = {person for challenge in roster.staffed for person in roster.plan.members(challenge.id)}
    yield f"# {_text(cycle.id)}: {_text(roster.named.name)}"
    yield ""
    yield (
        f"{since}{day(starts)} – {day(last)} {last.year} · {counted(len(roster.staffed), 'pod')}, "
        f"{counted(len(people), 'person', 'people')}, {counted(len(roster.pairs), 'liaison pair')}"
    )


def _pods(roster: Roster) -> Iterator[str]:
    for challenge in roster.staffed:
        members = roster.members(challenge)
        yield from ("", f"## {_text(challenge.title)}", "")
        if challenge.goal:
            yield from (_text(challenge.goal), "")
        if challenge.why:
            yield from (f"Why: {_text(challenge.why)}", "")
        yield f"- {_when(roster, challenge)}"
        size = f"{len(members)} of {challenge.smallest}–{challenge.largest} people"
        yield f"- {size}, {challenge.hours:g} hours a week each"
        if challenge.needs:
            yield f"- Needs: {', '.join(_needs(roster, challenge, members))}"
        if challenge.decides:
            yield f"- Decides: {_text(challenge.decides)}"
        yield ""
        yield from _table(_MEMBER_HEADINGS, _rows(roster, challenge))


def _rows(roster: Roster, challenge: Challenge) -> Iterator[tuple[str, ...]]:
    for person in roster.members(challenge):
        covered = [roster.skill(need.skill) for need in challenge.needs if roster.covers(person.id, need)]
        department = roster.department(person.id).name
        yield person.name, department, person.discipline or "", person.site, ", ".join(dict.fromkeys(covered))


def _needs(roster: Roster, challenge: Challenge, members: list[Person]) -> Iterator[str]:
    for need in challenge.needs:
        here = sum(roster.covers(person.id, need) for person in members)
        short = f" ({counted(need.people - here, 'person', 'people')} short)" if here < need.people else ""
        people = f" × {need.people}" if need.people > 1 else ""
        yield f"{_text(roster.skill(need.skill))} level {need.level}{people}{short}"


def _rest(roster: Roster) -> Iterator[str]:
    if roster.not_staffed:
        yield from ("", "## Not staffed", "")
        for challenge in roster.not_staffed:
            yield f"- {_text(challenge.title)}{_given_up(challenge)}"
    if roster.without_a_pod:
        yield from ("", "## Without a pod", "")
        yield ", ".join(_text(person.name) for person in roster.without_a_pod)


def _pairs(roster: Roster) -> Iterator[str]:
    if roster.pairs:
        yield from ("", "## Liaison pairs", "")
        yield from _table(
            ("Unit", "Business", "IT", "IT department"),
            [
                (
                    roster.department(pair.business).name,
                    roster.name(pair.business),
                    roster.name(pair.it),
                    roster.department(pair.it).name,
                )
                for pair in roster.pairs
            ],
        )


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{'---|' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(_text(cell) for cell in row)} |"


def _when(roster: Roster, challenge: Challenge) -> str:
    first, last = roster.weeks(challenge)
    starts = roster.cycle.starts + timedelta(weeks=first - 1)
    ends = roster.cycle.starts + timedelta(weeks=last, days=-1)
    return f"Weeks {first}–{last}, {day(starts)} – {day(ends)}{_given_up(challenge)}"


def _given_up(challenge: Challenge) -> str:
    return "" if challenge.cut_from is None else f", given up from week {challenge.cut_from}"


def _text(text: str) -> str:
    # A name is text: nothing in it may become a heading, a link, a tag or a second row.
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", re.sub(r"\s+", " ", text))
