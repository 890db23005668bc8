"""Moves: no more than so much of the plan before changes."""

from collections.abc import Iterator
from itertools import chain

from planner.forms import Forms
from planner.forms.total import Total
from planner.plan import Finding, Plan
from planner.problem import Count, Problem
from planner.rules import About, Found, Help, Rule
from planner.rules.stability import kept, kept_members, kept_pairs
from planner.ways import Amendment, WayOut
from planner.words import counted


class Moves(Rule, frozen=True):
    """Memberships and pairs of the baseline that are gone, beyond `max_moves`; None sets no limit."""

    key = "moves"
    name = "Changes allowed"
    sentence = "Only so many people and pairs change place against the plan before."
    help = Help(
        (
            "Places and pairs of the plan before that are gone, beyond as many as are allowed. Without a "
            "limit, or without a plan before, it costs nothing."
        ),
        "Four changes are allowed and six people leave their pods: that costs 2.",
        "Must makes the limit firm. Few changes asks for the same more gently.",
    )
    labels = {"max_moves": "Changes that are allowed"}

    level: str = "must"
    max_moves: Count | None = None

    def of_plan(self, problem: Problem, plan: Plan) -> Iterator[Found]:
        """One finding where too much changes."""
        if self.max_moves is None:
            return
        gone = sum(
            person not in plan.members(challenge)
            for challenge, people in kept_members(problem).items()
            for person in people
        )
        gone += sum(
            pair not in plan.pairs_of(pair.business)
            for pair in chain.from_iterable(kept_pairs(problem).values())
        )
        if gone > self.max_moves:
            text = f"{gone} people or pairs change place, of at most {self.max_moves}."
            yield Found(gone - self.max_moves, text)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """Few enough change place."""
        rest = next((found.text for found in self.of_plan(problem, after)), "")
        return rest or f"At most {self.max_moves} people or pairs change place."

    def demand(self, problem: Problem, about: About) -> str:
        """How much may change."""
        return (
            f"At most {counted(self.max_moves or 0, 'person or pair', 'people or pairs')} may change place."
        )

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """More changes."""
        most = (self.max_moves or 0) + points
        text = f"Allow {counted(most, 'change')} of place"
        yield WayOut(text, (Amendment("rules", (self.key,), "max_moves", most),), points)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """What is gone beyond the limit, over the whole plan."""
        if self.max_moves is not None:
            memberships, pairs = kept(problem, forms)
            all_ = len(memberships) + len(pairs)
            if all_ > self.max_moves:
                forms.add(Total(all_ - self.max_moves, memberships=memberships, pairs=pairs))
