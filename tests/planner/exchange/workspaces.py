"""Workspaces at random whose names try to break tables: what tests of export and import share."""

from dataclasses import replace as with_fields
from datetime import date, timedelta

from hypothesis import strategies as st
from msgspec.structs import replace

from planner.problem import Mix, Need
from planner.workspace import Workspace
from planner.workspace import entities as e
from resources.make_sample import sample

MONDAY = date(2027, 1, 4)
CYCLE, PAST = "2027-Q1", "2026-Q4"
AWKWARD = (
    *("=1+1", "'=x", "+a", "-b", "@c", 'a "b"', "a, b; c", "a, b", "a; b", "a\nb", "ليلى حداد", "🙂 Ana"),
    *("Åsa\tÖ", "null", "''", "p1", "P2", "c1", "s0", "Ana (p1)", "Ana", "ana", "sql 3 x2", "sql 3", "s:4"),
    *(
        "1",
        "007",
        "12345678901234567890",
        "2027-02-15",
        "4-7",
        "1e5",
        "TRUE",
        "yes",
        "a@b.org",
        "_x0041_",
        "Total",
        "Sum",
    ),
)
TEXT = (
    st.one_of(
        st.sampled_from(AWKWARD),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
    )
    .map(str.strip)
    .filter(bool)
)
NAMES = st.lists(TEXT, min_size=1, max_size=6, unique_by=str.casefold)
MAYBE = st.one_of(st.just(""), TEXT)
HOURS = st.integers(0, 160).map(lambda quarters: quarters / 4)
DAYS = st.integers(-200, 200).map(lambda days: MONDAY + timedelta(days=days))


def some(values):
    return st.lists(st.sampled_from(values), max_size=3, unique=True).map(tuple)


@st.composite
def workspaces(draw):
    """Rows of every kind that an export of data and an import both know."""

    def ids(letter):
        return [f"{letter}{n}" for n in range(draw(st.integers(1, 4)))]

    departments, skills, people, challenges = ids("d"), ids("s"), ids("p"), ids("c")
    rows = [e.Cycle(PAST, MONDAY - timedelta(weeks=13), state="closed"), e.Cycle(CYCLE, MONDAY)]
    rows.append(e.NamedPlan("plan-1", CYCLE, "Plan 1"))
    sides = st.sampled_from(["it", "business", "external"])
    share = st.one_of(st.none(), st.integers(0, 100))
    rows += [
        e.Department(d, draw(TEXT), draw(sides), draw(st.integers(0, 3)), draw(some(skills)), n, draw(share))
        for n, d in enumerate(departments)
    ]
    rows += [e.Skill(s, draw(TEXT), draw(st.booleans())) for s in skills]
    for person in people:
        starts = draw(st.integers(0, 60)) / 4
        rows.append(
            e.Person(
                person,
                draw(TEXT),
                draw(st.sampled_from(departments)),
                email=draw(st.sampled_from(["", "a@b.org", f"{person}@example.org"])),
                discipline=draw(st.one_of(st.none(), TEXT)),
                site=draw(MAYBE),
                manager=draw(st.sampled_from([None, *(other for other in people if other != person)])),
                seniority=draw(st.integers(0, 9)),
                can_lead=draw(st.booleans()),
                joins=draw(st.booleans()),
                hours=draw(HOURS),
                pod_hours=draw(st.one_of(st.none(), HOURS)),
                utc_offset=draw(st.sampled_from([0, -5, 5.75, 14])),
                work_starts=starts,
                work_ends=starts + draw(st.integers(1, 30)) / 4,
                groups=draw(some(["new here", "remote"])),
                standing=draw(st.integers(0, 5)),
                liaison=draw(st.booleans()),
                max_pairs=draw(st.one_of(st.none(), st.integers(0, 3))),
                active=draw(st.booleans()),
                pod_share=draw(share),
            )
        )
        for skill in draw(some(skills)):
            rows.append(e.Knows(person, skill, draw(st.integers(0, 5)), draw(st.booleans())))
        first = draw(DAYS)
        last = first + timedelta(days=draw(st.integers(0, 9)))
        rows += [
            [e.Leave(person, first, last)],
            [e.Commitment(person, draw(TEXT), first, last, draw(HOURS))],
            [e.Served(PAST, draw(st.sampled_from([*challenges, "Old pod", "ANA"])), person, 5)],
            [e.WeekHours(person, MONDAY, 3)],
        ][draw(st.integers(0, 3))]
        wishes = draw(some(challenges))
        kept = draw(st.integers(0, len(wishes)))
        if draw(st.booleans()):
            rows.append(e.Preference(CYCLE, person, wishes[:kept], wishes[kept:], draw(st.integers(0, 2))))
    for cycle, challenge in draw(
        st.sets(st.tuples(st.sampled_from([PAST, CYCLE]), st.sampled_from(challenges)))
    ):
        smallest = draw(st.integers(0, 5))
        rows.append(
            e.Challenge(
                cycle,
                challenge,
                draw(TEXT),
                goal=draw(MAYBE),
                why=draw(MAYBE),
                decides=draw(MAYBE),
                value=draw(st.integers(0, 9)),
                smallest=smallest,
                largest=smallest + draw(st.integers(0, 5)),
                hours=draw(HOURS),
                continues=draw(st.booleans()),
                needs=tuple(
                    Need(skill, draw(st.integers(1, 5)), draw(st.integers(1, 3)), draw(st.integers(0, 2)))
                    for skill in draw(some(skills))
                ),
                mix=Mix(departments=draw(st.integers(0, 2)), include=draw(some(departments))),
            )
        )
    for one in people:
        for other in people:
            if one < other and draw(st.booleans()):
                kind, level = (
                    draw(st.sampled_from(["together", "apart"])),
                    draw(st.sampled_from([None, "must"])),
                )
                rows.append(e.Bond(kind, one, other, level))
    planned = {row.id for row in rows if isinstance(row, e.Challenge)}
    return Workspace.of([_of_planned(row, planned) for row in rows])


def _of_planned(row, planned):
    """A row without wishes for what nobody plans, which the file never has."""
    if not isinstance(row, e.Preference):
        return row
    wishes, vetoes = (tuple(c for c in some if c in planned) for some in (row.wishes, row.vetoes))
    return e.Preference(row.cycle, row.person, wishes, vetoes, row.waited)


def awkward():
    """The sample, where people and challenges have names that try to break tables."""
    workspace = sample()
    people = {
        key: replace(row, name=AWKWARD[number % len(AWKWARD)])
        for number, (key, row) in enumerate(workspace.people.items())
    }
    challenges = {
        key: replace(row, title=AWKWARD[-1 - number % len(AWKWARD)], goal='=SUM(1;2)\n"so"')
        for number, (key, row) in enumerate(workspace.challenges.items())
    }
    return with_fields(workspace, people=people, challenges=challenges)
