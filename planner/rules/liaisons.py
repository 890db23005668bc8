"""Liaisons: every business department has as many liaison pairs as it wants."""

from collections import Counter
from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountOfUnit, Table
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut
from planner.words import counted


class Liaisons(Rule, frozen=True):
    """Per business department: pairs more or fewer than it wants."""

    key = "liaisons"
    name = "Liaison pairs"
    sentence = "Every business department has as many liaison pairs as it wants."
    help = Help(
        "For each business department, the pairs that are missing or too many.",
        "Finance wants two liaison pairs and has one: that costs 1.",
        "Must where every unit needs its pairs. High where a missing pair can be borne.",
    )

    level: str = "must"

    def of_plan(self, problem: Problem, plan: Plan) -> Iterator[Found]:
        """One finding per department with too few or too many."""
        there = Counter(problem.person[pair.business].department for pair in plan.pairs)
        for department in problem.departments:
            pairs, wanted = there[department.id], department.liaisons
            if department.side == "business" and pairs != wanted:
                text = f"{department.name} has {counted(pairs, 'pair')} and wants {wanted:,}."
                yield Found(abs(pairs - wanted), text)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The department has the pairs that it wants, or is nearer."""
        for department in problem.departments:
            begins = f"{department.name} has "
            if gone.text.startswith(begins):
                found = (one.text for one in self.of_plan(problem, after))
                wanted = f"{begins}the {counted(department.liaisons, 'pair')} that it wants."
                return next((text for text in found if text.startswith(begins)), wanted)
        return gone.text

    def demand(self, problem: Problem, about: About) -> str:
        """The pairs that a department wants."""
        department = problem.department[about.department or ""]
        most = "no more than " if about.side == "many" else ""
        return f"{department.name} wants {most}{counted(department.liaisons, 'liaison pair')}."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """A pair fewer, or more, or as many as it takes."""
        department = problem.department[about.department or ""]
        wanted = department.liaisons + (points if about.side == "many" else -points)
        text = f"Let {department.name} have {counted(wanted, 'liaison pair')}"
        yield WayOut(text, (Amendment("departments", (department.id,), "liaisons", wanted),), points)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of each business department's pairs."""
        people: dict[int, list[int]] = {number: [] for number in forms.department.values()}
        for person, department_number in enumerate(forms.department_of):
            people[department_number].append(person)
        most = sum(side == "it" for side in problem.side.values())
        for department in problem.departments:
            if department.side == "business":
                group = frozenset(people[forms.department[department.id]])
                counts = range(min(department.liaisons, most * len(group)) + 1)
                table = Table(tuple(department.liaisons - n for n in counts), slope=1)
                forms.add(CountOfUnit(table, group), part=department.id)
