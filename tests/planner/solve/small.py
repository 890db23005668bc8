"""Problems small enough for tests of the solver, and what they have in common."""

from functools import cache
from random import Random

from planner.forms import Forms, State, lowered
from planner.problem import Problem
from planner.solve.incumbent import Incumbent
from planner.solve.ledger import Ledger
from planner.solve.pairs.pairing import Pairing
from planner.solve.promising import Promising
from planner.solve.stop import Stop
from tests.planner.build import challenge, person, problem
from tests.planner.problems import as_problem, problem_json


@cache
def company() -> Problem:
    """Fourteen people, three challenges and two liaison pairs; a plan without broken musts is there."""
    people = [
        person(
            f"p{number}",
            ("eng", "fin", "sales")[number % 3],
            discipline=f"d{number % 4}",
            can_lead=number % 5 == 0,
            pod_hours=16,
            max_pods=1 + (number == 3),
            skills={"sql": number % 6},
            wishes=[f"c{number % 3}", f"c{(number + 1) % 3}"],
            liaison=number < 6,
            utc_offset=number % 2,
        )
        for number in range(14)
    ]
    challenges = [
        challenge(
            f"c{number}",
            size=[3, 5],
            value=number + 1,
            needs=[{"skill": "sql", "level": 3}],
            mix={"departments": 2, "it": 1},
        )
        for number in range(3)
    ]
    return problem(
        people,
        challenges,
        departments=[
            {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1},
            {"id": "sales", "name": "Sales", "side": "business", "liaisons": 1},
            {"id": "eng", "name": "Engineering", "side": "it"},
        ],
        bonds=[{"kind": "together", "people": ["p1", "p7"]}, {"kind": "apart", "people": ["p0", "p9"]}],
        locks=[
            {"person": "p8", "challenge": "c0", "kind": "in"},
            {"person": "p2", "challenge": "c1", "kind": "out"},
        ],
        pair_locks=[{"it": "p3", "business": "p1"}],
        history=[{"ago": 1, "challenge": "c0", "people": ["p1", "p2", "p3", "p4"]}],
        past_pairs=[
            {"it": "p3", "business": "p1", "served": 1},
            {"it": "p0", "business": "gone", "served": 1},
        ],
        baseline={"pods": {"c0": ["p1", "p8"]}, "pairs": [{"it": "p3", "business": "p4"}]},
        rules={"moves": {"max_moves": 2}},
    )


def some_problem(seed: int, people: int = 8, challenges: int = 3) -> Problem:
    """A problem drawn at random, in which everything may occur."""
    return as_problem(problem_json(seed, people=people, challenges=challenges))


def empty() -> Problem:
    """A cycle of a company that has nobody and nothing yet."""
    return Problem(cycle=company().cycle, departments=(), people=(), challenges=())


def nobody(forms: Forms) -> State:
    return State.of(len(forms.person), [set() for _ in forms.challenge], set())


def searching(problem: Problem, seconds: float = 1.0) -> tuple[Incumbent, Pairing, Promising]:
    """An incumbent with nobody in a pod, and what improvers are made of."""
    forms = lowered(problem)
    promising = Promising(Ledger(forms, nobody(forms)))
    incumbent = Incumbent(forms, Stop(seconds))
    incumbent.offer(nobody(forms))
    return incumbent, Pairing(forms, promising), promising


def some_state(random: Random, forms: Forms, pairs: set[tuple[int, int]]) -> State:
    """Anybody anywhere."""
    fill = random.random()
    pods = [
        {person for person in range(len(forms.person)) if random.random() < fill} for _ in forms.challenge
    ]
    return State.of(len(forms.person), pods, {pair for pair in sorted(pairs) if random.random() < 0.2})
