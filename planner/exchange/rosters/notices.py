"""Notices: what a person or a pod is to know of a roster, as text that is ready for a mail.

They go to those whom they are about, so they say to everybody what everybody may know.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from planner.exchange.rosters.changes import Changes, Moved, PodChange, changes
from planner.exchange.rosters.charter import Charter, charters
from planner.exchange.rosters.meetings import Meeting, meetings
from planner.exchange.rosters.roster import Roster
from planner.words import counted, day, plain_list
from planner.workspace.entities import LiaisonPair
from planner.workspace.quarters import called


class Notices:
    """The notices of a roster; what all of them are made from is worked out once."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self._whole = Roster(roster.workspace, roster.named.id)
        self._quarter = called(roster.cycle.id)

    def pod(self, challenge: str) -> str:
        """What a pod is to know: what it is for, who is in it, who joined and left, when it meets."""
        charter = self._charters[challenge]
        needs = [f"- {_line(need.need)}: {', '.join(map(_line, need.by)) or '–'}" for need in charter.needs]
        parts = [
            [f"{_line(charter.title)}, {self._quarter}"],
            [*_what_for(charter), f"{charter.size}."],
            ["People:", *self._people(challenge)],
            ["Who covers what is needed:", *needs] if needs else [],
            list(self._turnover(challenge)),
            list(self._dates(challenge)),
        ]
        return _text(parts)

    def person(self, person: str) -> str:
        """What a person is to know: what changes, each pod with its people and meetings, each pair."""
        parts = [[f"{_line(self.roster.name(person))}, {self._quarter}"], [self._change(person)]]
        for challenge in self._pods[person]:
            charter = self._charters[challenge]
            others = self._people(challenge, but=person)
            parts.append([f"Pod: {_line(charter.title)}", *_what_for(charter), f"{charter.hours}."])
            parts.append(["With:", *others] if others else [])
            parts.append(list(self._dates(challenge)))
        parts += [self._pair(pair) for pair in self._pairs[person]]
        return _text(parts)

    def people(self) -> list[str]:
        """Whom there is something to tell: who is in a pod or pair of the roster or left one, by name."""
        found = {person for each in self.roster.staffed for person in self.roster.plan.members(each.id)}
        found |= {person for pair in self.roster.pairs for person in (pair.it, pair.business)}
        told = changes(self.roster)
        found |= {moved.person for moved in told.people} if told else set()
        return sorted(found, key=lambda person: (self.roster.name(person).casefold(), person))

    @cached_property
    def _charters(self) -> dict[str, Charter]:
        whole = self._whole
        return {row.id: charter for row, charter in zip(whole.staffed, charters(whole), strict=True)}

    @cached_property
    def _changes(self) -> Changes | None:
        return changes(self._whole)

    @cached_property
    def _meetings(self) -> dict[str, list[Meeting]]:
        found: dict[str, list[Meeting]] = {}
        for meeting in meetings(self._whole):
            found.setdefault(meeting.about, []).append(meeting)
        return found

    @cached_property
    def _pods(self) -> defaultdict[str, list[str]]:
        """The pods of each person."""
        pods: defaultdict[str, list[str]] = defaultdict(list)
        for challenge in self._whole.staffed:
            for person in self._whole.plan.members(challenge.id):
                pods[person].append(challenge.id)
        return pods

    @cached_property
    def _pairs(self) -> defaultdict[str, list[LiaisonPair]]:
        """The liaison pairs of each person."""
        pairs: defaultdict[str, list[LiaisonPair]] = defaultdict(list)
        for pair in self._whole.pairs:
            pairs[pair.it].append(pair)
            pairs[pair.business].append(pair)
        return pairs

    @cached_property
    def _moved(self) -> dict[str, Moved]:
        return {moved.person: moved for moved in self._changes.people} if self._changes else {}

    @cached_property
    def _changed(self) -> dict[str, PodChange]:
        return {pod.pod: pod for pod in self._changes.pods} if self._changes else {}

    def _change(self, person: str) -> str:
        name = _line(self.roster.name(person))
        if self._changes is None:
            return ""
        if person in self._moved:
            return f"{name} {_line(self._moved[person].text)}, compared with {self._changes.since}."
        return f"Nothing changes for {name} since {self._changes.since}."

    def _people(self, challenge: str, but: str = "") -> list[str]:
        """The people of a pod with their departments and roles, but for one."""
        row = self._whole.workspace.challenges[self._whole.cycle.id, challenge]
        members = zip(self._whole.members(row), self._charters[challenge].members, strict=True)
        return [
            "- " + ", ".join(filter(None, map(_line, (member.name, member.department, member.role))))
            for person, member in members
            if person.id != but
        ]

    def _turnover(self, challenge: str) -> Iterator[str]:
        pod = self._changed.get(challenge)
        for word in ("joined", "left", "stayed") if pod else ():
            if people := getattr(pod, word):
                yield f"{word.capitalize()}: {', '.join(_line(self.roster.name(p)) for p in people)}"

    def _pair(self, pair: LiaisonPair) -> list[str]:
        roster = self._whole
        two = [
            f"{_line(roster.name(person))} ({_line(roster.department(person).name)})"
            for person in (pair.it, pair.business)
        ]
        hours = roster.workspace.settings.pair_hours
        each = f"{hours:g} {'hour' if hours == 1 else 'hours'} a week"
        return [f"Liaison pair: {plain_list(two)}, {each}", *self._dates(f"{pair.it}\n{pair.business}")]

    def _dates(self, about: str) -> Iterator[str]:
        for meeting in self._meetings.get(about, ()):
            at = f"{day(meeting.starts.date())} {meeting.starts.year}, {meeting.starts:%H:%M} UTC"
            weekly = f"{counted(meeting.weeks, 'week')} from {at}" if meeting.weeks > 1 else at
            yield f"{_KINDS[meeting.kind]}: {weekly}, {meeting.minutes} minutes"


_KINDS = {"kick-off": "Kick-off", "weekly": "Weekly meeting", "demo": "Demo", "pair": "Meeting of the pair"}


def together(notices: list[str]) -> str:
    """Notices as one text, with a line between them."""
    return f"\n{'-' * 40}\n\n".join(notices)


def _what_for(charter: Charter) -> Iterator[str]:
    yield f"{charter.when}."
    for word, text in (("Goal", charter.goal), ("Why", charter.why), ("Decides", charter.decides)):
        if text:
            yield f"{word}: {_line(text)}"


def _text(parts: list[list[str]]) -> str:
    kept = ["\n".join(line for line in part if line) for part in parts]
    return "\n\n".join(part for part in kept if part) + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())
