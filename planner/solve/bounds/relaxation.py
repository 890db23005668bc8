"""The relaxation: what joins the pods of a plan that breaks no must, as rows.

Whatever is here holds for every plan without a broken must. Of a plan's cost, what no row can carry is left
out, for it never is below zero; nothing is added. So whoever minimises over the rows stays below every such
plan. What happens inside a pod is not here: `pricing` has it exactly.
"""

from collections.abc import Iterable
from itertools import pairwise, product

from planner.forms import Forms, Piece, Term
from planner.forms.count import CountOfPerson, CountOfUnit, Of, Table
from planner.forms.linear import Linear
from planner.forms.load import Load
from planner.forms.same import Same
from planner.forms.total import Total
from planner.plan import WEIGHTS
from planner.solve.bounds.hours import Week, weeks_of
from planner.solve.bounds.rows import Excess, Membership, Pair, Row, distinct, envelope


class Relaxation:
    """The rows of a problem, what its pairs cost, and what no plan goes without.

    `out` and `kept` are the memberships that no plan without a broken must has, and that every one has;
    `same` holds two people each who share all their pods; `pairs` the cost of every possible pair.
    """

    def __init__(self, forms: Forms) -> None:
        self.forms = forms
        self.constant = 0
        self.rows: list[Row] = []
        self.excesses: list[Excess] = []
        self.out: set[Membership] = set()
        self.kept: set[Membership] = set()
        self.same: list[tuple[int, int]] = []
        self.pairs = _pair_costs(forms)
        self._pairs_of = _by_person(self.pairs)
        self._weeks: list[Week] = []
        self._most_pairs: dict[int, int] = {}
        for term in forms.terms:
            self._take(term)
        self._fix()
        self._pairs_of = _by_person(self.pairs)
        self._fit()
        self.rows = distinct(row.within(self.out, self.pairs.keys()) for row in self.rows)

    def _take(self, term: Term) -> None:
        """Take of a term what no single pod has."""
        piece, must = term.piece, term.level == "must"
        cost = 0 if must else WEIGHTS[term.level] * term.weight
        match piece:
            case Linear():
                self.constant += cost * piece.constant
                if must:
                    self._take_must(piece)
            case CountOfPerson(counts=Of.PODS):
                places = [(piece.person, challenge) for challenge in range(len(self.forms.challenge))]
                self._take_table(piece.table, cost, places, [])
            case CountOfPerson():
                pairs = self._pairs_of.get(piece.person, [])
                self._take_table(piece.table, cost, [], pairs)
                if must:
                    free = [count for count in range(len(pairs) + 1) if not piece.table(count)]
                    self._most_pairs[piece.person] = max(free, default=len(pairs))
            case CountOfUnit():
                self._take_table(piece.table, cost, [], [p for p in self.pairs if p[1] in piece.people])
            case Load():
                for person in range(len(self.forms.person)):
                    self._take_hours(piece, person, cost)
            case Total():
                self._take_total(piece, cost)
            case Same() if must and piece.one != piece.other:
                self.same.append((piece.one, piece.other))
            case _ if must:  # its points for a pair are 0 or more
                self.pairs = {pair: cost for pair, cost in self.pairs.items() if not piece.of_pair(*pair)}

    def _take_must(self, piece: Linear) -> None:
        """All points together are 0."""
        everywhere = product(range(len(self.forms.person)), range(len(self.forms.challenge)))
        places = {(p, c): piece.by_person.get(p, 0) + piece.memberships.get((p, c), 0) for p, c in everywhere}
        self.rows.append(Row(-piece.constant, places, {pair: piece.of_pair(*pair) for pair in self.pairs}))

    def _take_table(self, table: Table, cost: int, places: list[Membership], pairs: list[Pair]) -> None:
        """The counts that have no points where it is a must, else points by the table's lower envelope."""
        points = [table(count) for count in range(len(places) + len(pairs) + 1)]
        if cost and any(points):
            excess = self._excess(cost, max(points))
            for low, high in envelope(points):
                rise, run = points[high] - points[low], high - low
                each = dict.fromkeys(places, rise), dict.fromkeys(pairs, rise)
                self.rows.append(Row(rise * low - run * points[low], *each, {excess: -run}))
        elif not cost and 0 in points:
            free = [count for count, own in enumerate(points) if not own]
            self.rows.append(Row(free[-1], dict.fromkeys(places, 1), dict.fromkeys(pairs, 1)))
            self.rows.append(Row(-free[0], dict.fromkeys(places, -1), dict.fromkeys(pairs, -1)))

    def _excess(self, cost: int, most: int) -> int:
        self.excesses.append(Excess(cost, most))
        return len(self.excesses) - 1

    def _take_hours(self, piece: Load, person: int, cost: int) -> None:
        """What fits into each week where it is a must, else the excess of the worst week."""
        weeks, pairs = weeks_of(piece, person), self._pairs_of.get(person, [])
        if not cost:
            self._weeks += weeks
            self.rows += [week.row(pairs) for week in weeks]
            return
        most = max(sum(week.takes.values()) + week.pair_takes * len(pairs) - week.cap for week in weeks)
        if most > 0:
            excess = self._excess(cost, -(-most // piece.unit))
            self.rows += [week.row(pairs, {excess: -piece.unit}) for week in weeks]

    def _take_total(self, piece: Total, cost: int) -> None:
        """The sum as it stands, at most 0 where it is a must."""
        everywhere = product(range(len(self.forms.person)), range(len(self.forms.challenge)))
        places = {
            (p, c): piece.by_challenge.get(c, 0) + piece.memberships.get((p, c), 0) for p, c in everywhere
        }
        pairs = {pair: each for pair, each in piece.pairs.items() if pair in self.pairs}
        most = piece.constant + sum(max(0, each) for each in (*places.values(), *pairs.values()))
        excesses = {self._excess(cost, max(0, -(-most // piece.unit))): -piece.unit} if cost else {}
        self.rows.append(Row(-piece.constant, places, pairs, excesses))

    def _fix(self) -> None:
        """Find what a row alone rules out, or asks for."""
        for row in self.rows:
            room = row.room(self.excesses)
            self.out.update(place for place, each in row.memberships.items() if each > room)
            self.kept.update(place for place, each in row.memberships.items() if -each > room)
            for pair, each in row.pairs.items():
                if each > room:
                    self.pairs.pop(pair, None)

    def _fit(self) -> None:
        """Rows that say of hours what only whole pods and pairs know."""
        weeks: dict[int, list[Week]] = {}
        for week in self._weeks:
            weeks.setdefault(week.person, []).append(week.without(self.out))
        for person, mine in weeks.items():
            pairs = self._pairs_of.get(person, [])
            most_pairs = self._most_pairs.get(person, len(pairs))
            for week in mine:
                self.rows += [part.row(pairs) for part in week.in_parts()]
                if week.pair_takes and pairs and any(other.allows_one_of(week) for other in mine):
                    self.rows.append(week.room_row(pairs, most_pairs))


def _pair_costs(forms: Forms) -> dict[Pair, int]:
    """What each pair of an IT and a business person costs, without people who cannot be in any."""
    side = [forms.problem.side[person.id] for person in forms.problem.people]
    for person, terms in enumerate(forms.terms_by_person):
        if any(term.level == "must" and _alone(term.piece) for term in terms):
            side[person] = "external"
    it = [person for person, own in enumerate(side) if own == "it"]
    business = [person for person, own in enumerate(side) if own == "business"]
    terms = [term for term in forms.terms_of_pairs if term.level != "must"]
    costs = [(WEIGHTS[term.level] * term.weight, term.piece.of_pair) for term in terms]
    return {pair: sum(cost * of_pair(*pair) for cost, of_pair in costs) for pair in product(it, business)}


def _by_person(pairs: Iterable[Pair]) -> dict[int, list[Pair]]:
    """The pairs that each person can be in."""
    pairs_of: dict[int, list[Pair]] = {}
    for pair in pairs:
        for person in pair:
            pairs_of.setdefault(person, []).append(pair)
    return pairs_of


def _alone(piece: Piece) -> bool:
    """Whether a person has points as soon as there is a pair, and none without."""
    if not isinstance(piece, CountOfPerson) or piece.counts is not Of.PAIRS:
        return False
    rises = all(less <= more for less, more in pairwise(piece.table.points)) and piece.table.slope >= 0
    return rises and not piece.table(0) and piece.table(1) > 0
