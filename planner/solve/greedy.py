"""The first plan: pairs by a flow, then pods filled one after the other with whom they gain most from."""

from collections.abc import Callable
from random import Random

from planner.forms import Forms, State
from planner.solve.ledger import Ledger, Move
from planner.solve.pairs.pairing import Pairing
from planner.solve.promising import Promising

LOOKED_AT = 300  # free people a pod looks at, beyond this drawn at random
TRIED = 20  # of these, the most promising are tried in the pod, and some more at random
DRAWN = 10
PLACES = 8  # pods tried for somebody whom no pod was opened with


def greedy(forms: Forms, seed: int, stop: Callable[[], bool]) -> State:
    """A plan that keeps the locks; what is left is left out where it is time to stop."""
    random = Random(seed)
    ledger = Ledger(forms, State.of(len(forms.person), locked(forms), set()))
    promising = Promising(ledger)
    ledger.change(Move(pairs=sorted(Pairing(forms, promising).cheapest())))
    ledger.keep()
    smallest = [challenge.size[0] for challenge in forms.problem.challenges]
    for pod in sorted(range(len(smallest)), key=lambda pod: -ledger.pod_values[pod]):
        if not stop():
            _fill(ledger, promising, pod, smallest[pod], random)
    _place_the_rest(ledger, promising, stop)
    return ledger.state


def locked(forms: Forms) -> list[set[int]]:
    """The pods with nobody but who is locked in."""
    pods: list[set[int]] = [set() for _ in forms.challenge]
    for lock in forms.problem.locks:
        if lock.kind == "in":
            pods[forms.challenge[lock.challenge]].add(forms.person[lock.person])
    return pods


def _fill(ledger: Ledger, promising: Promising, pod: int, smallest: int, random: Random) -> None:
    """Bring a pod to its smallest size, or leave it closed where that costs more."""
    value, joined = ledger.value, []
    free = [
        person
        for person, places in enumerate(ledger.state.places)
        if not places and ledger.forms.problem.people[person].joins
    ]
    if len(free) > LOOKED_AT:
        free = random.sample(free, LOOKED_AT)
    free.sort(key=lambda person: promising.promise(person, pod))
    while free and len(ledger.state.pods[pod]) < smallest:
        tried = free[:TRIED] + random.sample(free[TRIED:], min(DRAWN, len(free[TRIED:])))
        best = min(tried, key=lambda person: _try(ledger, person, pod))
        ledger.change(Move([(best, pod)]))
        ledger.keep()
        joined.append((best, pod))
        free.remove(best)
    if ledger.value > value:
        ledger.change(Move(joined))
        ledger.keep()


def _try(ledger: Ledger, person: int, pod: int) -> int:
    ledger.change(Move([(person, pod)]))
    return ledger.undo()


def _place_the_rest(ledger: Ledger, promising: Promising, stop: Callable[[], bool]) -> None:
    """Put whoever has no place where they help most, those first who cost most without one."""
    rest = [person for person, places in enumerate(ledger.state.places) if not places]
    for person in sorted(rest, key=lambda person: -ledger.person_values[person]):
        if stop():
            return
        open_pods = [pod for pod in promising.pods(person) if ledger.state.pods[pod]][:PLACES]
        if open_pods:
            pod = min(open_pods, key=lambda pod: _try(ledger, person, pod))
            if ledger.change(Move([(person, pod)]), limit=-1) is None:
                ledger.undo()
            else:
                ledger.keep()
