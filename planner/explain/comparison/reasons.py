"""Why somebody moves between two plans, in a few words that are true of the two."""

from collections.abc import Iterator, Mapping, Sequence

from planner.explain.comparison.needs import NeedChange
from planner.rules import LEVELS
from planner.rules.growth import lessons
from planner.score import Assessment
from planner.words import ordinal

# What somebody is spared in B, by the rule that found it of them in A.
SPARED = {
    "vetoes": "Ruled the other out",
    "presence": "Is there in these weeks",
    "hours": "Hours fit",
    "places": "Fewer pods at once",
    "tenure": "Time for something new",
    "reporting": "Away from the manager",
    "novelty": "Meets new people",
    "overlap": "Shares more hours",
    "growth": "Finds a teacher",
}
COMPANY = ("tenure", "novelty", "overlap", "growth")  # what only a pod can be better at than another


class Reasons:
    """Looks for the reason of each move: a must that is kept, what it gives, then whose place it takes."""

    def __init__(self, a: Assessment, b: Assessment, needs: Mapping[str, Sequence[NeedChange]]) -> None:
        self._a, self._b, self._needs = a, b, needs

    def why(self, person: str) -> str:
        """The weightiest reason."""
        if person not in self._b.problem.person:
            return "Only in A"
        if person not in self._a.problem.person:
            return "Only in B"
        return next(self._reasons(person))

    def _reasons(self, person: str) -> Iterator[str]:
        before, after = self._a.plan.places(person), self._b.plan.places(person)
        joined = [challenge for challenge in after if challenge not in before]
        left = [challenge for challenge in before if challenge not in after]
        yield from self._locks(person, joined, left)
        yield from self._spared(person, ("must",))
        for challenge in joined:
            yield from self._gives(person, challenge)
        yield from self._gets(person)
        for challenge in joined:
            yield from self._opened(person, challenge)
        for challenge in left:
            if not self._b.plan.members(challenge):
                yield "Not staffed in B"
        yield from self._spared(person, LEVELS)
        yield from self._places(person, joined, left)

    def _locks(self, person: str, joined: list[str], left: list[str]) -> Iterator[str]:
        for lock in self._b.problem.locks:
            if lock.person == person and lock.kind == "in" and lock.challenge in joined:
                yield "Locked there"
            if lock.person == person and lock.kind == "out" and lock.challenge in left:
                yield "Kept out of the other"
        if left and not joined:
            for pair in self._b.problem.pair_locks:
                begins = pair in self._b.plan.pairs and pair not in self._a.plan.pairs
                if begins and person in (pair.it, pair.business):
                    yield "Locked in a pair"

    def _gives(self, person: str, challenge: str) -> Iterator[str]:
        """What the pod that somebody joins has of them."""
        a, b = self._a, self._b
        for need in self._needs.get(challenge, ()):
            if need.gained and person in need.able_b:
                yield f"Covers {need.skill}"
        without_lead = _has(a, challenge, "lead") and not _has(b, challenge, "lead")
        if without_lead and b.problem.person[person].can_lead:
            yield "Can lead"
        known = b.problem.person[person].skills
        for learner in _without_teacher(a, challenge) - _without_teacher(b, challenge):
            if learner != person and learner in b.plan.members(challenge):
                for skill, level in lessons(b.problem.person[learner]):
                    if known.get(skill, 0) >= level:
                        yield f"Teaches {b.problem.skill[skill].name}"

    def _gets(self, person: str) -> Iterator[str]:
        """What somebody gains by the move."""
        known, waiting = self._b.problem.person[person], not self._a.plan.places(person)
        if waiting and known.waited and self._b.plan.places(person):
            quarters = "a quarter" if known.waited == 1 else f"{known.waited} quarters"
            yield f"Has waited {quarters}"
        before, after = self._rank(self._a, person), self._rank(self._b, person)
        if after < before:
            yield f"{ordinal(after).capitalize()} wish"

    def _rank(self, assessment: Assessment, person: str) -> int:
        """The place of the best-liked pod on somebody's list; beyond its end where none is on it."""
        wishes, places = self._b.problem.person[person].wishes, assessment.plan.places(person)
        return min((wishes.index(pod) for pod in places if pod in wishes), default=len(wishes))

    def _opened(self, person: str, challenge: str) -> Iterator[str]:
        if not self._a.plan.members(challenge):
            yield "Not staffed in A"
        wanted = self._b.problem.challenge[challenge]
        if wanted.continues and person in self._b.problem.last_members[challenge]:
            yield "Was there last quarter"

    def _spared(self, person: str, levels: Sequence[str]) -> Iterator[str]:
        """What somebody is spared, as the rules find less of them in B on these levels."""
        in_a_pod = bool(self._b.plan.places(person))
        for rule, words in SPARED.items():
            was, now = (
                sum(f.cost for f in each.about_person(person) if f.rule == rule and f.level in levels)
                for each in (self._a, self._b)
            )
            if now < was and (in_a_pod or rule not in COMPANY):
                yield words

    def _places(self, person: str, joined: list[str], left: list[str]) -> Iterator[str]:
        """Whose place it is; there is always somebody, or a pod that is larger or smaller."""
        a, b = self._a.plan, self._b.plan
        for challenge in joined:
            came = [p for p in b.members(challenge) if p not in a.members(challenge)]
            went = [p for p in a.members(challenge) if p not in b.members(challenge)]
            number = came.index(person)
            if number < len(went):
                yield f"Takes {self._called(went[number])}’s place"
        for challenge in left:
            came = [p for p in b.members(challenge) if p not in a.members(challenge)]
            full = self._b.problem.challenge.get(challenge)
            if not b.places(person) and full is not None and len(b.members(challenge)) >= full.size[1]:
                yield "No place left"
            if came:
                yield "Frees a place"
        yield "Larger pod" if joined else "Smaller pod"

    def _called(self, person: str) -> str:
        here = self._b.problem if person in self._b.problem.person else self._a.problem
        return here.called(person)


def _has(assessment: Assessment, challenge: str, rule: str) -> bool:
    return any(finding.rule == rule for finding in assessment.pods.get(challenge, ()))


def _without_teacher(assessment: Assessment, challenge: str) -> set[str]:
    """The members of a pod whom nobody there can teach."""
    found = assessment.pods.get(challenge, ())
    return {person for finding in found if finding.rule == "growth" for person in finding.people}
