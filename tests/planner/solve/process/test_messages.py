"""The words between the solver's process and whoever started it."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from planner.plan import Bound, RuleCost, Score
from planner.programme import Group, Programme, Round
from planner.solve.process.messages import (
    Better,
    Done,
    Failed,
    PairedUp,
    PairUp,
    ProgrammeFound,
    Progress,
    Prove,
    Rotate,
    Solve,
    Stop,
    decode_reply,
    decode_request,
    encode_line,
)
from tests.planner.build import plan
from tests.planner.solve.small import company

PLAN = plan({"c0": ["p0", "p1"]}, [("p0", "p1")])


@pytest.mark.parametrize(
    "request_",
    [
        Solve(1, company()),
        Solve(2, company(), 3.5, 4, 5, PLAN),
        Prove(3, company(), PLAN),
        Prove(3, company(), PLAN, 3.5, 4, 5),
        PairUp(3, company(), PLAN, 3.5, 4),
        Rotate(4, company()),
        Rotate(4, company(), 2, PLAN, 3.5, 4, 5),
        Stop(1),
    ],
)
def test_a_request_comes_back_from_its_line(request_):
    line = encode_line(request_)
    assert line.count(b"\n") == 1
    assert decode_request(line) == request_


@pytest.mark.parametrize(
    "reply",
    [
        Progress(1, 2.5, Score(0, 1, 2, 3), Bound(0, None), 1.5),
        Better(1, 2.5, Score(0, 1, 2, 3), PLAN),
        Better(1, 2.5, Score(0, 1, 2, 3), PLAN, (RuleCost("wishes", "high", 1),)),
        PairedUp(1, Score(0, 1, 2, 3), PLAN, True),
        Done(1, 2.5, Score(0, 1, 2, 3), PLAN, Bound(0, 7), True),
        ProgrammeFound(1, 2.5, Programme((Round("Q1", (Group("Cash", ("p0", "p1")),), ("p2",), ("No.",)),))),
        Failed(1, "It went wrong.", "Traceback\n  ..."),
    ],
)
def test_a_reply_comes_back_from_its_line(reply):
    assert decode_reply(encode_line(reply)) == reply


def test_a_line_that_is_no_message_is_refused():
    with pytest.raises(msgspec.MsgspecError):
        decode_request(b'{"kind": "dance", "request": 1}')


def test_the_words_are_known_without_the_solver():
    code = (
        "import sys, planner.solve.process.messages, planner.solve.process.child; "
        "print([name for name in ('ortools', 'networkx', 'numpy', 'sqlite_utils') if name in sys.modules])"
    )
    root = Path(__file__).parents[4]
    told = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
