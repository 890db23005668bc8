"""What can be done now with the file and with what is selected, and why not what cannot."""

from collections.abc import Sequence

from ui.board.face import Held
from ui.document import Document

_NO_FILE, _NO_PLAN = "Open a file first.", "There is no plan yet."
_OF_FILES = (
    "save_as",
    "close",
    "bring_in",
    "bring_in_copied",
    "export",
    "export_data",
    "copy_picture",
    "save_picture",
    "history",
    "solve",
    "solve_panel",
    "compare",
    "capacity",
    "inspector",
    *("pairs", "people", "challenges", "quarter", "rules", "insight"),
)
_OF_PEOPLE = ("move", "swap", "lock", "bench")
_OF_PODS = ("copy_notice", "export_pod")


def why_not(document: Document | None, people: Sequence[Held], pod: str | None) -> dict[str, str]:
    """By the name of an action why it is not possible, empty where it is."""
    said = dict.fromkeys((*_OF_FILES, *_OF_PEOPLE, *_OF_PODS, "undo", "redo", "copy", "rename"), _NO_FILE)
    if document is None:
        return said
    said |= dict.fromkeys(_OF_FILES, "")
    said["undo"] = "" if document.undo_title else "There is nothing to undo."
    said["redo"] = "" if document.redo_title else "There is nothing to redo."
    read = document.why_read_only
    nobody = "" if people else "Select somebody on the board first."
    said |= dict.fromkeys(_OF_PEOPLE, read or nobody)
    said["copy"] = read or ("" if document.plan_id is not None else _NO_PLAN)
    if not read and people and all(held.source is None for held in people):
        said["lock"] = "The bench is no place to lock."
        said["bench"] = "Already on the bench."
    if not read and len(people) > 1:
        said["swap"] = "Select one person alone."
    said["rename"] = read if document.plan_id is not None or pod is not None else _NO_PLAN
    said["export_pod"] = _why_no_pod(document, pod_of(people, pod))
    said["copy_notice"] = "" if people and document.plan_id is not None else said["export_pod"]
    return said


def pod_of(people: Sequence[Held], pod: str | None) -> str | None:
    """The pod that is selected, or the one in which all who are selected are; None where there is none."""
    pods = {held.source for held in people} or {pod}
    return pods.pop() if len(pods) == 1 else None


def _why_no_pod(document: Document, pod: str | None) -> str:
    if document.plan_id is None:
        return _NO_PLAN
    if pod is None:
        return "Select a pod on the board first."
    return "" if document.plan.members(pod) else "Nobody is in this pod yet."
