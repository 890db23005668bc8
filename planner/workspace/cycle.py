"""One cycle of a workspace as a Problem: what its rows and graphs say, for one of the cycle's plans."""

from collections.abc import Collection, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from planner import problem as p
from planner.cycles.roster import as_closed, had_their_turn, planned
from planner.plan import Plan
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.since import Known, only_asked_otherwise, people_since, with_people

if TYPE_CHECKING:
    import networkx as nx


def problem_of(workspace: Workspace, plan_id: str, known: Known | None = None) -> p.Problem:
    """The problem of a plan's cycle, with the plan's locks and its baseline.

    Only active people are planned, and who is in the plan all the same: such a person joins no pods,
    unless the plan is published. What names others, or challenges of other cycles, is left out (the past
    keeps everybody). A challenge that would start after the cycle's end starts in its last week.
    Published cycles before it are the past as they stand. Of a plan that begins later than its cycle, the
    weeks that are left are the cycle, which knows which week its first is: what has ended or was cut by
    then is no challenge, and who was in a pod that ran to its end joins no other. The same rows give the
    same problem, in whatever order they came. Raises InputError where the rows make no problem.

    With what is `known` of the same plan before, only those people are made anew of whom something differs.
    """
    from planner.graphs.skills import skills_graph

    if known is not None and only_asked_otherwise(known, workspace):
        same = known.problem
        return same.under(
            rules_in(workspace, same.cycle.id),
            _locks(workspace, plan_id, same.person, same.challenge),
            _pair_locks(workspace, plan_id, same.person),
        )
    plan = workspace.plans[plan_id]
    whole = workspace.cycles[plan.cycle]
    active = {person.id for person in workspace.people.values() if person.active}
    there = _in_plan(workspace, plan_id)
    people = active | there
    gone = set() if plan.published else there - active
    rows = still_planned(workspace, whole, plan.from_week)
    challenges = {challenge.id for challenge in rows}
    anew = None if known is None else people_since(known, workspace, plan_id, people, challenges)
    if known is None or anew is None:
        known, made_of, anew = None, workspace, people
    else:
        made_of = with_people(workspace, anew)
    skills = skills_graph(made_of)
    history, past_pairs, waited = _past(made_of, whole, known, anew)
    cycle = rest_of(whole, plan.from_week)
    done = had_their_turn(workspace, whole, plan.from_week)
    persons = {} if known is None else {each: known.problem.person[each] for each in people - anew}
    for person in _people(made_of, cycle, people, anew, challenges, skills, waited):
        persons[person.id] = replace(
            person,
            joins=person.joins and person.id not in done | gone,
            liaison=person.liaison and person.id not in gone,
        )
    problem = p.Problem(
        cycle=p.Cycle(cycle.id, cycle.starts, cycle.weeks, plan.from_week),
        departments=_departments(workspace),
        skills=_skills(workspace, skills),
        tech_skills=tuple(sorted(skill.id for skill in workspace.skills.values() if skill.technical)),
        pair_hours=workspace.settings.pair_hours,
        people=tuple(persons[person] for person in sorted(people)),
        challenges=_challenges(workspace, rows),
        bonds=_bonds(workspace, people),
        locks=_locks(workspace, plan_id, people, challenges),
        pair_locks=_pair_locks(workspace, plan_id, people),
        history=history,
        past_pairs=past_pairs,
        baseline=_baseline(workspace, plan.baseline, people, challenges),
        rules=rules_in(workspace, cycle.id),
    )
    if known is not None:
        problem.follow(known.problem)
    return problem


def rules_in(workspace: Workspace, cycle: str) -> dict[str, dict[str, Any]]:
    """What a cycle sets of the rules, by their keys."""
    rows = sorted(workspace.rules.items())
    return {row.rule: dict(row.settings) for _, row in rows if row.cycle == cycle}


def plan_of(workspace: Workspace, plan_id: str) -> Plan:
    """The pods and pairs of a plan; of challenges that are over or cut before it begins it has none."""
    named, plan = workspace.plans[plan_id], workspace.plan(plan_id)
    if named.from_week == 1:
        return plan
    still = {row.id for row in still_planned(workspace, workspace.cycles[named.cycle], named.from_week)}
    return Plan.of({pod: people for pod, people in plan.pods.items() if pod in still}, plan.pairs)


def _in_plan(workspace: Workspace, plan_id: str) -> set[str]:
    plan = plan_of(workspace, plan_id)
    there = {person for people in plan.pods.values() for person in people}
    return there.union(*((pair.it, pair.business) for pair in plan.pairs))


def rest_of(cycle: e.Cycle, week: int) -> e.Cycle:
    """What is left of a cycle from a week on."""
    served = week - 1
    return replace(cycle, starts=cycle.starts + timedelta(weeks=served), weeks=cycle.weeks - served)


def still_planned(workspace: Workspace, cycle: e.Cycle, week: int) -> list[e.Challenge]:
    """The challenges of a cycle that run from a week on, with their weeks counted from that one.

    What is cut later was planned as if it were not.
    """
    found = []
    for row in sorted(workspace.challenges_of(cycle.id), key=lambda row: row.id):
        weeks = planned(row, cycle)
        if week < weeks.stop and (row.cut_from is None or row.cut_from > week):
            first = max(weeks.start, week)
            # What goes on beyond the cycle's end is longer than its weeks in it.
            over = min(row.start_week, cycle.weeks) + row.weeks
            found.append(replace(row, start_week=first - week + 1, weeks=over - first))
    return found


