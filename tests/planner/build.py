"""Small problems made by hand, and what one rule finds in them."""

from collections.abc import Iterable, Mapping
from typing import Any

from planner.files import convert
from planner.forms import lowered
from planner.plan import Plan
from planner.problem import Pair, Problem
from planner.score import assess

DEPARTMENTS = [
    {"id": "fin", "name": "Finance", "side": "business"},
    {"id": "sales", "name": "Sales", "side": "business"},
    {"id": "eng", "name": "Engineering", "side": "it"},
    {"id": "acme", "name": "Acme", "side": "external"},
]
SKILLS = [
    {"id": "sql", "name": "SQL", "related": {"python": 0.7}},
    {"id": "python", "name": "Python"},
    {"id": "books", "name": "Bookkeeping"},
]


def person(key: str, department: str = "fin", **fields: Any) -> dict[str, Any]:
    """A person whose name is the id with a capital."""
    return {"id": key, "name": key.title(), "department": department, **fields}


def challenge(key: str = "cash", title: str = "Cash forecast", **fields: Any) -> dict[str, Any]:
    """A challenge of any size."""
    return {"id": key, "title": title, "size": [0, 99], **fields}


def problem_json(people: Iterable[Any], challenges: Iterable[Any] = (), **fields: Any) -> dict[str, Any]:
    """A problem as JSON; people may be given by their ids alone, and one challenge is there by itself."""
    return {
        "cycle": {"id": "2027-Q1", "starts": "2027-01-04", "weeks": 13},
        "departments": DEPARTMENTS,
        "skills": SKILLS,
        "people": [person(known) if isinstance(known, str) else known for known in people],
        "challenges": list(challenges) or [challenge()],
        **fields,
    }


def problem(people: Iterable[Any], challenges: Iterable[Any] = (), **fields: Any) -> Problem:
    """A problem, from the same as `problem_json`."""
    return convert(problem_json(people, challenges, **fields), Problem, "test")


def plan(pods: Mapping[str, Iterable[str]], pairs: Iterable[tuple[str, str]] = ()) -> Plan:
    """A plan of pods and of pairs as (IT person, business person)."""
    return Plan.of(pods, [Pair(*pair) for pair in pairs])


def found(
    rule: str, problem: Problem, pods: Mapping[str, Iterable[str]], pairs: Iterable[tuple[str, str]] = ()
) -> list[tuple[int, str]]:
    """What a rule finds, as points and sentences, after a check that its forms cost the same."""
    planned = plan(pods, pairs)
    findings = [finding for finding in assess(problem, planned).findings if finding.rule == rule]
    forms = lowered(problem)
    points = forms.points(forms.state(planned))
    cost = sum(term.weight * n for term, n in zip(forms.terms, points, strict=True) if term.rule == rule)
    assert cost == sum(finding.cost for finding in findings)
    assert all(len(finding.text) <= 60 and finding.text.endswith(".") for finding in findings)
    return [(finding.points, finding.text) for finding in findings]
