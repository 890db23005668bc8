"""Options: what could be done to a plan, who goes where, and the score before and after."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.plan import Plan, Score
from planner.problem import Pair, Problem

BENCH = "the bench"


@dataclass(frozen=True, order=True)
class Step:
    """A person's way out of one challenge's pod (None: from the bench) into another's (None: to the bench).

    Who is in the target already stays as they are.
    """

    person: str
    source: str | None
    target: str | None


@dataclass(frozen=True)
class Action:
    """What could be done to a plan, all at once: people's steps, pairs that end and pairs that begin."""

    steps: tuple[Step, ...] = ()
    ends: tuple[Pair, ...] = ()
    begins: tuple[Pair, ...] = ()

    @property
    def people(self) -> frozenset[str]:
        """Whom it moves, and who is in a pair that ends or begins."""
        pairs = {person for pair in (*self.ends, *self.begins) for person in (pair.it, pair.business)}
        return frozenset(step.person for step in self.steps) | pairs

    def applied(self, plan: Plan) -> Plan:
        """The plan after it."""
        touched = {pod for step in self.steps for pod in (step.source, step.target) if pod is not None}
        pods = {challenge: set(plan.members(challenge)) for challenge in touched}
        for step in self.steps:
            if step.target is not None and step.person in pods[step.target]:
                continue
            if step.source is not None:
                pods[step.source].discard(step.person)
            if step.target is not None:
                pods[step.target].add(step.person)
        if not self.ends and not self.begins:
            return plan.with_pods(pods)
        return plan.with_pods(pods, (set(plan.pairs) - set(self.ends)) | set(self.begins))


@dataclass(frozen=True)
class Option:
    """An action, and what the plan scores before and after it."""

    action: Action
    before: Score
    after: Score

    @property
    def better(self) -> bool:
        """Whether the plan would be better: fewer musts broken, or as many at less cost."""
        return self.after.rank < self.before.rank

    @property
    def change(self) -> Score:
        """What each level gains; less is better."""
        return self.after - self.before


def ranked(options: Sequence[Option]) -> list[Option]:
    """Options from the best to the worst, the simpler first of two that are as good."""
    return sorted(options, key=_order)


def best(options: Sequence[Option], most: int = 3) -> list[Option]:
    """The options that make the plan better, the best first; one for each pod that the first person joins.

    A swap stands only where it beats a plain move there.
    """
    chosen: dict[str | None, Option] = {}
    for option in ranked([option for option in options if option.better]):
        chosen.setdefault(option.action.steps[0].target, option)
    return list(chosen.values())[:most]


def _order(option: Option) -> tuple[tuple[int, int], int, tuple[str, ...]]:
    action = option.action
    ways = (f"{step.target or ''} {step.person}" for step in action.steps)
    pairs = (f"{pair.business} {pair.it}" for pair in (*action.begins, *action.ends))
    return option.after.rank, len(action.people), (*ways, *pairs)


def told(problem: Problem, action: Action) -> str:
    """An action in words: "Ana to Payments, Ben to Search, Cleo to the bench"."""
    parts = [f"{problem.called(step.person)} {_way(problem, step)}" for step in action.steps]
    return ", ".join([*parts, *_pairs(problem, action)])


def _way(problem: Problem, step: Step) -> str:
    return f"to {BENCH if step.target is None else problem.challenge[step.target].title}"


def _pairs(problem: Problem, action: Action) -> list[str]:
    told, ended = [], list(action.ends)
    for new in action.begins:
        old = next((pair for pair in ended if pair.it == new.it or pair.business == new.business), None)
        it, business = problem.called(new.it), problem.called(new.business)
        if old is None:
            told.append(f"{it} and {business} as a pair")
            continue
        ended.remove(old)
        if old.it == new.it:
            told.append(f"{it} pairs with {business} in place of {problem.called(old.business)}")
        else:
            told.append(f"{business} pairs with {it} in place of {problem.called(old.it)}")
    told += [f"{problem.called(old.it)} and {problem.called(old.business)} no longer a pair" for old in ended]
    return told
