"""Every form encodes for CP-SAT what it costs: a fixed plan, minimised, has exactly the piece's points."""

from datetime import date
from itertools import combinations
from random import Random

import pytest
from ortools.sat.python import cp_model

from planner.forms import Forms, Piece, State, Term
from planner.forms.best import Best
from planner.forms.clash import Clash
from planner.forms.closed import Closed
from planner.forms.count import CountInPod, CountOfPerson, CountOfUnit, Of, Table
from planner.forms.deviation import Deviation
from planner.forms.distinct import Distinct
from planner.forms.linear import Linear
from planner.forms.load import Load
from planner.forms.same import Same
from planner.forms.served import Served
from planner.forms.together import Together
from planner.forms.total import Total
from planner.problem import Challenge, Cycle, Department, Person, Problem
from planner.solve.model import Model

PEOPLE, PODS, WEEKS = 7, 3, 4
IT, BUSINESS = range(4), range(4, 7)
PAIRS = [(it, business) for it in IT for business in BUSINESS]

PROBLEM = Problem(
    cycle=Cycle("q", date(2027, 1, 4), WEEKS),
    departments=(Department("it", "IT", "it"), Department("fin", "Finance", "business")),
    people=tuple(Person(f"p{p}", f"P{p}", "it" if p in IT else "fin") for p in range(PEOPLE)),
    challenges=tuple(Challenge(f"c{c}", f"C{c}", (1, 3)) for c in range(PODS)),
)


def some(random: Random, most: int) -> int:
    return random.randint(0, most)


def group(random: Random) -> frozenset[int]:
    return frozenset(p for p in range(PEOPLE) if random.random() < 0.5)


def table(random: Random) -> Table:
    return Table(tuple(some(random, 4) for _ in range(random.randint(1, 4))), some(random, 2))


def labels(random: Random, lowest: int) -> tuple[int, ...]:
    return tuple(random.randint(lowest, 2) for _ in range(PEOPLE))


def one_of_each(random: Random) -> list[Piece]:
    pod = random.randrange(PODS)
    twos = list(combinations(range(PEOPLE), 2))
    return [
        Best(pod, random.randint(1, 2), 2, {p: random.randint(1, 10) for p in group(random)}),
        Clash(
            labels(random, 0),
            frozenset(two for two in combinations(range(3), 2) if random.random() < 0.6),
            frozenset({1}),
        ),
        Closed(pod, 5),
        CountInPod(table(random), pod, group(random)),
        CountInPod(table(random), pod),
        CountInPod(table(random), None, group(random)),
        CountInPod(Table((0, 1, 0)), pod, group(random)),
        CountInPod(Table((3, 1, 0), 2), pod),
        CountOfPerson(table(random), random.randrange(PEOPLE), Of.PODS),
        CountOfPerson(table(random), random.randrange(PEOPLE), Of.PAIRS),
        CountOfUnit(table(random), frozenset(BUSINESS)),
        Deviation(tuple(random.randint(-30, 30) for _ in range(PEOPLE)), some(random, 20), 10),
        Distinct(labels(random, -1), random.randint(1, 3), False, pod),
        Distinct(labels(random, -1), random.randint(1, 3), True),
        Linear(
            constant=40,
            by_person={p: some(random, 3) for p in group(random)},
            memberships={(p, pod): random.randint(-3, 3) for p in group(random)},
            by_unit={(it, 1): some(random, 5) for it in IT},
            by_business={b: some(random, 5) for b in BUSINESS},
            pairs={pair: random.randint(-2, 2) for pair in PAIRS if random.random() < 0.5},
            department_of=tuple(0 if p in IT else 1 for p in range(PEOPLE)),
        ),
        Load(
            tuple(random.randint(0, 8) for _ in range(PODS)),
            tuple(frozenset(w for w in range(WEEKS) if random.random() < 0.6) for _ in range(PODS)),
            some(random, 3),
            tuple(tuple(random.randint(0, 12) for _ in range(WEEKS)) for _ in range(PEOPLE)),
            random.randint(1, 4),
        ),
        Same(*random.choice(twos)),
        Served(*(tuple(random.choice([0, 0, 1, 2, 3]) for _ in range(PEOPLE)) for _ in range(2))),
        Together(
            {two: some(random, 3) for two in twos if random.random() < 0.5},
            {(a, b, pod): some(random, 3) for a, b in twos if random.random() < 0.3},
        ),
        Total(
            random.randint(-6, 6),
            random.randint(1, 3),
            {c: random.randint(-3, 3) for c in range(PODS)},
            {(p, pod): random.randint(-3, 3) for p in group(random)},
            {pair: random.randint(-3, 3) for pair in PAIRS if random.random() < 0.5},
        ),
    ]


def forms_with(pieces: list[Piece]) -> Forms:
    return Forms(PROBLEM, [Term("rule", "low", 1, piece) for piece in pieces])


def some_state(random: Random) -> State:
    fill = random.choice([0, 0.2, 0.5, 0.9])
    pods = [{p for p in range(PEOPLE) if random.random() < fill} for _ in range(PODS)]
    return State.of(PEOPLE, pods, {pair for pair in PAIRS if random.random() < 0.3})


def minimised(model: Model, pieces: list[Piece]) -> list[int]:
    """What each piece encodes to, where the sum of all is smallest."""
    points = [piece.encode(model) for piece in pieces]
    model.cp.minimize(model.sum(points))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    return [value if isinstance(value, int) else solver.value(value) for value in points]


@pytest.mark.parametrize("seed", range(60))
def test_a_fixed_plan_minimised_has_each_piece_at_its_points(seed):
    random = Random(seed)
    pieces = one_of_each(random)
    forms, state = forms_with(pieces), some_state(random)
    model = Model.whole(forms, PAIRS)
    model.fix(state)
    assert minimised(model, pieces) == forms.points(state)


@pytest.mark.parametrize("seed", range(40))
def test_a_neighbourhood_differs_from_plan_to_plan_as_the_pieces_do(seed):
    random = Random(seed)
    pieces = one_of_each(random)
    forms, before = forms_with(pieces), some_state(random)
    pods, people = set(random.sample(range(PODS), 2)), group(random)
    pairs = random.sample(PAIRS, 5)
    after = State.of(
        PEOPLE,
        [
            {
                p
                for p in range(PEOPLE)
                if (p in members) ^ (c in pods and p in people and random.random() < 0.5)
            }
            for c, members in enumerate(before.pods)
        ],
        {pair for pair in PAIRS if (pair in before.pairs) ^ (pair in pairs and random.random() < 0.5)},
    )
    encoded = []
    for state in (before, after):
        model = Model(forms, pods, people, pairs, before)
        model.fix(state)
        encoded.append(minimised(model, list(concerned(model, pieces))))
    points = [
        [forms.points(state)[pieces.index(p)] for p in concerned(model, pieces)] for state in (before, after)
    ]
    told = [b - a for a, b in zip(*encoded, strict=True)]
    assert told == [b - a for a, b in zip(*points, strict=True)]


def concerned(model: Model, pieces: list[Piece]) -> list[Piece]:
    """The pieces that the model counts, after seeing that the others stand still."""
    return [term.piece for term in model.terms()]


def test_a_form_that_does_not_encode_says_so():
    with pytest.raises(NotImplementedError):
        Piece().encode(Model.whole(forms_with([]), []))
