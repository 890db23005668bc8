"""A small organisation: seven people, three challenges, two of them staffed, one liaison pair."""

from datetime import date

from planner.problem import Mix, Need
from planner.workspace import Workspace
from planner.workspace.entities import (
    Challenge,
    Cycle,
    Department,
    Knows,
    LiaisonPair,
    Lock,
    Membership,
    NamedPlan,
    Organisation,
    Person,
    Preference,
    Served,
    Skill,
)

QUARTER = "2027-Q1"
PEOPLE = {  # id: name, department, discipline, can lead
    "ana": ("Ana Ruiz", "fin", "analyst", True),
    "ben": ("Ben Schulz", "eng", "cloud", True),
    "eva": ("Eva Brandt", "fin", "controller", False),
    "jun": ("Jun Ito", "eng", "backend", False),
    "kai": ("Kai Moreau", "sal", "accounts", True),
    "lea": ("Lea Fischer", "sal", "pricing", False),
    "omar": ("Omar Khalil", "eng", "backend", True),
}
PODS = {"cash": ("ana", "ben"), "churn": ("jun", "kai", "lea")}


def workspace(**changed: object) -> Workspace:
    """The organisation; `changed` are fields of the quarter."""
    rows = [Organisation(name="Small"), *departments(), Skill("sql", "SQL", True), Skill("crm", "CRM")]
    for id, (name, department, discipline, lead) in PEOPLE.items():
        rows.append(
            Person(
                id,
                name,
                department,
                discipline=discipline,
                site="Berlin",
                can_lead=lead,
                liaison=id in ("ben", "eva"),
            )
        )
    rows += [Knows("ana", "sql", 4), Knows("jun", "sql", 3), Knows("kai", "crm", 4), Knows("lea", "crm", 2)]
    past = Cycle("2026-Q4", date(2026, 10, 5), 13, "closed")
    rows += [past, Cycle(QUARTER, date(2027, 1, 4), **changed)]
    rows += challenges()
    rows += [Preference(QUARTER, "ana", ("cash", "churn")), Preference(QUARTER, "eva", ("churn",), ("cash",))]
    published = changed.get("state") == "published"
    rows += [NamedPlan("one", QUARTER, "Plan 1", published=published), NamedPlan("two", QUARTER, "Plan 2")]
    rows += [Membership("one", pod, person) for pod, people in PODS.items() for person in people]
    rows += [LiaisonPair("one", "ben", "eva"), Lock("one", "ben", "cash")]
    rows += [Served("2026-Q4", "old", "ana"), Served("2026-Q4", "old", "ben")]
    return Workspace.of(rows)


def departments() -> list[Department]:
    return [
        Department("fin", "Finance", "business", 1, ("sql",), 0),
        Department("sal", "Sales", "business", position=1),
        Department("eng", "Engineering", "it", position=2),
    ]


def challenges() -> list[Challenge]:
    mix = Mix(departments=2, it=1, business=1)
    return [
        Challenge(
            QUARTER,
            "cash",
            "Cash forecast",
            value=3,
            smallest=2,
            largest=4,
            needs=(Need("sql", 3, 2),),
            mix=mix,
        ),
        Challenge(
            QUARTER,
            "churn",
            "Churn warning",
            value=2,
            start_week=2,
            smallest=2,
            largest=3,
            needs=(Need("crm", 3),),
        ),
        Challenge(QUARTER, "price", "Price lists", value=1, smallest=3, largest=4, needs=(Need("crm", 4),)),
    ]
