"""The ledger: a plan being changed, and what each of its pods, people and pairs costs now.

A change is costed by putting it in place and costing what it touches again, from scratch, so no form
needs code for differences. Costs are one whole number: musts above `MUST`, cost below it. Such
numbers add and subtract like the scores they stand for. Who needs more of a score than that says in
`units` what a point of each level is.
"""

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from planner.forms import Forms, State, Term
from planner.forms.count import CountOfUnit
from planner.forms.linear import Linear
from planner.forms.same import Same
from planner.forms.total import Total
from planner.plan import WEIGHTS

MUST = 1 << 40
UNITS = {**WEIGHTS, "must": MUST}
REMEMBERED = 100_000

Membership = tuple[int, int]
Pair = tuple[int, int]


def rank(value: int) -> tuple[int, int]:
    """Musts broken and cost of a number of the ledger, or of a difference of two."""
    must = (value + MUST // 2) // MUST
    return must, value - must * MUST


def factor(term: Term) -> int:
    """What a point of a term is in numbers of the ledger."""
    return term.weight * UNITS[term.level]


@dataclass
class Move:
    """Memberships (person, challenge) and pairs (IT, business) to switch: what is in goes, else it comes."""

    memberships: list[Membership] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)


def switch(state: State, change: Move) -> None:
    """Put a change in place; done twice, it is as before."""
    for person, pod in change.memberships:
        if person in state.pods[pod]:
            state.pods[pod].remove(person)
            state.places[person].remove(pod)
        else:
            state.pods[pod].add(person)
            state.places[person].add(pod)
    for pair in change.pairs:
        if pair in state.pairs:
            state.pairs.remove(pair)
            for person in pair:
                state.pairs_of[person].remove(pair)
        else:
            state.pairs.add(pair)
            for person in pair:
                state.pairs_of[person].add(pair)


def between(before: State, after: State) -> Move:
    """The change that makes one plan of another."""
    return Move(
        [
            (person, pod)
            for pod, (old, new) in enumerate(zip(before.pods, after.pods, strict=True))
            for person in sorted(old ^ new)
        ],
        sorted(before.pairs ^ after.pairs),
    )


