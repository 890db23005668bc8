"""What is in play: as few pods, people and pairs as the demands at hand speak of, and what they start as."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

from planner.forms import Forms, State
from planner.solve.clash.demands import Demand, Membership, Needs, NoPairs, Two
from planner.solve.model import Model

EACH = 12  # people of a department who stand for all without a place


@dataclass
class Reach:
    """Memberships and pairs in play; it only ever grows, up to the whole problem.

    Everything that `start` has is in play as well, so that whatever is taken up can be given up for it.
    """

    forms: Forms
    start: State
    named: frozenset[int] = frozenset()  # whose pairs a demand tells from those of others
    alike: tuple[frozenset[int], ...] = ()  # people of whose pairs a demand asks the same
    pods: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    memberships: set[Membership] = field(default_factory=set)
    units: set[int] = field(default_factory=set)
    pairs: set[Two] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.memberships |= {(p, c) for p, places in enumerate(self.start.places) for c in places}
        self.pairs |= self.start.pairs

    @classmethod
    def of(cls, forms: Forms, demands: Iterable[Demand], start: State) -> "Reach":
        """Nothing in play but what the start has."""
        named: set[int] = set()
        alike: list[frozenset[int]] = []
        for demand in demands:
            if isinstance(demand, NoPairs):
                alike.append(demand.people)
            else:
                named.update(demand.paired)
        return cls(forms, start, frozenset(named), tuple(alike))

    def without_pairs_of_nobody(self) -> "Reach":
        """The same with a few standing for those who are to be in no pair, whatever else they are asked."""
        self.named = self.named.difference(*self.alike)
        return self

    def covers(self, needs: Needs) -> bool:
        """Whether all that a demand needs is in play."""
        everywhere = len(self.pods) == len(self.forms.challenge)
        return (
            needs.pods <= self.pods
            and needs.units <= self.units
            and (everywhere or needs.people <= self.people)
            and all(
                cell in self.memberships or cell[1] in self.pods or cell[0] in self.people
                for cell in needs.memberships
            )
            and all(pair in self.pairs or self.unit(pair) in self.units for pair in needs.pairs)
        )

    def grow(self, needs: Needs) -> None:
        """Bring into play all that a demand needs."""
        self.pods |= needs.pods
        self.people |= needs.people
        self.memberships |= needs.memberships
        self.units |= needs.units
        self.pairs |= needs.pairs

    def unit(self, pair: Two) -> int:
        """The department of a pair's business person."""
        return self.forms.department_of[pair[1]]

    def model(self, people: Iterable[int] | None = None) -> Model:
        """A model of what is in play.

        With `people`, of them alone in the pods, beside who is there at the start, and of some in pairs.
        """
        everybody = range(len(self.forms.person))
        pairs = self._pairs(some=people is not None)
        model = Model(self.forms, self.pods, everybody if people is None else people, pairs)
        for person in self.people:
            for challenge in range(len(self.forms.challenge)):
                model.add_membership(person, challenge)
        for person, challenge in self.memberships:
            model.add_membership(person, challenge)
        return model

    def some(self) -> set[int]:
        """Some people of each department without a place at the start, who mostly do for what is asked."""
        chosen: set[int] = set()
        count = Counter[int]()
        for person, department in enumerate(self.forms.department_of):
            free = not self.start.places[person] and self.forms.problem.people[person].joins
            if free and count[department] < EACH:
                count[department] += 1
                chosen.add(person)
        return chosen

    def every_pair(self) -> set[Two]:
        """All pairs of an IT and a business person."""
        people, side = self.forms.problem.people, self.forms.problem.side
        it, business = (
            [p for p, person in enumerate(people) if side[person.id] == theirs]
            for theirs in ("it", "business")
        )
        return set(product(it, business))

    def pairs_of_units(self) -> set[Two]:
        """The pairs of the units in play, with some of IT."""
        return {pair for pair in self._pairs(some=True) if self.unit(pair) in self.units}

    def _pairs(self, some: bool) -> set[Two]:
        """All pairs of the units in play, with a few to stand for all whom no demand tells from another.

        With `some`, of those in IT who can be told apart only as many as will mostly do.
        """
        problem, forms = self.forms.problem, self.forms
        pairs = set(self.pairs)
        named = self.named | {person for pair in pairs for person in pair}
        for unit in self.units:
            wanted = max(1, problem.departments[unit].liaisons)
            business = [p for p, theirs in enumerate(forms.department_of) if theirs == unit]
            it = [p for p, person in enumerate(problem.people) if problem.side[person.id] == "it"]
            chosen = self._few(it, wanted, named)
            if some:
                chosen = sorted(chosen, key=self._taken)[: 2 * wanted + EACH]
            pairs |= set(product(chosen, self._few(business, wanted, named)))
        return pairs

    def _taken(self, person: int) -> tuple[bool, int, int]:
        """How little somebody is free for a pair at the start."""
        alone = any(person in people for people in self.alike)
        return alone, len(self.start.places[person]), len(self.start.pairs_of[person])

    def _few(self, people: list[int], few: int, named: frozenset[int]) -> list[int]:
        chosen = [person for person in people if person in named]
        for alike in (*self.alike, frozenset(people).difference(*self.alike)):
            chosen += [person for person in people if person in alike and person not in named][:few]
        return chosen
