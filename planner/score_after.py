"""The score of a plan after its problem has changed: only what hangs on the change is looked at."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from planner.plan import Plan
from planner.problem import Baseline, Pair, Problem, Record
from planner.rules import rules_of
from planner.score import Assessment, Findings, assess, looked_at, moved, reassess, rescore

Key = TypeVar("Key")
# What is about some people or challenges each.
_LOCAL = {"people", "challenges", "bonds", "locks", "pair_locks"}


def assess_after(previous: Assessment, problem: Problem, plan: Plan) -> Assessment:
    """What `assess` says of a plan, from an assessment of a plan of what the problem was before.

    Where only rules differ, those are looked at; where only people, challenges, bonds and locks do, the pods,
    people and pairs that these are about and in which the plans differ, and the plan as a whole.
    """
    before = previous.problem
    differ = {name for name in problem.__struct_fields__ if getattr(before, name) != getattr(problem, name)}
    if differ <= {"rules"}:
        return reassess(rescore(previous, problem), plan)
    elsewhere = before.challenge.keys() != problem.challenge.keys() or any(
        rule.of_everybody(before) != rule.of_everybody(problem) for rule in rules_of(problem)
    )
    if elsewhere or not differ <= _LOCAL:
        return assess(problem, plan)
    return looked_at(previous, problem, plan, *_touched(previous, problem, plan))


def fitting(problem: Problem, plan: Plan) -> Plan:
    """What of a plan there still is in a problem: the people and challenges that it plans."""
    pods = {
        challenge: [person for person in members if person in problem.person]
        for challenge, members in plan.pods.items()
        if challenge in problem.challenge
    }
    return Plan.of(pods, [p for p in plan.pairs if p.it in problem.person and p.business in problem.person])


def _touched(previous: Assessment, problem: Problem, plan: Plan) -> tuple[set[str], set[str], set[Pair]]:
    """The pods, people and pairs of a plan that may be found something else of."""
    before = previous.problem
    pods, people, pairs = moved(previous.plan, plan)
    people |= _differing(before.person, problem.person)
    people.update(*(bond.people for bond in _changed(before.bonds, problem.bonds)))
    differing = _differing(before.challenge, problem.challenge)
    # What happens in a challenge's weeks is found of its people as well.
    people.update(*(plan.members(challenge) for challenge in differing))
    pods |= differing
    pods |= {lock.challenge for lock in _changed(before.locks, problem.locks)}
    people.update(pair.business for pair in _changed(before.pair_locks, problem.pair_locks))
    if others := before.person.keys() ^ problem.person.keys():
        # Of those who were somewhere before it is found that they are not there, as long as they are here.
        had, past = problem.baseline or Baseline(), [each for each in problem.history if each.ago == 1]
        were = [*had.pods.items(), *((each.challenge, each.people) for each in past)]
        pods.update(pod for pod, members in were if pod is not None and not others.isdisjoint(members))
        people.update(pair.business for pair in had.pairs)
        people.update(pair.business for pair in problem.past_pairs)
    pods.update(*(plan.places(person) for person in people))
    pairs |= {pair for pair in plan.pairs if pair.it in people or pair.business in people}

    both = before.person.keys() & problem.person.keys()
    called = {person for person in both if before.called(person) != problem.called(person)}
    if called:
        pods |= _naming(called, previous.pods)
        people |= _naming(called, previous.people)
        pairs |= _naming(called, previous.pairs)
    return pods, people, pairs


def _differing(before: Mapping[str, Record], after: Mapping[str, Record]) -> set[str]:
    """The ids of what is not the same on both sides."""
    return {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}


def _changed(before: Iterable[Key], after: Iterable[Key]) -> set[Key]:
    """What is not there as often as before: a bond that is asked for twice counts twice."""
    counts = Counter(before)
    counts.subtract(after)
    return {row for row, number in counts.items() if number}


def _naming(people: set[str], found: dict[Key, Findings]) -> set[Key]:
    """Where something was found that names some of these people."""
    return {
        key
        for key, findings in found.items()
        if any(not people.isdisjoint(finding.people) for finding in findings)
    }
