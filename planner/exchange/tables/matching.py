"""Matching: which person of the workspace a person of a file may be, by e-mail address or by a name like it.

An id that is known says it without a doubt, and so does the very name where a file has no ids. What is less
than that is a Match, which somebody may undo. A name alone is never taken for one like it unless somebody
looks at the guesses.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from planner.exchange.reading.faults import Wrong
from planner.exchange.reading.names import Match
from planner.exchange.reading.sheet import Line
from planner.exchange.tables.draft import Draft
from planner.workspace.entities import Person

BY_EMAIL, BY_NAME, BY_LIKE = "Same e-mail", "Same name, another id", "A name much like it"
_LEAST = 86  # of 100, for a name to be much like another
_APART = 4  # by which the second best has to stay behind
_ENDS = 3  # letters of a part of a name, of which typing errors leave one end as it is


class Alike:
    """People by their names, to find the one whose name is much like another."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_end: dict[str, tuple[list[str], list[str]]] = {}
        for person in people:
            key = _key(person.name)
            for end in _ends(key):
                keys, ids = self._by_end.setdefault(end, ([], []))
                keys.append(key)
                ids.append(person.id)

    def of(self, text: str) -> str | None:
        """The id of the one person whose name is much like a text."""
        from rapidfuzz import fuzz, process

        key = _key(text)
        scores: dict[str, float] = {}
        for end in _ends(key):
            keys, ids = self._by_end.get(end, ([], []))
            near = process.extract(key, keys, scorer=fuzz.ratio, limit=2, score_cutoff=_LEAST - _APART)
            scores.update((ids[place], score) for _, score, place in near)
        best = sorted(((score, id) for id, score in scores.items()), reverse=True)[:2]
        if not best or best[0][0] < _LEAST or (len(best) > 1 and best[1][0] > best[0][0] - _APART):
            return None
        return best[0][1]


def recognise(lines: Iterable[Line], draft: Draft) -> None:
    """Give the lines of people whom the workspace has under another id or name the id they have there."""
    known = dict(draft.rows(Person))
    unknown = [line for line in lines if line.good]
    claimed = {id for line in unknown if (id := _certain(line, draft, known)) is not None}
    unknown = [line for line in unknown if _certain(line, draft, known) is None]
    emails = _by_email(known.values())
    mails = Counter(line["email"].casefold() for line in unknown if line.get("email"))
    for line in unknown:
        mail = (line.get("email") or "").casefold()
        people = emails.get(mail, ())
        if len(people) == 1 and people[0] not in claimed and mails[mail] == 1:
            _take(line, draft, known[people[0]], BY_EMAIL, claimed)
    if not draft.guessing:
        return
    free = [person for person in known.values() if person.id not in claimed]
    names = _by_name(free)
    alike = Alike(free)
    for line in unknown:
        if line.get("id") not in known:
            same = names.get(_key(line["name"]), ()) if line.get("id") else ()
            person = same[0] if len(same) == 1 else alike.of(line["name"])
            if person is not None and person not in claimed:
                _take(line, draft, known[person], BY_NAME if same else BY_LIKE, claimed)


def name_guesser(draft: Draft) -> None:
    """Let names that are unknown in the other tables stand for people whose names are much like them."""
    if not draft.guessing:
        return
    alike = Alike(draft.rows(Person).values())

    @cache
    def guess(text: str) -> str | None:
        person = alike.of(text)
        return person if person is not None and draft.take(Match(text, person, BY_LIKE, text)) else None

    draft.people.guess = guess


def _certain(line: Line, draft: Draft, known: Mapping[str, Person]) -> str | None:
    if line.get("id"):
        return line["id"] if line["id"] in known else None
    try:
        return draft.people.known(line["name"])
    except Wrong:
        return ""  # several have the name: the row is told so


def _take(line: Line, draft: Draft, person: Person, why: str, claimed: set[str]) -> None:
    text = line.get("id") or line["name"]
    if draft.take(Match(text, person.id, why, line["name"])):
        claimed.add(person.id)
        line.values["id"] = person.id
        draft.people.alias(text, person.id)


def _by_email(people: Iterable[Person]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for person in people:
        if person.email:
            found.setdefault(person.email.casefold(), []).append(person.id)
    return found


def _by_name(people: Iterable[Person]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for person in people:
        found.setdefault(_key(person.name), []).append(person.id)
    return found


def _key(name: str) -> str:
    """A name without accents, in small letters, its parts in the order of the alphabet."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return " ".join(sorted(plain.casefold().replace(",", " ").replace(".", " ").split()))


def _ends(key: str) -> set[str]:
    return {end for part in key.split() for end in (part[:_ENDS], f"…{part[-_ENDS:]}")}
