"""Fixes: single moves, swaps and changes of pairs after which something that a rule found is no longer so."""

from collections.abc import Iterable, Iterator
from heapq import heappush, heappushpop
from itertools import chain

from planner.explain import Work
from planner.explain.option import Action, Option, Step, ranked
from planner.explain.pairs import pair_actions
from planner.explain.places import moves, sources, swaps
from planner.explain.prices import Prices, prices
from planner.plan import Finding
from planner.score import Assessment, holds

MOST = 12
TRIED = 200  # options, the best, of which it is worked out whether they end a finding


def fixes(assessment: Assessment, finding: Finding) -> Work[list[Option]]:
    """What would end a finding of a plan, the best first: at most `MOST`, better for the plan or not."""
    known = yield from prices(assessment)
    pairs: list[Action] = []
    if finding.challenge is None:
        pairs = yield from pair_actions(known, assessment, frozenset(finding.people))
    found: list[Option] = []
    for option in (yield from _cheapest(known, assessment, chain(_steps(assessment, finding), pairs))):
        if not holds(finding, assessment.problem, option.action.applied(assessment.plan)):
            found.append(option)
        yield
        if len(found) == MOST:
            break
    return found


def _cheapest(known: Prices, assessment: Assessment, actions: Iterable[Action]) -> Work[list[Option]]:
    """The `TRIED` best of these actions, the best first."""
    least: list[int] = []  # a heap of the least differences so far, negated
    priced: list[tuple[int, Action]] = []
    for action in actions:
        difference = known.difference(assessment, action, -least[0] if len(least) == TRIED else None)
        yield
        if difference is None:
            continue
        priced.append((difference, action))
        if len(least) < TRIED:
            heappush(least, -difference)
        else:
            heappushpop(least, -difference)
    still = [(difference, action) for difference, action in priced if difference <= -least[0]]
    options = [known.priced(assessment, action, difference) for difference, action in still]
    return ranked(options)[:TRIED]


def _steps(assessment: Assessment, finding: Finding) -> Iterator[Action]:
    """Moves and swaps of those whom a finding names, else of the members; and who could join."""
    problem, plan, pod = assessment.problem, assessment.plan, finding.challenge
    people = finding.people or (plan.members(pod) if pod is not None else ())
    for person in dict.fromkeys(people):
        for source in [pod] if pod in plan.places(person) else sources(problem, plan, person):
            yield from moves(assessment, person, source)
            yield from swaps(assessment, person, source)
    if pod is None:
        return
    for other in problem.people:
        if other.joins and pod not in plan.places(other.id):
            for source in sources(problem, plan, other.id):
                yield Action((Step(other.id, source, pod),))
