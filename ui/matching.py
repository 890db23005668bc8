"""Who matches a filter, and by what: name, department, discipline, skills, or what was found about them."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from planner.problem import Person, Problem
from ui import words
from ui.tabs import BREAKS

if TYPE_CHECKING:
    from planner.score import Assessment

KINDS = ("name", "department", "discipline", "skill")
FINDING = "finding"


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Text as a filter compares it: without case and accents."""
    if text.isascii():
        return text.lower()
    # Taken apart first: ㎐ is Hz, which has a capital to fold.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def matching(problem: Problem, filter: str, assessment: "Assessment | None" = None) -> frozenset[str] | None:
    """The people of whom every word of a filter is told; None where the filter asks for nothing.

    With an assessment people match by the rules that something was found of, too.
    """
    asked = folded(filter).split()
    if not asked:
        return None
    texts = _whole(problem)
    found: Iterable[str] = texts
    for word in asked:
        about = _found_of(word, assessment)
        found = [person for person in found if word in texts[person] or person in about]
    return frozenset(found)


def match_words(problem: Problem, people: Iterable[str], filter: str) -> str:
    """By what these people match a filter, and how many by each: "skill 2, finding 1"."""
    asked, texts = folded(filter).split(), _texts(problem)
    counts = Counter(kind for person in people for kind in {_kind(word, texts[person]) for word in asked})
    return ", ".join(f"{kind} {words.figure(counts[kind])}" for kind in (*KINDS, FINDING) if counts[kind])


def _kind(word: str, told: tuple[str, ...]) -> str:
    for kind, part in zip(KINDS, told, strict=True):
        if word in part:
            return kind
    return FINDING


def _texts(problem: Problem) -> dict[str, tuple[str, ...]]:
    """What a filter looks for of everybody, kind by kind."""
    found: dict[str, tuple[str, ...]] = problem.derived(
        "text to filter", lambda: {person.id: _told(problem, person) for person in problem.people}
    )
    return found


def _whole(problem: Problem) -> dict[str, str]:
    """All of that in one text for each: no word that is looked for goes over the end of a line."""
    found: dict[str, str] = problem.derived(
        "whole text to filter", lambda: {person: "\n".join(told) for person, told in _texts(problem).items()}
    )
    return found


def _told(problem: Problem, person: Person) -> tuple[str, ...]:
    known = (problem.skill[skill].name for skill, level in person.skills.items() if level)
    told = (person.name, problem.department[person.department].name, person.discipline or "", " ".join(known))
    return tuple(map(folded, told))


def _found_of(word: str, assessment: "Assessment | None") -> Collection[str]:
    """Of whom something was found whose rule is called so."""
    if assessment is None:
        return ()
    rules = {rule for rule, called in _rule_words().items() if word in called}
    if not rules:
        return ()
    return {
        person
        for finding in assessment.findings
        if finding.cost and finding.rule in rules
        for person in finding.people
    }


@cache
def _rule_words() -> dict[str, str]:
    """What rules and what they find are called; a finding's own sentence would name others too."""
    from planner.rules import rule_types

    return {
        key: folded(" ".join([rule.name, BREAKS.get(key, ""), words.PARTS.get(key, "")]))
        for key, rule in rule_types().items()
    }
