"""The places of tables that are edited: their names and icons, and what an empty one says."""

from dataclasses import dataclass

from planner.editing.bonds import Bonds
from planner.editing.challenges import Challenges
from planner.editing.dated import Commitments, Leave
from planner.editing.departments import Departments
from planner.editing.levels import Levels
from planner.editing.people import People
from planner.editing.skills import Skills
from planner.editing.table import EditTable


@dataclass(frozen=True)
class Kind:
    """A place: its key, the tables it shows one at a time, what it says without rows and what it asks."""

    key: str
    icon: str
    tables: tuple[type[EditTable], ...]
    nothing: str
    sentence: str
    button: str


KINDS = {
    kind.key: kind
    for kind in (
        Kind(
            "people",
            "people",
            (People,),
            "No people yet",
            "Bring in a list (Ctrl+I), or type the first name.",
            "Type the first name",
        ),
        Kind(
            "skills",
            "star-outline",
            (Levels, Skills),
            "No skills yet",
            "Bring in who knows what (Ctrl+I), or type the first skill.",
            "Type the first skill",
        ),
        Kind(
            "departments",
            "board",
            (Departments,),
            "No departments yet",
            "They come with people, or type the first one.",
            "Type the first department",
        ),
        Kind(
            "bonds",
            "link",
            (Bonds,),
            "No bonds yet",
            "Who belongs together in pods, and who is better apart?",
            "Type the first bond",
        ),
        Kind(
            "leave",
            "clock",
            (Leave,),
            "No leave yet",
            "Bring in a calendar (Ctrl+I), or type who is away.",
            "Type the first leave",
        ),
        Kind(
            "commitments",
            "pin",
            (Commitments,),
            "No commitments yet",
            "What takes people’s hours beside pods?",
            "Type the first commitment",
        ),
        Kind(
            "challenges",
            "challenges",
            (Challenges,),
            "No challenges yet",
            "What should be better in 13 weeks?",
            "Type the first challenge",
        ),
    )
}
