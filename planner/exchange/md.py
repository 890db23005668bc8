"""Markdown: the roster as a page with a charter for each pod, the pairs, and who changed pods."""

import re
from collections.abc import Iterable, Iterator, Mapping

from planner.exchange.rosters.changes import changes
from planner.exchange.rosters.charter import Charter, Covered, charters, counts, dates, given_up, score_words
from planner.exchange.rosters.roster import Roster
from planner.words import counted

KIND = "Markdown page"
_MEMBER_HEADINGS = ("Name", "Department", "Role", "Site", "Covers")


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The roster as one page of Markdown."""
    return {name: page(roster).encode()}


def page(roster: Roster) -> str:
    """The roster as Markdown: pods, pairs, who changed pods; for managers also what and who has no pod."""
    parts = (_heading(roster), _pods(roster), _rest(roster), _pairs(roster), _changes(roster))
    return "\n".join(line for part in parts for line in part) + "\n"


def _heading(roster: Roster) -> Iterator[str]:
    yield from (f"# {_text(roster.title)}", "", f"{dates(roster)} · {counts(roster)}")
    if roster.for_managers and roster.pod is None:
        yield from ("", score_words(roster))


def _pods(roster: Roster) -> Iterator[str]:
    for charter in charters(roster):
        yield from ("", f"## {_text(charter.title)}", "")
        if charter.goal:
            yield from (_text(charter.goal), "")
        if charter.why:
            yield from (f"Why: {_text(charter.why)}", "")
        yield f"- {charter.when}"
        yield f"- {charter.size}"
        if charter.needs:
            yield f"- Needs: {', '.join(map(_need, charter.needs))}"
        if charter.decides:
            yield f"- Decides: {_text(charter.decides)}"
        yield ""
        yield from _members(roster, charter)
        if charter.costs:
            yield from ("", "What it costs:", "", *(f"- {_text(cost)}" for cost in charter.costs))


def _members(roster: Roster, charter: Charter) -> Iterator[str]:
    rows = [(m.name, m.department, m.role, m.site, ", ".join(m.covers), m.wish) for m in charter.members]
    if roster.for_managers:
        return _table((*_MEMBER_HEADINGS, "Wish"), rows)
    return _table(_MEMBER_HEADINGS, [row[:-1] for row in rows])


def _need(need: Covered) -> str:
    short = f" ({counted(need.short, 'person', 'people')} short)" if need.short else ""
    return f"{_text(need.need)}{short}"


def _rest(roster: Roster) -> Iterator[str]:
    if roster.for_managers and roster.not_staffed:
        yield from ("", "## Not staffed", "")
        for challenge in roster.not_staffed:
            yield f"- {_text(challenge.title)}{given_up(challenge)}"
    if roster.for_managers and roster.without_a_pod:
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


def _changes(roster: Roster) -> Iterator[str]:
    found = changes(roster)
    if found is not None and found.people:
        yield from ("", f"## Who changed pods since {_text(found.since)}", "")
        yield from (f"- {_text(roster.name(moved.person))} {_text(moved.text)}" for moved in found.people)


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{'---|' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(_text(cell) for cell in row)} |"


def _text(text: str) -> str:
    # A name is text: nothing in it may become a heading, a link, a tag or a second row.
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", re.sub(r"\s+", " ", text))
