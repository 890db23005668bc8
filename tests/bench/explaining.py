"""Explaining: what a core works to say where a person could go, who fits a pod, and what would be better."""

from collections.abc import Callable, Iterator
from time import process_time
from typing import Any

from planner.explain import Work, done
from planner.explain.fits import fits
from planner.explain.fixes import fixes
from planner.explain.places import moves, places, successors
from planner.explain.prices import options_of, prices
from planner.explain.suggest import suggest
from planner.problem import Problem
from planner.score import assess
from planner.solve.greedy import greedy
from planner.solve.prepared import prepared
from planner.solve.stop import Stop
from tests.bench.report.figures import Figure
from tests.bench.running.tools import LARGE, of_large

ASKED = 7  # people and pods that are asked about
REACH = {"everywhere": 20.0, "fits": 100.0, "fixes": 500.0, "suggest": 5000.0}  # milliseconds at 1,000 people


def measure(quick: bool) -> Iterator[Figure | str]:
    """Milliseconds of work on a plan as the greedy start leaves it, and the longest that a window waits."""
    return of_large(quick, measured)


def measured(problem: Problem, people: int) -> Iterator[Figure]:
    """The figures of one problem's greedy plan."""
    forms = prepared(problem).pairing.forms
    assessment = assess(problem, forms.plan(greedy(forms, 1, Stop(10.0))))
    reach = REACH if people == LARGE[0] else {}
    yield worked("the prices of a problem, once", people, [lambda: prices(assessment)])
    done(prices(assessment))
    seats = [(members[0], pod) for pod, members in list(assessment.plan.pods.items())[:ASKED]]
    questions: dict[str, tuple[str, Callable[[str, str], Work[Any]]]] = {
        "everywhere": (
            "a person to every pod",
            lambda who, pod: options_of(assessment, moves(assessment, who, pod)),
        ),
        "places": ("a person to every pod and every swap", lambda who, pod: places(assessment, who, pod)),
        "seat": ("everybody for a person's seat", lambda who, pod: successors(assessment, who, pod)),
        "fits": ("everybody for a pod", lambda who, pod: fits(assessment, pod)),
    }
    for key, (name, ask) in questions.items():
        asked = [lambda seat=seat, ask=ask: ask(*seat) for seat in seats]
        yield worked(name, people, asked, reach.get(key))
    first = {finding.rule: finding for finding in reversed(assessment.findings) if finding.cost}
    fixed = [lambda finding=finding: fixes(assessment, finding) for finding in first.values()]
    yield worked("what ends the costliest finding of each rule", people, fixed, reach.get("fixes"))
    yield worked("the best of the whole plan", people, [lambda: suggest(assessment)], reach.get("suggest"))


def worked(
    name: str, people: int, questions: list[Callable[[], Work[Any]]], reach: float | None = None
) -> Figure:
    """Milliseconds of work for each question, and the longest slice of any: a window paints after it."""
    values, longest = [], 0.0
    for question in questions:
        slices = [*_slices(question())]
        values.append(sum(slices))
        longest = max(longest, *slices)
    return Figure(name, tuple(values), "ms", people, reach=reach, remark=f"longest slice {longest:.0f} ms")


def _slices(work: Work[Any]) -> Iterator[float]:
    """The milliseconds that a core worked between two yields."""
    going = True
    while going:
        began = process_time()
        try:
            next(work)
        except StopIteration:
            going = False
        yield 1e3 * (process_time() - began)
