"""Workspaces in which quarters are published and over, by hand and at random."""

from datetime import timedelta
from random import Random

from planner.cycles.publishing import close, publish
from planner.workspace import Workspace
from planner.workspace import entities as e
from tests.planner.workspace.workspaces import MONDAY, small

Q1, Q2 = "2027-Q1", "2027-Q2"


def staffed(*rows: e.Row) -> Workspace:
    """A draft of a quarter in which Ana and Bo are in Cash forecast and are a pair, and Cem is in Churn."""
    return small(
        e.Membership("plan-1", "cash", "ana"),
        e.Membership("plan-1", "cash", "bo"),
        e.Membership("plan-1", "churn", "cem"),
        e.LiaisonPair("plan-1", "bo", "ana"),
        *rows,
    )


def published(*rows: e.Row) -> Workspace:
    """The same quarter, published."""
    return publish(staffed(*rows), "plan-1").apply(staffed(*rows))


def taken_over(*rows: e.Row) -> Workspace:
    """The same quarter, in which from week 5 on Ana and Cem are in Cash forecast, and nobody is a pair."""
    workspace = published(
        e.NamedPlan("plan-2", Q1, "From week 5", "plan-1", from_week=5),
        e.Membership("plan-2", "cash", "ana"),
        e.Membership("plan-2", "cash", "cem"),
        *rows,
    )
    return publish(workspace, "plan-2").apply(workspace)


def closed(*rows: e.Row) -> Workspace:
    """The same quarter, over and on record."""
    workspace = published(*rows)
    return close(workspace, Q1).apply(workspace)


def random_year(rng: Random) -> Workspace:
    """A published quarter at random with up to three rosters, after one that is closed and before a draft."""
    people = [f"p{number}" for number in range(rng.randint(2, 7))]
    weeks = rng.choice([1, 5, 13, 14])
    challenges = [f"c{number}" for number in range(rng.randint(1, 4))]
    starts = sorted(rng.sample(range(2, weeks + 1), min(weeks - 1, rng.randint(0, 2))))
    rows: list[e.Row] = [
        e.Department("fin", "Finance", "business"),
        e.Department("eng", "Engineering", "it"),
        *(e.Person(p, p.upper(), rng.choice(["fin", "eng"]), active=rng.random() < 0.9) for p in people),
        e.Cycle("2026-Q4", MONDAY - timedelta(weeks=13), state="closed"),
        e.Cycle(Q1, MONDAY, weeks),
        e.Cycle(Q2, MONDAY + timedelta(weeks=weeks)),
        *(
            e.Challenge(
                cycle,
                c,
                c.upper(),
                start_week=rng.randint(1, 15),
                weeks=rng.randint(1, 12),
                continues=rng.random() < 0.5,
                cut_from=rng.choice([None, None, rng.randint(1, 13)]) if cycle == Q1 else None,
            )
            for cycle in (Q1, Q2)
            for c in challenges
        ),
        *(e.Served("2026-Q4", rng.choice(challenges), p, rng.randint(1, 13)) for p in people),
        e.NamedPlan("next", Q2, "Next"),
    ]
    for number, first in enumerate([1, *starts]):
        plan = f"plan-{number}"
        rows.append(e.NamedPlan(plan, Q1, plan, from_week=first))
        rows += [
            e.Membership(plan, challenge, person)
            for person in people
            for challenge in rng.sample(challenges, rng.randint(0, min(2, len(challenges))))
        ]
        rows += [e.LiaisonPair(plan, *rng.sample(people, 2)) for _ in range(rng.randint(1, 2))]
    workspace = Workspace.of(rows)
    for number in range(len(starts) + 1):
        workspace = publish(workspace, f"plan-{number}").apply(workspace)
    return workspace
