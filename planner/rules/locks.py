"""Locks: who is locked in a pod stays there, who is locked out stays out."""

from collections import defaultdict
from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Plan
from planner.problem import Lock, Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut
from planner.words import counted


def _by_challenge(problem: Problem) -> dict[str, list[Lock]]:
    locks: defaultdict[str, list[Lock]] = defaultdict(list)
    for lock in problem.locks:
        locks[lock.challenge].append(lock)
    return dict(locks)


class Locks(Rule, frozen=True):
    """1 per lock not kept, in or out."""

    key = "locks"
    name = "Locks"
    sentence = "Who is locked in a pod stays there, and who is locked out stays out."
    help = Help(
        "1 for each lock that is not kept.",
        "Ana is locked in Cash forecast and is on the bench: that costs 1.",
        "Must, as somebody decided it. High where locks are wishes.",
    )

    level: str = "must"

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per lock of the challenge that is not kept."""
        locks = problem.derived("locks", lambda: _by_challenge(problem))
        title, members = problem.challenge[challenge].title, plan.members(challenge)
        for lock in locks.get(challenge, ()):
            if (lock.person in members) != (lock.kind == "in"):
                not_, way = ("not ", "in") if lock.kind == "in" else ("", "out")
                text = f"{problem.called(lock.person)} is {not_}in {title}, though locked {way}."
                yield Found(1, text, challenge, (lock.person,))

    def demand(self, problem: Problem, about: About) -> str:
        """Who is locked in or out; how many, where they are several."""
        title = problem.challenge[about.challenge or ""].title
        way = "into" if about.side == "few" else "out of"
        names = about.names(problem)
        if len(about.people) == 1:
            return f"{names} is locked {way} {title}."
        return f"{counted(len(about.people), 'person', 'people')} are locked {way} {title}: {names}."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """The lock released."""
        title = problem.challenge[about.challenge or ""].title
        for person in about.people:
            text = f"Release the lock on {problem.called(person)} for {title}"
            yield WayOut(text, (Amendment("locks", (person, about.challenge or "")),), 1)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """1 per lock in, less the memberships that keep them; 1 per membership that is locked out."""
        memberships = {
            (forms.person[lock.person], forms.challenge[lock.challenge]): -1 if lock.kind == "in" else 1
            for lock in problem.locks
        }
        forms.add(Linear(sum(lock.kind == "in" for lock in problem.locks), memberships=memberships))
