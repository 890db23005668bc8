"""The ways out of a clash: of each demand in it, the least that gives room."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from planner.forms import Forms, State
from planner.problem import Problem
from planner.rules import About, rule_for, rule_in, rule_types
from planner.solve.clash.core import alike, slack
from planner.solve.clash.demands import Demand, NoPairs
from planner.solve.stop import Stop
from planner.ways import Amendment, WayOut

WHOLE_RULE = 100  # what it counts to have a rule give way as a whole
ALIKE = 8  # demands that ask the same of different people, of which a way out is looked for
NEXT_LEVEL = "high"


def candidates(clash: Sequence[Demand], forms: Forms, stop: Stop) -> list[WayOut]:
    """What may give a clash room; whether it does is for a solve to say.

    The smallest change that each rule knows comes first, then the second of each, and so on.
    """
    problem = forms.problem
    ways: dict[str, WayOut] = {}
    kinds: dict[str, object] = {}
    known: dict[object, tuple[int, State] | None] = {}
    for demand in _some(clash):
        others = [other for other in clash if other is not demand]
        key = demand.likeness if alike(demand, others) else demand
        if key not in known:
            known[key] = slack(demand, others, forms, stop)
        for way in _of(demand, known[key], problem):
            ways.setdefault(way.text, way)
            kinds[way.text] = demand.term.rule, demand.about.side, demand.about.part
    for rule in sorted({demand.term.rule for demand in clash}):
        if _raised(problem, rule) or not ways:
            name = rule_types()[rule].name
            one = Amendment("rules", (rule,), "level", NEXT_LEVEL)
            text = f"Count “{name}” as high, not as must"
            ways[text] = WayOut(text, (one,), WHOLE_RULE)
    ranked, turn = [], Counter[object]()
    for way in sorted(ways.values(), key=lambda way: (way.cost, way.text)):
        kind = kinds.get(way.text)
        turn[kind] += 1
        ranked.append((turn[kind], way.cost, way.text, way))
    return [way for *_, way in sorted(ranked, key=lambda one: one[:3])]


def _some(clash: Sequence[Demand]) -> Iterator[Demand]:
    """The demands of a clash, but of many that ask the same of different people only a few."""
    asked: Counter[tuple[str, str, str]] = Counter()
    for demand in clash:
        kind = demand.term.rule, demand.about.part, demand.about.side
        asked[kind] += 1
        if asked[kind] <= ALIKE:
            yield demand


def _of(demand: Demand, least: tuple[int, State] | None, problem: Problem) -> Iterator[WayOut]:
    """The ways that the demand's rule knows, by as many points as the others make it break."""
    if least is not None:
        points, state = least
        rule = demand.term.rule
        about = _who(demand, state, problem)
        yield from rule_in(problem, rule_types()[rule]).ways_out(problem, about, points)


def _who(demand: Demand, state: State, problem: Problem) -> About:
    """Whom a demand is about; of those who are to be in no pair, only those who would have to be."""
    if not isinstance(demand, NoPairs):
        return demand.about
    paired = {person for pair in state.pairs for person in pair}
    people = tuple(problem.people[person].id for person in sorted(demand.people & paired))
    return replace(demand.about, people=people)


def _raised(problem: Problem, rule: str) -> bool:
    """Whether a rule is a must by the manager's own wish."""
    return rule_for(rule, {}).level != "must" and problem.rules.get(rule, {}).get("level") == "must"
