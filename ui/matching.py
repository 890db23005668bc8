"""Whom a filter matches: people by name, department, discipline, skills and what was found about them."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from planner.plan import Finding
from planner.problem import Person, Problem
from ui import words
from ui.tabs import BREAKS

KINDS = ("name", "department", "discipline", "skill", "finding")


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Text as a filter compares it: without case and accents."""
    if text.isascii():
        return text.lower()
    # Taken apart first: ㎐ is Hz, which has a capital to fold.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def matching(
    problem: Problem, filter: str, findings: Iterable[Finding] = ()
) -> dict[str, tuple[str, ...]] | None:
    """The people of whom every word of a filter is told, each with the kinds of what tells it.

    None where the filter asks for nothing.
    """
    asked = folded(filter).split()
    if not asked:
        return None
    told: Mapping[str, tuple[str, ...]] = problem.derived("told to filters", lambda: _told(problem))
    found: dict[str, tuple[str, ...]] = dict.fromkeys(told, ())
    for word in asked:
        named = _named_in(findings, word)
        kinds = {person: _kind(word, told[person], person in named) for person in found}
        found = {person: (*found[person], kind) for person, kind in kinds.items() if kind is not None}
    return {person: tuple(sorted(set(kinds), key=KINDS.index)) for person, kinds in found.items()}


def match_words(matches: Iterable[tuple[str, ...]]) -> str:
    """By what people match, and how many by each: "skill 2, finding 1"."""
    counts = Counter(kind for kinds in matches for kind in kinds)
    return ", ".join(f"{kind} {words.figure(counts[kind])}" for kind in KINDS if counts[kind])


def _kind(word: str, told: tuple[str, ...], named: bool) -> str | None:
    for kind, said in zip(KINDS, told, strict=False):
        if word in said:
            return kind
    return "finding" if named else None


def _told(problem: Problem) -> dict[str, tuple[str, ...]]:
    """What is told of everybody, kind by kind as far as no plan decides it."""
    return {person.id: tuple(map(folded, _told_of(problem, person))) for person in problem.people}


def _told_of(problem: Problem, person: Person) -> tuple[str, ...]:
    skills = " ".join(problem.skill[skill].name for skill, level in person.skills.items() if level)
    return person.name, problem.department[person.department].name, person.discipline or "", skills


def _named_in(findings: Iterable[Finding], word: str) -> set[str]:
    """The people that findings are about, of rules in whose words a word is."""
    return {
        person
        for finding in findings
        if finding.cost and word in _rule_words(finding.rule)
        for person in finding.people
    }


@cache
def _rule_words(rule: str) -> str:
    """What a rule and what it finds are called; a finding's own sentence would name others too."""
    from planner.rules import rule_types

    return folded(" ".join([rule_types()[rule].name, BREAKS.get(rule, ""), words.PARTS.get(rule, "")]))
