"""Where a person is worth trying: the pods from the most to the least promising, seen on their own.

Trying these more often than others is the largest single gain of a search at many people.
"""

from collections.abc import Iterable
from functools import cached_property
from heapq import nlargest
from threading import RLock

from planner.forms import State
from planner.forms.best import Best
from planner.forms.count import CountInPod
from planner.forms.linear import Linear
from planner.solve.ledger import Ledger, rank

MANY = 200  # pods beyond which not every one is looked at for every person
LOOKED_AT = 12  # pods that are looked at to see what a pair leaves of a person's hours


class Promising:
    """Pods by person and IT people by pair, worked out when first asked for."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._never = ledger.units["must"] // 2
        people = len(ledger.state.places)
        self._alone = State.of(people, [set() for _ in ledger.state.pods], set())
        self._alone_lock = RLock()  # several threads of a search ask
        self._pods: list[list[int] | None] = [None] * people
        self._promise: list[dict[int, int]] = [{} for _ in range(people)]

    @cached_property
    def _credit(self) -> list[dict[int, int]]:
        """What each pod gains by each person who brings what it lacks, by pod and person."""
        credit: list[dict[int, int]] = [{} for _ in self.ledger.state.pods]
        for terms in self.ledger.forms.terms_by_pod:
            for term in terms:
                piece = term.piece
                if isinstance(piece, Best):
                    worth = credit[piece.challenge]
                    each = self.ledger.factor(term) * piece.weight
                    for person, own in piece.credits.items():
                        worth[person] = worth.get(person, 0) + each * own
                elif isinstance(piece, CountInPod) and piece.challenge is not None and term.level != "must":
                    worth = credit[piece.challenge]
                    gained = self.ledger.factor(term) * (piece.table(0) - piece.table(1))
                    for person in piece.group or () if gained > 0 else ():
                        worth[person] = worth.get(person, 0) + gained
        return credit

    def promise(self, person: int, pod: int) -> int:
        """What a person alone adds to a pod: the smaller, the more promising; a must stands for never."""
        known = self._promise[person]
        if pod not in known:
            cost = self.ledger.member_value(person, pod) - self._credit[pod].get(person, 0)
            known[pod] = self._lone(person, pod) + cost
        return known[pod]

    def _lone(self, person: int, pod: int) -> int:
        with self._alone_lock:
            self._alone.places[person] = {pod}
            value = self.ledger.value_of(person, self._alone)
            self._alone.places[person] = set()
        return value

    def crowded_out(self, person: int) -> float:
        """The share of the pods that suit a person that no longer do beside a liaison pair."""
        every = range(len(self._credit))
        looked_at = every[:: max(1, len(every) // LOOKED_AT)]
        pods = [pod for pod in looked_at if self._lone(person, pod) < self._never]
        with self._alone_lock:
            self._alone.pairs_of[person] = {(person, person)}
            lost = sum(self._lone(person, pod) >= self._never for pod in pods)
            self._alone.pairs_of[person] = set()
        return lost / len(pods) if pods else 1

    def musts_beside_a_pair(self, person: int, pods: set[int]) -> int:
        """How many more musts a person breaks who is in these pods and in a liaison pair."""
        if not pods:
            return 0
        with self._alone_lock:
            self._alone.places[person] = pods
            value = -self.ledger.value_of(person, self._alone)
            self._alone.pairs_of[person] = {(person, person)}
            value += self.ledger.value_of(person, self._alone)
            self._alone.places[person], self._alone.pairs_of[person] = set(), set()
        return max(0, rank(value)[0])

    def pods(self, person: int) -> list[int]:
        """The pods that a person can be in without breaking a must alone, the most promising first."""
        pods = self._pods[person]
        if pods is None:
            promises = sorted((self.promise(person, pod), pod) for pod in self._looked_at(person))
            pods = self._pods[person] = [pod for promise, pod in promises if promise < self._never]
        return pods

    def _looked_at(self, person: int) -> Iterable[int]:
        """All pods, or where there are many those where the person brings or wants something."""
        if len(self._credit) <= MANY:
            return range(len(self._credit))
        gains = self._gains[person]
        return nlargest(MANY // 2, gains, key=lambda pod: (gains[pod], -pod))

    @cached_property
    def _gains(self) -> list[dict[int, int]]:
        """What each pod gains by a person, and the person by it, by person and pod; no gain is left out."""
        gains: list[dict[int, int]] = [{} for _ in self._pods]
        for pod, credit in enumerate(self._credit):
            for person, worth in credit.items():
                gains[person][pod] = worth
        for term in self.ledger.forms.terms:
            if isinstance(term.piece, Linear):
                for (person, pod), points in term.piece.memberships.items():
                    if points < 0:
                        gains[person][pod] = gains[person].get(pod, 0) - self.ledger.factor(term) * points
        return gains
