"""What a filter matches: people by name, department, discipline, skills and what was found about them."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from planner.plan import Finding
from planner.problem import Person, Problem
from planner.words import counted
from ui import words
from ui.places import BREAKS

KINDS = ("name", "department", "discipline", "skill", "finding")


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Text as a filter compares it: without case and accents."""
    if text.isascii():
        return text.lower()
    # Taken apart first: ㎐ is Hz, which has a capital to fold.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def matched_by(
    problem: Problem, person: Person, filter: str, findings: Sequence[Finding] = ()
) -> tuple[str, ...] | None:
    """By which kinds every word of a filter is told of a person; None where one is not.

    `findings` are those about the person; an empty filter matches everybody by nothing.
    """
    kinds: list[str] = []
    for word in folded(filter).split():
        kind = next((kind for kind, said in _told(problem, person, findings) if word in said), None)
        if kind is None:
            return None
        kinds.append(kind)
    return tuple(sorted(set(kinds), key=KINDS.index))


def match_words(matches: Iterable[tuple[str, ...]]) -> str:
    """How many people match and by what: "3 people match · skill 2, finding 1"."""
    found = list(matches)
    if not found:
        return words.NOTHING_MATCHES
    counts = Counter(kind for kinds in found for kind in kinds)
    by = ", ".join(f"{kind} {words.figure(counts[kind])}" for kind in KINDS if counts[kind])
    return words.ASIDE.join([counted(len(found), "person matches", "people match"), by])


def _told(problem: Problem, person: Person, findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """What is said of a person, kind by kind, as a filter compares it."""
    yield "name", folded(person.name)
    yield "department", folded(problem.department[person.department].name)
    yield "discipline", folded(person.discipline or "")
    yield (
        "skill",
        folded(" ".join(problem.skill[skill].name for skill, level in person.skills.items() if level)),
    )
    yield "finding", " ".join(_rule_words(finding.rule) for finding in findings if finding.cost)


@cache
def _rule_words(rule: str) -> str:
    """What a rule and what it finds are called; a finding's own sentence would name others too."""
    from planner.rules import rule_types

    return folded(" ".join([rule_types()[rule].name, BREAKS.get(rule, ""), words.PARTS.get(rule, "")]))
