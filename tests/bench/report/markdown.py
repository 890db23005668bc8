"""The figures as a section of the README, from the file of a run."""

from collections.abc import Iterable, Iterator

from tests.bench.report.figures import Figure
from tests.bench.report.file import Measured, Run
from tests.bench.report.machine import told
from tests.bench.report.table import number, spread

Row = tuple[int | None, str, float | None, str]  # people, name, seconds, unit


def section(run: Run) -> str:
    """The whole section: the machine, then a table for each measurement that has figures."""
    parts = [
        "## Figures",
        f"`python3 dev.py bench{' --quick' if run.quick else ''}` on {told(run.machine)}: "
        f"podwright {run.machine.planner}, {run.began[:10]}. Medians, from the least to the largest in "
        "brackets; what belongs to several problems stands in their order.",
    ]
    parts += [table(measured) for measured in run.measurements.values() if measured.figures]
    return "\n\n".join(parts)


def table(measured: Measured) -> str:
    """A table with one row for the same thing on several problems."""
    lines = [f"**{measured.title}**", ""]
    lines += ["| people | what | median | to reach | |", "|---|---|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in rows(measured.figures)]
    return "\n".join(lines)


def rows(figures: Iterable[Figure]) -> Iterator[tuple[str, ...]]:
    """The cells of each row."""
    grouped: dict[Row, list[Figure]] = {}
    for figure in figures:
        row = figure.people, figure.name, figure.seconds, figure.unit
        grouped.setdefault(row, []).append(figure)
    for (people, name, seconds, unit), group in grouped.items():
        yield (
            "" if people is None else f"{people:,}",
            name if seconds is None else f"{name}, {number(seconds)} s",
            f"{'; '.join(map(values, group))} {unit}".rstrip(),
            reach(group),
            met(group),
        )


def values(figure: Figure) -> str:
    """The median with its spread, or what there is to say where there is none."""
    if figure.median is None:
        return figure.remark or "none"
    ends = spread(figure)
    return f"{number(figure.median)} ({ends})" if ends else number(figure.median)


def reach(group: Iterable[Figure]) -> str:
    """What has to be reached, once where it is the same."""
    wanted = {
        f"{'at least' if figure.floor else 'at most'} {number(figure.reach)}": None
        for figure in group
        if figure.reach is not None
    }
    return "; ".join(wanted)


def met(group: Iterable[Figure]) -> str:
    """Whether all of it is reached, or how much of it."""
    verdicts = [figure.met for figure in group if figure.met is not None]
    if not verdicts:
        return ""
    return "met" if all(verdicts) else f"{sum(verdicts)} of {len(verdicts)} met"
