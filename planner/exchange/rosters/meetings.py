"""When pods and pairs meet: kick-off, a weekly hour, a demo, and the hour of a pair, at times that suit most.

Times are UTC: what a workspace knows of people are their hours of work and how far they are ahead of UTC.
Nobody is asked to two meetings at once where another time suits as many.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Literal

from planner.cycles.roster import planned
from planner.exchange.reading.sheet import Cells
from planner.exchange.rosters.roster import Roster
from planner.workspace.entities import Challenge, LiaisonPair

Kind = Literal["kick-off", "weekly", "demo", "pair"]
_DAY, _WEEK = 48, 7 * 48  # half hours
_LONGEST = 60  # minutes of a meeting


@dataclass(frozen=True)
class Meeting:
    """A meeting of people by their ids, once or in several weeks one after the other."""

    kind: Kind
    about: str
    title: str
    text: str
    people: tuple[str, ...]
    starts: datetime
    minutes: int
    weeks: int = 1


@dataclass
class _Diary:
    """Who works when, and who is at a meeting already; times are half hours after a week's start in UTC."""

    roster: Roster
    taken: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def find(self, people: Sequence[str], minutes: int, late: bool = False) -> int:
        """Take the first time at which most people work and are free; a late one is on the last such day."""
        length = math.ceil(minutes / 30)
        suits: Counter[int] = Counter()
        for person in people:
            free = self._work(person) - self.taken[person]
            suits.update(free.intersection(*({slot - n for slot in free} for n in range(1, length))))
        sign = -1 if late else 1
        best = min(suits, key=lambda at: (-suits[at], sign * (at // _DAY), at), default=_DAY // 2)
        for person in people:
            self.taken[person].update(range(best, best + length))
        return best

    def moment(self, slot: int, week: int) -> datetime:
        """The moment of a time in a week of the quarter, which are counted from 1."""
        day = self.roster.cycle.starts + timedelta(weeks=week - 1)
        return datetime.combine(day, time(), UTC) + timedelta(minutes=30 * slot)

    def _work(self, person: str) -> set[int]:
        """The half hours of a week in which a person works, Monday to Friday where the person is."""
        row = self.roster.workspace.people[person]
        first, ahead = self.roster.cycle.starts.weekday(), round(2 * row.utc_offset)
        hours = range(math.ceil(2 * row.work_starts) - ahead, math.floor(2 * row.work_ends) - ahead)
        return {(_DAY * ((day - first) % 7) + hour) % _WEEK for day in range(5) for hour in hours}


def meetings(roster: Roster) -> list[Meeting]:
    """The meetings of every pod, then those of the pairs; a pod alone meets as it does among all others."""
    whole, diary = roster.whole, _Diary(roster.whole)
    found = [m for challenge in whole.staffed for m in _of_pod(whole, diary, challenge)]
    found += _of_pairs(whole, diary)
    if roster.pod is None:
        return found
    about = {roster.pod, *(_about(pair) for pair in roster.pairs)}
    return [meeting for meeting in found if meeting.about in about]


def meeting_rows(roster: Roster) -> Iterator[Cells]:
    """The meetings as a table of text: the headings, then a row for each, whose times are UTC."""
    yield "first_day", "time_utc", "minutes", "weeks", "title", "people"
    for meeting in meetings(roster):
        yield (
            meeting.starts.date().isoformat(),
            f"{meeting.starts:%H:%M}",
            str(meeting.minutes),
            str(meeting.weeks),
            meeting.title,
            "; ".join(map(roster.name, meeting.people)),
        )


def _of_pod(roster: Roster, diary: _Diary, challenge: Challenge) -> Iterator[Meeting]:
    people = roster.plan.members(challenge.id)
    first, last = roster.weeks(challenge)
    begins = planned(challenge, roster.cycle).start >= roster.named.from_week
    slot = diary.find(people, _LONGEST)
    title, text = challenge.title, challenge.goal

    def meeting(kind: Kind, what: str, week: int, weeks: int = 1, at: int = slot) -> Meeting:
        starts = diary.moment(at, week)
        return Meeting(kind, challenge.id, f"{title}: {what}", text, people, starts, _LONGEST, weeks)

    if begins:
        yield meeting("kick-off", "kick-off", first)
    # A pod that is given up meets until then.
    between = range(first + begins, last + (challenge.cut_from is not None))
    if between:
        yield meeting("weekly", "weekly meeting", between.start, len(between))
    if challenge.cut_from is not None:
        return  # who gives a pod up has nothing to show
    if begins and first == last:
        yield meeting("demo", "demo", last, at=diary.find(people, _LONGEST, late=True))
    else:
        yield meeting("demo", "demo", last)


def _of_pairs(roster: Roster, diary: _Diary) -> Iterator[Meeting]:
    minutes = min(_LONGEST, round(60 * roster.workspace.settings.pair_hours))
    first, last = roster.named.from_week, roster.cycle.weeks
    for pair in roster.pairs if minutes else ():
        people = (pair.it, pair.business)
        title = f"{roster.name(pair.it)} and {roster.name(pair.business)}"
        text = f"{roster.department(pair.it).name} and {roster.department(pair.business).name}"
        starts = diary.moment(diary.find(people, minutes), first)
        called = f"Liaison pair: {title}"
        yield Meeting("pair", _about(pair), called, text, people, starts, minutes, last - first + 1)


def _about(pair: LiaisonPair) -> str:
    return f"{pair.it}\n{pair.business}"
