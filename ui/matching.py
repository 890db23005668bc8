"""Who matches a filter: text compared without case and accents."""

import unicodedata
from functools import lru_cache

from planner.problem import Person, Problem


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Text as a filter compares it: without case and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def matching(problem: Problem, filter: str) -> frozenset[str] | None:
    """The people in whose name, department, discipline or skills every word of a filter is.

    None where the filter asks for nothing.
    """
    asked = folded(filter).split()
    if not asked:
        return None
    found: dict[str, str] = problem.derived("text to filter", lambda: _texts(problem))
    for word in asked:
        found = {person: text for person, text in found.items() if word in text}
    return frozenset(found)


def _texts(problem: Problem) -> dict[str, str]:
    """What a filter looks for of everybody, in one text each."""
    return {person.id: " ".join(map(folded, _told(problem, person))) for person in problem.people}


def _told(problem: Problem, person: Person) -> list[str]:
    told = [person.name, problem.department[person.department].name, person.discipline or ""]
    return told + [problem.skill[skill].name for skill, level in person.skills.items() if level]
