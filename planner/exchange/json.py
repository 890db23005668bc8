"""JSON: the plan as plan.json, for other tools; for managers with its score, and beside it its problem.

What people told their manager alone stays out even there, since it is what a bug report carries: groups,
wishes, what was ruled out and standing. The score in the plan is that of the problem as it is written, so
that both agree. What is announced is the pods and the pairs alone, and so is one pod for itself.
"""

from collections.abc import Mapping

from msgspec.json import decode
from msgspec.structs import replace

from planner.exchange import beside
from planner.exchange.roster import Roster
from planner.files import encode, indented
from planner.plan import PlanFile, Pod
from planner.problem import Pair, Problem

KIND = "Plan for other tools"


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The plan, and for managers its problem as `...-problem.json`."""
    from planner.score import assess, plan_file
    from planner.workspace.cycle import problem_of

    if not roster.for_managers or roster.pod is not None:
        pods = {challenge.id: Pod(roster.plan.members(challenge.id)) for challenge in roster.staffed}
        pairs = tuple(sorted(Pair(pair.it, pair.business) for pair in roster.pairs))
        return {name: indented(PlanFile(pods=pods, pairs=pairs))}
    # Read back as a file is, so that the plan names the problem by the fingerprint that its readers find.
    whole = without_confidences(problem_of(roster.workspace, roster.named.id))
    problem = decode(encode(whole), type=Problem)
    plan = plan_file(assess(problem, roster.plan))
    return {name: indented(plan), beside(name, "problem"): indented(problem)}


def without_confidences(problem: Problem) -> Problem:
    """The problem without groups, wishes, what was ruled out and standing."""
    people = tuple(replace(person, groups=(), wishes=(), vetoes=(), standing=0) for person in problem.people)
    rules = {
        rule: {name: value for name, value in settings.items() if name != "groups"}
        for rule, settings in problem.rules.items()
    }
    return replace(problem, people=people, rules=rules)
