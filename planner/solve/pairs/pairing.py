"""Liaison pairs: who can be in one, which pairs are worth a thought, and the cheapest set by a flow."""

from collections.abc import Iterable
from functools import cached_property

import numpy as np
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from planner.forms import Forms
from planner.forms.count import CountOfPerson, CountOfUnit, Of
from planner.solve.compiled.tables import Array
from planner.solve.ledger import MUST, Pair
from planner.solve.pairs.costs import PairCosts
from planner.solve.promising import Promising

CANDIDATES = 12  # IT people worth a thought for each business liaison, at least
SHARE = 12  # one in so many of them is, where there are many: a unit's liaisons like the same few
MUST_WEIGHS = 100_000  # points of cost of a broken must in the flow
HOURLESS = 80  # what it is worth to pair somebody whose hours leave room for a pod beside it


class Pairing:
    """The liaisons of a problem by number, what their pairs cost and what units want."""

    def __init__(self, forms: Forms, promising: Promising) -> None:
        self.forms = forms
        self.promising = promising
        problem = forms.problem
        self.side = [problem.side[person.id] for person in problem.people]
        self._room: dict[int, int] = {}

    @cached_property
    def limit(self) -> dict[int, int]:
        """How many pairs each liaison may be in, by person; who may be in none is left out."""
        limits = {}
        for person, terms in enumerate(self.forms.terms_by_person):
            for term in terms:
                if isinstance(term.piece, CountOfPerson) and term.piece.counts is Of.PAIRS:
                    points = [term.piece.table(count) for count in range(len(term.piece.table.points) + 1)]
                    limits[person] = max(count for count, value in enumerate(points) if value == min(points))
        return {person: limit for person, limit in limits.items() if limit}

    @cached_property
    def units(self) -> list[tuple[frozenset[int], int]]:
        """The people of each unit and how many pairs it wants."""
        units = []
        for term in self.forms.terms_of_plan:
            if isinstance(term.piece, CountOfUnit):
                points = [term.piece.table(count) for count in range(len(term.piece.table.points) + 1)]
                wanted = points.index(min(points))
                if wanted:
                    units.append((term.piece.people, wanted))
        return units

    @cached_property
    def unit(self) -> dict[int, int]:
        """The unit of each business liaison, by person: its place in `units`."""
        return {
            person: number
            for number, (people, _) in enumerate(self.units)
            for person in people
            if person in self.limit
        }

    @cached_property
    def it(self) -> list[int]:
        """The liaisons of IT."""
        return [person for person in self.limit if self.side[person] == "it"]

    @cached_property
    def costs(self) -> PairCosts:
        """What pairs cost where they run."""
        return PairCosts(self.forms)

    @cached_property
    def ranked(self) -> Array:
        """The liaisons of IT for each business liaison, in their order, the best first: business times IT."""
        it, business = np.array(self.it, np.int64), np.array(sorted(self.unit), np.int64)
        room = np.array([self.room(person) for person in self.it], np.int64)
        ranked: Array = it[np.argsort(self.costs.of(it, business[:, None]) + room, axis=1, kind="stable")]
        return ranked

    @cached_property
    def best(self) -> dict[int, list[int]]:
        """The best few IT liaisons for each business liaison."""
        count = max(CANDIDATES, len(self.it) // SHARE)
        return dict(zip(sorted(self.unit), self.ranked[:, :count].tolist(), strict=True))

    def room(self, person: int) -> int:
        """What pairing this person costs beside the pair: how many pods, and whether locks, no longer fit."""
        if person not in self._room:
            room = int(HOURLESS * self.promising.crowded_out(person))
            musts = self.promising.musts_beside_a_pair(person, self._locked.get(person, set()))
            self._room[person] = room + MUST_WEIGHS * musts
        return self._room[person]

    @cached_property
    def _locked(self) -> dict[int, set[int]]:
        """The pods that people are locked into, by person."""
        forms, locked = self.forms, dict[int, set[int]]()
        for lock in forms.problem.locks:
            if lock.kind == "in":
                locked.setdefault(forms.person[lock.person], set()).add(forms.challenge[lock.challenge])
        return locked

    def candidates(self, also: Iterable[Pair] = ()) -> set[Pair]:
        """The pairs worth a thought: the best few of each business liaison, the `named` ones, and these."""
        near = {(it, business) for business, best in self.best.items() for it in best}
        return near | self.named | set(also)

    @cached_property
    def named(self) -> set[Pair]:
        """The pairs of earlier cycles, of the baseline and locked, of people who are here on their side."""
        problem, person = self.forms.problem, self.forms.person
        named = [(past.it, past.business) for past in problem.past_pairs]
        named += [(pair.it, pair.business) for pair in problem.pair_locks]
        named += [(pair.it, pair.business) for pair in problem.baseline.pairs] if problem.baseline else []
        return {
            (person[it], person[business])
            for it, business in named
            if problem.side.get(it) == "it" and problem.side.get(business) == "business"
        }

    def every(self) -> set[Pair]:
        """All pairs of an IT and a business person, whether they make sense or not."""
        it = [person for person, side in enumerate(self.side) if side == "it"]
        business = [person for person, side in enumerate(self.side) if side == "business"]
        return {(one, other) for one in it for other in business}

    def cheapest(self) -> set[Pair]:
        """Pairs that give the units what they want, as far as the liaisons reach, for the least cost."""
        pairs = sorted(pair for pair in self.candidates() if pair[0] in self.limit and pair[1] in self.unit)
        if not pairs:
            return set()
        it, business = np.array(pairs).T
        people = len(self.side)
        source, sink = people + len(self.units), people + len(self.units) + 1
        flow = SimpleMinCostFlow()
        costs = self.costs.of(it, business)
        musts = (costs + MUST // 2) // MUST
        arcs = flow.add_arcs_with_capacity_and_unit_cost(
            it, business, np.ones_like(it), costs + (MUST_WEIGHS - MUST) * musts
        )
        for person in sorted({person for pair in pairs for person in pair}):
            tail, head = (
                (source, person) if self.side[person] == "it" else (person, people + self.unit[person])
            )
            flow.add_arc_with_capacity_and_unit_cost(tail, head, self.limit[person], self.room(person))
        for number, (_, wanted) in enumerate(self.units):
            flow.add_arc_with_capacity_and_unit_cost(people + number, sink, wanted, 0)
        most = sum(wanted for _, wanted in self.units)
        flow.set_node_supply(source, most)
        flow.set_node_supply(sink, -most)
        flow.solve_max_flow_with_min_cost()
        chosen = flow.flows(arcs) > 0
        return set(zip(it[chosen].tolist(), business[chosen].tolist(), strict=True))
