"""Hours and pairs of two plans: how full the fullest week is, first wishes, the bench, pairs that change."""

from dataclasses import dataclass

from planner.score import Assessment


@dataclass(frozen=True)
class Amount:
    """A label, and what each plan has of it."""

    label: str
    a: str
    b: str


def amounts(a: Assessment, b: Assessment) -> tuple[Amount, ...]:
    """What both plans have of hours, first wishes, people on the bench and pairs of their own."""
    pairs_a, pairs_b = set(a.plan.pairs), set(b.plan.pairs)
    return (
        Amount("Pod hours in the fullest week", _hours(a), _hours(b)),
        Amount("People with their first wish", _first_wishes(a), _first_wishes(b)),
        Amount("People on the bench", _bench(a), _bench(b)),
        Amount("Liaison pairs", f"{len(pairs_a):,}", f"{len(pairs_b):,}"),
        Amount("Pairs the other has not", f"{len(pairs_a - pairs_b):,}", f"{len(pairs_b - pairs_a):,}"),
    )


def _hours(assessment: Assessment) -> str:
    """Hours of pods and pairs in the week in which they take most, of the pod hours there are in it.

    Those of everybody who joins pods, is a liaison or has a place all the same.
    """
    problem, plan = assessment.problem, assessment.plan
    weeks = range(1, problem.cycle.weeks + 1)
    used = dict.fromkeys(weeks, 2 * problem.pair_hours * len(plan.pairs))
    for challenge, members in plan.pods.items():
        for week in problem.running[challenge]:
            used[week] += len(members) * problem.challenge[challenge].hours_per_week
    fullest = max(weeks, key=lambda week: (used[week], -week))
    have = sum(
        person.pod_hours_by_week.get(fullest, person.pod_hours)
        for person in problem.people
        if person.joins or person.liaison or plan.places(person.id) or plan.pairs_of(person.id)
    )
    return f"{used[fullest]:,.0f} of {have:,.0f}"


def _first_wishes(assessment: Assessment) -> str:
    plan = assessment.plan
    happy = [p for p in assessment.problem.people if p.wishes and p.wishes[0] in plan.places(p.id)]
    return f"{len(happy):,}"


def _bench(assessment: Assessment) -> str:
    waiting = [p for p in assessment.problem.people if p.joins and not assessment.plan.places(p.id)]
    return f"{len(waiting):,}"
