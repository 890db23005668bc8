"""The real worker in a child process, and children that misbehave."""

import sys
from time import monotonic

import pytest

from planner.score import assess
from planner.solve.process.messages import Done, Failed, Solve
from planner.workspace.cycle import problem_of
from tests.ui import small
from ui.solving import Solved, Solving


@pytest.fixture(scope="module")
def problem():
    return problem_of(small.workspace(), "one")


@pytest.fixture(scope="module")
def plan():
    return small.workspace().plan("one")


@pytest.fixture
def solving(app):
    made = []

    def make(script=None):
        one = Solving(command=None if script is None else [sys.executable, "-c", script])
        one.heard = []
        one.better.connect(one.heard.append)
        one.finished.connect(one.heard.append)
        one.failed.connect(one.heard.append)
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()
        assert one._process is None


@pytest.fixture
def wait(until):
    def end_of(solving, seconds=60):
        until(lambda: not solving.busy, seconds)
        return solving.heard[-1] if solving.heard else None

    return end_of


def test_the_worker_finds_a_better_plan_and_ends(solving, problem, plan, wait):
    one = solving()
    one.start_ahead()
    one.solve(problem, plan, 1.0)
    end = wait(one)
    assert isinstance(end, Solved)
    assert end.score == assess(problem, end.plan).score
    assert end.score.rank < assess(problem, plan).score.rank
    one.solve(problem, end.plan, 0.5)  # the same worker goes on
    assert wait(one).score.rank <= end.score.rank


def test_stop_keeps_the_best_plan(solving, problem, plan, wait, until):
    one = solving()
    one.solve(problem, plan, 60)
    until(lambda: one.heard)
    began = monotonic()
    one.stop()
    assert isinstance(wait(one), Solved)
    assert monotonic() - began < 5


BETTER = """
import sys, time
from planner.solve.process.messages import Better, decode_request, encode_line
from planner.plan import Plan, Score
request = decode_request(sys.stdin.buffer.readline())
sys.stdout.buffer.write(encode_line(Better(request.request, 0.1, Score(0, 1), Plan.of({"cash": ["ana"]}))))
sys.stdout.flush()
"""


def test_a_worker_deaf_to_stop_is_killed_and_its_best_plan_kept(solving, problem, plan, wait, until):
    one = solving(BETTER + "time.sleep(60)")
    one.solve(problem, plan, 60)
    until(lambda: one.heard)
    one.stop()
    assert wait(one, 5).plan.pods == {"cash": ("ana",)}


def test_a_crash_ends_as_a_sentence_after_the_best_plan_was_told(solving, problem, plan, wait):
    one = solving(BETTER + "sys.exit(3)")
    one.solve(problem, plan, 60)
    assert wait(one) == "Solving ended unexpectedly."
    assert len(one.heard) == 2


def test_after_a_crash_the_next_solve_starts_a_new_worker(solving, problem, plan, wait):
    one = solving("import sys; sys.exit(1)")
    one.solve(problem, plan, 60)
    wait(one)
    one._command = None
    one.solve(problem, plan, 0.5)
    assert isinstance(wait(one), Solved)


def test_nonsense_from_the_worker_ends_as_a_sentence(solving, problem, plan, wait):
    one = solving("import time; print('nonsense', flush=True); time.sleep(60)")
    one.solve(problem, plan, 60)
    assert wait(one) == "Solving gave an answer that cannot be read."


def test_a_worker_that_cannot_be_started_is_said(problem, plan, until):
    one = Solving(command=["no such program"])
    heard = []
    one.failed.connect(heard.append)
    one.solve(problem, plan, 1)
    until(lambda: heard)
    assert heard == ["Solving could not be started."]
    one.close()


def test_an_abandoned_solve_says_nothing_more(solving, problem, plan, wait, until):
    one = solving()
    one.solve(problem, plan, 60)
    until(lambda: one.heard)
    heard = len(one.heard)
    one.abandon()
    one.solve(problem, plan, 0.5)
    assert isinstance(wait(one), Solved)
    assert len(one.heard) > heard


DEAF_AT_FIRST = """
import sys, time
from pathlib import Path
from planner.solve.process.messages import Better, Done, decode_request, encode_line
from planner.plan import Plan, Score
request, asked = decode_request(sys.stdin.buffer.readline()), Path({asked!r})
first = not asked.exists()
asked.touch()
kind = Better if first else Done
sys.stdout.buffer.write(encode_line(kind(request.request, 0.1, Score(0, 1, 2, 3), Plan())))
sys.stdout.buffer.flush()
time.sleep(60 if first else 1)
"""


def test_a_solve_that_waits_for_one_that_does_not_end_gets_another_worker(
    solving, problem, plan, tmp_path, wait, until
):
    one = solving(DEAF_AT_FIRST.format(asked=str(tmp_path / "asked")))
    one.solve(problem, plan, 60)
    until(lambda: one.heard)
    one.abandon()
    one.solve(problem, plan, 60)
    assert isinstance(wait(one), Solved)


def test_anything_else_is_asked_and_heard_to_its_end(solving, problem, until):
    one, heard = solving(), []
    number = one.ask(Solve(0, problem, 0.3), heard.append)
    until(lambda: heard and isinstance(heard[-1], Done))
    assert {reply.request for reply in heard} == {number}
    assert one.heard == []  # of a solve nothing is heard


def test_a_solve_ends_what_was_asked_before(solving, problem, plan, wait):
    one, heard = solving(), []
    one.ask(Solve(0, problem, 60), heard.append)
    one.solve(problem, plan, 0.3)
    assert isinstance(wait(one), Solved)
    assert isinstance(heard[-1], Done)


def test_what_is_withdrawn_is_heard_no_more(solving, problem, plan, wait):
    one, heard = solving(), []
    number = one.ask(Solve(0, problem, 60), heard.append)
    one.withdraw(number)
    one.solve(problem, plan, 0.3)
    wait(one)
    assert heard == []


def test_what_was_asked_of_a_worker_that_dies_has_failed(solving, problem, until):
    one, heard = solving("import sys; sys.exit(1)"), []
    number = one.ask(Solve(0, problem, 60), heard.append)
    until(lambda: heard)
    assert heard == [Failed(number, "Solving ended unexpectedly.")]
