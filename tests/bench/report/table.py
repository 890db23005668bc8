"""A table of figures, one row at a time, so that each is seen as soon as it is measured."""

from tests.bench.report.figures import Figure

HEADING = ("people", "problem", "what", "median", "spread", "to reach", "")
WIDTHS = (6, 7, 44, 12, 23, 12, 7)


def heading() -> str:
    """The names of the columns."""
    return _line(HEADING)


def row(figure: Figure) -> str:
    """One figure as a row of the table."""
    what = figure.name if figure.seconds is None else f"{figure.name}, {number(figure.seconds)} s"
    reach = "" if figure.reach is None else f"{'>=' if figure.floor else '<='} {number(figure.reach)}"
    met = {None: "", True: "met", False: "NOT MET"}[figure.met]
    cells = (
        "" if figure.people is None else f"{figure.people:,}",
        "" if figure.problem is None else str(figure.problem),
        what,
        "none" if figure.median is None else f"{number(figure.median)} {figure.unit}".rstrip(),
        spread(figure),
        reach,
        met,
    )
    return f"{_line(cells)}  {figure.remark}".rstrip()


def spread(figure: Figure) -> str:
    """From the least to the largest value, where they are several."""
    ends = figure.spread
    if ends is None or len(figure.values) < 2:
        return ""
    return f"{number(ends[0])} to {number(ends[1])}"


def number(value: float) -> str:
    """A number with about three digits that say something."""
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    if abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.3g}"


def _line(cells: tuple[str, ...]) -> str:
    """Numbers to the right, words to the left."""
    left = {2, 6}
    padded = [
        cell.ljust(width) if place in left else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, WIDTHS, strict=True))
    ]
    return "  ".join(padded).rstrip()
