"""Language: the two of a liaison pair know something of each other's field."""

from collections.abc import Iterable, Iterator

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Plan
from planner.problem import Pair, Problem
from planner.rules import Found, Rule

BEST = 5  # the highest level of a skill


def _best(known: dict[str, int], skills: Iterable[str]) -> int:
    return max((known.get(skill, 0) for skill in skills), default=0)


class Language(Rule, frozen=True):
    """(5 - the IT person's best level in the unit's domain) + (5 - the business person's in tech skills)."""

    key = "language"
    name = "Shared language"
    sentence = "The two of a liaison pair know something of each other’s field."

    level: str = "high"

    def of_pair(self, problem: Problem, plan: Plan, pair: Pair) -> Iterator[Found]:
        """One finding per person who does not know the other's field best."""
        it, business = problem.person[pair.it], problem.person[pair.business]
        unit = problem.department[business.department]
        people = pair.it, pair.business
        known = _best(it.skills, unit.domain)
        if known < BEST:
            text = f"{problem.called(pair.it)} knows {unit.name} at level {known} of {BEST}."
            yield Found(BEST - known, text, None, people)
        known = _best(business.skills, problem.tech_skills)
        if known < BEST:
            text = f"{problem.called(pair.business)} knows technology at level {known} of {BEST}."
            yield Found(BEST - known, text, None, people)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """What both lack by the business person, less what the IT person knows of the unit's field."""
        units = [department for department in problem.departments if department.side == "business"]
        by_unit, by_business = {}, {}
        for person in problem.people:
            number, side = forms.person[person.id], problem.side[person.id]
            if side == "business":
                by_business[number] = 2 * BEST - _best(person.skills, problem.tech_skills)
            elif side == "it":
                for unit in units:
                    if known := _best(person.skills, unit.domain):
                        by_unit[number, forms.department[unit.id]] = -known
        department_of = tuple(forms.department_of)
        forms.add(Linear(by_unit=by_unit, by_business=by_business, department_of=department_of))
