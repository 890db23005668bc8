"""People, challenges and departments by what somebody calls them: an id, a name or title, or a first name."""

from collections.abc import Iterable
from difflib import get_close_matches

from planner.files import InputError
from planner.problem import Problem

LISTED = 5  # of several that are meant


def person_named(problem: Problem, text: str, where: str) -> str:
    """The id of the person of this id, name or first name; raises InputError that says what it found."""
    people = [(person.id, person.name, *person.name.split()[:1]) for person in problem.people]
    return _named(text, where, people, "person", "people")


def challenge_named(problem: Problem, text: str, where: str) -> str:
    """The id of the challenge of this id or title; raises InputError that says what it found."""
    challenges = [(challenge.id, challenge.title) for challenge in problem.challenges]
    return _named(text, where, challenges, "challenge", "challenges")


def department_named(problem: Problem, text: str, where: str) -> str:
    """The id of the department of this id or name; raises InputError that says what it found."""
    departments = [(department.id, department.name) for department in problem.departments]
    return _named(text, where, departments, "department", "departments")


def _named(text: str, where: str, known: Iterable[tuple[str, ...]], one: str, more: str) -> str:
    """The id, which comes first, of the one that is called so; what is more exact counts first."""
    known = list(known)
    for fits in (
        [ids for ids in known if ids[0] == text],
        [ids for ids in known if ids[1].casefold() == text.casefold()],
        [ids for ids in known if text.casefold() in (name.casefold() for name in ids)],
    ):
        if len(fits) == 1:
            return fits[0][0]
        if fits:
            rest = f" and {len(fits) - LISTED} more" if len(fits) > LISTED else ""
            listed = ", ".join(f"{ids[1]} ({ids[0]})" for ids in fits[:LISTED])
            raise InputError(
                f"{where}: found {text!r}, which is {listed}{rest}, expected the id of one {one}"
            )
    names = {name.casefold(): ids for ids in known for name in ids}
    close = [names[name] for name in get_close_matches(text.casefold(), names, n=1)]
    meant = f", such as {close[0][1]} ({close[0][0]})" if close else ""
    raise InputError(f"{where}: found {text!r}, expected one of the problem’s {more}{meant}")
