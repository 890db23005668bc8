"""Names: what a cell may call a person, a skill, a department or a challenge by, and which one it means."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from planner.exchange.reading.faults import Wrong

_MOST_MEANT = 300


@dataclass(frozen=True)
class Match:
    """A person of a file who is taken for one of the workspace, and why.

    `text` is what the file says and stands for the match; `name` is what the file calls the person.
    """

    text: str
    person: str
    why: str
    name: str
    taken: bool = True


class Names:
    """The ids of one kind of thing, and the names people know them by."""

    def __init__(self, what: str) -> None:
        self.what = what
        self._ids: set[str] = set()
        self._named: defaultdict[str, set[str]] = defaultdict(set)
        self._emails: defaultdict[str, set[str]] = defaultdict(set)
        self._aliases: dict[str, str] = {}
        self.guess: Callable[[str], str | None] = _nobody  # what a name that is unknown is taken for
        self._closest_to: dict[str, str | None] = {}
        self._words: dict[str, str] = {}  # ids and names as they are written, by their small letters

    def add(self, id: str, name: str, email: str = "") -> None:
        """Note a thing; what was known before keeps its names."""
        self._ids.add(id)
        if email:
            self._emails[email.casefold()].add(id)
        self._named[name.casefold()].add(id)
        self._words.update({id.casefold(): id, name.casefold(): name})

    def alias(self, text: str, id: str) -> None:
        """Let a text that is no id stand for a thing."""
        self._aliases[text.casefold()] = id

    def known(self, text: str) -> str | None:
        """The id that a text stands for: itself, or the thing of that name. None where there is none.

        An e-mail address stands for the one person who has it. A name may have its id behind it, as in
        "Ana Ruiz (p7)". Raises Wrong where several share the name.
        """
        if text in self._ids:
            return text
        if text.casefold() in self._aliases:
            return self._aliases[text.casefold()]
        mailed = self._emails.get(text.casefold(), ()) if "@" in text else ()
        if len(mailed) == 1:
            return next(iter(mailed))
        both = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", text)
        if both and both[2] in self._named.get(both[1].casefold(), ()):
            return both[2]
        named = self._named.get(text.casefold(), set())
        if len(named) > 1:
            raise Wrong(f"one of the ids {', '.join(sorted(named))}, since they share that name")
        return next(iter(named), None)

    def find(self, text: str) -> str:
        """The id that a text stands for; raises Wrong, with what it may have meant, where there is none."""
        known = self.known(text) or self.guess(text)
        if known is None:
            meant = self._closest(text)
            raise Wrong(f"a known {self.what}" + (f", {meant!r} perhaps" if meant else ""))
        return known

    def new_id(self, name: str) -> str:
        """An id that is free, made of a name: in small letters, joined by hyphens."""
        stem = "-".join(re.findall(r"[^\W_]+", name.casefold())) or "unnamed"
        free, count = stem, 1
        while free in self._ids:
            count += 1
            free = f"{stem}-{count}"
        return free

    def _closest(self, text: str) -> str | None:
        """What a text may have meant; of a file with thousands of faults that is told of some alone."""
        from rapidfuzz import fuzz, process

        word = text.casefold()
        if word not in self._closest_to and len(self._closest_to) < _MOST_MEANT:
            best = process.extractOne(word, sorted(self._words), scorer=fuzz.ratio, score_cutoff=65)
            self._closest_to[word] = self._words[best[0]] if best else None
        return self._closest_to.get(word)


def _nobody(text: str) -> None:
    """Nothing is taken for anything else."""
