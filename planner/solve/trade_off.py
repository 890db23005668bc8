"""The trade-off between a better plan and fewer moves: the best plan for each number of moves allowed."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from planner.forms import State
from planner.plan import Plan, Score
from planner.problem import Problem
from planner.rules.stability import kept
from planner.solve.compiled.annealing import Boards
from planner.solve.limits import Limited, best_from, keeping
from planner.solve.prepared import prepared


@dataclass(frozen=True)
class Point:
    """The best plan found with at most `limit` moves (None: any number), how many it takes, and its score.

    The score leaves out the limit that the problem itself may set on moves.
    """

    limit: int | None
    moves: int
    plan: Plan
    score: Score


def trade_off(
    problem: Problem,
    plan: Plan,
    seconds: float = 30,
    seed: int = 1,
    workers: int | None = None,
    on_point: Callable[[Point], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    boards: Boards | None = None,
) -> tuple[Point, ...]:
    """The best plans with at most 0, 2, 4, 8, ... and any number of moves, each no worse than those before.

    A move is a membership or pair of the baseline that is gone, as the rules `stability` and `moves` count;
    the plan is the baseline where the problem has none. `on_point` is told every point as soon as it is
    found. A stop leaves the points found until then.
    """
    boards = boards or prepared(problem)
    forms = boards.pairing.forms
    here = forms.state(plan)
    memberships, pairs = kept(problem, forms) if problem.baseline else _all(here)
    impossible = pairs.keys() - boards.pairing.every()  # a baseline may hold what no plan can
    base = State.of(len(forms.person), [set() for _ in forms.challenge], pairs.keys() - impossible)
    for person, pod in memberships:
        base.pods[pod].add(person)
        base.places[person].add(pod)

    def moves(state: State) -> int:
        gone = sum(person not in state.pods[pod] for person, pod in memberships)
        return gone + sum(pair not in state.pairs for pair in pairs)

    limited = Limited(boards, [keeping(memberships, pairs)], without=["moves"])
    most, began = len(memberships) + len(pairs), monotonic()
    limits = limits_up_to(len(impossible), most)
    points: list[Point] = []
    best: tuple[State, int | None] = base, None
    for number, limit in enumerate(limits):
        if should_stop is not None and should_stop():
            break
        starts = [best]
        if (limit is None or moves(here) <= limit) and (not points or moves(here) > (points[-1].limit or 0)):
            starts.append((here, None))
        share = max(0.0, seconds - (monotonic() - began)) / (len(limits) - number)
        bounded = limited.at(most - (most if limit is None else limit))
        found = best_from(bounded, starts, share, seed, workers or os.cpu_count() or 1, should_stop)
        state = found.state
        if limit is not None and moves(state) > limit:
            continue  # some rule weighs more than the limit does
        assert found.score is not None
        best = state, found.value
        points.append(Point(limit, moves(state), forms.plan(state), found.score))
        if on_point:
            on_point(points[-1])
    return tuple(points)


def limits_up_to(least: int, most: int) -> list[int | None]:
    """0, 2, 4, 8, ... below `most` and none, as far as they are no less than `least`, with that itself."""
    limits, each = [least], 2
    while each < most:
        limits += [each] if each > least else []
        each *= 2
    return [*limits, None] if least < most else [None]


def _all(state: State) -> tuple[dict[tuple[int, int], int], dict[tuple[int, int], int]]:
    """Every membership and pair of a plan, each with -1."""
    memberships = {(person, pod): -1 for pod, members in enumerate(state.pods) for person in members}
    return memberships, dict.fromkeys(state.pairs, -1)
