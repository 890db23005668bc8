"""Language: the two of a liaison pair know something of each other's field."""

from collections.abc import Iterable, Iterator

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Finding, Plan
from planner.problem import Pair, Problem
from planner.rules import Found, Help, Rule

BEST = 5  # the highest level of a skill


def _best(known: dict[str, int], skills: Iterable[str]) -> int:
    return max((known.get(skill, 0) for skill in skills), default=0)


def levels(problem: Problem, pair: Pair) -> tuple[int, int]:
    """How well the IT person knows the unit's field, and the business person technology, of `BEST`."""
    it, business = problem.person[pair.it], problem.person[pair.business]
    domain = problem.department[business.department].domain
    return _best(it.skills, domain), _best(business.skills, problem.tech_skills)


class Language(Rule, frozen=True):
    """(5 - the IT person's best level in the unit's domain) + (5 - the business person's in tech skills)."""

    key = "language"
    name = "Shared language"
    sentence = "The two of a liaison pair know something of each other’s field."
    help = Help(
        (
            "For each liaison pair, what is missing to level 5: of the IT person in the best skill of the "
            "unit’s field, and of the business person in the best technical skill."
        ),
        "Ben knows the unit’s field at level 3 and Eva SQL at level 2: that costs 2 and 3.",
        "High is usual, as pairs carry meaning. Medium where pairs are there to learn.",
    )

    level: str = "high"

    def of_pair(self, problem: Problem, plan: Plan, pair: Pair) -> Iterator[Found]:
        """One finding per person who does not know the other's field best."""
        unit = problem.department[problem.person[pair.business].department]
        people = pair.it, pair.business
        of_unit, of_technology = levels(problem, pair)
        if of_unit < BEST:
            text = f"{problem.called(pair.it)} knows {unit.name} at level {of_unit} of {BEST}."
            yield Found(BEST - of_unit, text, None, people)
        if of_technology < BEST:
            text = f"{problem.called(pair.business)} knows technology at level {of_technology} of {BEST}."
            yield Found(BEST - of_technology, text, None, people)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The two are no pair."""
        return f"{problem.called(gone.people[0])} and {problem.called(gone.people[1])} are no pair."

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
