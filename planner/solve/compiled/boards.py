"""Plans between their two forms: a State that the rest of the solver knows, and a packed board."""

from collections.abc import Sequence, Sized
from dataclasses import dataclass

import numpy as np

from planner.forms import State
from planner.forms import layout as at
from planner.solve.compiled.engine import Engine
from planner.solve.compiled.packing import Packed, Packing, TooLarge, packed_terms
from planner.solve.compiled.tables import Array
from planner.solve.pairs.pairing import Pairing


def packed(pairing: Pairing, start: State, engine: Engine) -> Packed:
    """A problem in arrays that have room for this plan; raises TooLarge where they cannot hold it."""
    packing = Packing(pairing, start)
    packed_terms(packing)
    problem = pairing.forms.problem
    movers = np.array([number for number, person in enumerate(problem.people) if person.joins], np.int64)
    business = [person for person in sorted(pairing.unit) if packing.side[person] == at.BUSINESS_SIDE]
    mates = {
        number: packing.put_new(sorted(people & pairing.unit.keys()))
        for number, (people, _) in enumerate(pairing.units)
    }
    whole = packing.finish(
        {
            at.SMALLEST: np.array([c.size[0] for c in problem.challenges], np.int64),
            at.LARGEST: np.array([min(c.size[1], packing.members_cap) for c in problem.challenges], np.int64),
            at.MOST_PODS: np.array([person.max_pods for person in problem.people], np.int64),
            at.MOVERS: movers,
            at.MOVER_COUNT: len(movers),
            at.NEAR: np.full(packing.people * at.NEAR_WIDTH, -1, np.int64),
            at.FANS: np.full(packing.pods * at.FAN_WIDTH, -1, np.int64),
            at.BUSINESS: np.array(business, np.int64),
            at.BUSINESS_COUNT: len(business),
            at.CANDIDATES: candidates(pairing, business),
            at.MATES: np.array(
                [
                    number
                    for person in business
                    for number in (
                        mates[pairing.unit[person]],
                        len(pairing.units[pairing.unit[person]][0] & pairing.unit.keys()),
                    )
                ],
                np.int64,
            ),
        }
    )
    near = np.zeros(packing.people * at.NEAR_WIDTH, np.int64)
    fans = np.zeros(packing.pods * at.FAN_WIDTH, np.int64)
    engine.promises(whole.data, whole.traits, nothing(whole), near, fans)
    return whole


def with_constants(packed: Packed, constants: Sequence[int]) -> Packed:
    """The same arrays where the last totals begin at these constants."""
    data = packed.data.copy()
    first = data[at.TOTALS] + (data[at.TOTAL_COUNT] - len(constants)) * at.TOTAL_WIDTH
    for number, constant in enumerate(constants):
        data[first + number * at.TOTAL_WIDTH + 4] = constant
    return Packed(data, packed.traits)


def candidates(pairing: Pairing, business: list[int]) -> Array:
    """The IT people worth a thought for each of these, the best first, and again from the first on."""
    found: Array = np.full((len(business), at.CANDIDATE_WIDTH), -1, np.int64)
    if pairing.it and business:
        row = {person: number for number, person in enumerate(sorted(pairing.unit))}
        ranked = pairing.ranked[[row[person] for person in business]]
        found[:] = ranked[:, np.arange(at.CANDIDATE_WIDTH) % ranked.shape[1]]
    return found


def nothing(packed: Packed) -> Array:
    """A state that holds nobody, not costed."""
    return np.zeros(int(packed.data[at.STATE_SIZE]), np.int64)


def filled(packed: Packed, engine: Engine, changes: Array) -> Array:
    """The state with these memberships (person, pod) and pairs (IT, -1 - business), a row each."""
    state = nothing(packed)
    engine.fill(packed.data, packed.traits, state, np.ascontiguousarray(changes).ravel(), len(changes))
    give_part(packed, state, 0)
    return state


