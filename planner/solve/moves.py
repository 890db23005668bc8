"""Small changes of a plan, drawn so that the promising ones come more often."""

from random import Random

from planner.solve.ledger import Ledger, Move
from planner.solve.pairs.pairing import Pairing
from planner.solve.promising import Promising

NEAR = 15  # pods of a person, the most promising, that are drawn most of the time
ANYWHERE = 0.1  # of the draws, for any pod
PAIR_SHARE = 0.06  # of the changes that are about pairs


class Moves:
    """Draws changes of a plan, the promising ones more often."""

    def __init__(self, ledger: Ledger, pairing: Pairing, promising: Promising, random: Random) -> None:
        self.state = ledger.state
        self.pairing = pairing
        self.promising = promising
        self.random = random
        problem = ledger.forms.problem
        self.people = [number for number, person in enumerate(problem.people) if person.joins]
        self.size = [challenge.size for challenge in problem.challenges]
        self.business = sorted(pairing.unit)

    @property
    def possible(self) -> bool:
        """Whether there is anything to change."""
        return bool(self.people or self.business)

    def draw(self) -> Move | None:
        """A change, or None where the draw makes no sense."""
        if self.business and self.random.random() < PAIR_SHARE:
            return self._pair()
        return self._place() if self.people else None

    def _place(self) -> Move | None:
        """A person goes to a promising pod, out of one they are in; somebody may come back in exchange."""
        random, state = self.random, self.state
        person = random.choice(self.people)
        target = self._promising(person)
        if target is None:
            return None
        places = state.places[person]
        left = random.choice(sorted(places)) if places else None
        if target in places:
            return Move([(person, target)]) if random.random() < 0.2 else None
        members = state.pods[target]
        change = Move([(person, target)])
        if left is not None:
            change.memberships.append((person, left))
        if not members:
            return change if random.random() < 0.1 else None
        full = len(members) >= self.size[target][1]
        short = left is not None and len(state.pods[left]) <= self.size[left][0]
        if (full or short or random.random() < 0.4) and members:
            other = random.choice(sorted(members))
            change.memberships.append((other, target))
            back = left
            if not short and random.random() < 0.3:
                back = self._promising(other)
            if back is not None and other not in state.pods[back] and back != target:
                change.memberships.append((other, back))
        return change

    def _promising(self, person: int) -> int | None:
        pods, random = self.promising.pods(person), self.random.random
        near = len(pods) if random() < ANYWHERE else min(NEAR, len(pods))
        return pods[int(near * random() ** 2)] if pods else None

    def _pair(self) -> Move | None:
        """A pair comes, goes or changes one of its people; the two may exchange their pods as well."""
        random, state = self.random, self.state
        business = random.choice(self.business)
        best = self.pairing.best[business]
        if not best:
            return None
        new = random.choice(best), business
        if new in state.pairs:
            return Move(pairs=[new]) if random.random() < 0.1 else None
        change = Move(pairs=[new])
        old = self._given_up(new)
        if old:
            change.pairs.append(old)
            if random.random() < 0.5:
                one, other = (new[0], old[0]) if old[1] == business else (business, old[1])
                if one != other:
                    change.memberships += _exchanged(state.places[one], state.places[other], one, other)
        return change

    def _given_up(self, new: tuple[int, int]) -> tuple[int, int] | None:
        business = new[1]
        mine = sorted(self.state.pairs_of[business])
        if mine:
            return self.random.choice(mine)
        unit = self.pairing.units[self.pairing.unit[business]][0]
        theirs = sorted(pair for pair in self.state.pairs if pair[1] in unit)
        return self.random.choice(theirs) if theirs else None


def _exchanged(ours: set[int], theirs: set[int], one: int, other: int) -> list[tuple[int, int]]:
    return [(person, pod) for pod in sorted(ours ^ theirs) for person in (one, other)]
