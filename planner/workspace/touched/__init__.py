"""What a change touched, in words: who moved from where to where, and which fields became what."""

from planner.workspace.touched.called import Called
from planner.workspace.touched.parts import Part, names, touched

__all__ = ["Called", "Part", "names", "touched"]
