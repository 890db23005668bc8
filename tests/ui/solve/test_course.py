"""A course keeps what is better and what is proven, and nothing that is less."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.plan import Bound, Plan, Score
from planner.workspace.change import Change, Edit
from planner.workspace.entities import Cycle, Lock, Membership
from planner.workspace.moves import move
from tests.planner.solve.small import company
from tests.ui import small
from ui.solve.course import Course, concerns

POINTS = st.integers(0, 20)
SCORES = st.builds(Score, POINTS, POINTS, POINTS, POINTS)
BOUNDS = st.builds(Bound, st.none() | POINTS, st.none() | POINTS)


def course(before=None):
    return Course("one", company(), Plan(), before or Score(0, 9), 20.0)


@given(st.lists(SCORES))
def test_only_better_plans_are_steps(scores):
    made = course()
    for number, score in enumerate(scores):
        made.add(Plan.of({"c": [str(number)]}), score)
    ranks = [step.score.rank for step in made.steps]
    assert ranks == sorted(set(ranks), reverse=True)
    assert (made.best.score.rank if made.best else None) == min((s.rank for s in scores), default=None)
    assert (made.gained is not None) == made.better == any(s.rank < (0, 900) for s in scores)


@given(st.lists(BOUNDS))
def test_what_is_proven_only_grows(bounds):
    made = course()
    for bound in bounds:
        made.prove(bound)
    told = [(bound.must or 0, bound.cost or 0) for _, bound in made.bounds]
    assert all(a <= c and b <= d for (a, b), (c, d) in pairwise(told))
    assert made.bound.cost == max((b.cost for b in bounds if b.cost is not None), default=None)


def test_the_best_plan_is_optimal_where_that_is_proven():
    made = course()
    made.add(Plan(), Score(0, 1))
    made.prove(Bound(0, 99))
    assert not made.optimal
    made.prove(Bound(0, 100))
    assert made.optimal


def test_a_change_of_another_plan_alone_concerns_it_not():
    workspace = small.workspace()
    assert not concerns(move(workspace, "two", [("omar", None)], "price"), "one")
    assert concerns(move(workspace, "one", [("omar", None)], "price"), "one")
    both = (Edit(None, Membership("two", "cash", "ana")), Edit(None, Lock("one", "ana", "cash")))
    assert concerns(Change("Both", both), "one")
    cycle = workspace.cycles[small.QUARTER]
    assert concerns(Change("Weeks", (Edit(cycle, Cycle(cycle.id, cycle.starts, 12)),)), "one")
