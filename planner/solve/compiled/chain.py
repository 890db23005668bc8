"""A chain of the compiled annealing: so many changes are drawn, and kept or taken back, by luck."""

from planner.forms import layout as at
from planner.forms.compiled import Numbers, compiled
from planner.solve.compiled.change import attempt, note, remember
from planner.solve.compiled.draw import draw_place
from planner.solve.compiled.draw_pairs import draw_pair
from planner.solve.compiled.draw_pods import draw_pod
from planner.solve.compiled.luck import uniform

PAIRS = 0.06  # of the changes, for pairs


@compiled
def draw(data: Numbers, traits: Numbers, state: Numbers, pods: float) -> None:
    """Draw a change; it may be empty."""
    state[at.CHANGES] = 0
    luck = uniform(state)
    if luck < PAIRS * (1.0 - pods) and data[at.BUSINESS_COUNT] > 0:
        draw_pair(data, state)
    elif state[at.MINE_COUNT] > 0 and data[at.PODS] > 0:
        if luck > 1.0 - pods:
            draw_pod(data, traits, state)
        else:
            draw_place(data, state)


@compiled
def anneal(
    data: Numbers,
    traits: Numbers,
    state: Numbers,
    journal: Numbers,
    best: Numbers,
    steps: int,
    temperature: float,
    pods: float,
) -> None:
    """Try so many changes at one temperature, this share of them for pods that open or close.

    `best` is the best plan so far then.
    """
    for _ in range(steps):
        draw(data, traits, state, pods)
        if state[at.CHANGES] > 0 and attempt(data, traits, state, temperature):
            note(data, state, journal, best)
    state[at.PROPOSED] += steps
    if state[at.STALE] == 0:
        remember(data, state, journal, best)
