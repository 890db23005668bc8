"""Packing: the pieces of a problem in the flat arrays that `planner.forms.layout` describes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from planner.forms import Forms, State
from planner.forms import layout as at
from planner.forms.best import Best
from planner.solve.compiled.tables import Array, tables
from planner.solve.ledger import factor
from planner.solve.pairs.pairing import Pairing

LARGEST_WEIGHT = {"must": 1_000, "high": 100_000, "medium": 100_000, "low": 100_000}
MOST_CELLS = 40_000_000  # people times pods
MOST_LABELS = 2_000
MOST_ADDED = 1 << 16
SPARE_MEMBERS, SPARE_PLACES, SPARE_PAIRS = 3, 1, 1  # beyond what a plan without broken musts has


class TooLarge(Exception):
    """The problem does not fit the arrays of the compiled search; another search has to do."""


@dataclass(frozen=True)
class Packed:
    """A problem in flat arrays: numbers, a row of traits for each person, and where a plan's parts are."""

    data: Array
    traits: Array
    calm: "Packed | None" = None  # of an eager problem, the problem itself


class Packing:
    """Collects what the forms put into the arrays. Records of pods go by kind, the rest by person."""

    def __init__(self, pairing: Pairing, start: State) -> None:
        forms, problem = pairing.forms, pairing.forms.problem
        self.forms = forms
        self.people, self.pods, self.weeks = len(forms.person), len(forms.challenge), problem.cycle.weeks
        self._check(forms)
        self.members_cap = _cap((c.size[1] for c in problem.challenges), start.pods, SPARE_MEMBERS)
        self.members_cap = min(self.members_cap, self.people)
        self.places_cap = _cap((p.max_pods for p in problem.people), start.places, SPARE_PLACES)
        self.places_cap = min(self.places_cap, self.pods)
        self.pairs_cap = min(_cap(pairing.limit.values(), start.pairs_of, SPARE_PAIRS), self.people)
        if self.people * max(self.places_cap, self.pairs_cap) > MOST_CELLS:
            raise TooLarge("pods and pairs of a person")
        self._sections: list[Array] = [np.zeros(at.HEADER, np.int64)]
        self._offset = at.HEADER
        self._known: dict[bytes, int] = {}
        self._seen: dict[int, int] = {}
        self._traits: dict[bytes, int] = {}
        self._groups: dict[frozenset[int], tuple[int, int]] = {}
        self._programs: dict[str, list[list[tuple[int, ...]]]] = {
            kind: [[] for _ in range(self.pods)] for kind in at.KINDS
        }
        self._table: dict[int, int] = {}
        self._together: dict[tuple[int, int], int] = {}
        self._exceptions: dict[tuple[int, int, int], int] = {}
        self._totals: list[tuple[int, ...]] = []
        self._units: list[list[int]] = [[] for _ in range(self.people)]
        self.unit_people: list[frozenset[int]] = []
        self.loads: list[tuple[int, ...]] = []
        self.closed = [0] * self.pods
        self.constant = 0
        self.sames: list[list[int]] = [[] for _ in range(self.people)]
        self.watchers: list[list[int]] = [[] for _ in range(self.people)]
        self._by_person: Array = np.zeros(self.people, np.int64)
        self._memberships: list[tuple[Array, Array]] = []
        self.pod_counts: Array = np.zeros((self.people, self.places_cap + 1), np.int64)
        self.pair_counts: Array = np.zeros((self.people, self.pairs_cap + 1), np.int64)
        numbers = {"it": at.IT, "business": at.BUSINESS_SIDE}
        self.side = np.array([numbers.get(problem.side[person.id], 0) for person in problem.people], np.int64)
        self.pairs = pairing.costs

    def _check(self, forms: Forms) -> None:
        """Raise TooLarge where the arrays would be too large, or sums could leave their bits."""
        if self.people * self.pods > MOST_CELLS:
            raise TooLarge("memberships")
        for term in forms.terms:
            if term.weight > LARGEST_WEIGHT[term.level]:
                raise TooLarge(f"the weight of {term.rule}")

    def put(self, numbers: Iterable[int] | Array) -> int:
        """Where these numbers are in the data; the same numbers are there once."""
        section = np.ascontiguousarray(
            numbers if isinstance(numbers, np.ndarray) else list(numbers), np.int64
        ).ravel()
        key = section.tobytes()
        if key not in self._known:
            self._known[key] = self._offset
            self._sections.append(section)
            self._offset += len(section)
        return self._known[key]

    def per_person(self, values: tuple[int, ...]) -> int:
        """Where a number for each person is in the data."""
        if id(values) not in self._seen:  # the pieces hold them, so that nothing else takes their place
            self._seen[id(values)] = self.put(values)
        return self._seen[id(values)]

    def credits(self, values: Mapping[int, int]) -> int:
        """The trait of a credit for each person; who is not listed has 0."""
        if id(values) not in self._seen:
            self._seen[id(values)] = self._trait(values)
        return self._seen[id(values)]

    def group(self, people: frozenset[int]) -> tuple[int, int]:
        """A trait that these people have at least so much of, and nobody else."""
        if people not in self._groups:
            self._groups[people] = self._trait(dict.fromkeys(people, 1)), 1
        return self._groups[people]

    def _trait(self, values: Mapping[int, int]) -> int:
        column = np.zeros(self.people, np.int8)
        column[list(values)] = list(values.values())
        trait = self._traits.setdefault(column.tobytes(), len(self._traits))
        most = max(values.values(), default=1)
        self._groups.setdefault(frozenset(np.flatnonzero(column == most).tolist()), (trait, most))
        return trait

    def in_pod(self, kind: str, challenge: int | None, record: tuple[int, ...]) -> None:
        """Add a record to the program of one pod, or of every pod."""
        programs = self._programs[kind]
        for program in programs if challenge is None else [programs[challenge]]:
            program.append(record)

    def add_memberships(
        self, by_person: Mapping[int, int], memberships: Mapping[tuple[int, int], int], cost: int
    ) -> None:
        """Add costs of memberships by person, and by person and pod."""
        for person, points in by_person.items():
            self._by_person[person] += cost * points
        people, pods = np.array(list(memberships), np.int64).reshape(-1, 2).T
        each = np.array(list(memberships.values()), np.int64)
        self._memberships.append((people * self.pods + pods, cost * each))

    def labels(self, count: int) -> int:
        """So many labels, which need a table of twos."""
        if count > MOST_LABELS:
            raise TooLarge("labels that clash")
        return count

    def add_together(
        self, points: Mapping[tuple[int, int], int], exceptions: Mapping[tuple[int, int, int], int], cost: int
    ) -> None:
        """Add costs of every two in one pod; an exception is kept as its difference."""
        for two, each in points.items():
            self._together[two] = self._together.get(two, 0) + cost * each
        for (a, b, pod), each in exceptions.items():
            if (a, b) in points:
                difference = cost * (each - points[a, b])
                self._exceptions[a, b, pod] = self._exceptions.get((a, b, pod), 0) + difference

    def add_unit(self, people: Iterable[int], table: tuple[int, int, int], none: int) -> None:
        """Add a table by the pairs of the business people of a unit, with what it has for none."""
        self.constant += none
        self.unit_people.append(frozenset(people))
        for person in people:
            self._units[person] += (len(self.unit_people) - 1, *table)

    def add_total(
        self,
        constant: int,
        unit: int,
        by_challenge: int,
        memberships: Mapping[tuple[int, int], int],
        pairs: Mapping[tuple[int, int], int],
        cost: int,
    ) -> None:
        """Add a sum over the whole plan, with what each membership and pair adds to it."""
        span = self.people * (self.pods + self.people)
        base = self.people * self.people * (self.pods + 1) + len(self._totals) * span
        for (person, pod), each in memberships.items():
            self._table[base + person * self.pods + pod] = each
        for (it, business), each in pairs.items():
            self._table[base + self.people * self.pods + it * self.people + business] = each
        self._totals.append((unit, cost, by_challenge, base, constant))

    def by_person(self, records: Sequence[Sequence[int]], width: int = 1) -> int:
        """The offset of an index by person to records of so many numbers, with the end of the last."""
        flat = self.put_new([number for mine in records for number in mine])
        ends = accumulate((len(mine) for mine in records), initial=flat)
        return self.put_new(list(ends))

    def put_new(self, numbers: Sequence[int] | Array) -> int:
        """Where these numbers are, apart from any others like them."""
        section = np.ascontiguousarray(numbers, np.int64).ravel()
        offset, self._offset = self._offset, self._offset + len(section)
        self._sections.append(section)
        return offset

    def finish(self, draws: Mapping[int, int | Array]) -> Packed:
        """The arrays, with what draws changes in its slots: arrays by their offset, numbers as they are."""
        slots: dict[int, int] = {
            at.PEOPLE: self.people,
            at.PODS: self.pods,
            at.WIDTH: max(1, len(self._traits)),
            at.WEEKS: self.weeks,
            at.PLACES_CAP: self.places_cap,
            at.PAIRS_CAP: self.pairs_cap,
            at.MEMBERS_CAP: self.members_cap,
            at.LOAD_COUNT: len(self.loads),
            at.TOTAL_COUNT: len(self._totals),
            at.CONSTANT: self.constant,
            at.PROGRAMS: self.put_new(list(self._put_programs())),
            at.POD_COUNTS: self.put_new(self.pod_counts),
            at.PAIR_COUNTS: self.put_new(self.pair_counts),
            at.LOADS: self.put_new([number for load in self.loads for number in load]),
            at.SAMES: self.by_person(self.sames),
            at.WATCHERS: self.by_person(self.watchers),
            at.UNITS: self.by_person(self._units),
            at.TOTALS: self.put_new([number for total in self._totals for number in total]),
            at.PARTNERS: self._put_partners(),
            at.SIDE: self.put_new(self.side),
            at.DEPARTMENT: self.put_new(self.pairs.department_of),
            at.PAIR_UNITS: self.put_new(self.pairs.by_unit),
            at.DEPARTMENTS: self.pairs.by_unit.shape[1],
            at.PAIR_BUSINESS: self.put_new(self.pairs.by_business),
            at.PAIR_LABELS: self.put_new(
                [
                    number
                    for labels, table in self.pairs.by_labels
                    for number in (self.put(labels), self.put(table), len(table))
                ]
            ),
            at.LABEL_COUNT: len(self.pairs.by_labels),
        }
        slots[at.MEMBERSHIP], slots[at.ADDED] = self._put_memberships()
        slots[at.TABLE], slots[at.TABLE_MASK] = self._put_table(self._table)
        slots[at.PAIR_TABLE], slots[at.PAIR_MASK] = self._put_table(self.pairs.single)
        for slot, value in draws.items():
            slots[slot] = value if isinstance(value, int) else self.put_new(value)
        slots.update(self._state_slots())
        for slot, number in slots.items():
            self._sections[0][slot] = number
        traits: Array = np.zeros((self.people, max(1, len(self._traits))), np.int8)
        for column, number in self._traits.items():
            traits[:, number] = np.frombuffer(column, np.int8)
        return Packed(np.concatenate(self._sections), traits.ravel())

    def _put_memberships(self) -> tuple[int, int]:
        """What memberships add, by the numbers of the few different values, and these."""
        nothing: Array = np.zeros((2, 0), np.int64)
        places, each = (np.concatenate(lists) for lists in zip(nothing, *self._memberships, strict=True))
        places, inverse = np.unique(places, return_inverse=True)
        added = self._by_person[places // max(1, self.pods)]
        np.add.at(added, inverse, each)
        values, numbers = np.unique(np.concatenate([self._by_person, added]), return_inverse=True)
        if len(values) > MOST_ADDED:
            raise TooLarge("what memberships cost")
        codes = np.zeros(-(-self.people * self.pods // 4) * 4, "<u2")
        codes[: self.people * self.pods] = np.repeat(numbers[: self.people], self.pods)
        codes[places] = numbers[self.people :]
        return self.put_new(codes.view("<i8")), self.put_new(values)

    def _put_programs(self) -> Iterator[int]:
        for pod in range(self.pods):
            program = [self.closed[pod]]
            for kind in at.KINDS:
                records = self._programs[kind][pod]
                program.append(len(records))
                program += [number for record in records for number in record]
            yield self.put_new(program)

    def _put_partners(self) -> int:
        """By person: its table of those it has points together with, and bits of them to look at first.

        A key is the other person, or for an exception the other person after every person once for each
        pod up to that one; a value is twice the points, and one more where there are exceptions.
        """
        with_exceptions = {(a, b) for a, b, _ in self._exceptions}
        rows = [(a, b, 2 * cost + ((a, b) in with_exceptions)) for (a, b), cost in self._together.items()]
        a, b, value = np.array(rows, np.int64).reshape(-1, 3).T
        beside = [(a, b, pod, difference) for (a, b, pod), difference in self._exceptions.items()]
        c, d, pod, difference = np.array(beside, np.int64).reshape(-1, 4).T
        beyond = (1 + pod) * self.people
        owners = np.concatenate([a, b, c, d])
        keys = np.concatenate([b, a, d + beyond, c + beyond])
        values = np.concatenate([value, value, difference, difference])
        starts, masks = self._put_tables(owners, keys, values, self.people)
        bits: Array = np.zeros((self.people, at.PARTNER_WIDTH - 2), np.int64)
        for one, other in ((a, b), (b, a)):
            np.bitwise_or.at(bits, (one, other >> 6 & 3), np.left_shift(1, other & 63))
        return self.put_new(np.column_stack([starts, masks, bits]))

    def _put_table(self, known: Mapping[int, int]) -> tuple[int, int]:
        """The offset and the mask of one table."""
        keys, values = np.array(list(known), np.int64), np.array(list(known.values()), np.int64)
        [start], [mask] = self._put_tables(np.zeros_like(keys), keys, values, 1)
        return int(start), int(mask)

    def _put_tables(self, owners: Array, keys: Array, values: Array, count: int) -> tuple[Array, Array]:
        """The offset and the mask of each owner's table of keys and values."""
        rows, starts, masks = tables(owners, keys, values, count)
        return self.put_new(rows) + 2 * starts, masks

    def _state_slots(self) -> Iterator[tuple[int, int]]:
        """Where a plan's parts are in its state."""
        offset = at.STATE_HEADER
        for slot, size in (
            (at.SIZES, self.pods),
            (at.MEMBERS, self.pods * self.members_cap),
            (at.PLACE_COUNTS, self.people),
            (at.PLACES, self.people * self.places_cap),
            (at.PARTNER_COUNTS, self.people),
            (at.PAIRS, self.people * self.pairs_cap),
            (at.POD_COST, self.pods),
            (at.PERSON_COST, self.people),
            (at.UNIT_COUNT, len(self.unit_people)),
            (at.TOTAL_SUM, len(self._totals)),
            (at.SCRATCH, self.members_cap),
            (at.POD_PART, self.pods),
            (at.PERSON_PART, self.people),
            (at.MINE, self.people),
        ):
            yield slot, offset
            offset += size
        yield at.STATE_SIZE, offset


def _cap(wanted: Iterable[int], there: Iterable[Sized], spare: int) -> int:
    """Room for what is wanted and what is there, and a little more."""
    return max([*wanted, *(len(some) for some in there), 0]) + spare


def packed_terms(packing: Packing) -> None:
    """Put every piece of a problem into its arrays, credits first: a group may be those with full credit."""
    for term in sorted(packing.forms.terms, key=lambda term: not isinstance(term.piece, Best)):
        term.piece.pack(packing, factor(term))
