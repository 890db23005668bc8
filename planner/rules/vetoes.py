"""Vetoes: nobody is in a pod that the person ruled out, or in any where the person does not join pods."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut


class Vetoes(Rule, frozen=True):
    """1 per membership the person ruled out, and 1 per membership of a person who does not join pods."""

    key = "vetoes"
    name = "Ruled out"
    sentence = "Nobody is in a pod that the person ruled out, or without joining pods at all."
    help = Help(
        (
            "1 for each place in a pod that its person ruled out, and 1 for each of a person who does not "
            "join pods."
        ),
        "Eva ruled Cash forecast out and is in it: that costs 1.",
        "Must keeps the word that was given. High where it is a wish not to be.",
    )

    level: str = "must"

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per member who ruled the challenge out, and per member who does not join pods."""
        title = problem.challenge[challenge].title
        for person in plan.members(challenge):
            known = problem.person[person]
            if challenge in known.vetoes:
                yield Found(1, f"{problem.called(person)} ruled out {title}.", challenge, (person,))
            if not known.joins:
                text = f"{problem.called(person)} is in {title}, but does not join pods."
                yield Found(1, text, challenge, (person,))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The person is not in the pod."""
        return f"{problem.called(gone.people[0])} is not in {problem.challenge[gone.challenge or ''].title}."

    def demand(self, problem: Problem, about: About) -> str:
        """Who ruled out the challenge, or joins no pods at all."""
        names = about.names(problem)
        if about.challenge is not None:
            return f"{names} ruled out {problem.challenge[about.challenge].title}."
        return f"{names} {'joins' if len(about.people) == 1 else 'join'} no pods."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """The person asked to take it back."""
        for person in about.people:
            known = problem.person[person]
            if about.challenge is None:
                one = Amendment("people", (person,), "joins", True)
                yield WayOut(f"Ask {problem.called(person)} to join pods", (one,), 2)
            else:
                left = tuple(challenge for challenge in known.vetoes if challenge != about.challenge)
                text = f"Ask {problem.called(person)} to agree to {problem.challenge[about.challenge].title}"
                yield WayOut(text, (Amendment("people", (person,), "vetoes", left),), 2)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """1 per membership of either kind."""
        forms.add(
            Linear(
                by_person={forms.person[p.id]: 1 for p in problem.people if not p.joins},
                memberships={
                    (forms.person[person.id], forms.challenge[challenge]): 1
                    for person in problem.people
                    for challenge in person.vetoes
                },
            )
        )
