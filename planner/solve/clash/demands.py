"""Demands: what the musts of a problem ask, one by one, each of something small enough to name.

A must is one piece for many people or pods at times; a demand is what it asks of one pod, one person, one
unit, two people, or one membership or pair. The demands of a problem break as many points, weighted, as
its plans score at must.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from planner.forms import Forms, Piece, State, Term
from planner.forms.count import CountInPod, CountOfPerson, CountOfUnit, Of, Table
from planner.forms.linear import Linear
from planner.forms.load import Load
from planner.forms.same import Same
from planner.forms.together import Together
from planner.forms.total import Total
from planner.rules import About

if TYPE_CHECKING:
    from planner.solve.model import Expression, Model

Membership = tuple[int, int]  # (person, challenge)
Two = tuple[int, int]

NAMED_TWOS = 2_000  # twos of people that are demands of their own; of more, each pod is one demand


@dataclass(frozen=True)
class Needs:
    """What has to be in play for a demand to be asked in full: what it leaves out would make it harder."""

    pods: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()  # in every pod
    memberships: frozenset[Membership] = frozenset()
    units: frozenset[int] = frozenset()
    pairs: frozenset[Two] = frozenset()


NOTHING = Needs()


@dataclass(frozen=True, eq=False)
class Demand:
    """What one must asks of something; `about` says of what, for words. Equal to itself alone."""

    term: Term
    about: About
    needs: Needs = NOTHING

    rank: ClassVar[int] = 1  # what a manager has set comes first: a clash keeps the first that it can

    @property
    def paired(self) -> Iterable[int]:
        """The people whose pairs it tells from those of others."""
        return ()

    @property
    def likeness(self) -> object:
        """What it has in common with demands that ask the same of somebody else; None: nobody."""
        return None

    def points(self, state: State) -> int:
        """The points that a plan breaks it by, before the weight."""
        raise NotImplementedError

    def encode(self, model: "Model") -> "Expression":
        """The points over what is in play; what is not in play counts as not there."""
        raise NotImplementedError


@dataclass(frozen=True, eq=False)
class Always(Demand):
    """Points that no plan can avoid."""

    amount: int = 0

    def points(self, state: State) -> int:
        """The points, whatever the plan."""
        return self.amount

    def encode(self, model: "Model") -> "Expression":
        """The points, whatever the plan."""
        return self.amount


@dataclass(frozen=True, eq=False)
class InPod(Demand):
    """What a piece asks of one pod."""

    piece: Piece = field(default_factory=Piece)
    pod: int = 0

    def points(self, state: State) -> int:
        """The piece's points in the pod; a closed pod costs in the form `closed` alone."""
        return self.piece.in_pod(self.pod, state.pods[self.pod])

    def encode(self, model: "Model") -> "Expression":
        """The piece over this pod alone."""
        with model.narrowed(pods=[self.pod]):
            return self.piece.encode(model)


@dataclass(frozen=True, eq=False)
class OfPerson(Demand):
    """What a piece asks of one person over all their pods and pairs."""

    rank = 3
    piece: Piece = field(default_factory=Piece)
    person: int = 0
    department: int = 0

    @property
    def paired(self) -> Iterable[int]:
        """The person, where pairs count."""
        if isinstance(self.piece, Load):
            return [self.person] if self.piece.pair_takes else []
        counts_pairs = isinstance(self.piece, CountOfPerson) and self.piece.counts is Of.PAIRS
        return [self.person] if counts_pairs else []

    @property
    def likeness(self) -> object:
        """The table of pairs, and the department, which is all that tells people in pairs apart."""
        if isinstance(self.piece, CountOfPerson) and self.piece.counts is Of.PAIRS:
            return self.term.rule, self.piece.table, self.department
        return None

    def points(self, state: State) -> int:
        """The piece's points of the person."""
        return self.piece.of_person(self.person, state)

    def encode(self, model: "Model") -> "Expression":
        """The piece over this person alone; a load that cannot be too much is told at a glance."""
        if isinstance(self.piece, Load):
            places, pairs = model.places[self.person], model.pairs_of[self.person]
            if not places and not pairs:
                return 0  # nothing taken breaks nothing, whatever the cap
            takes = sum(self.piece.takes[challenge] for challenge in places)
            if takes + self.piece.pair_takes * len(pairs) <= min(self.piece.caps[self.person]):
                return 0
        with model.narrowed(people=[self.person]):
            return self.piece.encode(model)