class Ledger:
    """A state, changed in place, with what it costs as `value`."""

    def __init__(self, forms: Forms, state: State, units: Mapping[str, int] = UNITS) -> None:
        for _ in self._work_out(forms, state, units):
            pass

    @classmethod
    def made(
        cls, forms: Forms, state: State, units: Mapping[str, int] = UNITS
    ) -> Generator[None, None, Self]:
        """The ledger of a state, a few milliseconds at a time."""
        ledger = cls.__new__(cls)
        yield from ledger._work_out(forms, state, units)
        return ledger

    def _work_out(self, forms: Forms, state: State, units: Mapping[str, int]) -> Iterator[None]:
        self.forms = forms
        self.units = units
        self.state = state
        self._in_pod = [
            [(self.factor(t), t.piece.in_pod) for t in terms if not isinstance(t.piece, Linear)]
            for terms in forms.terms_by_pod
        ]
        self._of_member = [
            [
                (self.factor(t), t.piece.in_pod)
                for t in terms
                if isinstance(t.piece, Linear) and (t.piece.by_person or t.piece.memberships)
            ]
            for terms in forms.terms_by_pod
        ]
        self._of_person: list[list[tuple[int, Callable[[int, State], int]]] | None] = [
            None for _ in forms.person
        ]
        self._of_pair = [
            (self.factor(t), t.piece.of_pair)
            for t in forms.terms_of_pairs
            if not isinstance(t.piece, Linear) or t.piece.by_unit or t.piece.by_business or t.piece.pairs
        ]
        self._of_plan: list[tuple[int, Callable[[State], int]]] = []
        self._of_all: list[int] = []
        self._totals: list[tuple[int, Total]] = []
        self._of_places: list[list[int]] = [[] for _ in forms.person]
        self._of_pairs: list[list[int]] = [[] for _ in forms.person]
        self._sort_plan_terms()
        self._member_memory: list[dict[int, int]] = [{} for _ in forms.challenge]
        self._pod_memory: list[dict[frozenset[int], int]] = [{} for _ in forms.challenge]
        self._person_memory: list[dict[tuple[frozenset[int], int], int]] = [{} for _ in forms.person]
        self._remembered = 0
        self.pod_values: list[int] = []
        for pod in range(len(state.pods)):
            self.pod_values.append(self.pod_value(pod))
            yield
        self.person_values: list[int] = []
        for person in range(len(state.places)):
            self.person_values.append(self.person_value(person))
            yield
        self.value = (
            sum(self.pod_values)
            + sum(self.person_values)
            + sum(self.pair_value(*pair) for pair in state.pairs)
            + sum(self.factor(t) * t.piece.of_plan(state) for t in forms.terms_of_plan)
        )
        self._sums = [piece.sum_of(state) for _, piece in self._totals]
        self._touched: tuple[Move, dict[int, int], dict[int, int], list[int], int] = Move(), {}, {}, [], 0

    def _sort_plan_terms(self) -> None:
        """By whom the terms of the whole plan speak of, so that a change asks no more than it has to."""
        for term in self.forms.terms_of_plan:
            if isinstance(term.piece, Total):
                self._totals.append((self.factor(term), term.piece))
                continue
            number = len(self._of_plan)
            self._of_plan.append((self.factor(term), term.piece.of_plan))
            if isinstance(term.piece, Same):
                self._of_places[term.piece.one].append(number)
                self._of_places[term.piece.other].append(number)
            elif isinstance(term.piece, CountOfUnit):
                for person in term.piece.people:
                    self._of_pairs[person].append(number)
            elif not isinstance(term.piece, Linear):
                self._of_all.append(number)

    def factor(self, term: Term) -> int:
        """What a point of a term is in this ledger's numbers."""
        return term.weight * self.units[term.level]

    def member_value(self, person: int, pod: int) -> int:
        """What a membership adds to its pod whoever else is there."""
        memory = self._member_memory[pod]
        if person not in memory:
            alone = (person,)
            memory[person] = sum(points * in_pod(pod, alone) for points, in_pod in self._of_member[pod])
        return memory[person]

    def pod_value(self, pod: int) -> int:
        """What one pod costs as it is now."""
        members = self.state.pods[pod]
        memory, key = self._pod_memory[pod], frozenset(members)
        value = memory.get(key)
        if value is None:
            value = self.value_of_pod(pod, key)
            self._remember(memory, key, value)
        return value

    def value_of_pod(self, pod: int, members: frozenset[int]) -> int:
        """What one pod would cost with these members; nothing is remembered."""
        value = 0
        for person in members:
            value += self.member_value(person, pod)
        for points, in_pod in self._in_pod[pod]:
            value += points * in_pod(pod, members)
        return value

    def _remember(self, memory: dict[frozenset[int], int], key: frozenset[int], value: int) -> None:
        self._remembered += 1
        if self._remembered > REMEMBERED:
            self._remembered = 0
            for pod_memory in self._pod_memory:
                pod_memory.clear()
        memory[key] = value

    def person_value(self, person: int) -> int:
        """What one person costs over their pods and pairs as they are now."""
        state = self.state
        memory = self._person_memory[person]
        key = frozenset(state.places[person]), len(state.pairs_of[person])
        value = memory.get(key)
        if value is None:
            value = memory[key] = self.value_of(person, state)
        return value

    def value_of(self, person: int, state: State) -> int:
        """What one person costs over their pods and pairs in some state."""
        terms = self._of_person[person]
        if terms is None:
            terms = [(self.factor(t), t.piece.of_person) for t in self.forms.terms_by_person[person]]
            self._of_person[person] = terms
        value = 0
        for points, of_person in terms:
            value += points * of_person(person, state)
        return value

    def pair_value(self, it: int, business: int) -> int:
        """What a pair costs where it runs."""
        value = 0
        for points, of_pair in self._of_pair:
            value += points * of_pair(it, business)
        return value

    def _watching(self, change: Move) -> list[tuple[int, Callable[[State], int]]]:
        """The terms of the whole plan that a change may touch, each once."""
        numbers = set(self._of_all)
        for person, _ in change.memberships:
            numbers.update(self._of_places[person])
        for _, business in change.pairs:
            numbers.update(self._of_pairs[business])
        return [self._of_plan[number] for number in numbers]

    def _summed(self, change: Move) -> tuple[list[int], int]:
        """What the totals over the whole plan come to by a change that is not in place yet, and add."""
        if not self._totals:
            return self._sums, 0
        state, sums, difference = self.state, [], 0
        for (points, piece), before in zip(self._totals, self._sums, strict=True):
            after = before
            for person, pod in change.memberships:
                each = piece.adds(person, pod)
                after += -each if person in state.pods[pod] else each
            for pair in change.pairs:
                each = piece.pairs.get(pair, 0)
                after += -each if pair in state.pairs else each
            sums.append(after)
            difference += points * (piece.points(after) - piece.points(before))
        return sums, difference

    def change(self, change: Move, limit: int | None = None) -> int | None:
        """Put a change in place and give what it adds to the value; `keep` or `undo` comes next.

        With a limit, None where it is sure to add more: then only `undo` may follow.
        """
        people = {person for person, _ in change.memberships}
        people.update(person for pair in change.pairs for person in pair)
        pods = {pod for _, pod in change.memberships}
        sums, difference = self._summed(change)
        watching = self._watching(change)
        for points, of_plan in watching:
            difference -= points * of_plan(self.state)
        switch(self.state, change)
        for pair in change.pairs:
            value = self.pair_value(*pair)
            difference += value if pair in self.state.pairs else -value
        person_values = {person: self.person_value(person) for person in people}
        for person, value in person_values.items():
            difference += value - self.person_values[person]
        for points, of_plan in watching:
            difference += points * of_plan(self.state)
        least = dict.fromkeys(pods, 0) if limit is None else {pod: self._least(pod) for pod in pods}
        for pod in pods:
            difference += least[pod] - self.pod_values[pod]
        pod_values: dict[int, int] = {}
        self._touched = change, pod_values, person_values, sums, difference
        for pod in pods:
            if limit is not None and difference > limit:
                return None
            pod_values[pod] = self.pod_value(pod)
            difference += pod_values[pod] - least[pod]
        self._touched = change, pod_values, person_values, sums, difference
        return None if limit is not None and difference > limit else difference

    def _least(self, pod: int) -> int:
        """What a pod costs at least: nothing, but for members who are worth something, as locks make them."""
        return sum(min(0, self.member_value(person, pod)) for person in self.state.pods[pod])

    def apart_from_pods(self, change: Move) -> int:
        """What a change of memberships would add to what people cost and to what speaks of the whole plan."""
        people = {person for person, _ in change.memberships}
        _, difference = self._summed(change)
        watching = self._watching(change)
        for points, of_plan in watching:
            difference -= points * of_plan(self.state)
        switch(self.state, change)
        for person in people:
            difference += self.person_value(person) - self.person_values[person]
        for points, of_plan in watching:
            difference += points * of_plan(self.state)
        switch(self.state, change)
        return difference

    def keep(self) -> None:
        """Keep the last change."""
        _, pods, people, self._sums, difference = self._touched
        for pod, value in pods.items():
            self.pod_values[pod] = value
        for person, value in people.items():
            self.person_values[person] = value
        self.value += difference

    def undo(self) -> int:
        """Take the last change back; gives what it would have added."""
        switch(self.state, self._touched[0])
        return self._touched[-1]
