"""A problem file as a workspace: one cycle, its history as closed cycles before it, and one plan."""

import re
from collections.abc import Iterator
from datetime import timedelta

from planner import problem as p
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace import entities as e

PLAN = "plan-1"
BASELINE = "plan-2"
# Cycles; a century of quarters.
LONGEST_MEMORY = 400


def workspace_of(problem: p.Problem) -> Workspace:
    """The workspace whose Plan 1 poses a problem that scores every plan as this one does.

    What no plan is scored by is lost: people, challenges and skills that are gone, a second bond of one
    kind between two people. Closeness becomes what it means: the same in both directions, and at least the
    best product along a path. Raises InputError where the past lies too far back.
    """
    return Workspace.of(
        [
            *_organisation(problem),
            *(row for person in problem.people for row in _person(problem, person)),
            *_bonds(problem),
            *_cycle(problem),
            *_plans(problem),
            *_past(problem),
        ]
    )


def _organisation(problem: p.Problem) -> Iterator[e.Row]:
    yield e.Organisation(pair_hours=problem.pair_hours)
    for position, department in enumerate(problem.departments):
        yield e.Department(
            department.id, department.name, department.side, department.liaisons, department.domain, position
        )
    for skill in problem.skills:
        yield e.Skill(skill.id, skill.name, skill.id in problem.tech_skills)
    close: dict[tuple[str, str], float] = {}
    for skill in problem.skills:
        for other, closeness in skill.related.items():
            key = min(skill.id, other), max(skill.id, other)
            close[key] = max(closeness, close.get(key, 0))
    for (one, other), closeness in close.items():
        yield e.CloseSkills(one, other, closeness)


def _person(problem: p.Problem, person: p.Person) -> Iterator[e.Row]:
    yield e.Person(
        id=person.id,
        name=person.name,
        department=person.department,
        discipline=person.discipline,
        manager=person.manager,
        seniority=person.seniority,
        can_lead=person.can_lead,
        joins=person.joins,
        max_pods=person.max_pods,
        hours=max(40, person.pod_hours),
        pod_hours=person.pod_hours,
        utc_offset=person.utc_offset,
        work_starts=person.work_hours[0],
        work_ends=person.work_hours[1],
        groups=person.groups,
        standing=person.standing,
        liaison=person.liaison,
        max_pairs=person.max_pairs,
    )
    for skill in dict.fromkeys((*person.skills, *person.learning)):
        yield e.Knows(person.id, skill, person.skills.get(skill, 0), skill in person.learning)
    for week, hours in person.pod_hours_by_week.items():
        yield e.WeekHours(person.id, problem.cycle.starts + timedelta(weeks=week - 1), hours)
    for week in person.away_weeks:
        first = problem.cycle.starts + timedelta(weeks=week - 1)
        yield e.Leave(person.id, first, first + timedelta(days=6))
    yield e.Preference(problem.cycle.id, person.id, person.wishes, person.vetoes, person.waited)


def _bonds(problem: p.Problem) -> Iterator[e.Row]:
    for bond in problem.bonds:
        one, other = sorted(bond.people)
        yield e.Bond(bond.kind, one, other, bond.level)


def _cycle(problem: p.Problem) -> Iterator[e.Row]:
    cycle = _whole(problem.cycle)
    yield cycle
    for challenge in problem.challenges:
        yield e.Challenge(
            cycle=cycle.id,
            id=challenge.id,
            title=challenge.title,
            goal=challenge.goal or "",
            kind=challenge.kind,
            value=challenge.value,
            start_week=problem.cycle.week(challenge.start_week),
            weeks=challenge.weeks,
            smallest=challenge.size[0],
            largest=challenge.size[1],
            hours=challenge.hours_per_week,
            continues=challenge.continues,
            keep=challenge.keep,
            needs=challenge.needs,
            mix=challenge.mix,
        )
    for rule, settings in problem.rules.items():
        yield e.RuleSetting(cycle.id, rule, settings)


def _whole(cycle: p.Cycle) -> e.Cycle:
    """The cycle with the weeks that were over before those of the problem."""
    over = cycle.first_week - 1
    return e.Cycle(cycle.id, cycle.starts - timedelta(weeks=over), cycle.weeks + over)


def _plans(problem: p.Problem) -> Iterator[e.Row]:
    baseline = problem.baseline
    first = problem.cycle.first_week
    yield e.NamedPlan(PLAN, problem.cycle.id, "Plan 1", BASELINE if baseline else None, first)
    for lock in problem.locks:
        yield e.Lock(PLAN, lock.person, lock.challenge, lock.kind)
    for pair in problem.pair_locks:
        yield e.PairLock(PLAN, pair.it, pair.business)
    if baseline:
        yield e.NamedPlan(BASELINE, problem.cycle.id, "Baseline")
        for challenge, people in baseline.pods.items():
            for person in people:
                if challenge in problem.challenge and person in problem.person:
                    yield e.Membership(BASELINE, challenge, person)
        for pair in baseline.pairs:
            if pair.it in problem.person and pair.business in problem.person:
                yield e.LiaisonPair(BASELINE, pair.it, pair.business)


def _past(problem: p.Problem) -> Iterator[e.Row]:
    ids, present = _past_ids(problem), _whole(problem.cycle)
    for ago, cycle in enumerate(ids, 1):
        starts = present.starts - timedelta(weeks=present.weeks * ago)
        yield e.Cycle(cycle, starts, present.weeks, "closed")
    pods: set[tuple[int, str]] = set()
    for number, meeting in enumerate(problem.history, 1):
        # A pod bears its challenge's id, unless another of that cycle does already.
        pod = meeting.challenge or f"pod-{number}"
        while (meeting.ago, pod) in pods or (meeting.challenge is None and pod in problem.challenge):
            pod += "'"
        pods.add((meeting.ago, pod))
        for person in meeting.people:
            if person in problem.person:
                challenge = None if meeting.challenge == pod else meeting.challenge
                yield e.Served(ids[meeting.ago - 1], pod, person, challenge=challenge)
    for pair in problem.past_pairs:
        if pair.it in problem.person and pair.business in problem.person:
            weeks = 13 if pair.served else 0
            for ago in range(pair.ended_ago + 1, pair.ended_ago + max(1, pair.served) + 1):
                yield e.PairServed(ids[ago - 1], pair.it, pair.business, weeks)


def _past_ids(problem: p.Problem) -> list[str]:
    """The ids of as many past cycles as the problem remembers, the latest first."""
    remembered = [meeting.ago for meeting in problem.history]
    remembered += [pair.ended_ago + max(1, pair.served) for pair in problem.past_pairs]
    longest = max(remembered, default=0)
    if longest > LONGEST_MEMORY:
        raise InputError(f"history: found {longest} cycles ago, expected at most {LONGEST_MEMORY}")
    quarter = re.fullmatch(r"(\d{4})-Q([1-4])", problem.cycle.id)
    ids = []
    for ago in range(1, longest + 1):
        if quarter:
            count = 4 * int(quarter[1]) + int(quarter[2]) - 1 - ago
            ids.append(f"{count // 4:04d}-Q{count % 4 + 1}")
        else:
            ids.append(f"{problem.cycle.id} - {ago}")
    return ids