@dataclass(frozen=True, eq=False)
class OfPlan(Demand):
    """What a piece asks of the plan as a whole."""

    piece: Piece = field(default_factory=Piece)

    def points(self, state: State) -> int:
        """The piece's points over the plan."""
        return self.piece.of_plan(state)

    def encode(self, model: "Model") -> "Expression":
        """The piece as it is."""
        return self.piece.encode(model)


@dataclass(frozen=True, eq=False)
class Placed(Demand):
    """One membership that has to be, or must not be."""

    rank = 0
    membership: Membership = (0, 0)
    wanted: bool = True
    amount: int = 1

    def points(self, state: State) -> int:
        """The points where it is not as wanted."""
        person, challenge = self.membership
        return self.amount * ((person in state.pods[challenge]) != self.wanted)

    def encode(self, model: "Model") -> "Expression":
        """The points, or none, by the membership."""
        person, challenge = self.membership
        member = model.places[person].get(challenge, 0)
        return model.weighted(
            [(-self.amount, member), (self.amount, 1)] if self.wanted else [(self.amount, member)]
        )


@dataclass(frozen=True, eq=False)
class Nowhere(Demand):
    """One person who is to be in no pod: points for each."""

    person: int = 0
    amount: int = 1

    def points(self, state: State) -> int:
        """The points of the person's memberships."""
        return self.amount * len(state.places[self.person])

    def encode(self, model: "Model") -> "Expression":
        """The points of the person's memberships."""
        return model.weighted((self.amount, member) for member in model.places[self.person].values())


@dataclass(frozen=True, eq=False)
class Paired(Demand):
    """One liaison pair that has to be, or must not be."""

    pair: Two = (0, 0)
    wanted: bool = True
    amount: int = 1

    @property
    def paired(self) -> Iterable[int]:
        """Both of the pair."""
        return self.pair

    def points(self, state: State) -> int:
        """The points where it is not as wanted."""
        return self.amount * ((self.pair in state.pairs) != self.wanted)

    def encode(self, model: "Model") -> "Expression":
        """The points, or none, by the pair."""
        pair = model.pairs.get(self.pair, 0)
        return model.weighted(
            [(-self.amount, pair), (self.amount, 1)] if self.wanted else [(self.amount, pair)]
        )


@dataclass(frozen=True, eq=False)
class OfPairs(Demand):
    """What a piece asks of the pairs of one unit, each on its own."""

    piece: Piece = field(default_factory=Piece)
    people: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()

    @property
    def paired(self) -> Iterable[int]:
        """Everybody of the unit and of IT: each pair costs what it costs."""
        return self.people | self.others

    def points(self, state: State) -> int:
        """The piece's points of the unit's pairs."""
        return sum(self.piece.of_pair(*pair) for pair in state.pairs if pair[1] in self.people)

    def encode(self, model: "Model") -> "Expression":
        """The piece's points of the unit's pairs."""
        return model.weighted(
            (self.piece.of_pair(*pair), paired)
            for pair, paired in model.pairs.items()
            if pair[1] in self.people
        )


@dataclass(frozen=True, eq=False)
class Apart(Demand):
    """Two people who are to share no pod, by points for each challenge."""

    two: Two = (0, 0)
    amount: int = 1
    exceptions: Mapping[int, int] = field(default_factory=dict)

    def points(self, state: State) -> int:
        """The points of the pods that the two share."""
        a, b = self.two
        return sum(self.exceptions.get(c, self.amount) for c in state.places[a] & state.places[b])

    def encode(self, model: "Model") -> "Expression":
        """The points of each pod with both."""
        a, b = (model.places[person] for person in self.two)
        return model.weighted(
            (
                self.exceptions.get(challenge, self.amount),
                model.at_least([model.sum([a[challenge], b[challenge], -1])], 1),
            )
            for challenge in sorted(a.keys() & b.keys())
            if self.exceptions.get(challenge, self.amount)
        )


