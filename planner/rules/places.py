"""Places: a person is in no more pods at once than the person's own limit."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.load import Load
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut
from planner.words import counted


class Places(Rule, frozen=True):
    """The most pods a person is in at once, beyond `max_pods`."""

    key = "places"
    name = "Pods at once"
    sentence = "Nobody is in more pods at the same time than allowed."
    help = Help(
        "For each person, the most pods at the same time beyond as many as are allowed.",
        "Ana may be in one pod and is in two in the same week: that costs 1.",
        "Must is usual. High where a second pod can be agreed on.",
    )

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

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The person is in few enough pods at once."""
        (person,) = gone.people
        rest = next((found.text for found in self.of_person(problem, after, person)), "")
        return rest or f"{problem.called(person)} is in few enough pods at once."

    def demand(self, problem: Problem, about: About) -> str:
        """The pods that a person may be in."""
        names = about.names(problem)
        most = sorted({problem.person[person].max_pods for person in about.people})
        pods = counted(most[0], "pod") if len(most) == 1 else f"{most[0]} to {most[-1]} pods"
        each = "" if len(about.people) == 1 else " each"
        return f"{names} may be in at most {pods} at once{each}."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """One pod more, or as many as it takes."""
        for person in about.people:
            most = problem.person[person].max_pods + points
            text = f"Let {problem.called(person)} be in {counted(most, 'pod')} at once"
            yield WayOut(text, (Amendment("people", (person,), "max_pods", most),), 2 * points)

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
