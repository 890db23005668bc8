"""Locks: who is locked in a pod stays there, who is locked out stays out, and locked pairs stay."""

from collections import defaultdict
from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Finding, Plan
from planner.problem import Lock, Pair, Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut
from planner.words import counted


def _by_challenge(problem: Problem) -> dict[str, list[Lock]]:
    locks: defaultdict[str, list[Lock]] = defaultdict(list)
    for lock in problem.locks:
        locks[lock.challenge].append(lock)
    return dict(locks)


def _by_business(problem: Problem) -> dict[str, list[Pair]]:
    """The locked pairs, by business person."""
    pairs: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in problem.pair_locks:
        pairs[pair.business].append(pair)
    return dict(pairs)


class Locks(Rule, frozen=True):
    """1 per lock not kept: of a person in or out of a pod, or of a pair."""

    key = "locks"
    name = "Locks"
    sentence = "People stay in or out of pods, and pairs stay, where they are locked."
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

    def of_person(self, problem: Problem, plan: Plan, person: str) -> Iterator[Found]:
        """One finding per locked pair of a business person that is not there."""
        locked = problem.derived("pair locks", lambda: _by_business(problem))
        for pair in locked.get(person, ()):
            if pair not in plan.pairs_of(person):
                two = pair.it, pair.business
                text = f"The pair of {_two(problem, *two)} is locked, and is not there."
                yield Found(1, text, people=two)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The lock is kept."""
        if gone.challenge is None:
            return f"The locked pair of {_two(problem, *gone.people)} is there."
        called, title = problem.called(gone.people[0]), problem.challenge[gone.challenge].title
        there = gone.people[0] in after.members(gone.challenge)
        return f"{called} is {'in' if there else 'out of'} {title}, as locked."

    def demand(self, problem: Problem, about: About) -> str:
        """Who is locked in or out, or which pair; how many, where people are several."""
        if about.challenge is None:
            return f"The pair of {_two(problem, *about.people)} is locked."
        title = problem.challenge[about.challenge].title
        way = "into" if about.side == "few" else "out of"
        names = about.names(problem)
        if len(about.people) == 1:
            return f"{names} is locked {way} {title}."
        return f"{counted(len(about.people), 'person', 'people')} are locked {way} {title}: {names}."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """The lock released."""
        if about.challenge is None:
            text = f"Release the lock on the pair of {_two(problem, *about.people)}"
            yield WayOut(text, (Amendment("pair_locks", about.people),), 1)
            return
        title = problem.challenge[about.challenge].title
        for person in about.people:
            text = f"Release the lock on {problem.called(person)} for {title}"
            yield WayOut(text, (Amendment("locks", (person, about.challenge)),), 1)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """1 per lock in and pair, less what keeps them; 1 per membership that is locked out."""
        memberships = {
            (forms.person[lock.person], forms.challenge[lock.challenge]): -1 if lock.kind == "in" else 1
            for lock in problem.locks
        }
        pairs = {(forms.person[pair.it], forms.person[pair.business]): -1 for pair in problem.pair_locks}
        stay = sum(lock.kind == "in" for lock in problem.locks) + len(pairs)
        forms.add(Linear(stay, memberships=memberships, pairs=pairs))


def _two(problem: Problem, it: str, business: str) -> str:
    return f"{problem.called(it)} and {problem.called(business)}"
