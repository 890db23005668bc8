"""Workspaces made by hand and at random, and random changes of them."""

from datetime import date, timedelta
from random import Random
from typing import Any

from planner.problem import Mix, Need
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, difference, put
from planner.workspace.moves import remove

MONDAY = date(2027, 1, 4)
TEXTS = ("Ana Ruiz", "", "Łucja Ömer", "O'Neill; DROP TABLE people", "null", "a\nb", "日本", "🙂", "a\0b")


def small(*rows: e.Row) -> Workspace:
    """Two departments, three people, two challenges, a plan in a quarter; and these rows."""
    return Workspace.of(
        [
            e.Organisation(name="Acme"),
            e.Department("fin", "Finance", "business"),
            e.Department("eng", "Engineering", "it", position=1),
            e.Skill("sql", "SQL"),
            e.Skill("python", "Python"),
            e.Person("ana", "Ana Ruiz", "fin"),
            e.Person("bo", "Bo Xu", "eng", manager="ana"),
            e.Person("cem", "Cem Kaya", "eng"),
            e.Cycle("2027-Q1", MONDAY),
            e.Challenge("2027-Q1", "cash", "Cash forecast"),
            e.Challenge("2027-Q1", "churn", "Churn"),
            e.NamedPlan("plan-1", "2027-Q1", "Plan 1"),
            *rows,
        ]
    )


def random_workspace(rng: Random, people: int = 5) -> Workspace:
    """A workspace with some rows of every table, each naming only what is there."""
    departments = [f"d{n}" for n in range(rng.randint(1, 3))]
    skills = [f"s{n}" for n in range(rng.randint(1, 4))]
    somebody = [f"p{n}" for n in range(rng.randint(1, people))]
    cycles = ["2026-Q3", "2026-Q4", "2027-Q1"][: rng.randint(1, 3)]
    challenges = [f"c{n}" for n in range(rng.randint(1, 3))]
    plans = [f"plan-{n}" for n in range(rng.randint(1, 3))]

    def text() -> str:
        return rng.choice(TEXTS)

    def some(values: list[str]) -> tuple[str, ...]:
        return tuple(rng.sample(values, rng.randint(0, min(2, len(values)))))

    def pairs(values: list[str]) -> list[tuple[str, str]]:
        return [(one, other) for one in values for other in values if one < other and rng.random() < 0.4]

    def day() -> date:
        return MONDAY + timedelta(days=rng.randint(-200, 100))

    def later(first: date) -> date:
        return first + timedelta(days=rng.randint(0, 30))

    plan_cycle = {plan: rng.choice(cycles) for plan in plans}
    rows: list[e.Row] = [
        *[e.Organisation(name=text(), pair_hours=rng.choice([0, 1, 1.25]))][: rng.randint(0, 1)],
        *(
            e.Department(d, text(), rng.choice(["it", "business", "external"]), domain=some(skills))
            for d in departments
        ),
        *(e.Skill(s, text(), rng.random() < 0.5) for s in skills),
        *(e.CloseSkills(one, other, rng.choice([0.3, 0.5, 0.9, 1])) for one, other in pairs(skills)),
        *(
            e.Person(
                p,
                text(),
                rng.choice(departments),
                discipline=rng.choice([None, "law", "null"]),
                manager=rng.choice([None, *(set(somebody) - {p})]),
                seniority=rng.randint(0, 9),
                can_lead=rng.random() < 0.5,
                hours=rng.choice([40, 37.5, 0]),
                pod_hours=rng.choice([None, 8, 2.25]),
                utc_offset=rng.choice([-5, 5.5]),
                groups=some(["new", "remote"]),
                max_pairs=rng.choice([None, 0, 2]),
                active=rng.random() < 0.8,
            )
            for p in somebody
        ),
        *(e.Knows(p, s, rng.randint(0, 5), rng.random() < 0.3) for p in somebody for s in some(skills)),
        *(e.WeekHours(p, day(), rng.choice([0, 4.25])) for p in some(somebody)),
        *(
            e.Commitment(p, text(), first := day(), later(first), rng.choice([4, 3.3]))
            for p in some(somebody)
        ),
        *(e.Leave(p, first := day(), later(first)) for p in some(somebody)),
        *(
            e.Bond(rng.choice(["together", "apart"]), *two, rng.choice([None, "high"]))
            for two in pairs(somebody)
        ),
        *(e.Cycle(c, MONDAY - timedelta(weeks=13 * n)) for n, c in enumerate(reversed(cycles))),
        *(
            e.Challenge(
                c,
                k,
                text(),
                goal=text(),
                start_week=rng.randint(1, 20),
                hours=rng.choice([8, 0.25]),
                needs=tuple(Need(s, rng.randint(1, 5)) for s in some(skills)),
                mix=Mix(include=some(departments)),
            )
            for c in cycles
            for k in challenges
            if rng.random() < 0.7
        ),
        *(
            e.Preference(c, p, some(challenges), some(challenges), rng.choice([None, 0, 3]))
            for c in cycles
            for p in some(somebody)
        ),
        *(e.RuleSetting(c, "novelty", {"level": "high", "weight": 2, "decay": [8, 4]}) for c in some(cycles)),
        *(e.NamedPlan(p, c, text()) for p, c in plan_cycle.items()),
        *(e.Membership(rng.choice(plans), rng.choice(challenges), p) for p in somebody),
        *(e.LiaisonPair(rng.choice(plans), p, rng.choice(somebody)) for p in some(somebody)),
        *(
            e.Lock(rng.choice(plans), p, rng.choice(challenges), rng.choice(["in", "out"]))
            for p in some(somebody)
        ),
        *(e.PairLock(rng.choice(plans), p, rng.choice(somebody)) for p in some(somebody)),
        *(
            e.Served(rng.choice(cycles), rng.choice(challenges), p, challenge=rng.choice([None, "c9"]))
            for p in somebody
        ),
        *(e.PairServed(rng.choice(cycles), p, rng.choice(somebody)) for p in some(somebody)),
    ]
    return Workspace.of(rows)


def random_change(rng: Random, workspace: Workspace) -> Change:
    """A change of a workspace: an edit or two, a removal, or another workspace altogether."""
    kind = rng.choice(["put", "put", "put", "remove", "replace", "nothing"])
    other = random_workspace(rng)
    rows: list[Any] = list(workspace.all_rows())
    removable = [row for row in rows if not isinstance(row, e.Department)]
    if kind == "put":
        mine = [row for row in other.all_rows() if _fits(row, workspace)]
        return put("Put", workspace, rng.sample(mine, min(len(mine), rng.randint(1, 4))))
    if kind == "remove" and removable:
        return remove(workspace, rng.choice(removable))
    if kind == "replace":
        return difference("Replace", workspace, other)
    return Change("Nothing")


def _fits(row: e.Row, workspace: Workspace) -> bool:
    named = ((getattr(row, field), table) for field, table in row.names.items())
    return all(value is None or value in workspace.rows(table) for value, table in named)
