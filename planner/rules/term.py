"""Term: liaison pairs stay long enough to work, not too long, and rest before they meet again."""

from collections import defaultdict
from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Finding, Plan
from planner.problem import Count, Pair, PastPair, Positive, Problem
from planner.rules import Found, Help, Rule, Weight
from planner.words import counted, quarters_ago


def _by_business(problem: Problem) -> dict[str, list[PastPair]]:
    """The running pairs of people who are still here, by business person."""
    pairs: defaultdict[str, list[PastPair]] = defaultdict(list)
    for past in problem.past_pairs:
        if not past.ended_ago and past.it in problem.person and past.business in problem.person:
            pairs[past.business].append(past)
    return dict(pairs)


class Term(Rule, frozen=True):
    """A running pair kept: max(0, served - max_term + 1); one dropped before `min_term`: 1.

    A former pair again within `cooling` cycles: 1.
    """

    key = "term"
    name = "Terms of pairs"
    sentence = "Liaison pairs serve a full term, then make room for others."
    help = Help(
        (
            "For each pair, the quarters beyond the longest term; 1 for a pair that ends before the "
            "shortest; 1 for a former pair that meets again before its rest is over."
        ),
        (
            "Ben and Eva have served four quarters, the longest term: another one is 1, and costs 5 where "
            "it counts 5 times."
        ),
        "High is usual. Medium where pairs are few and good ones may stay.",
    )
    labels = {
        "min_term": "Shortest term in quarters",
        "max_term": "Longest term in quarters",
        "cooling": "Quarters of rest before the two meet again",
    }

    level: str = "high"
    weight: Weight = 5
    min_term: Count = 2
    max_term: Positive = 4
    cooling: Count = 4

    def _kept(self, past: PastPair) -> int:
        """The points of a past pair that is in the plan."""
        if past.ended_ago:
            return int(past.ended_ago <= self.cooling)
        return max(0, past.served - self.max_term + 1)

    def of_pair(self, problem: Problem, plan: Plan, pair: Pair) -> Iterator[Found]:
        """One finding for a pair that has served its term, or is back too soon."""
        past = problem.past_pair.get(pair)
        if past is not None and (points := self._kept(past)):
            names = f"{problem.called(pair.it)} and {problem.called(pair.business)}"
            if past.ended_ago:
                text = f"{names} were a pair until {quarters_ago(past.ended_ago)}."
            else:
                text = f"{names} have been a pair for {counted(past.served, 'quarter')}."
            yield Found(points, text, None, (pair.it, pair.business))

    def of_person(self, problem: Problem, plan: Plan, person: str) -> Iterator[Found]:
        """One finding per pair of a business person that ends before its term."""
        running = problem.derived("running pairs", lambda: _by_business(problem))
        for past in running.get(person, ()):
            pair = Pair(past.it, past.business)
            if past.served < self.min_term and pair not in plan.pairs_of(person):
                names = f"{problem.called(past.it)} and {problem.called(person)}"
                text = f"{names} end after {past.served} of {counted(self.min_term, 'quarter')}."
                yield Found(1, text, None, (past.it, person))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The two are a pair until its term ends, or no pair."""
        called = " and ".join(problem.called(person) for person in gone.people)
        together = Pair(*gone.people) in after.pairs
        return f"{called} {'stay a pair' if together else 'are no pair'}."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """Points per past pair, and 1 for each that may end too soon, less where it is kept."""
        pairs, early = {}, 0
        for past in problem.past_pairs:
            if past.it in forms.person and past.business in forms.person:
                ends_early = not past.ended_ago and past.served < self.min_term
                early += ends_early
                pairs[forms.person[past.it], forms.person[past.business]] = self._kept(past) - ends_early
        forms.add(Linear(early, pairs=pairs))
