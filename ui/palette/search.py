"""Finds entries by what is typed: whole words first, then their beginnings, then what is misspelt."""

from collections.abc import Sequence

from ui.faces import folded
from ui.palette.entry import Entry

MOST = 60  # as many as anybody looks through
_FEW = 6  # with fewer found, what is nearly so is found too
_NEARLY = 72  # of 100 that rapidfuzz gives for the same


class Index:
    """Entries made ready to be searched while somebody types; equal finds stay in the order given."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = list(entries)
        self._names = [folded(entry.name) for entry in entries]
        self._texts = [folded(f"{entry.name} {entry.aside}") for entry in entries]

    def find(self, typed: str) -> list[Entry]:
        """The best finds, at most `MOST`; nothing typed finds the first ones."""
        whole = folded(typed).strip()
        words = whole.split()
        if not words:
            return self.entries[:MOST]
        found = []
        for number, text in enumerate(self._texts):
            if all(word in text for word in words):
                found.append((self._rank(number, whole, words), number))
        found.sort()
        numbers = [number for _, number in found[:MOST]]
        if len(numbers) < _FEW:
            numbers += [number for number in self._nearly(whole) if number not in numbers]
        return [self.entries[number] for number in numbers]

    def _rank(self, number: int, whole: str, words: list[str]) -> int:
        """How well an entry answers; less is better."""
        name = self._names[number]
        if name.startswith(whole):
            return 0
        begun = f" {name}"
        if f" {whole}" in begun:
            return 1
        if all(f" {word}" in begun for word in words):
            return 2
        return 3 if all(word in name for word in words) else 4

    def _nearly(self, whole: str) -> list[int]:
        """Entries whose name is nearly what is typed."""
        from rapidfuzz import fuzz, process

        # Two letters are nearly everything.
        if len(whole) < 3:
            return []
        near = process.extract(whole, self._names, scorer=fuzz.WRatio, limit=_FEW, score_cutoff=_NEARLY)
        return [number for _, _, number in near]
