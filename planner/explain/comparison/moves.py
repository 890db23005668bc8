"""Who moves between two plans: from where to where, why, and what of the change is theirs."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.explain.comparison.needs import NeedChange
from planner.explain.comparison.reasons import Reasons
from planner.plan import WEIGHTS, Finding, Score
from planner.problem import Person
from planner.score import Assessment

NOT_PLANNED = "Not planned"


@dataclass(frozen=True)
class Move:
    """Somebody whose pods differ: where they are in each plan, one short reason, and their change.

    `change` holds, level by level, what the findings that name the person cost in B less what those in A
    cost; to these come, in the pods that the person joins or leaves, the needs that the person fully meets
    and that are met better in B after joining, or worse after leaving, and the rule of somebody to lead in
    the same way. What concerns several people counts with each of them in full, and what concerns nobody
    by name with nobody: so the changes of all who move need not add up to the change of the plan.
    """

    person: Person
    department: str
    in_a: str
    in_b: str
    why: str
    change: Score


def moves(a: Assessment, b: Assessment, needs: Iterable[NeedChange]) -> tuple[Move, ...]:
    """Everybody whose pods differ: who makes most for B first, then by name."""
    by_challenge: dict[str, list[NeedChange]] = {}
    for need in needs:
        by_challenge.setdefault(need.challenge, []).append(need)
    reasons, found = Reasons(a, b, by_challenge), []
    for person in {**a.problem.person, **b.problem.person}:
        here = person in a.problem.person, person in b.problem.person
        if all(here) and a.plan.places(person) == b.plan.places(person):
            continue
        problem = b.problem if here[1] else a.problem
        known = problem.person[person]
        found.append(
            Move(
                known,
                problem.department[known.department].name,
                _where(a, person),
                _where(b, person),
                reasons.why(person),
                _change(a, b, person, by_challenge),
            )
        )
    return tuple(sorted(found, key=_order))


def _order(move: Move) -> tuple[int, int, str, str]:
    return *move.change.rank, move.person.name, move.person.id


def _where(assessment: Assessment, person: str) -> str:
    """The pods somebody is in, by title."""
    problem = assessment.problem
    if person not in problem.person:
        return NOT_PLANNED
    pods = [problem.challenge[challenge].title for challenge in assessment.plan.places(person)]
    return ", ".join(pods) or ("Bench" if problem.person[person].joins else "No pod")


def _change(a: Assessment, b: Assessment, person: str, needs: dict[str, list[NeedChange]]) -> Score:
    change = _sum(b.about_person(person)) - _sum(a.about_person(person))
    before, after = set(a.plan.places(person)), set(b.plan.places(person))
    for challenge in after - before:
        for need in needs.get(challenge, ()):
            if need.gained and person in need.able_b:
                change = change + need.change
        if b.problem.person[person].can_lead:
            change = change + _less(_lead(b, challenge), _lead(a, challenge))
    for challenge in before - after:
        for need in needs.get(challenge, ()):
            if not need.gained and person in need.able_a:
                change = change + need.change
        if a.problem.person[person].can_lead:
            change = change - _less(_lead(a, challenge), _lead(b, challenge))
    return change


def _lead(assessment: Assessment, challenge: str) -> Score:
    return _sum(f for f in assessment.pods.get(challenge, ()) if f.rule == "lead")


def _less(one: Score, other: Score) -> Score:
    """What one has less than the other; nothing on the levels where it has more."""
    return Score(**{level: min(0, getattr(one - other, level)) for level in ("must", *WEIGHTS)})


def _sum(findings: Iterable[Finding]) -> Score:
    total = Score()
    for finding in findings:
        total = total + Score(**{finding.level: finding.cost})
    return total
