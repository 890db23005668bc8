"""Random small problems and plans, made to reach every rule at every level, with odd settings.

They are drawn from a seed and a few sizes, so that a failing example shrinks to fewer people and challenges.
"""

from itertools import product
from random import Random
from typing import Any

from hypothesis import strategies as st

from planner.files import convert
from planner.plan import Plan
from planner.problem import Pair, Problem
from planner.rules import rule_types

LEVELS = ("must", "high", "medium", "low", "off")
SKILLS = ("sql", "python", "law", "ux")
GROUPS = ("new", "remote")
PARAMETERS: dict[str, dict[str, list[Any]]] = {
    "presence": {"max_away": [0, 0.25, 1 / 3, 0.5, 1]},
    "wishes": {"unwished": [0, 1, 2, 9], "use_standing": [True, True, False]},
    "novelty": {"decay": [[], [3], [4, 0, 1], [1, 2, 3, 5]]},
    "tenure": {"max_cycles": [1, 2, 3]},
    "moves": {"max_moves": [None, 0, 0, 1, 3]},
    "variety": {"target": [0, 1, 2, 3, 9]},
    "belonging": {"groups": [[], ["new"], ["new", "remote"], ["nobody"]]},
    "levelling": {"tolerance": [0, 0, 1, 4]},
    "overlap": {"min_hours": [0, 1, 3, 6.5, 8]},
    "debt": {"target": [0, 1, 20, 33, 100]},
    "term": {"min_term": [0, 1, 2, 4], "max_term": [1, 2, 5], "cooling": [0, 1, 3]},
}


def _some(rng: Random, values: Any, most: int = 3) -> list[Any]:
    values = list(values)
    return rng.sample(values, rng.randint(0, min(most, len(values))))


def _with(rng: Random, chance: float, **fields: Any) -> dict[str, Any]:
    """Each field with so much chance, so that defaults are met as well."""
    return {name: value for name, value in fields.items() if rng.random() < chance}


def _person(
    rng: Random, key: str, keys: list[str], departments: list[str], weeks: int, pods: list[str]
) -> Any:
    others = [other for other in keys if other != key]
    every_week = range(1, weeks + 1)
    wishes = _some(rng, pods, 4)
    return {
        "id": key,
        "name": f"{rng.choice(['Ana', 'Bo', 'Łucja', ''])} {rng.choice(['Ruiz', 'Xu', ''])}",
        "department": rng.choice(departments),
        **_with(
            rng,
            0.6,
            discipline=rng.choice([None, "analyst", "backend", "law"]),
            manager=rng.choice(others) if others else None,
            seniority=rng.randint(0, 6),
            can_lead=rng.random() < 0.4,
            joins=rng.random() < 0.7,
            max_pods=rng.randint(0, 3),
            pod_hours=rng.randint(0, 64) / 4,
            pod_hours_by_week={str(week): rng.randint(0, 40) / 4 for week in _some(rng, every_week)},
            away_weeks=_some(rng, every_week, weeks),
            utc_offset=rng.choice([-9.5, -5, 0, 0, 1, 5.5, 5.75, 13]),
            work_hours=rng.choice([[9, 17], [8.5, 16.5], [8.25, 9.75], [0, 24], [22, 30], [7, 7.5]]),
            skills={skill: rng.randint(0, 5) for skill in _some(rng, SKILLS, 4)},
            learning=_some(rng, SKILLS, 2),
            wishes=wishes,
            vetoes=_some(rng, pods, 1),
            groups=_some(rng, GROUPS),
            standing=rng.randint(0, 3),
            waited=rng.randint(0, 5),
            liaison=rng.random() < 0.7,
            max_pairs=rng.randint(0, 3),
        ),
    }


def _challenge(rng: Random, key: str, departments: list[str], weeks: int) -> Any:
    smallest = rng.randint(0, 5)
    return {
        "id": key,
        "title": key.title(),
        "size": [smallest, smallest + rng.randint(0, 3)],
        **_with(
            rng,
            0.7,
            kind=rng.choice(["innovation", "debt", "growth"]),
            value=rng.randint(0, 3),
            start_week=rng.randint(1, weeks),
            weeks=rng.randint(1, 6),
            hours_per_week=rng.randint(0, 32) / 4,
            continues=rng.random() < 0.7,
            keep=rng.randint(0, 3),
            needs=[
                {
                    "skill": rng.choice(SKILLS),
                    "level": rng.randint(1, 5),
                    **_with(rng, 0.5, people=rng.randint(1, 3), weight=rng.randint(0, 3)),
                }
                for _ in range(rng.randint(0, 3))
            ],
            mix={
                "departments": rng.randint(0, 4),
                "it": rng.randint(0, 2),
                "business": rng.randint(0, 2),
                "include": _some(rng, departments, 2),
            },
        ),
    }


def _history(rng: Random, known: list[str], pods: list[str]) -> list[Any]:
    """Pods of anybody at any time, and one that went on for some cycles."""
    where = rng.choice(pods)
    return [
        *(
            {
                "ago": rng.randint(1, 4),
                "people": _some(rng, known, 5),
                **_with(rng, 0.8, challenge=rng.choice([None, "gone", *pods])),
            }
            for _ in range(rng.randint(0, 5))
        ),
        *(
            {"ago": ago, "people": _some(rng, known, 8), "challenge": where}
            for ago in range(1, rng.randint(1, 5))
        ),
    ]


