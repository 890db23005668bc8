"""Mix: a pod has the departments, IT people and business people that its challenge asks for."""

from collections.abc import Iterator

from msgspec import to_builtins
from msgspec.structs import replace

from planner.forms import Forms
from planner.forms.count import CountInPod, Table
from planner.forms.distinct import Distinct
from planner.plan import Finding, Plan
from planner.problem import Challenge, Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut
from planner.words import counted


class Mix(Rule, frozen=True):
    """Missing departments + missing IT + missing business people + each required department missing."""

    key = "mix"
    name = "Departments and sides"
    sentence = "A pod mixes departments, IT and business as its challenge asks."
    help = Help(
        (
            "For each pod, the departments, IT people and business people that are missing of those its "
            "challenge asks for, and each required department that is missing."
        ),
        "A challenge asks for 3 departments and its pod has 2: that costs 1.",
        "Must is usual. High where a pod may begin without the full mix.",
    )

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

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The mix is kept, or nearer."""
        title, of = problem.challenge[gone.challenge or ""].title, " of at least "
        if of not in gone.text:
            return f"{title} has somebody{gone.text.removeprefix(f'{title} has nobody')}"
        kind = gone.text.rpartition(of)[2]
        found = (one.text for one in self.in_pod(problem, after, gone.challenge or ""))
        return next((text for text in found if text.endswith(of + kind)), f"{title} has at least {kind}")

    def demand(self, problem: Problem, about: About) -> str:
        """The kind of people that a pod needs."""
        wanted = problem.challenge[about.challenge or ""]
        return f"{wanted.title} needs {self._wanted(problem, wanted, about.part)}."

    def _wanted(self, problem: Problem, wanted: Challenge, part: str) -> str:
        mix = wanted.mix
        if part == "departments":
            return f"people of {counted(mix.departments, 'department')}"
        if part in ("it", "business"):
            side = "IT" if part == "it" else "business"
            return counted(getattr(mix, part), f"{side} person", f"{side} people")
        return f"somebody from {problem.department[part.removeprefix('include ')].name}"

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """Fewer of them, or none from the department."""
        wanted, part = problem.challenge[about.challenge or ""], about.part
        mix = wanted.mix
        if part.startswith("include "):
            key = part.removeprefix("include ")
            less = replace(mix, include=tuple(department for department in mix.include if department != key))
            text = f"Let {wanted.title} do without anybody from {problem.department[key].name}"
        else:
            left = getattr(mix, part) - points
            less = replace(mix, **{part: left})
            text = f"Ask for {self._wanted(problem, replace(wanted, mix=less), part)} in {wanted.title}"
        one = Amendment("challenges", (wanted.id,), "mix", to_builtins(less))
        yield WayOut(text, (one,), 2 * points)

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
                forms.add(Distinct(labels, mix.departments, challenge=number), part="departments")
            for side, wanted in (("it", mix.it), ("business", mix.business)):
                if wanted:
                    counts = range(min(wanted, len(people[side])) + 1)
                    table = Table(tuple(wanted - n for n in counts))
                    forms.add(CountInPod(table, number, people[side]), part=side)
            for department in mix.include:
                group = members_of[department]
                forms.add(CountInPod(Table((1, 0)), number, group), part=f"include {department}")
