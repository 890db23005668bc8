"""The roster as tables of text: pods and pairs, who changed pods, and for managers what costs."""

from collections.abc import Iterator, Sequence

from planner.exchange.reading.sheet import Cells
from planner.exchange.rosters.changes import changes
from planner.exchange.rosters.charter import given_up
from planner.exchange.rosters.roster import Roster
from planner.rules import rule_types
from planner.words import LEVEL_NAMES

POD_HEADINGS = (
    "cycle", "challenge", "title", "first_week", "last_week", "weeks", "person", "name", "department",
    "discipline", "site", "hours_per_week", "can_lead", "covers", "given_up_from",
)  # fmt: skip
FOR_MANAGERS = ("wish", "waited", "locked")
PAIR_HEADINGS = (
    "cycle", "it", "it_name", "it_department", "business", "business_name", "business_department",
    "hours_per_week",
)  # fmt: skip
FIGURES = {
    "first_week", "last_week", "weeks", "hours_per_week", "given_up_from", "members", "waited", "cost",
    "minutes",
}  # fmt: skip

LARGEST_CELL = 32_767  # characters that a spreadsheet keeps of one


def tables(roster: Roster) -> dict[str, list[Cells]]:
    """Every table by its name, the first of them the roster itself; each begins with its headings."""
    found = {
        "roster": list(_pods(roster)),
        "pairs": list(_pairs(roster)),
        "changes": list(_people_who_changed(roster)),
        "changes-by-pod": list(_pods_that_changed(roster)),
    }
    if roster.for_managers:
        found |= {"without-a-pod": list(_without(roster)), "costs": list(_costs(roster))}
    return found


def _pods(roster: Roster) -> Iterator[Cells]:
    """A row for each person in each pod."""
    yield POD_HEADINGS + (FOR_MANAGERS if roster.for_managers else ())
    for challenge in roster.staffed:
        first, last = roster.weeks(challenge)
        for person in roster.members(challenge):
            row: Cells = (
                roster.cycle.id,
                challenge.id,
                challenge.title,
                str(first),
                str(last),
                str(last - first + 1),
                person.id,
                person.name,
                roster.department(person.id).name,
                person.discipline or "",
                person.site,
                f"{challenge.hours:g}",
                _yes(person.can_lead),
                "; ".join(roster.covered(person.id, challenge)),
                str(challenge.cut_from or ""),
            )
            if roster.for_managers:
                waited = str(roster.assessment.problem.person[person.id].waited)
                row += (
                    roster.wish(person.id, challenge.id),
                    waited,
                    _yes(roster.locked(person.id, challenge.id)),
                )
            yield row


def _pairs(roster: Roster) -> Iterator[Cells]:
    """A row for each liaison pair."""
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
            f"{roster.workspace.settings.pair_hours:g}",
        )


def _people_who_changed(roster: Roster) -> Iterator[Cells]:
    """A row for each person in other pods than before."""
    yield "person", "name", "department", "since", "left", "joined"
    found = changes(roster)
    for moved in found.people if found else ():
        room = roster.department(moved.person).name
        lists = ("; ".join(moved.left), "; ".join(moved.joined))
        yield moved.person, roster.name(moved.person), room, found.since if found else "", *lists


def _pods_that_changed(roster: Roster) -> Iterator[Cells]:
    """A row for each pod with other people than before."""
    yield "title", "since", "joined", "left", "stayed"
    found = changes(roster)
    for pod in found.pods if found else ():
        names = (
            _listed([roster.name(person) for person in some]) for some in (pod.joined, pod.left, pod.stayed)
        )
        yield pod.title, found.since if found else "", *names


def _listed(names: Sequence[str]) -> str:
    """Names in one cell, as many as a spreadsheet has room for: each has a row among the people, too."""
    text, room = "; ".join(names), LARGEST_CELL
    if len(text) <= room:
        return text
    shown = text[: room - len("; and 000,000 more")].count("; ")
    return "; ".join((*names[:shown], f"and {len(names) - shown:,} more"))


def _without(roster: Roster) -> Iterator[Cells]:
    """A row for each challenge that is not staffed and each person without a pod."""
    yield "what", "id", "name", "department"
    for challenge in roster.not_staffed:
        yield "challenge", challenge.id, f"{challenge.title}{given_up(challenge)}", ""
    for person in roster.without_a_pod:
        yield "person", person.id, person.name, roster.department(person.id).name


def _costs(roster: Roster) -> Iterator[Cells]:
    """A row for each thing that costs."""
    yield "level", "cost", "rule", "challenge", "people", "why"
    for finding in roster.costs:
        yield (
            LEVEL_NAMES[finding.level],
            str(finding.cost),
            rule_types()[finding.rule].name,
            finding.challenge or "",
            "; ".join(roster.name(person) for person in finding.people if person in roster.workspace.people),
            finding.text,
        )


def _yes(on: bool) -> str:
    return "yes" if on else "no"
