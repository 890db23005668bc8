"""Quarters of a real project planned one after the other, with people who came and left as they really did.

The project says who was in which team in which quarter. A team is a challenge of as many people as it really
had, one more or fewer; a person is in at most as many pods as really. Nothing else is known of either: teams
take two hours a week, and skills are those of the areas that somebody spent time in.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from time import perf_counter

from msgspec.structs import replace

from planner.cycles.past import check
from planner.cycles.proposal import Proposal, propose
from planner.cycles.publishing import close, publish
from planner.cycles.starting import Answers, start
from planner.exchange.importing.bring_in import bring_in
from planner.plan import Plan
from planner.problem import Problem
from planner.solve.search import solve
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, put
from planner.workspace.cycle import problem_of
from planner.workspace.moves import adopt
from planner.workspace.store import Store

Teams = Mapping[str, frozenset[str]]
Two = tuple[str, str]

HOURS = 2.0


@dataclass(frozen=True)
class Replayed:
    """A quarter as it was planned: how many came and left, and what became of partners and places.

    `repeated` of `partners` are twos who share a pod and did so last quarter too, `moved` those who are in
    other pods than last quarter, of all who were here in both; the same of what `really` was.
    """

    quarter: str
    problem: Problem
    plan: Plan
    came: int
    left: int
    partners: int
    repeated: int
    moved: int
    really: "Really"
    seconds: float


@dataclass(frozen=True)
class Really:
    """What the project itself did in a quarter."""

    partners: int
    repeated: int
    moved: int


def teams(data: Path) -> dict[str, Teams]:
    """Who was in which team, by quarter."""
    found: dict[str, dict[str, set[str]]] = {}
    for row in _rows(data / "history.csv"):
        found.setdefault(row["quarter"], {}).setdefault(row["team"], set()).add(row["person_id"])
    return {
        quarter: {team: frozenset(people) for team, people in sorted(by_team.items())}
        for quarter, by_team in sorted(found.items())
    }


def replay(data: Path, folder: Path, first: str, quarters: int, effort: int) -> Iterator[Replayed]:
    """Plan, publish and close so many quarters in a file of their own, each started from the one before."""
    real = teams(data)
    names = [name for name in real if name >= first][: quarters + 1]
    before = max(name for name in real if name < first)
    last: Teams = real[before]
    with Store.create(folder / "project.podwright", Workspace()) as store:
        store.write(brought_in(data, folder, real[first], first))
        for name, coming in pairwise(names):
            began = perf_counter()
            _write(store, facts(store.load(), name, real[name]))
            workspace = store.load()
            (named,) = workspace.plans_of(name)
            problem = problem_of(workspace, named.id)
            outcome = solve(problem, seed=1, effort=effort)
            _write(store, adopt(workspace, named.id, outcome.plan, "Take over the plan"))
            _write(store, publish(store.load(), named.id))
            _write(store, close(store.load(), name))
            proposal = propose(store.load(), name)
            _write(store, start(store.load(), proposal, answers(store.load(), proposal, real[coming])))
            seconds = perf_counter() - began
            ours = {team: frozenset(people) for team, people in outcome.plan.pods.items()}
            yield Replayed(
                name,
                problem,
                outcome.plan,
                came=len(_people(real[name]) - _people(real[before])),
                left=len(_people(real[before]) - _people(real[name])),
                partners=len(twos(ours)),
                repeated=len(twos(ours) & twos(last)),
                moved=moved(last, ours),
                really=Really(
                    len(twos(real[name])),
                    len(twos(real[name]) & twos(real[before])),
                    moved(real[before], real[name]),
                ),
                seconds=seconds,
            )
            last, before = ours, name


def brought_in(data: Path, folder: Path, real: Teams, quarter: str) -> Change:
    """The import of people, skills and the history before a quarter, whose teams are its challenges."""
    here = _people(real)
    people = [
        [row["id"], row["name"], row["department"], str(row["id"] in here)]
        for row in _rows(data / "people.csv")
    ]
    history = [list(row.values()) for row in _rows(data / "history.csv") if row["quarter"] < quarter]
    files = {
        "people": _table(folder / "people.csv", ["id", "name", "department", "active"], people),
        "history": _table(folder / "history.csv", ["quarter", "team", "person", "role"], history),
        "challenges": _table(folder / "challenges.csv", ["id", "title"], [[team, team] for team in real]),
        "skills": data / "experience.csv",
    }
    imported = bring_in(Workspace(), files, cycle=quarter, side="it")
    assert not imported.problems
    return imported.change


def facts(workspace: Workspace, quarter: str, real: Teams) -> Change:
    """What a quarter really asked for: its teams and their sizes, and in how many of them people were."""
    rows: list[e.Row] = []
    for team, members in real.items():
        known = workspace.challenges.get((quarter, team), e.Challenge(quarter, team, team, hours=HOURS))
        size = len(members)
        rows.append(replace(known, weeks=14, smallest=max(1, size - 1), largest=size + 1))
    for person in sorted(_people(real)):
        count = sum(person in members for members in real.values())
        row = replace(workspace.people[person], max_pods=count, pod_hours=max(8.0, HOURS * count))
        rows.append(replace(row, hours=max(row.hours, row.pod_hours or 0)))
    return put("What the quarter asks for", workspace, rows)


def answers(workspace: Workspace, proposal: Proposal, real: Teams) -> Answers:
    """What the project's next quarter says to a proposal."""
    here = _people(real)
    return Answers(
        going={going.challenge.id for going in proposal.challenges} & real.keys(),
        here={row.id: row.id in here for row in workspace.people.values() if row.active != (row.id in here)},
    )


def twos(pods: Teams) -> set[Two]:
    """Every two people who share a pod."""
    return {two for members in pods.values() for two in combinations(sorted(members), 2)}


def moved(before: Teams, after: Teams) -> int:
    """How many of those who were in pods both times are not in the same."""
    both = _people(before) & _people(after)
    return sum(_places(before, person) != _places(after, person) for person in both)


def _places(pods: Teams, person: str) -> set[str]:
    return {pod for pod, members in pods.items() if person in members}


def _people(pods: Teams) -> set[str]:
    return {person for members in pods.values() for person in members}


def _write(store: Store, change: Change) -> None:
    check(store.load(), change)
    store.write(change)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _table(path: Path, heads: list[str], rows: Iterable[list[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([heads, *rows])
    return path
