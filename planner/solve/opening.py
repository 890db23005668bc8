"""Opening a pod: small changes never get there, because half a pod costs more than none."""

from random import Random

from planner.solve.ledger import Ledger, Membership, Move
from planner.solve.promising import Promising

TRIED = 20  # people that are tried for a place, of those who can be spared
SPREAD = 300  # points of cost by which luck decides who they are


def open_one(ledger: Ledger, promising: Promising, random: Random) -> None:
    """Bring a closed pod to its smallest size with people who can be spared, whatever that costs."""
    state, challenges = ledger.state, ledger.forms.problem.challenges
    closed = [pod for pod, members in enumerate(state.pods) if not members]
    if not closed:
        return
    pod = random.choice(closed)
    spare = _spare(ledger, pod)
    luck = {person: SPREAD * random.random() for person in spare}
    likely = sorted(spare, key=lambda person: promising.promise(person, pod) + luck[person])[: 3 * TRIED]
    while likely and len(state.pods[pod]) < challenges[pod].size[0]:
        tried = [likely[0], *random.sample(likely, min(TRIED, len(likely)))]
        best = min(tried, key=lambda person: _tried(ledger, spare[person]))
        ledger.change(Move(spare[best]))
        ledger.keep()
        spare = _spare(ledger, pod)
        likely = [person for person in likely if person in spare]


def _spare(ledger: Ledger, pod: int) -> dict[int, list[Membership]]:
    """Who can join a pod without leaving another too small, and the memberships that switch for it."""
    state, problem = ledger.state, ledger.forms.problem
    smallest = [challenge.size[0] for challenge in problem.challenges]
    spare = {}
    for person, places in enumerate(state.places):
        if problem.people[person].joins and pod not in places:
            left = [place for place in sorted(places) if len(state.pods[place]) > smallest[place]]
            if left or not places:
                spare[person] = [(person, pod), *((person, place) for place in left[:1])]
    return spare


def _tried(ledger: Ledger, memberships: list[Membership]) -> int:
    ledger.change(Move(memberships))
    return ledger.undo()
