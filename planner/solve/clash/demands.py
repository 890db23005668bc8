"""Demands: what the musts of a problem ask, one by one, each of something small enough to name.

A must is one piece for many people or pods at times; a demand is what it asks of one pod, one person, one
unit, two people, or one membership or pair. The demands of a problem break as many points, weighted, as
its plans score at must.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from planner.forms import Piece, State, Term
from planner.forms.count import CountOfPerson, Of
from planner.forms.load import Load
from planner.rules import About

if TYPE_CHECKING:
    from planner.solve.model import Expression, Model

Membership = tuple[int, int]  # (person, challenge)
Two = tuple[int, int]


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
