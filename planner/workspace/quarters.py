"""Quarters by their names, such as 2027-Q1: each starts on the first Monday of its three months."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from planner.workspace.entities import Cycle


def is_quarter(name: str) -> bool:
    """Whether a name is that of a quarter."""
    return re.fullmatch(r"[0-9]{4}-Q[1-4]", name) is not None and "1970" <= name[:4] <= "2999"


def called(name: str) -> str:
    """A quarter as managers say it: "Q1 2027" of 2027-Q1; other names stay."""
    return f"Q{name[6]} {name[:4]}" if is_quarter(name) else name


def named(text: str) -> str:
    """The name of a quarter that managers call so: 2027-Q1 of "Q1 2027"; other texts stay."""
    found = re.fullmatch(r"[Qq]([1-4]) ([0-9]{4})", text)
    return f"{found[2]}-Q{found[1]}" if found else text


def coming(today: date) -> Cycle:
    """The quarter after the one that a day is in: plans are made before they start."""
    return cycle(next_quarter(f"{today.year}-Q{(today.month + 2) // 3}"), past=False)


def next_quarter(name: str) -> str:
    """The name of the quarter after this one."""
    year, number = int(name[:4]), int(name[6])
    return f"{year + number // 4}-Q{number % 4 + 1}"


def starts(name: str) -> date:
    """The first Monday of the quarter."""
    first = date(int(name[:4]), 3 * int(name[6]) - 2, 1)
    return first + timedelta(days=-first.weekday() % 7)


def cycle(name: str, *, past: bool) -> Cycle:
    """The quarter as a cycle, as long as it is until the next one starts."""
    first = starts(name)
    weeks = (starts(next_quarter(name)) - first).days // 7
    return Cycle(name, first, weeks, "closed" if past else "draft")


def latest(cycles: Iterable[Cycle]) -> Cycle | None:
    """The cycle that starts last."""
    return max(cycles, key=lambda cycle: (cycle.starts, cycle.id), default=None)
