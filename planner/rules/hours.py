"""Hours: pods and pairs take no more of a person's week than the person's pod hours."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.load import Load
from planner.plan import Finding, Plan
from planner.problem import Person, Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut
from planner.words import counted

QUARTERS = 4  # of an hour: the unit in which sums of hours are exact


def _caps(problem: Problem, person: Person) -> tuple[int, ...]:
    """A person's pod hours in each week of the cycle, in quarters of an hour."""
    weeks = range(1, problem.cycle.weeks + 1)
    if not person.pod_hours_by_week:
        return (int(QUARTERS * person.pod_hours),) * len(weeks)
    hours = person.pod_hours_by_week
    return tuple(int(QUARTERS * hours.get(week, person.pod_hours)) for week in weeks)


class Hours(Rule, frozen=True):
    """The worst week's hours, pods and pairs together, beyond the person's pod hours, rounded up."""

    key = "hours"
    name = "Hours"
    sentence = "Pods and pairs fit into the hours that a person has for them."
    help = Help(
        (
            "For each person, the hours of the fullest week beyond the hours that there are for pods and "
            "pairs, rounded up."
        ),
        "Ana has 8 hours a week. A pod of 8 hours and a pair of 1 hour make 9: that costs 1.",
        "Must: hours that nobody has are not worked. High where some overtime is agreed.",
    )

    level: str = "must"

    def of_person(self, problem: Problem, plan: Plan, person: str) -> Iterator[Found]:
        """One finding, for the worst week."""
        mine, pairs = plan.places(person), len(plan.pairs_of(person))
        if not mine and not pairs:
            return
        caps = problem.derived(("hours", person), lambda: _caps(problem, problem.person[person]))
        for_pairs = int(QUARTERS * problem.pair_hours) * pairs
        takes = [(int(QUARTERS * problem.challenge[c].hours_per_week), problem.running[c]) for c in mine]
        if for_pairs + sum(take for take, _ in takes) <= min(caps):
            return
        over = [
            for_pairs + sum(take for take, weeks in takes if week in weeks) - cap
            for week, cap in enumerate(caps, start=1)
        ]
        worst = max(over)
        if worst > 0:
            points, week = -(-worst // QUARTERS), problem.cycle.week(over.index(worst) + 1)
            text = f"{problem.called(person)} is {counted(points, 'hour')} over in week {week}."
            yield Found(points, text, people=(person,))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The person has hours for it."""
        (person,) = gone.people
        rest = next((found.text for found in self.of_person(problem, after, person)), "")
        return rest or f"{problem.called(person)} is within the hours."

    def demand(self, problem: Problem, about: About) -> str:
        """The hours that a person has, in the leanest week where weeks differ."""
        names = about.names(problem)
        hours = sorted({hours for p in about.people for hours in _caps(problem, problem.person[p])})
        span = " to ".join(f"{quarters / QUARTERS:g}" for quarters in (hours[0], hours[-1])[: len(hours)])
        have = "has" if len(about.people) == 1 else "have, each,"
        return f"{names} {have} {span} hours a week for pods and pairs."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """More hours in every week."""
        for person in about.people:
            known = problem.person[person]
            more = {str(week): hours + points for week, hours in known.pod_hours_by_week.items()}
            one = [Amendment("people", (person,), "pod_hours", known.pod_hours + points)]
            if more:
                one.append(Amendment("people", (person,), "pod_hours_by_week", more))
            hours = counted(points, "more hour")
            yield WayOut(
                f"Give {problem.called(person)} {hours} a week for pods and pairs", tuple(one), points
            )

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A load in quarters of an hour."""
        forms.add(
            Load(
                takes=tuple(int(QUARTERS * c.hours_per_week) for c in problem.challenges),
                weeks=tuple(
                    frozenset(week - 1 for week in problem.running[c.id]) for c in problem.challenges
                ),
                pair_takes=int(QUARTERS * problem.pair_hours),
                caps=tuple(_caps(problem, person) for person in problem.people),
                unit=QUARTERS,
            )
        )
