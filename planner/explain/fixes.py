"""Fixes: single moves, swaps and changes of pairs after which something that a rule found is no longer so."""

from collections.abc import Iterator
from itertools import chain

from planner.explain import Work
from planner.explain.option import Action, Option, Step, ranked
from planner.explain.pairs import pair_actions
from planner.explain.places import moves, sources, swaps
from planner.explain.prices import prices
from planner.plan import Finding
from planner.score import Assessment, reassess

MOST = 12
TRIED = 200  # options, the best, of which it is worked out whether they end a finding


def fixes(assessment: Assessment, finding: Finding) -> Work[list[Option]]:
    """What would end a finding of a plan, the best first: at most `MOST`, better for the plan or not."""
    known, options = (yield from prices(assessment)), []
    actions = list(_steps(assessment, finding))
    if finding.challenge is None:
        about = frozenset(finding.people)
        pairs = yield from pair_actions(known, assessment)
        actions += [action for action in pairs if not about or not about.isdisjoint(action.people)]
    for action in actions:
        options.append(known.option(assessment, action))
        yield
    found: list[Option] = []
    for option in ranked(options)[:TRIED]:
        after = reassess(assessment, option.action.applied(assessment.plan))
        yield
        if _is_gone(after, finding):
            found.append(option)
        if len(found) == MOST:
            break
    return found


def _is_gone(after: Assessment, finding: Finding) -> bool:
    if finding.challenge is not None:
        return finding not in after.pods.get(finding.challenge, ())
    of_people = (after.people.get(person, ()) for person in finding.people)
    return finding not in chain(after.whole, *of_people, *after.pairs.values())


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