def _pair_locks(rng: Random, side: dict[str, str]) -> list[Any]:
    """Locks of a few pairs, in every other problem."""
    it, business = ([person for person in side if side[person] == one] for one in ("it", "business"))
    some = _some(rng, product(it, business), 2) if rng.random() < 0.5 else []
    return [{"it": one, "business": other} for one, other in some]


def _rules(rng: Random) -> dict[str, dict[str, Any]]:
    return {
        key: {
            **_with(rng, 0.7, level=rng.choice(LEVELS), weight=rng.choice([0, 1, 2, 7])),
            **{name: rng.choice(values) for name, values in PARAMETERS.get(key, {}).items()},
        }
        for key in rule_types()
        if rng.random() < 0.7
    }


def problem_json(seed: int, people: int, challenges: int) -> dict[str, Any]:
    """A random problem in its file form."""
    rng = Random(seed)
    weeks = rng.randint(1, 6)
    sides = ["it", "business", *rng.choices(["it", "business", "external"], k=rng.randint(0, 2))]
    departments = [f"d{number}" for number in range(len(sides))]
    keys = [f"p{number}" for number in range(people)]
    rng.shuffle(keys)  # the order of the list is not the order of the ids
    pods = [f"c{number}" for number in range(challenges)]
    rng.shuffle(pods)
    known = [*keys, "gone"]
    somebody = [_person(rng, key, keys, departments, weeks, pods) for key in keys]
    side = {person["id"]: sides[departments.index(person["department"])] for person in somebody}
    of_two = list(product([key for key in known if side.get(key, "it") == "it"], known))
    bonds = [
        {
            "kind": rng.choice(["together", "apart"]),
            "people": rng.sample(keys, 2),
            **_with(rng, 0.5, level=rng.choice(LEVELS)),
        }
        for _ in range(rng.randint(0, 3) if people > 1 else 0)
    ]
    return {
        "format": "podwright-problem",
        "version": 1,
        "cycle": {
            "id": "2027-Q1",
            "starts": "2027-01-04",
            "weeks": weeks,
            "first_week": rng.choice([1, 1, 6]),
        },
        "departments": [
            {
                "id": key,
                "name": key.title(),
                "side": side,
                **_with(rng, 0.6, liaisons=rng.randint(0, 3), domain=_some(rng, SKILLS, 2)),
            }
            for key, side in zip(departments, sides, strict=True)
        ],
        "skills": [
            {
                "id": key,
                "name": key.upper(),
                "related": {
                    other: rng.choice([0.5, 0.6, 0.7, 0.77, 0.95, 1])
                    for other in _some(rng, {*SKILLS} - {key}, 2)
                },
            }
            for key in SKILLS
        ],
        "tech_skills": _some(rng, SKILLS, 2),
        "pair_hours": rng.choice([0, 0.25, 1, 1.5]),
        "people": somebody,
        "challenges": [_challenge(rng, key, departments, weeks) for key in pods],
        "bonds": bonds,
        "locks": [
            {"person": person, "challenge": pod, "kind": rng.choice(["in", "out"])}
            for person, pod in _some(rng, product(keys, pods))
        ],
        "pair_locks": _pair_locks(Random(seed), side),
        "history": _history(rng, known, pods),
        "past_pairs": [
            {
                "it": it,
                "business": business,
                "served": rng.randint(0, 6),
                **_with(rng, 0.5, ended_ago=rng.randint(0, 4)),
            }
            for it, business in _some(rng, of_two, 5)
        ],
        "baseline": rng.choice(
            [
                None,
                {
                    "pods": {pod: _some(rng, known) for pod in [*pods, "gone"]},
                    "pairs": [{"it": it, "business": business} for it, business in _some(rng, of_two)],
                },
            ]
        ),
        "rules": _rules(rng),
    }


def random_plan(rng: Random, problem: Problem) -> Plan:
    """A plan that keeps to nothing: empty and crowded pods, people in several, pairs of anybody."""
    people = list(problem.person)
    chance = rng.choice([0, 0.2, 0.5, 1])
    pods = {pod: [person for person in people if rng.random() < chance] for pod in problem.challenge}
    return Plan.of(pods, [pair for pair in possible_pairs(problem) if rng.random() < rng.choice([0.1, 0.6])])


def possible_pairs(problem: Problem) -> list[Pair]:
    """Every IT person with every business person."""
    sides = problem.side
    return [
        Pair(it, business)
        for it, business in product(sides, sides)
        if (sides[it], sides[business]) == ("it", "business")
    ]


def changed_plan(rng: Random, problem: Problem, plan: Plan) -> Plan:
    """The plan after a few moves, or one that has nothing to do with it."""
    if rng.random() < 0.2:
        return random_plan(rng, problem)
    pods = {pod: set(plan.members(pod)) for pod in problem.challenge}
    for _ in range(rng.randint(0, 3)):
        pods[rng.choice(list(pods))] ^= {rng.choice(list(problem.person))}
    pairs = set(plan.pairs)
    for pair in _some(rng, possible_pairs(problem), 1):
        pairs ^= {pair}
    return Plan.of(pods, pairs)


def plan_json(plan: Plan) -> dict[str, Any]:
    """A plan in its file form."""
    return {
        "pods": {pod: {"people": list(people)} for pod, people in plan.pods.items()},
        "pairs": [{"it": pair.it, "business": pair.business} for pair in plan.pairs],
    }


def as_problem(data: dict[str, Any]) -> Problem:
    """The problem of a file form."""
    return convert(data, Problem, "test")


seeds = st.integers(0, 2**32 - 1)
problem_files = st.builds(problem_json, seeds, people=st.integers(1, 9), challenges=st.integers(1, 4))