@dataclass(frozen=True, eq=False)
class NoPairs(Demand):
    """The people of one unit, or of IT, who are to be in no pair at all."""

    rank = 2
    people: frozenset[int] = frozenset()
    amounts: Mapping[int, int] = field(default_factory=dict)

    def points(self, state: State) -> int:
        """The points of their pairs."""
        return sum(self.amounts[p] for pair in state.pairs for p in pair if p in self.people)

    def encode(self, model: "Model") -> "Expression":
        """The points of their pairs."""
        return model.weighted(
            (self.amounts[p], paired)
            for pair, paired in model.pairs.items()
            for p in pair
            if p in self.people
        )


def demands_of(forms: Forms) -> list[Demand]:
    """The demands of every must of a problem."""
    splitting = _Splitting(forms)
    demands = [demand for term in forms.terms if term.level == "must" for demand in splitting.split(term)]
    return [*demands, *splitting.no_pairs()]


class _Splitting:
    """Takes the terms of a problem apart."""

    def __init__(self, forms: Forms) -> None:
        self.forms = forms
        self.people = [person.id for person in forms.problem.people]
        self.challenges = [challenge.id for challenge in forms.problem.challenges]
        self.it = frozenset(
            number for number, key in enumerate(self.people) if forms.problem.side[key] == "it"
        )
        self._nobody: defaultdict[tuple[str, str | None], dict[int, tuple[Term, int]]] = defaultdict(dict)
        self.units = [
            frozenset(p for p, theirs in enumerate(forms.department_of) if theirs == number)
            for number in forms.department.values()
        ]

    def split(self, term: Term) -> Iterator[Demand]:
        """The demands of one term."""
        piece = term.piece
        if isinstance(piece, Linear):
            yield from self._linear(term, piece)
        elif isinstance(piece, Together) and len(piece.points) <= NAMED_TWOS:
            yield from self._together(term, piece)
        elif isinstance(piece, CountOfPerson):
            yield from self._count_of_person(term, piece)
        elif isinstance(piece, CountOfUnit):
            department = self._department(piece.people, term.part)
            for side, table in sides(piece.table):
                about = About(department=department, side=side, part=term.part)
                units = frozenset({self.forms.department[department]}) if side != "many" else frozenset()
                yield OfPlan(term, about, Needs(units=units), CountOfUnit(table, piece.people))
        elif isinstance(piece, Load):
            for person, key in enumerate(self.people):
                yield OfPerson(term, self._about(term, people=[key]), NOTHING, piece, person)
        elif isinstance(piece, Same):
            two = frozenset((piece.one, piece.other))
            yield OfPlan(
                term,
                self._about(term, people=[self.people[p] for p in (piece.one, piece.other)]),
                Needs(people=two),
                piece,
            )
        elif isinstance(piece, Total):
            yield OfPlan(term, self._about(term), self._needs_of_total(piece), piece)
        else:
            yield from self._pods_and_pairs(term, piece)

    def _about(
        self, term: Term, challenge: int | None = None, people: Iterable[str] = (), side: str = ""
    ) -> About:
        return About(
            side=side,
            challenge=None if challenge is None else self.challenges[challenge],
            people=tuple(people),
            part=term.part,
        )

    def _department(self, people: frozenset[int], part: str) -> str:
        return part or self.forms.problem.people[min(people)].department

    def _linear(self, term: Term, piece: Linear) -> Iterator[Demand]:
        left = piece.constant
        mixed = {p for (p, _), points in piece.memberships.items() if points < 0 and p in piece.by_person}
        for person, points in piece.by_person.items():
            if points and person not in mixed:
                about = self._about(term, people=[self.people[person]])
                yield Nowhere(term, about, NOTHING, person, points)
        cells = dict(piece.memberships)
        for person in mixed:
            for challenge in range(len(self.challenges)):
                cells[person, challenge] = cells.get((person, challenge), 0) + piece.by_person[person]
        for (person, challenge), points in cells.items():
            if points:
                left += min(0, points)
                cell = person, challenge
                side = "few" if points < 0 else "many"
                about = self._about(term, challenge, [self.people[person]], side)
                needs = Needs(memberships=frozenset({cell})) if points < 0 else NOTHING
                yield Placed(term, about, needs, cell, points < 0, abs(points))
        if piece.by_unit or piece.by_business:
            yield from self._of_pairs(term, piece)
        else:
            for pair, points in piece.pairs.items():
                if points:
                    left += min(0, points)
                    side = "few" if points < 0 else "many"
                    about = self._about(term, people=[self.people[p] for p in pair], side=side)
                    needs = Needs(pairs=frozenset({pair})) if points < 0 and self._can(pair) else NOTHING
                    yield Paired(term, about, needs, pair, points < 0, abs(points))
        if left:
            yield Always(term, self._about(term), NOTHING, left)

    def _of_pairs(self, term: Term, piece: Piece) -> Iterator[Demand]:
        for department, number in self.forms.department.items():
            if self.forms.problem.departments[number].side == "business":
                about = About(department=department, part=term.part)
                yield OfPairs(term, about, NOTHING, piece, self.units[number], self.it)

    def _together(self, term: Term, piece: Together) -> Iterator[Demand]:
        exceptions: defaultdict[Two, dict[int, int]] = defaultdict(dict)
        for (a, b, challenge), points in piece.exceptions.items():
            exceptions[a, b][challenge] = points
        for two, points in piece.points.items():
            about = self._about(term, people=[self.people[p] for p in two])
            yield Apart(term, about, NOTHING, two, points, exceptions.get(two, {}))

    def _count_of_person(self, term: Term, piece: CountOfPerson) -> Iterator[Demand]:
        if piece.counts is Of.PAIRS and piece.table(0) == 0 and len(piece.table.points) == 1:
            unit = None if piece.person in self.it else self.forms.problem.people[piece.person].department
            self._nobody[term.rule, unit][piece.person] = term, piece.table.slope
            return
        needs = NOTHING
        if any(more < less for less, more in pairwise(piece.table.points)):
            needs = Needs(people=frozenset({piece.person}), units=frozenset(range(len(self.units))))
            needs = replace(
                needs, **({"units": frozenset()} if piece.counts is Of.PODS else {"people": frozenset()})
            )
        about = self._about(term, people=[self.people[piece.person]])
        department = self.forms.department_of[piece.person]
        yield OfPerson(term, about, needs, piece, piece.person, department)

    def no_pairs(self) -> Iterator[Demand]:
        """Those who are to be in no pair, one demand for each unit and for IT: they are many, and alike."""
        for (_, unit), terms in self._nobody.items():
            people = frozenset(terms)
            term, _ = next(iter(terms.values()))
            about = About(
                department=unit,
                people=tuple(self.people[p] for p in sorted(people)),
                side="nobody",
            )
            amounts = {p: term.weight * slope for p, (term, slope) in terms.items()}
            yield NoPairs(replace(term, weight=1), about, NOTHING, people, amounts)

    def _needs_of_total(self, piece: Total) -> Needs:
        return Needs(
            pods=frozenset(c for c, points in piece.by_challenge.items() if points < 0),
            memberships=frozenset(cell for cell, points in piece.memberships.items() if points < 0),
            pairs=frozenset(pair for pair, points in piece.pairs.items() if points < 0 and self._can(pair)),
        )

    def _can(self, pair: Two) -> bool:
        """Whether a pair is of an IT and a business person: the past may name others."""
        sides = (self.forms.problem.side[self.people[person]] for person in pair)
        return tuple(sides) == ("it", "business")

    def _pods_and_pairs(self, term: Term, piece: Piece) -> Iterator[Demand]:
        challenge = getattr(piece, "challenge", None)
        pods = range(len(self.challenges)) if challenge is None else [challenge]
        if type(piece).in_pod is not Piece.in_pod:
            for pod in pods:
                needs = Needs(pods=frozenset({pod}))
                if isinstance(piece, CountInPod):
                    for side, table in sides(piece.table):
                        about = About(challenge=self.challenges[pod], side=side, part=term.part)
                        yield InPod(term, about, needs, CountInPod(table, pod, piece.group), pod)
                else:
                    yield InPod(term, self._about(term, pod), needs, piece, pod)
        if type(piece).of_pair is not Piece.of_pair:
            yield from self._of_pairs(term, piece)


def sides(table: Table) -> list[tuple[str, Table]]:
    """A table that asks for neither too few nor too many, as the two; any other as it is."""
    steps = [more - less for less, more in pairwise(table.points)] + [table.slope]
    best = table.points.index(min(table.points))
    if table.points[best] or any(step > 0 for step in steps[:best]) or any(step < 0 for step in steps[best:]):
        return [("", table)]
    few = Table((*table.points[:best], 0))
    many = Table((0,) * best + table.points[best:], table.slope)
    return [(side, part) for side, part in (("few", few), ("many", many)) if part.slope or any(part.points)]
