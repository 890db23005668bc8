"""Mix: a pod has the departments, IT people and business people that its challenge asks for."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountInPod, Table
from planner.forms.distinct import Distinct
from planner.plan import Plan
from planner.problem import Problem
from planner.rules import Found, Rule
from planner.words import counted


class Mix(Rule, frozen=True):
    """Missing departments + missing IT + missing business people + each required department missing."""

    key = "mix"
    name = "Departments and sides"
    sentence = "A pod mixes departments, IT and business as its challenge asks."

    level: str = "must"

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per kind of people that is short."""
        members = plan.members(challenge)
        if not members:
            return
        title, mix = problem.challenge[challenge].title, problem.challenge[challenge].mix
        departments = {problem.person[person].department for person in members}
        sides = [problem.side[person] for person in members]
        for there, wanted, one, more in (
            (len(departments), mix.departments, "department", "departments"),
            (sides.count("it"), mix.it, "IT person", "IT people"),
            (sides.count("business"), mix.business, "business person", "business people"),
        ):
            if there < wanted:
                text = f"{title} has {there} of at least {counted(wanted, one, more)}."
                yield Found(wanted - there, text, challenge)
        for missing in mix.include:
            if missing not in departments:
                text = f"{title} has nobody from {problem.department[missing].name}."
                yield Found(1, text, challenge)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """Departments as labels, sides and required departments as counts."""
        labels = tuple(forms.department_of)
        people = {
            side: frozenset(forms.person[p] for p, theirs in problem.side.items() if theirs == side)
            for side in ("it", "business")
        }
        members_of = {
            department: frozenset(p for p, theirs in enumerate(labels) if theirs == number)
            for department, number in forms.department.items()
        }
        for challenge in problem.challenges:
            number, mix = forms.challenge[challenge.id], challenge.mix
            if mix.departments > 1:  # an open pod always has one
                forms.add(Distinct(labels, mix.departments, challenge=number))
            for wanted, group in ((mix.it, people["it"]), (mix.business, people["business"])):
                if wanted:
                    counts = range(min(wanted, len(group)) + 1)
                    forms.add(CountInPod(Table(tuple(wanted - n for n in counts)), number, group))
            for department in mix.include:
                forms.add(CountInPod(Table((1, 0)), number, members_of[department]))
