"""Splitting musts: what each asks of one pod, one person, one unit, two people, one membership or pair."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from planner.forms import Forms, Piece, Term
from planner.forms.count import CountInPod, CountOfPerson, CountOfUnit, Of, Table
from planner.forms.linear import Linear
from planner.forms.load import Load
from planner.forms.same import Same
from planner.forms.together import Together
from planner.forms.total import Total
from planner.rules import About
from planner.solve.clash.demands import (
    NOTHING,
    Always,
    Apart,
    Demand,
    InPod,
    Needs,
    NoPairs,
    Nowhere,
    OfPairs,
    OfPerson,
    OfPlan,
    Paired,
    Placed,
    Two,
)

NAMED_TWOS = 2_000  # twos of people that are demands of their own; of more, each pod is one demand


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
