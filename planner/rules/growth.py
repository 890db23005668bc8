"""Growth: who wants to learn is with somebody who can teach it."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.served import Served
from planner.plan import Finding, Plan
from planner.problem import Person, Problem
from planner.rules import Found, Help, Rule

TEACHES_FROM = 3
ABOVE = 2  # how far a teacher is above the learner


def lessons(person: Person) -> list[tuple[str, int]]:
    """The skills a person wants to learn, with the level that teaches the person."""
    return [(skill, max(TEACHES_FROM, person.skills.get(skill, 0) + ABOVE)) for skill in person.learning]


class Growth(Rule, frozen=True):
    """1 per member with learning wishes whom no other member can teach.

    A teacher is at level 3 or above and at least 2 above the learner, in one of the wished skills.
    """

    key = "growth"
    name = "Learning"
    sentence = "Who wants to learn something is with somebody who can teach it."
    help = Help(
        (
            "1 for each member who wants to learn something that nobody else in the pod can teach. A "
            "teacher has level 3 or more, and at least 2 more than the learner."
        ),
        (
            "Kai wants to learn SQL and has level 1. Beside Ana, who has level 4, that costs nothing; "
            "without a teacher it costs 1."
        ),
        "Low is usual. High where the quarter is there to grow people.",
    )

    level: str = "low"

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per member whom nobody can teach."""
        members = plan.members(challenge)
        for person in members:
            asks = lessons(problem.person[person])
            if asks and not any(
                problem.person[other].skills.get(skill, 0) >= level
                for other in members
                if other != person
                for skill, level in asks
            ):
                text = f"Nobody in {problem.challenge[challenge].title} can teach {problem.called(person)}."
                yield Found(1, text, challenge, (person,))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """Somebody can teach the person, here or in another pod."""
        (person,) = gone.people
        if again := self.found_of(problem, before, after, gone):
            return again
        called, title = problem.called(person), problem.challenge[gone.challenge or ""].title
        if person in after.members(gone.challenge or ""):
            return f"Somebody in {title} can teach {called}."
        return f"{called} leaves {title}, where nobody can teach {called}."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A bit per skill and level that somebody asks; a level above 5 is a bit that nobody offers."""
        asks = [lessons(person) for person in problem.people]
        levels: dict[str, list[tuple[int, int]]] = {}
        bit: dict[tuple[str, int], int] = {}
        for number, (skill, level) in enumerate(sorted({ask for mine in asks for ask in mine})):
            bit[skill, level] = 1 << number
            levels.setdefault(skill, []).append((level, 1 << number))
        forms.add(
            Served(
                asked=tuple(sum(bit[ask] for ask in mine) for mine in asks),
                offered=tuple(
                    sum(
                        bit
                        for skill, known in person.skills.items()
                        for level, bit in levels.get(skill, ())
                        if known >= level
                    )
                    for person in problem.people
                ),
            )
        )
