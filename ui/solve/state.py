"""How solving stands, in the two lines beside the Solve button."""

from dataclasses import dataclass

from planner.files import InputError
from planner.words import counted
from ui.document import Document
from ui.solve.course import Course
from ui.solve.offer import Found
from ui.solve.told import closeness, duration, is_best, last_gain, solved


@dataclass(frozen=True)
class State:
    """A title, a line below it, and whether a seal says that nothing better exists."""

    title: str = ""
    line: str = ""
    proven: bool = False


def waiting(found: Found) -> State:
    """What is said while a plan waits."""
    return State("A better plan waits", found.gain)


def solving(document: Document, course: Course) -> State:
    """What is said during a solve."""
    if course.plan_id == document.plan_id:
        return State("Looking further", f"{duration(course.elapsed)}, {last_gain(course)}")
    named = document.workspace.plans.get(course.plan_id)
    return State("Looking further", f"{duration(course.elapsed)}, for {named.name if named else 'a plan'}")


def looking(course: Course) -> State:
    """What is said while it looks further in the background."""
    return State("Looking further", f"In the background, {last_gain(course)}")


def ended(document: Document, course: Course, since: int, discarded: bool) -> State:
    """What is said after a solve, of the plan that is on the board; `since` is the changes after it."""
    title = solved(course)
    if since:
        return State(title, f"{counted(since, 'change')} since")
    close = closeness_on_board(document, course)
    if is_best(close):
        return State(title, close, proven=True)
    share, of, best = close.partition(" of the ")
    if of:  # "Within 4%" and "of the best possible": one line is too short for both
        return State(share, f"{of.strip()} {best}")
    if discarded:
        return State(title, "Its plan was discarded")
    taken = course.better and course.best is not None and document.plan == course.best.plan
    return State(title, "Nothing changed since" if taken else "Nothing better found")


def closeness_on_board(document: Document, course: Course) -> str:
    """How good the plan on the board is for certain; empty where nothing is known."""
    try:
        assessment = document.assessment
    except InputError:
        return ""
    if assessment is None or not course.answers(assessment.problem):
        return ""
    return closeness(assessment.score, course)


def kept(document: Document) -> State:
    """What is said of a plan that stays as it is, and was not solved since the file was opened."""
    return State("Can only be read", document.why_read_only)


def ready(seconds: float) -> State:
    """What is said before the first solve."""
    return State("Ready to solve", f"Takes up to {duration(seconds)}")
