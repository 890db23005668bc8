"""Names: what a cell may call a person, a skill, a department or a challenge by, and which one it means."""

import re
from collections import defaultdict

from planner.exchange.faults import Wrong


class Names:
    """The ids of one kind of thing, and the names people know them by."""

    def __init__(self, what: str) -> None:
        self.what = what
        self._ids: set[str] = set()
        self._named: defaultdict[str, set[str]] = defaultdict(set)
        self._words: dict[str, str] = {}  # ids and names as they are written, by their small letters

    def add(self, id: str, name: str) -> None:
        """Note a thing; what was known before keeps its names."""
        self._ids.add(id)
        self._named[name.casefold()].add(id)
        self._words.update({id.casefold(): id, name.casefold(): name})

    def known(self, text: str) -> str | None:
        """The id that a text stands for: itself, or the thing of that name. None where there is none.

        A name may have its id behind it, as in "Ana Ruiz (p7)". Raises Wrong where several share the name.
        """
        if text in self._ids:
            return text
        both = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", text)
        if both and both[2] in self._named.get(both[1].casefold(), ()):
            return both[2]
        named = self._named.get(text.casefold(), set())
        if len(named) > 1:
            raise Wrong(f"one of the ids {', '.join(sorted(named))}, since they share that name")
        return next(iter(named), None)

    def find(self, text: str) -> str:
        """The id that a text stands for; raises Wrong, with what it may have meant, where there is none."""
        known = self.known(text)
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
        from rapidfuzz import fuzz, process

        best = process.extractOne(text.casefold(), sorted(self._words), scorer=fuzz.ratio, score_cutoff=65)
        return self._words[best[0]] if best else None
