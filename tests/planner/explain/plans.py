"""Plans to explain: random ones with every rule, and what could be done to them, tried one by one."""

from itertools import permutations, product
from random import Random

from planner.explain.option import Action, Step
from planner.explain.places import sources
from planner.problem import Problem
from planner.score import Assessment, assess
from tests.planner.problems import as_problem, problem_json, random_plan

# What speaks of several people over the whole plan, and so does not add up along a chain.
OVER_ALL = {"moves": {"level": "off"}, "debt": {"level": "off"}}


def some_plan(seed: int, people: int = 7, challenges: int = 3, adds_up: bool = False) -> Assessment:
    """A random plan of a random problem; with `adds_up` without rules over several people's places."""
    data = problem_json(seed, people, challenges)
    if adds_up:
        data["bonds"] = [bond for bond in data["bonds"] if bond["kind"] == "apart"]
        data["rules"] |= OVER_ALL
    problem = as_problem(data)
    return assess(problem, random_plan(Random(seed), problem))


def score_after(assessment: Assessment, action: Action):
    """The score from scratch after an action."""
    return assess(assessment.problem, action.applied(assessment.plan)).score


def every_chain(assessment: Assessment, longest: int):
    """Every ring, and every row that begins and ends free, of so many people through different pods."""
    problem, plan = assessment.problem, assessment.plan
    seats = [
        (person.id, source)
        for person in problem.people
        for source in sources(problem, plan, person.id)
        if person.joins or source is not None
    ]
    for count in range(1, longest + 1):
        for row in permutations(seats, count):
            pods = [source for _, source in row]
            if len({person for person, _ in row}) < count or None in pods[1:]:
                continue
            if len(set(pods)) < count:
                continue
            goals = [(*pods[1:], goal) for goal in [*problem.challenge, None] if goal not in pods[1:]]
            for targets in goals:
                steps = [Step(person, source, to) for (person, source), to in zip(row, targets, strict=True)]
                if all(_goes_somewhere(plan, step) for step in steps):
                    yield Action(tuple(steps))


def _goes_somewhere(plan, step: Step) -> bool:
    return step.source != step.target and (
        step.target is None or step.person not in plan.members(step.target)
    )


def every_pair_change(problem: Problem):
    """Every IT person with every business person."""
    sides = problem.side
    return [
        (it, business)
        for it, business in product(sides, sides)
        if (sides[it], sides[business]) == ("it", "business")
    ]
