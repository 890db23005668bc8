"""Prices: what actions would change in a plan's score, level by level, without looking for sentences."""

from collections.abc import Iterable
from functools import cached_property, partial

from planner.explain import Work
from planner.explain.option import Action, Option
from planner.forms import Forms, Term
from planner.plan import WEIGHTS, Plan, Score
from planner.problem import Problem
from planner.rules import Rule, rules_of
from planner.rules.locks import Locks
from planner.score import Assessment
from planner.solve.ledger import Ledger, Move, between
from planner.solve.promising import Promising

# Numbers of the ledger that compare like plans and hold every level: musts, then cost, then high and medium
# points, each in 64 bits of its own, which no sum of costs leaves.
BITS = 64
_PLACE = {"must": 3 * BITS, "cost": 2 * BITS, "high": BITS, "medium": 0}
UNITS = {
    "must": 1 << _PLACE["must"],
    **{
        level: (weight << _PLACE["cost"]) + ((1 << _PLACE[level]) if level in _PLACE else 0)
        for level, weight in WEIGHTS.items()
    },
}
# Differences from here on down are those of better plans: a change of levels at the same cost is none.
BETTER = -(1 << (_PLACE["cost"] - 1))


def score(value: int) -> Score:
    """The score that a number of such a ledger stands for, or the change that a difference of two does."""
    medium, value = _taken(value)
    high, value = _taken(value)
    cost, must = _taken(value)
    low = cost - WEIGHTS["high"] * high - WEIGHTS["medium"] * medium
    return Score(must, high, medium, low)


def _taken(value: int) -> tuple[int, int]:
    """The lowest signed field of a number, and the rest of it."""
    field = (value + (1 << (BITS - 1))) % (1 << BITS) - (1 << (BITS - 1))
    return field, (value - field) >> BITS


class Prices:
    """What a problem's plans cost, kept by number; `at` says of which plan the other methods speak."""

    def __init__(self, ledger: Ledger, plan: Plan) -> None:
        self.forms = ledger.forms
        self.problem = ledger.forms.problem
        self.ledger = ledger
        self.near: dict[str, list[str]] = {}  # the best few of IT for business liaisons, whatever the plan
        self._plan = plan

    @cached_property
    def promising(self) -> Promising:
        """The pods where each person is worth a thought, whatever the plan."""
        return Promising(self.ledger)

    def at(self, assessment: Assessment) -> "Prices":
        """Speak of this plan; the same prices serve all plans of a problem, one after the other."""
        if assessment.plan is not self._plan:
            change = between(self.ledger.state, self.forms.state(assessment.plan))
            self.ledger.change(change)
            self.ledger.keep()
            self._plan = assessment.plan
        return self

    def move(self, action: Action) -> Move:
        """An action by numbers."""
        person, challenge, state = self.forms.person, self.forms.challenge, self.ledger.state
        memberships = []
        for step in action.steps:
            who = person[step.person]
            if step.target is not None and challenge[step.target] in state.places[who]:
                continue
            ways = (step.source, step.target)
            memberships += [(who, challenge[place]) for place in ways if place is not None]
        pairs = [(person[pair.it], person[pair.business]) for pair in (*action.ends, *action.begins)]
        return Move(memberships, pairs)

    def difference(self, assessment: Assessment, action: Action, limit: int | None = None) -> int | None:
        """What an action would add to the ledger's value; None where that is sure to be above a limit."""
        difference = self.at(assessment).ledger.change(self.move(action), limit)
        self.ledger.undo()
        return difference

    def priced(self, assessment: Assessment, action: Action, difference: int) -> Option:
        """An action with the scores before and after it, of which this is the difference."""
        return Option(action, assessment.score, assessment.score + score(difference))

    def option(self, assessment: Assessment, action: Action) -> Option:
        """An action with the scores before and after it."""
        difference = self.difference(assessment, action)
        assert difference is not None, "there was no limit"
        return self.priced(assessment, action, difference)

    def better(self, assessment: Assessment, action: Action) -> Option | None:
        """An action with the scores before and after it where the plan is better for it."""
        difference = self.difference(assessment, action, BETTER)
        return None if difference is None else self.priced(assessment, action, difference)


def prices(assessment: Assessment) -> Work[Prices]:
    """The prices of a plan, worked out once for its problem and from then on kept with it."""
    kept: list[Prices] = assessment.problem.derived("prices", list)
    if not kept:
        made = yield from _worked_out(assessment.problem, assessment.plan)
        kept.append(made)
        yield
    return kept[0].at(assessment)


def options_of(assessment: Assessment, actions: Iterable[Action]) -> Work[list[Option]]:
    """Actions with the scores before and after each, in their order."""
    known, options = (yield from prices(assessment)), []
    for action in actions:
        options.append(known.option(assessment, action))
        yield
    return options


def _all_but_what_is_asked(problem: Problem) -> tuple[object, ...]:
    """All that a problem says but how rules are set and what is locked."""
    asked = ("rules", "locks", "pair_locks")
    return tuple(getattr(problem, name) for name in problem.__struct_fields__ if name not in asked)


def _terms(problem: Problem, rule: Rule) -> list[Term]:
    forms = Forms(problem)
    forms.lower(rule)
    return forms.terms


def _worked_out(problem: Problem, plan: Plan) -> Work[Prices]:
    forms, of = Forms(problem), _all_but_what_is_asked(problem)
    for rule in rules_of(problem):
        # Most rules ask the same as before where another is set otherwise, or somebody is locked.
        given = None if rule.key == Locks.key else (rule, *of)
        forms.terms += problem.derived(("terms", rule.key), partial(_terms, problem, rule), given)
        yield
    state = forms.state(plan)
    yield
    ledger = yield from Ledger.made(forms, state, UNITS)
    return Prices(ledger, plan)
