"""Demands in sentences: what a rule asks of several people alike is one sentence."""

from collections.abc import Sequence

from msgspec.structs import replace

from planner.problem import Problem
from planner.rules import About, rule_in, rule_types
from planner.solve.clash import Asked
from planner.solve.clash.demands import Demand


def told(problem: Problem, clash: Sequence[Demand]) -> tuple[Asked, ...]:
    """The demands of a clash in sentences; what concerns the most people comes last."""
    together: dict[tuple[str, About], list[str]] = {}
    for demand in clash:
        about = demand.about
        one = len(about.people) == 1 and about.side != "nobody"
        alike = replace(about, people=()) if one else about
        together.setdefault((demand.term.rule, alike), []).extend(about.people if one else ())
    asked = []
    for (rule, about), people in together.items():
        whole = replace(about, people=tuple(people)) if people else about
        text = rule_in(problem, rule_types()[rule]).demand(problem, whole)
        asked.append(Asked(rule, text, about.challenge, whole.people))
    return tuple(sorted(asked, key=lambda one: (len(one.people), one.rule, one.text)))
