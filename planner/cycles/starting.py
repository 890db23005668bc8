"""Starting the next cycle: one change that carries what goes on from the one before it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from planner.cycles.dates import check_days
from planner.cycles.proposal import Proposal
from planner.cycles.roster import carried, in_force
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, put
from planner.workspace.moves import fresh_id
from planner.workspace.quarters import called


@dataclass(frozen=True)
class Answers:
    """What the manager said to a proposal: which challenges go on, who joins pods, and who is still here.

    Whoever is not named stays as they are.
    """

    going: Collection[str]
    joins: Mapping[str, bool] = field(default_factory=dict)
    here: Mapping[str, bool] = field(default_factory=dict)


def proposed(proposal: Proposal) -> Answers:
    """The answers that a proposal itself proposes: who came joins pods, and who left is gone."""
    return Answers({going.challenge.id for going in proposal.challenges if going.proposed})


def start(workspace: Workspace, proposal: Proposal, answers: Answers) -> Change:
    """Make the next cycle with the challenges that go on, and a first plan of those who go on in them.

    Rules are set as they were. Wishes and what people ruled out come along for challenges that go on; pairs
    in force run on. Leave, commitments and skills are of people and need no carrying. Raises InputError where
    the cycle would share days with another.
    """
    cycle = proposal.cycle
    check_days(workspace, cycle)
    challenges = [each.challenge for each in proposal.challenges if each.challenge.id in answers.going]
    plan = e.NamedPlan(fresh_id("plan", workspace.plans), cycle.id, "Plan 1")
    people = {person.id: person for person in _people(workspace, answers)}
    everybody = {**workspace.people, **people}
    here = {person.id for person in everybody.values() if person.active}
    rows: list[e.Row] = [*people.values(), cycle, *challenges, plan]
    rows += [replace(row, cycle=cycle.id) for row in workspace.rules.values() if row.cycle == proposal.after]
    rows += _preferences(workspace, proposal, {row.id for row in challenges})
    standing = in_force(workspace, proposal.after, workspace.cycles[proposal.after].weeks)
    if standing is not None:
        going = {row.id for row in challenges if row.continues}
        rows += carried(workspace, standing.id, plan.id, going, here)
    return put(f"Start {called(cycle.id)}", workspace, rows)


def _people(workspace: Workspace, answers: Answers) -> Iterator[e.Person]:
    for person in answers.joins.keys() | answers.here.keys():
        row = workspace.people[person]
        yield replace(
            row,
            joins=answers.joins.get(person, row.joins),
            active=answers.here.get(person, row.active),
        )


def _preferences(
    workspace: Workspace, proposal: Proposal, challenges: Collection[str]
) -> Iterator[e.Preference]:
    for row in workspace.preferences.values():
        if row.cycle == proposal.after:
            wishes = tuple(each for each in row.wishes if each in challenges)
            vetoes = tuple(each for each in row.vetoes if each in challenges)
            if wishes or vetoes:
                yield e.Preference(proposal.cycle.id, row.person, wishes, vetoes)
