"""Solving liaison pairs alone: the best pairs by all rules while the pods stand still.

CP-SAT solves the model in which nothing but pairs is free, first for the fewest broken musts, then for the
least cost; the cheapest flow of pairs and the pairs that are there are where it begins.
"""

from collections.abc import Callable
from dataclasses import dataclass

from planner.forms import State
from planner.plan import WEIGHTS, Plan, Score
from planner.solve.compiled.annealing import Boards
from planner.solve.incumbent import Incumbent
from planner.solve.model import Model
from planner.solve.pairs.pairing import Pairing
from planner.solve.solving import Answer, run
from planner.solve.stop import Stop

EVERY = 10_000  # pairs that are all possible; beyond that those of liaisons who are worth a thought


@dataclass(frozen=True)
class Outcome:
    """The plan with the best pairs that were found, its score, and whether no pairs of it are better."""

    plan: Plan
    score: Score
    optimal: bool
    seconds: float


def pair_up(
    boards: Boards,
    plan: Plan,
    seconds: float = 10,
    seed: int = 1,
    workers: int = 1,
    should_stop: Callable[[], bool] | None = None,
) -> Outcome:
    """Find the best pairs for the pods of a plan; never worse ones than it has."""
    stop, pairing = Stop(seconds, should_stop), boards.pairing
    state = pairing.forms.state(plan)
    incumbent = Incumbent(pairing.forms, stop)
    incumbent.offer(state)
    incumbent.offer(_with_pairs(state, pairing.cheapest()))
    pairs, whole = _possible(pairing, state)
    fewest = _solve(incumbent, pairs, {"must": 1}, None, workers, seed)
    best = _solve(incumbent, pairs, WEIGHTS, fewest, workers, seed) if fewest.optimal else fewest
    found, score = incumbent.close()
    return Outcome(found, score, whole and fewest.optimal and best.optimal, stop.elapsed)


def _solve(
    incumbent: Incumbent,
    pairs: set[tuple[int, int]],
    levels: dict[str, int],
    fewest: Answer | None,
    workers: int,
    seed: int,
) -> Answer:
    """The least of these levels over all choices of pairs, with no more musts broken than are proven."""
    model = Model(incumbent.forms, (), (), pairs, incumbent.state)
    if fewest is not None:
        model.cp.add(model.points({"must": 1}) <= round(fewest.bound))
    model.cp.minimize(model.points(levels))
    model.hint(incumbent.state)
    answer = run(model, incumbent.stop, incumbent.stop.left, workers, seed)
    if answer.state is not None:
        incumbent.offer(answer.state)
    return answer


def _possible(pairing: Pairing, state: State) -> tuple[set[tuple[int, int]], bool]:
    """The pairs that may be chosen, and whether they are all there are."""
    sides = [pairing.side.count(side) for side in ("it", "business")]
    if sides[0] * sides[1] <= EVERY:
        return pairing.every(), True
    return pairing.candidates(state.pairs), False


def _with_pairs(state: State, pairs: set[tuple[int, int]]) -> State:
    return State.of(len(state.places), [set(members) for members in state.pods], set(pairs))
