"""Remedies: single moves and changes of pairs around what was done, which leave it as it was done."""

from collections.abc import Iterator

from planner.explain import Work
from planner.explain.option import Action, Option, Step
from planner.explain.pairs import pair_actions
from planner.explain.prices import prices
from planner.problem import Pair, Problem
from planner.score import Assessment


def remedies(assessment: Assessment, done: Action) -> Work[list[Option]]:
    """What could be done in the pods, units and people that an action touched, after it, in any order.

    Nobody moves whom it moved, no pair ends that it began, and none begins that it ended.
    """
    known, options = (yield from prices(assessment)), []
    actions = list(_moves(assessment, done))
    if done.ends or done.begins:
        near = _Near(assessment.problem, done)
        actions += [action for action in (yield from pair_actions(known, assessment)) if near.fits(action)]
    for action in actions:
        options.append(known.option(assessment, action))
        yield
    return options


def _moves(assessment: Assessment, done: Action) -> Iterator[Action]:
    """Others of its pods, and who is in a pair that it began, each to every other pod and to the bench."""
    plan, moved = assessment.plan, {step.person for step in done.steps}
    pods = dict.fromkeys(pod for step in done.steps for pod in (step.source, step.target) if pod is not None)
    places = [(person, pod) for pod in pods for person in plan.members(pod)]
    paired = dict.fromkeys(person for pair in done.begins for person in (pair.it, pair.business))
    places += [(person, pod) for person in paired for pod in plan.places(person)]
    for person, pod in dict.fromkeys(places):
        if person not in moved:
            for target in (*assessment.problem.challenge, None):
                if target != pod:
                    yield Action((Step(person, pod, target),))


class _Near:
    """Tells the changes of pairs that are about the same people of IT or units as an action."""

    def __init__(self, problem: Problem, done: Action) -> None:
        self._problem, self._done = problem, done
        pairs = (*done.ends, *done.begins)
        self._it, self._units = {pair.it for pair in pairs}, {self._unit(pair) for pair in pairs}

    def _unit(self, pair: Pair) -> str:
        return self._problem.person[pair.business].department

    def fits(self, action: Action) -> bool:
        """Whether an action is about them, and takes nothing back."""
        back = not {*action.ends}.isdisjoint(self._done.begins) or not {*action.begins}.isdisjoint(
            self._done.ends
        )
        pairs = (*action.ends, *action.begins)
        return not back and any(pair.it in self._it or self._unit(pair) in self._units for pair in pairs)
