"""Finds entries by what is typed: beginnings before other parts, what is misspelt where nothing else is."""

from collections.abc import Sequence
from functools import cached_property

from ui.matching import folded
from ui.palette.entry import Entry

MOST = 60  # as many as anybody looks through
_FEW = 6  # of what is only nearly so
_NEARLY = 72  # of 100 that rapidfuzz gives for the same


class Index:
    """Entries made ready to be searched while somebody types; equal finds stay in the order given."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = list(entries)

    @cached_property
    def _names(self) -> list[str]:
        return [folded(entry.name) for entry in self.entries]

    @cached_property
    def _texts(self) -> list[str]:
        asides = (folded(entry.aside) for entry in self.entries)
        return [f"{name} {aside}" for name, aside in zip(self._names, asides, strict=True)]

    def find(self, typed: str) -> list[Entry]:
        """The best finds, at most `MOST`; nothing typed finds the first ones."""
        whole = folded(typed).strip()
        words = whole.split()
        if not words:
            return self.entries[:MOST]
        left: Sequence[int] = range(len(self._texts))
        for word in words:
            left = [number for number in left if word in self._texts[number]]
        # Whoever types waits for this: thousands of names, a few steps for each.
        ranks: list[list[int]] = [[] for _ in range(5)]
        begins = [f" {word}" for word in words]
        for number in left:
            name = self._names[number]
            if name.startswith(whole):
                ranks[0].append(number)
            elif begins[0] not in f" {name}":
                ranks[3 if whole in name else 4].append(number)
            elif f" {whole}" in name:
                ranks[1].append(number)
            else:
                ranks[2 if all(begin in f" {name}" for begin in begins) else 4].append(number)
        numbers = [number for rank in ranks for number in rank][:MOST]
        return [self.entries[number] for number in numbers or self._nearly(whole)]

    def _nearly(self, whole: str) -> list[int]:
        """Entries whose name is nearly what is typed."""
        from rapidfuzz import fuzz, process

        # Two letters are nearly everything.
        if len(whole) < 3:
            return []
        near = process.extract(whole, self._names, scorer=fuzz.WRatio, limit=_FEW, score_cutoff=_NEARLY)
        return [number for _, _, number in near]
