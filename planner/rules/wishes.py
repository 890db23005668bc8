"""Wishes: people are in pods that they wished for, early wishes first."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Finding, Plan
from planner.problem import Person, Problem
from planner.rules import Found, Help, Rule
from planner.words import ordinal


class Wishes(Rule, frozen=True):
    """The rank of the challenge among a member's wishes, from zero; `unwished` where it is not among them.

    Times 1 + standing where `use_standing` is on; 0 without wishes.
    """

    key = "wishes"
    name = "Wishes"
    sentence = "People are in pods that they wished for, near the top of their lists."
    help = Help(
        (
            "For each place in a pod, its rank on the person’s list of wishes: nothing for the first, 1 "
            "for the second, 2 for the third. A pod that is not on the list has a cost of its own, and who"
            " wishes nothing costs nothing."
        ),
        "Churn warning is third on Ana’s list: that costs 2. A pod that is not on the list costs 5.",
        "Medium is usual. High where people choose, Low where the challenges decide.",
    )
    labels = {
        "unwished": "Cost of a pod that is not on the list",
        "use_standing": "Wishes of more standing count more",
    }

    level: str = "medium"
    unwished: Annotated[int, Meta(ge=0, le=1_000_000)] = 5
    use_standing: bool = False

    def _times(self, person: Person) -> int:
        return 1 + person.standing if self.use_standing else 1

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per member who wished for something else more."""
        title = problem.challenge[challenge].title
        for person in plan.members(challenge):
            wishes = problem.person[person].wishes
            if not wishes or wishes[0] == challenge:
                continue
            wished = challenge in wishes
            rank = wishes.index(challenge) if wished else self.unwished
            if rank:
                place = ordinal(rank) if wished else "not"
                text = f"{title} is {place} on {problem.called(person)}’s list."
                yield Found(rank * self._times(problem.person[person]), text, challenge, (person,))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """What the person has instead."""
        (person,) = gone.people
        if again := self.found_of(problem, before, after, gone):
            return again
        called, first = problem.called(person), problem.person[person].wishes[0]
        if first in after.places(person):
            return f"{problem.challenge[first].title} is first on {called}’s list."
        return f"{called} leaves {problem.challenge[gone.challenge or ''].title}."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """`unwished` per membership of who has wishes, less for the wishes."""
        by_person, memberships = {}, {}
        for person in problem.people:
            if person.wishes:
                number, times = forms.person[person.id], self._times(person)
                by_person[number] = self.unwished * times
                for rank, challenge in enumerate(person.wishes):
                    memberships[number, forms.challenge[challenge]] = (rank - self.unwished) * times
        forms.add(Linear(by_person=by_person, memberships=memberships))
