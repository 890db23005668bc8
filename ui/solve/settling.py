"""What becomes of what a solve found: the first plan is taken over, a better one is offered."""

from typing import TYPE_CHECKING, Literal

from planner.files import InputError
from ui.document import Document
from ui.frame.notice import Notice
from ui.solve.course import Course
from ui.solve.offer import Found, SolveOffer

if TYPE_CHECKING:
    from planner.score import Assessment

CHANGED = "The plan changed while it was being solved."


def settle(
    document: Document,
    course: Course,
    offer: SolveOffer,
    notice: Notice,
    *,
    failed: str = "",
    later: bool = False,
) -> Literal["", "broken"]:
    """Do what there is to do about the best plan of a course; "broken" where musts are and nothing is better.

    `failed` says why the worker gave up, if it did. What turns up `later` than the solve is offered without
    a word where another plan waits already.
    """
    best = course.best
    if best is None or course.plan_id not in document.workspace.plans:
        return ""
    board = _board(document, course)
    untouched = board is not None and board.plan == course.start
    was = course.before if board is None else board.score
    if best.score.rank >= was.rank:
        if failed:
            notice.warn(failed)
        elif not untouched and not later:
            notice.say("Nothing better was found.", CHANGED)
        return "broken" if untouched and was.must and not failed else ""
    before = document.workspace.plan(course.plan_id)
    score = None if board is None else was
    found = Found(course.plan_id, course.problem, best.plan, best.score, before, score)
    if failed:
        offer.put(found, failed, "The best plan found before is kept.", "warning")
    elif later and offer.of(course.plan_id) is not None and not offer.told:
        offer.hold(found)
    elif later:
        offer.put(found, "A better plan turned up.")
    elif untouched and not (before.pods or before.pairs):
        if not offer.take(found):
            offer.hold(found)  # why it could not be taken is said already
    elif untouched:
        offer.put(found)
    else:
        offer.put(found, CHANGED)
    return ""


def _board(document: Document, course: Course) -> "Assessment | None":
    """The plan in the file as it is now; None where it answers another problem than the course."""
    from planner.score import assess
    from planner.workspace.cycle import problem_of

    try:
        if document.plan_id == course.plan_id:
            assessment = document.assessment
        else:
            problem = problem_of(document.workspace, course.plan_id)
            assessment = assess(problem, document.workspace.plan(course.plan_id))
    except InputError:
        return None  # the board says what is wrong with the data
    return assessment if assessment is not None and course.answers(assessment.problem) else None
