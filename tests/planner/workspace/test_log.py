import zlib

import pytest

from planner.workspace import entities as e
from planner.workspace import log
from planner.workspace.change import Change, Edit
from tests.planner.workspace.workspaces import MONDAY, small

EDITS = (
    Edit(None, e.Leave("ana", MONDAY, MONDAY)),
    Edit(e.Person("bo", "Bo", "eng"), e.Person("bo", "Bo Xu", "eng", groups=("new",))),
    Edit(e.RuleSetting("2027-Q1", "novelty", {"decay": [4, 2.5]}), None),
)


def test_edits_come_back_as_they_were_packed() -> None:
    assert log.unpack(log.pack(Change("Any", EDITS))) == EDITS


def test_a_large_change_is_packed_small() -> None:
    edits = tuple(Edit(None, e.Knows(f"p{n}", "sql", 3)) for n in range(40_000))
    assert len(log.pack(Change("Import", edits))) < 400_000
    assert small().knows == {}


@pytest.mark.parametrize(
    "edits",
    [
        b"not packed",
        zlib.compress(b"not JSON"),
        zlib.compress(b'[["aliens", null, {}]]'),
        zlib.compress(b'[["people", null, {"id": "ana"}]]'),
        zlib.compress(b'[["people", null, null]]'),
        zlib.compress(b'[["knows", {"person": "a", "skill": "s"}, {"person": "b", "skill": "s"}]]'),
    ],
)
def test_what_are_no_edits_is_refused(edits: bytes) -> None:
    with pytest.raises(ValueError, match="its edits cannot be read"):
        log.unpack(edits)
