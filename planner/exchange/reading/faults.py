"""Faults: what is wrong with a file that was brought in, each by its place, all of them together."""

from dataclasses import dataclass

LONGEST = 60


class Wrong(Exception):
    """A cell does not say what it should; the text says what was expected."""


class Unreadable(Exception):
    """A file cannot be read as a table at all; carries the one fault."""

    def __init__(self, fault: "Fault") -> None:
        super().__init__(str(fault))
        self.fault = fault


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a file: row and column as a spreadsheet counts them, what was found and expected."""

    file: str
    row: int | None
    column: str | None
    found: str
    expected: str

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f": row {self.row}"
        if self.column is not None:
            place += f": column {self.column}"
        return f"{place}: found {self.found}, expected {self.expected}"


def shown(text: str) -> str:
    """A cell's text as a message quotes it: on one line and not too long."""
    return repr(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
