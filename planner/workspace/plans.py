"""What a manager does with the named plans of a quarter: rename one, adopt one, take one out."""

from msgspec.structs import replace

from planner.cycles.roster import main_plan
from planner.files import InputError
from planner.plan import Plan
from planner.workspace import Workspace
from planner.workspace.change import Change, difference, put
from planner.workspace.cycle import still_planned
from planner.workspace.entities import Lock, NamedPlan, PairLock, Row
from planner.workspace.moves import adopt, locks_of
from planner.workspace.removal import remove


def answer_the_same(workspace: Workspace, one: str, other: str) -> bool:
    """Whether two plans of a cycle answer the very same problem: their locks and their baseline are alike."""

    def asked(plan_id: str) -> tuple[NamedPlan, set[Row]]:
        named = replace(workspace.plans[plan_id], id="-", name="", published=False)
        return named, {replace(lock, plan="-") for lock in locks_of(workspace, plan_id)}

    return asked(one) == asked(other)


def free_name(workspace: Workspace, cycle: str) -> str:
    """A name that no plan of the cycle has: "Plan 3" where there are two."""
    taken = {plan.name for plan in workspace.plans_of(cycle)}
    number = len(taken) + 1
    while f"Plan {number}" in taken:
        number += 1
    return f"Plan {number}"


def rename(workspace: Workspace, plan_id: str, name: str) -> Change:
    """Give a plan another name; raises InputError where that is none, or another plan's of the quarter."""
    plan, name = workspace.plans[plan_id], " ".join(name.split())
    if not name:
        raise InputError(f"{plan.name}: found no name, expected one")
    if any(one.name == name and one.id != plan_id for one in workspace.plans_of(plan.cycle)):
        raise InputError(f"{plan.name}: found another plan called {name}, expected a name of its own")
    return put(f"Rename {plan.name} to {name}", workspace, [replace(plan, name=name)])


def remove_plan(workspace: Workspace, plan_id: str) -> Change:
    """Take a plan out, with its pods, pairs and locks.

    Raises InputError for the plan that the quarter was started with: it stays the first also where a
    removal is taken back.
    """
    plan = workspace.plans[plan_id]
    if plan == workspace.plans_of(plan.cycle)[0]:
        raise InputError(f"{plan.name}: found the quarter’s plan, expected one that was made beside it")
    return remove(workspace, plan)


def adopt_plan(workspace: Workspace, plan_id: str) -> Change:
    """Give the quarter's main plan the pods, pairs and locks of another, which stays as it is.

    The locks come with them, so that what breaks no must in the one breaks none in the other. Whoever has
    left stays out of the plan of the weeks that are left, as does what is over by then.
    """
    plan = workspace.plans[plan_id]
    main = main_plan(workspace, plan.cycle)
    assert main is not None, "a plan's quarter has a plan"
    title = f"Adopt {plan.name}"
    if plan_id == main.id:
        return Change(title)
    decided = adopt(workspace, main.id, _of_the_rest(workspace, plan_id, main), title).apply(workspace)
    mine: list[Row] = [replace(lock, plan=main.id) for lock in locks_of(workspace, plan_id)]
    locks = {}
    for table in (Lock.table, PairLock.table):
        others = {key: row for key, row in workspace.rows(table).items() if key[0] != main.id}
        locks[table] = others | {row.key: row for row in mine if row.table == table}
    return difference(title, workspace, decided.with_tables(locks))


def _of_the_rest(workspace: Workspace, plan_id: str, main: NamedPlan) -> Plan:
    """What of a plan can be in the main one, which may begin in a later week."""
    plan, begins = workspace.plan(plan_id), workspace.plans[plan_id].from_week
    if begins == main.from_week:
        return plan
    still = {row.id for row in still_planned(workspace, workspace.cycles[main.cycle], main.from_week)}
    here = {person.id for person in workspace.people.values() if person.active}
    pods = {pod: [one for one in people if one in here] for pod, people in plan.pods.items() if pod in still}
    return Plan.of(pods, [pair for pair in plan.pairs if {pair.it, pair.business} <= here])
