"""Places: a person is in no more pods at once than the person's own limit."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.load import Load
from planner.plan import Plan
from planner.problem import Problem
from planner.rules import Found, Rule


class Places(Rule, frozen=True):
    """The most pods a person is in at once, beyond `max_pods`."""

    key = "places"
    name = "Pods at once"
    sentence = "Nobody is in more pods at the same time than allowed."

    level: str = "must"

    def of_person(self, problem: Problem, plan: Plan, person: str) -> Iterator[Found]:
        """One finding where the most crowded week has too many pods."""
        mine, allowed = plan.places(person), problem.person[person].max_pods
        if len(mine) <= allowed:
            return
        running = [problem.running[challenge] for challenge in mine]
        crowd = max(sum(week in weeks for weeks in running) for week in frozenset[int]().union(*running))
        if crowd > allowed:
            pods = "1 pod" if crowd == 1 else f"{crowd} pods at once"
            text = f"{problem.called(person)} is in {pods}, of at most {allowed}."
            yield Found(crowd - allowed, text, people=(person,))

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A load in which each running pod takes one of `max_pods` places."""
        weeks = range(1, problem.cycle.weeks + 1)
        forms.add(
            Load(
                takes=(1,) * len(problem.challenges),
                weeks=tuple(
                    frozenset(week - 1 for week in problem.running[c.id]) for c in problem.challenges
                ),
                pair_takes=0,
                caps=tuple((person.max_pods,) * len(weeks) for person in problem.people),
                unit=1,
            )
        )
