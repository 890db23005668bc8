"""What a place costs and earns by rule: what would end and what would come if somebody left it."""

from dataclasses import dataclass

from planner.explain.difference import Difference, Line, difference
from planner.explain.option import Action, Step
from planner.plan import Score
from planner.problem import Pair
from planner.score import Assessment, reassess


@dataclass(frozen=True)
class Place:
    """A membership, a seat on the bench or a pair: what leaving it would change."""

    leaving: Difference

    @property
    def costs(self) -> tuple[Line, ...]:
        """The rules by which the plan would be better without it, each with what would end."""
        return tuple(line for line in self.leaving.lines if line.points < 0)

    @property
    def earns(self) -> tuple[Line, ...]:
        """The rules by which the plan would be worse without it, each with what would come."""
        return tuple(line for line in self.leaving.lines if line.points > 0)


def membership(assessment: Assessment, person: str, challenge: str | None) -> Place:
    """What a person's place in a challenge's pod costs and earns; on the bench (None), what that costs.

    Nobody leaves the bench for nowhere: there it is what is found of the person alone, who has no pod.
    """
    if challenge is None:
        return Place(_bench(assessment, person))
    action = Action((Step(person, challenge, None),))
    return Place(difference(assessment, action.applied(assessment.plan)))


def liaison(assessment: Assessment, pair: Pair) -> Place:
    """What a liaison pair of the plan costs and earns."""
    return Place(difference(assessment, Action(ends=(pair,)).applied(assessment.plan)))


def _bench(assessment: Assessment, person: str) -> Difference:
    """What would end in a pod: what is found of the person's absence from some, and of being in none."""
    alone = [finding for finding in assessment.about_person(person) if finding.people == (person,)]
    in_a_pod = _rules_in_a_pod(assessment, person)
    ends = tuple(f for f in alone if f.cost and (f.challenge is not None or f.rule not in in_a_pod))
    after = assessment.score
    for finding in ends:
        after = after - Score(**{finding.level: finding.cost})
    return Difference(assessment.score, after, ends, ())


def _rules_in_a_pod(assessment: Assessment, person: str) -> set[str]:
    """The rules that find something of a person who is in a pod, whichever it is."""
    for challenge in assessment.problem.challenge:
        joined = Action((Step(person, None, challenge),)).applied(assessment.plan)
        return {finding.rule for finding in reassess(assessment, joined).people.get(person, ())}
    return set()
