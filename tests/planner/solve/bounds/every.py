"""Every plan of a problem so small that all can be looked at, scored by the rules and not by their forms."""

from functools import cache
from itertools import chain, combinations

from planner.plan import Plan
from planner.score import assess
from tests.planner.problems import as_problem, possible_pairs, problem_json

SIZES = [(3, 2), (2, 3), (4, 1), (3, 1), (2, 2), (1, 1), (4, 2)]
MOST = 9  # memberships and pairs: each may be or not be


def every_plan(problem):
    """Each way to put people into pods and to make pairs."""
    memberships = [(challenge, person) for challenge in problem.challenge for person in problem.person]
    for chosen in subsets(memberships):
        pods = {challenge: [p for c, p in chosen if c == challenge] for challenge in problem.challenge}
        for pairs in subsets(possible_pairs(problem)):
            yield Plan.of(pods, pairs)


def subsets(values):
    """Every choice among some values."""
    return chain.from_iterable(combinations(values, count) for count in range(len(values) + 1))


@cache
def ranked(seed):
    """A tiny problem with every plan and its rank, the best first; None where there are too many plans."""
    people, challenges = SIZES[seed % len(SIZES)]
    problem = as_problem(problem_json(seed, people, challenges))
    if len(possible_pairs(problem)) + people * challenges > MOST:
        return None
    plans = [(assess(problem, plan).score.rank, plan) for plan in every_plan(problem)]
    return problem, sorted(plans, key=lambda ranked: ranked[0])


@cache
def tiny(count, must_free):
    """So many tiny problems with all their plans, whose best plan breaks no must, or some."""
    found, seed = [], 0
    while len(found) < count:
        made = ranked(seed)
        if made is not None and (made[1][0][0][0] == 0) == must_free:
            found.append(made)
        seed += 1
    return found
