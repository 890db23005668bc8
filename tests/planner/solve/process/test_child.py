"""The solver's process from outside: a stop is honoured, and no plan is lost however it ends."""

import os
import signal
import sys
from time import monotonic

import pytest

from planner.plan import Bound, Score
from planner.score import assess
from planner.solve.process import child as child_module
from planner.solve.process.child import Child, answers
from planner.solve.process.messages import (
    Better,
    Done,
    End,
    Failed,
    Finished,
    Progress,
    Prove,
    Solve,
    encode_line,
)
from tests.planner.build import plan
from tests.planner.solve.small import company, some_problem

PLAN = plan({"c0": ["p0"]})
BETTER = encode_line(Better(1, 0.1, Score(0, 1, 2, 3), PLAN)).decode()
PROGRESS = encode_line(Progress(1, 0.2, Score(0, 1, 2, 3), Bound(0, 5), 0.1)).decode()


def saying(*lines, then=""):
    """A process that reads its request, says these lines and does one thing more."""
    code = [
        "import sys, time",
        "sys.stdin.readline()",
        f"print({''.join(lines)!r}, end='', flush=True)",
        then,
    ]
    return [sys.executable, "-c", "\n".join(code)]


def test_the_process_solves_and_solves_again():
    with Child() as child:
        for number in (1, 2):
            replies = list(child.solve(Solve(number, company(), 0.4, workers=1)))
            done = replies[-1]
            assert isinstance(done, Done)
            assert done.score == assess(company(), done.plan).score
            assert {reply.request for reply in replies} == {number}


def test_a_stop_ends_a_long_solve_with_the_best_plan():
    with Child() as child:
        stopped = None
        for reply in child.solve(Solve(1, company(), 60)):
            if isinstance(reply, Better) and stopped is None:
                stopped = monotonic()
                child.stop()
        assert monotonic() - stopped < 5
        assert isinstance(reply, Done)


def test_a_killed_process_leaves_the_best_plan():
    with Child() as child:
        best = None
        for reply in child.solve(Solve(1, company(), 60)):
            if isinstance(reply, Better):
                best = reply
                child.process.kill()
        assert isinstance(reply, Done)
        assert (reply.plan, reply.score) == (best.plan, best.score)
        assert not reply.optimal


def test_a_process_killed_while_it_proves_leaves_what_was_proven():
    problem = some_problem(3, 40, 8)
    with Child() as child:
        plan = list(child.solve(Solve(1, problem, 0.5)))[-1].plan
        replies = []
        for reply in child.solve(Prove(2, problem, plan, 60)):
            replies.append(reply)
            if isinstance(reply, Progress):
                child.process.kill()
    done = replies[-1]
    told = [reply for reply in replies if isinstance(reply, Progress)]
    assert isinstance(done, Done)
    assert done.bound == told[-1].bound
    assert done.score == assess(problem, done.plan).score


def test_a_process_that_will_not_stop_is_killed_after_its_second():
    with Child(saying(BETTER, PROGRESS, then="time.sleep(60)")) as child:
        for reply in child.solve(Solve(1, company())):
            if isinstance(reply, Progress):
                began = monotonic()
                child.stop()
        assert 0.9 < monotonic() - began < 5
        assert reply == Done(1, 0.1, Score(0, 1, 2, 3), PLAN, Bound(0, 5))


def test_asking_twice_does_not_wait(monkeypatch):
    monkeypatch.setattr(child_module, "PATIENCE", 60)
    with Child(saying(BETTER, then="time.sleep(60)")) as child:
        for reply in child.solve(Solve(1, company())):
            if isinstance(reply, Better):
                began = monotonic()
                child.stop()
                child.stop()
        assert monotonic() - began < 5
        assert isinstance(reply, Done)


def test_a_process_that_dies_before_a_plan_is_a_failure():
    with Child([sys.executable, "-c", "pass"]) as child:
        child.process.wait()
        (reply,) = child.solve(Solve(1, company()))
    assert isinstance(reply, Failed)
    assert reply.text == "The solver's process ended before it found a plan."


@pytest.mark.parametrize("words", ["what is this?\n", encode_line(Failed(1, "It went wrong.")).decode()])
def test_a_failure_after_a_plan_keeps_the_plan(words):
    with Child(saying(BETTER, words)) as child:
        _, failed, done = child.solve(Solve(1, company()))
    assert isinstance(failed, Failed)
    assert done.plan == PLAN


def test_a_failure_without_a_plan_is_the_end():
    with Child(saying(encode_line(Failed(1, "It went wrong.")).decode())) as child:
        (reply,) = child.solve(Solve(1, company()))
    assert reply.text == "It went wrong."


def test_anything_is_asked_and_answered_to_its_end():
    with Child() as child:
        replies = list(child.ask(Solve(3, company(), 0.2)))
    assert isinstance(replies[-1], Done)
    assert not any(isinstance(reply, End) for reply in replies[:-1])


def test_a_process_that_dies_before_an_end_is_a_failure_of_what_was_asked():
    with Child(saying(BETTER)) as child:
        better, failed = child.ask(Solve(1, company()))
    assert isinstance(better, Better)
    assert failed.text == "The solver's process ended before it had an answer."


def test_what_had_to_be_killed_for_a_stop_is_finished_with_what_was_told():
    with Child(saying(BETTER, then="time.sleep(60)")) as child:
        replies = []
        for reply in child.ask(Solve(1, company())):
            replies.append(reply)
            if isinstance(reply, Better):
                child.stop()
                child.stop()
    assert [type(reply) for reply in replies] == [Better, Finished]


def test_an_interrupt_stops_what_a_process_of_its_own_is_asked():
    before = signal.getsignal(signal.SIGINT)
    replies = []
    for reply in answers(Solve(1, company(), 60)):
        replies.append(reply)
        if isinstance(reply, Better):
            os.kill(os.getpid(), signal.SIGINT)
    assert isinstance(replies[-1], Done | Finished)
    assert signal.getsignal(signal.SIGINT) == before


def test_what_is_said_of_another_request_is_left_out():
    with Child(saying(BETTER.replace('"request":1', '"request":9'), BETTER)) as child:
        replies = list(child.solve(Solve(1, company())))
    assert [type(reply) for reply in replies] == [Better, Done]


def test_a_process_that_does_not_end_by_itself_is_killed_on_leaving():
    with Child([sys.executable, "-c", "import time; time.sleep(60)"]) as child:
        began = monotonic()
    assert monotonic() - began < 5
    assert child.process.returncode is not None