def _past(
    workspace: Workspace, cycle: e.Cycle, known: Known | None, people: Collection[str]
) -> tuple[tuple[p.Meeting, ...], tuple[p.PastPair, ...], dict[str, int]]:
    """What past cycles say, and how long these people have waited; what is known of the past still holds."""
    from planner.graphs.waiting import waited
    from planner.graphs.worked_with import meetings, past_cycles, past_pairs, worked_with_graph

    if known is not None and not people:
        return known.problem.history, known.problem.past_pairs, {}
    workspace = as_closed(workspace)
    past = past_cycles(workspace, cycle)
    graph = worked_with_graph(workspace, past, None if known is None else people)
    waiting = waited(workspace, graph, past)
    if known is not None:
        return known.problem.history, known.problem.past_pairs, waiting
    return meetings(graph), past_pairs(workspace, past), waiting


def _departments(workspace: Workspace) -> tuple[p.Department, ...]:
    rows = sorted(workspace.departments.values(), key=lambda row: (row.position, row.id))
    return tuple(
        p.Department(row.id, row.name, row.side, row.liaisons, _known(row.domain, workspace.skills))
        for row in rows
    )


def _skills(workspace: Workspace, skills: "nx.DiGraph") -> tuple[p.Skill, ...]:
    from planner.graphs.skills import closeness

    close = closeness(skills)
    return tuple(p.Skill(skill, row.name, close[skill]) for skill, row in sorted(workspace.skills.items()))


def _people(
    workspace: Workspace,
    cycle: e.Cycle,
    everybody: Collection[str],
    people: Collection[str],
    challenges: Collection[str],
    skills: "nx.DiGraph",
    waited: dict[str, int],
) -> Iterable[p.Person]:
    """These people of everybody who is planned."""
    from planner.graphs.capacity import away_weeks, capacity_graph, pod_hours_by_week, usual_pod_hours
    from planner.graphs.skills import levels, wanted

    # Most have the same hours in every week: to say so of each of them would take most of the time.
    tables = "commitments", "leave", "week_hours"
    uneven = {row.person for table in tables for row in workspace.rows(table).values()}  # type: ignore[attr-defined]
    graph = capacity_graph(
        workspace.with_tables({"people": {each: workspace.people[each] for each in uneven}}), cycle
    )
    for person in people:
        row = workspace.people[person]
        stated = workspace.preferences.get((cycle.id, person), e.Preference(cycle.id, person))
        usual = usual_pod_hours(workspace, row)
        yield p.Person(
            id=row.id,
            name=row.name,
            department=row.department,
            discipline=row.discipline,
            manager=row.manager if row.manager in everybody and row.manager != person else None,
            seniority=row.seniority,
            can_lead=row.can_lead,
            joins=row.joins,
            max_pods=row.max_pods,
            pod_hours=usual,
            pod_hours_by_week=pod_hours_by_week(graph, person, usual) if person in uneven else {},
            away_weeks=away_weeks(graph, person) if person in uneven else (),
            utc_offset=row.utc_offset,
            work_hours=(row.work_starts, row.work_ends),
            skills=levels(skills, person),
            learning=wanted(skills, person),
            wishes=_known(stated.wishes, challenges),
            vetoes=_known(stated.vetoes, challenges),
            groups=_known(row.groups, row.groups),
            standing=row.standing,
            waited=waited[person] if stated.waited is None else stated.waited,
            liaison=row.liaison,
            max_pairs=row.max_pairs,
        )


def _challenges(workspace: Workspace, rows: Iterable[e.Challenge]) -> tuple[p.Challenge, ...]:
    return tuple(
        p.Challenge(
            id=row.id,
            title=row.title,
            size=(row.smallest, row.largest),
            goal=row.goal or None,
            kind=row.kind,
            value=row.value,
            start_week=row.start_week,
            weeks=row.weeks,
            hours_per_week=row.hours,
            continues=row.continues,
            keep=row.keep,
            needs=tuple(need for need in row.needs if need.skill in workspace.skills),
            mix=p.Mix(
                row.mix.departments,
                row.mix.it,
                row.mix.business,
                _known(row.mix.include, workspace.departments),
            ),
        )
        for row in rows
    )


def _bonds(workspace: Workspace, people: Collection[str]) -> tuple[p.Bond, ...]:
    return tuple(
        p.Bond(row.kind, (row.one, row.other), row.level)
        for _, row in sorted(workspace.bonds.items())
        if row.one in people and row.other in people
    )


def _locks(
    workspace: Workspace, plan: str, people: Collection[str], challenges: Collection[str]
) -> tuple[p.Lock, ...]:
    return tuple(
        p.Lock(lock.person, lock.challenge, lock.kind)
        for _, lock in sorted(workspace.locks.items())
        if lock.plan == plan and lock.person in people and lock.challenge in challenges
    )


def _pair_locks(workspace: Workspace, plan: str, people: Collection[str]) -> tuple[p.Pair, ...]:
    """The locks of pairs that can be: somebody may have changed to a department of another side since."""

    def side(person: str) -> str:
        return workspace.departments[workspace.people[person].department].side

    return tuple(
        p.Pair(row.it, row.business)
        for _, row in sorted(workspace.pair_locks.items())
        if row.plan == plan
        and row.it in people
        and row.business in people
        and (side(row.it), side(row.business)) == ("it", "business")
    )


def _baseline(
    workspace: Workspace, baseline: str | None, people: Collection[str], challenges: Collection[str]
) -> p.Baseline | None:
    if baseline is None:
        return None
    plan = workspace.plan(baseline)
    pods = {
        challenge: tuple(person for person in members if person in people)
        for challenge, members in plan.pods.items()
        if challenge in challenges
    }
    pairs = tuple(pair for pair in plan.pairs if pair.it in people and pair.business in people)
    return p.Baseline({challenge: members for challenge, members in pods.items() if members}, pairs)


def _known(ids: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """The ids that are known, each once, in their order."""
    return tuple(dict.fromkeys(each for each in ids if each in known))
