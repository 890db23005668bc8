"""JSON: the plan as plan.json, and beside it the problem that it plans, for other tools and for bug reports.

What people told their manager alone stays out: groups, wishes, what was ruled out and standing. The score in
the plan is that of the problem as it is written, so that both agree.
"""

from collections.abc import Sequence
from pathlib import Path

from msgspec.json import decode
from msgspec.structs import replace

from planner.exchange.roster import Roster
from planner.files import encode
from planner.plan import write_plan
from planner.problem import Problem, write_problem
from planner.workspace import Workspace


def write(workspace: Workspace, plan: str, path: Path) -> Sequence[Path]:
    """Write the plan, and the problem into `...-problem.json` beside it."""
    from planner.score import assess, plan_file
    from planner.workspace.cycle import problem_of

    roster = Roster(workspace, plan)
    # Read back as a file is, so that the plan names the problem by the fingerprint that its readers find.
    problem = decode(encode(without_confidences(problem_of(workspace, plan))), type=Problem)
    beside = path.with_name(f"{path.stem}-problem{path.suffix}")
    write_problem(problem, beside)
    write_plan(plan_file(assess(problem, roster.plan)), path)
    return path, beside


def without_confidences(problem: Problem) -> Problem:
    """The problem without groups, wishes, what was ruled out and standing."""
    people = tuple(replace(person, groups=(), wishes=(), vetoes=(), standing=0) for person in problem.people)
    rules = {
        rule: {name: value for name, value in settings.items() if name != "groups"}
        for rule, settings in problem.rules.items()
    }
    return replace(problem, people=people, rules=rules)
