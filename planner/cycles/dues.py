"""What a cycle's history makes due: who has been in a challenge for long, who has waited, which pairs end."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.problem import Pair, Problem
from planner.rules import rule_in
from planner.rules.tenure import Tenure
from planner.rules.term import Term


@dataclass(frozen=True)
class Tenured:
    """Somebody who was in a challenge that continues for so many cycles in a row that one more costs."""

    person: str
    challenge: str
    cycles: int


@dataclass(frozen=True)
class Waiting:
    """Somebody who joins pods and was in none for so many cycles, the longest first."""

    person: str
    cycles: int


@dataclass(frozen=True)
class Running:
    """A pair that runs, how many cycles it has served, and how many it has left before one more costs."""

    pair: Pair
    served: int
    left: int


def tenured(problem: Problem) -> list[Tenured]:
    """Who is due to rotate, the longest first."""
    longest = rule_in(problem, Tenure).max_cycles
    found = [
        Tenured(person, challenge.id, served)
        for challenge in problem.challenges
        if challenge.continues
        for person in problem.last_members[challenge.id]
        if (served := problem.cycles_in_a_row(person, challenge.id)) >= longest
    ]
    return sorted(found, key=lambda each: (-each.cycles, problem.called(each.person), each.challenge))


def waiting(problem: Problem) -> list[Waiting]:
    """Who has waited for a pod, the longest first."""
    found = [Waiting(p.id, p.waited) for p in problem.people if p.joins and p.waited]
    return sorted(found, key=lambda each: (-each.cycles, problem.called(each.person)))


def running(problem: Problem) -> list[Running]:
    """The pairs that run, those with the least left first."""
    return sorted(_running(problem), key=lambda each: (each.left, each.pair))


def _running(problem: Problem) -> Iterator[Running]:
    longest = rule_in(problem, Term).max_term
    for past in problem.past_pairs:
        if not past.ended_ago and past.it in problem.person and past.business in problem.person:
            yield Running(Pair(past.it, past.business), past.served, max(0, longest - past.served))