def joined(packed: Packed, engine: Engine, states: Sequence[Array]) -> Array:
    """The costed state of a plan whose pods and people are each as in the state of their part."""
    data = packed.data
    people, pods = int(data[at.PEOPLE]), int(data[at.PODS])
    of_pod = slot(packed, states[0], at.POD_PART, pods)[:, 0]
    of_person = slot(packed, states[0], at.PERSON_PART, people)[:, 0]
    is_it = data[data[at.SIDE] : data[at.SIDE] + people] == at.IT
    changes: list[Array] = []
    for part, state in enumerate(states):
        members = slot(packed, state, at.MEMBERS, pods, int(data[at.MEMBERS_CAP]))
        sizes = slot(packed, state, at.SIZES, pods)[:, 0]
        changes += [rows[:, ::-1] for rows in _rows(np.where(of_pod == part, sizes, 0), members)]
        partners = slot(packed, state, at.PAIRS, people, int(data[at.PAIRS_CAP]))
        counts = slot(packed, state, at.PARTNER_COUNTS, people)[:, 0]
        changes += _rows(np.where((of_person == part) & is_it, counts, 0), -1 - partners)
    return filled(packed, engine, np.concatenate([np.zeros((0, 2), np.int64), *changes]))


def _rows(counts: Array, lists: Array) -> list[Array]:
    """Rows of two numbers: that of a list, and each of the first so many that it holds."""
    rows = []
    for place in range(int(counts.max(initial=0))):
        there = np.flatnonzero(counts > place)
        rows.append(np.stack([there, lists[there, place]], axis=1))
    return rows


def luck(seed: int) -> int:
    """Where the luck of a seed begins; never 0, at which it would stay."""
    return (seed + 1) * 0x2545F4914F6CDD1D % (1 << 62) + 1


def give_part(packed: Packed, state: Array, part: int) -> None:
    """Let a state change nothing but one part of its plan: the pods and people that are marked with it."""
    data = packed.data
    movers = data[data[at.MOVERS] : data[at.MOVERS] + data[at.MOVER_COUNT]]
    mine = movers[state[data[at.PERSON_PART] + movers] == part]
    state[data[at.MINE] : data[at.MINE] + len(mine)] = mine
    state[at.MINE_COUNT], state[at.PART] = len(mine), part


def slot(packed: Packed, state: Array, offset: int, rows: int, width: int = 1) -> Array:
    """So many rows of a state at one of its offsets."""
    first = int(packed.data[offset])
    return state[first : first + rows * width].reshape(rows, width)


@dataclass
class Board:
    """A packed plan that an engine changes, the journal of its changes, and the best plan so far."""

    packed: Packed
    engine: Engine
    state: Array
    best: Array
    journal: Array

    @classmethod
    def of(cls, packed: Packed, engine: Engine, plan: State, seed: int) -> "Board":
        """The board of a plan; raises TooLarge where it has more than there is room for."""
        if not has_room(packed, plan):
            raise TooLarge("a plan beyond its limits")
        changes = [(person, pod) for pod, members in enumerate(plan.pods) for person in sorted(members)]
        changes += [(it, -1 - business) for it, business in sorted(plan.pairs)]
        state = filled(packed, engine, np.array(changes, np.int64).reshape(-1, 2))
        state[at.RANDOM] = luck(seed)
        return cls.at(packed, engine, state)

    @classmethod
    def at(cls, packed: Packed, engine: Engine, state: Array) -> "Board":
        """The board of a state that is costed."""
        state[at.BEST_VALUE] = state[at.VALUE]
        state[at.JOURNAL] = state[at.BEST_AT] = state[at.STALE] = 0
        return cls(packed, engine, state, state.copy(), np.zeros(2 * at.JOURNAL_MOST, np.int64))

    def again(self, seed: int) -> "Board":
        """Another board of the plan as it is now, with a luck of its own."""
        state = self.state.copy()
        state[at.RANDOM] = luck(seed)
        return Board.at(self.packed, self.engine, state)

    def moved_on(self, packed: Packed, state: Array, best: Array, value: int) -> "Board":
        """The board at another state; the best plan is `best`, or the state where that costs less."""
        state[at.RANDOM] = self.state[at.RANDOM]
        board = Board.at(packed, self.engine, state)
        if value < board.value:
            board.best[:] = best
            # The journal is of changes since the best plan, which this state does not come from.
            state[at.BEST_VALUE], state[at.STALE] = value, 1
        return board

    @property
    def value(self) -> int:
        """What the plan costs, as the ledger counts."""
        return int(self.state[at.VALUE])

    @property
    def best_value(self) -> int:
        """What the best plan so far costs."""
        return int(self.state[at.BEST_VALUE])

    def anneal(self, steps: int, temperature: float, pods: float) -> None:
        """Try so many changes, this share of them for pods that open or close."""
        arrays = self.packed.data, self.packed.traits, self.state, self.journal, self.best
        self.engine.anneal(*arrays, steps, temperature, pods)

    def anneal_around(
        self, start: "Board", pods: Array, still: Array, steps: int, temperature: float
    ) -> None:
        """Try so many changes of these pods; values then hold the price of what differs from the start."""
        arrays = self.packed.data, self.packed.traits, self.state, self.journal, self.best
        around = start.state, pods, len(pods), still, len(still)
        self.engine.anneal_around(*arrays, *around, steps, temperature)

    def switch(self, memberships: list[tuple[int, int]], pairs: list[tuple[int, int]]) -> bool:
        """Make it the board of another plan; False where there is no room, and then it is of no more use."""
        changes = [*memberships, *((it, -1 - business) for it, business in pairs)]
        flat = np.array(changes, np.int64).ravel()
        self.engine.put_all(self.packed.data, self.packed.traits, self.state, flat, len(changes))
        return bool(self.state[at.CHANGES] == 0)

    def differs(self, start: "Board") -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """The memberships and pairs in which the best plan is not the plan of a board like this one."""
        data = self.packed.data
        memberships = _switched(data, start.state, self.best, at.PLACE_COUNTS, at.PLACES, at.PLACES_CAP)
        partners = _switched(data, start.state, self.best, at.PARTNER_COUNTS, at.PAIRS, at.PAIRS_CAP)
        return memberships, [pair for pair in partners if data[data[at.SIDE] + pair[0]] == at.IT]

    def best_plan(self) -> State:
        """The best plan so far."""
        return plan_of(self.packed, self.best)


def plan_of(packed: Packed, state: Array) -> State:
    """The plan that a state holds."""
    data, people, pods = packed.data, int(packed.data[at.PEOPLE]), int(packed.data[at.PODS])

    def lists(counts: int, first: int, cap: int, count: int) -> list[set[int]]:
        sizes = state[data[counts] : data[counts] + count].tolist()
        rows = state[data[first] : data[first] + count * data[cap]].reshape(count, int(data[cap])).tolist()
        return [set(row[:size]) for row, size in zip(rows, sizes, strict=True)]

    members = lists(at.SIZES, at.MEMBERS, at.MEMBERS_CAP, pods)
    partners = lists(at.PARTNER_COUNTS, at.PAIRS, at.PAIRS_CAP, people)
    side = data[data[at.SIDE] : data[at.SIDE] + people]
    pairs = {(it, business) for it in np.flatnonzero(side == at.IT).tolist() for business in partners[it]}
    return State.of(people, members, pairs)


def _switched(
    data: Array, one: Array, other: Array, counts: int, first: int, cap: int
) -> list[tuple[int, int]]:
    """What is on one of two states' lists of each person and not on the other's, by person."""
    people, width = int(data[at.PEOPLE]), int(data[cap])

    def rows(state: Array) -> tuple[Array, Array]:
        lists = state[data[first] : data[first] + people * width].reshape(people, width)
        return state[data[counts] : data[counts] + people], lists

    (old_sizes, old), (new_sizes, new) = rows(one), rows(other)
    touched = (old_sizes != new_sizes) | (old != new).any(axis=1)
    return [
        (person, value)
        for person in np.flatnonzero(touched).tolist()
        for value in sorted(
            {*old[person, : old_sizes[person]].tolist()} ^ {*new[person, : new_sizes[person]].tolist()}
        )
    ]


def has_room(packed: Packed, plan: State) -> bool:
    """Whether the arrays can hold a plan."""
    data = packed.data
    side = data[at.SIDE]
    rooms: list[tuple[int, Sequence[Sized]]] = [
        (at.MEMBERS_CAP, plan.pods),
        (at.PLACES_CAP, plan.places),
        (at.PAIRS_CAP, plan.pairs_of),
    ]
    return all(len(some) <= data[cap] for cap, lists in rooms for some in lists) and all(
        data[side + it] == at.IT and data[side + business] == at.BUSINESS_SIDE for it, business in plan.pairs
    )
