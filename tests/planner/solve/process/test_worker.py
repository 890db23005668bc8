"""The worker answers one request after the other, in words only, until its input closes."""

import io
import os
import subprocess
from collections import Counter
from itertools import pairwise
from threading import Thread
from time import monotonic, sleep

import pytest

from planner.plan import Plan
from planner.score import assess
from planner.solve.clash.why_not import why_not
from planner.solve.process import answers
from planner.solve.process import worker as worker_module
from planner.solve.process.child import Child, command
from planner.solve.process.messages import (
    AlternativePlan,
    Alternatives,
    Better,
    ClashFound,
    Done,
    End,
    Failed,
    FindClash,
    Finished,
    Held,
    Hold,
    Mend,
    Mended,
    PairedUp,
    PairUp,
    Progress,
    Prove,
    Solve,
    Stop,
    TradeOff,
    TradeOffPoint,
    decode_reply,
    encode_line,
)
from planner.solve.process.worker import Worker
from planner.starting import environment
from tests.planner.build import challenge, person, plan, problem
from tests.planner.solve.small import company, some_problem


def answered(*lines):
    """The replies of a worker that reads these lines, and then waits until its requests are done."""
    reading, writing = os.pipe()
    sink = io.BytesIO()
    with os.fdopen(reading, "rb") as source, os.fdopen(writing, "wb") as requests:
        worker = Thread(target=Worker(source, sink).run)
        worker.start()
        for line in lines:
            requests.write(line)
            requests.flush()
        ends = sum(b'"kind":"stop"' not in line for line in lines)
        until = monotonic() + 60
        while sum(isinstance(reply, End) for reply in told(sink)) < ends:
            assert monotonic() < until
            sleep(0.01)
        requests.close()
        worker.join()
    return told(sink)


def told(sink):
    whole, _, _ = sink.getvalue().rpartition(b"\n")
    return [decode_reply(line) for line in whole.splitlines()]


def test_every_better_plan_is_told_and_the_last_reply_is_the_best():
    replies = answered(encode_line(Solve(7, company(), 0.7)))
    better = [reply for reply in replies if isinstance(reply, Better)]
    done = replies[-1]
    assert isinstance(done, Done)
    assert {reply.request for reply in replies} == {7}
    assert [reply.score.rank for reply in better] == sorted((r.score.rank for r in better), reverse=True)
    assert better[-1].plan == done.plan
    assert done.score == assess(company(), done.plan).score
    assert done.bound.must == 0


def test_a_better_plan_is_told_with_what_each_rule_costs_in_it():
    made = some_problem(5, 30, 6)
    replies = answered(encode_line(Solve(1, made, 0.7)))
    better = [reply for reply in replies if isinstance(reply, Better)]
    for reply in (better[0], better[-1]):
        found: Counter[tuple[str, str]] = Counter()
        for finding in assess(made, reply.plan).findings:
            found[finding.rule, finding.level] += finding.cost
        assert {(one.rule, one.level): one.cost for one in reply.costs} == {
            k: v for k, v in found.items() if v
        }


def test_progress_is_told_now_and_then():
    replies = answered(encode_line(Solve(1, some_problem(5, 30, 6), 1)))
    progress = [reply for reply in replies if isinstance(reply, Progress)]
    assert 1 <= len(progress) <= 10
    assert all(reply.gained <= reply.seconds for reply in progress)


def test_requests_are_answered_one_after_the_other():
    replies = answered(*(encode_line(Solve(n, company(), 0.2, seed=n)) for n in (1, 2)))
    assert [reply.request for reply in replies if isinstance(reply, Done)] == [1, 2]


def test_a_start_is_never_made_worse():
    start = answered(encode_line(Solve(1, company(), 0.5)))[-1]
    again = answered(encode_line(Solve(2, company(), 0.05, start=start.plan)))[-1]
    assert again.score.rank <= start.score.rank


def test_a_stop_ends_its_request():
    began = monotonic()
    replies = answered(encode_line(Solve(3, company(), 30)), encode_line(Stop(3)))
    assert isinstance(replies[-1], Done)
    assert monotonic() - began < 5


def test_a_proof_tells_how_its_bound_grows_and_what_is_proven():
    problem = some_problem(3, 40, 8)
    start = answered(encode_line(Solve(1, problem, 0.5)))[-1]
    replies = answered(encode_line(Prove(2, problem, start.plan, 1.5)))
    bounds = [reply.bound for reply in replies if isinstance(reply, Progress)]
    done = replies[-1]
    assert isinstance(done, Done)
    assert done.score.rank <= start.score.rank
    assert bounds
    for before, after in pairwise([*bounds, done.bound]):
        assert (before.must or 0, before.cost or 0) <= (after.must or 0, after.cost or 0)


def test_a_stop_ends_a_proof():
    problem = some_problem(3, 60, 12)
    start = answered(encode_line(Solve(1, problem, 0.3)))[-1]
    began = monotonic()
    replies = answered(encode_line(Prove(3, problem, start.plan, 60)), encode_line(Stop(3)))
    assert isinstance(replies[-1], Done)
    assert monotonic() - began < 5


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b'{"kind":"dance","request":1}\n', "dance"),
        (encode_line(Solve(1, company())).replace(b'"kind":"out"', b'"kind":"dance"'), "dance"),
        (encode_line(Solve(1, company())).replace(b'"kind":"solve"', b'"kind":"solve","x":"dance"'), "x"),
    ],
)
def test_a_line_that_makes_no_sense_is_told_of_in_one_sentence(line, expected):
    (reply,) = answered(line, b'{"kind":"stop","request":9}\n')[:1]
    assert isinstance(reply, Failed)
    assert expected in reply.text
    assert "\n" not in reply.text
    assert "Traceback" in reply.traceback


def test_an_error_comes_back_as_a_message_and_the_next_request_is_solved(monkeypatch):
    solve = answers.solve

    def fails_once(*given, **named):
        monkeypatch.setattr(answers, "solve", solve)
        raise ArithmeticError

    monkeypatch.setattr(answers, "solve", fails_once)
    replies = answered(encode_line(Solve(1, company(), 0.1)), encode_line(Solve(2, company(), 0.1)))
    assert replies[0].text == "ArithmeticError"
    assert "fails_once" in replies[0].traceback
    assert isinstance(replies[-1], Done)


def test_closing_the_input_ends_a_request_under_way():
    sink, began = io.BytesIO(), monotonic()
    Worker(io.BytesIO(encode_line(Solve(1, company(), 30))), sink).run()
    assert monotonic() - began < 5
    assert isinstance(decode_reply(sink.getvalue().splitlines()[-1]), Done)


def test_a_reader_that_is_gone_ends_it_too():
    sink = io.BytesIO()
    sink.close()
    began = monotonic()
    Worker(io.BytesIO(encode_line(Solve(1, company(), 30))), sink).run()
    assert monotonic() - began < 5


def test_serving_standard_input_and_output(monkeypatch, tmp_path):
    """What the child does at its start, here: a low priority, no Ctrl+C, and output for messages alone."""
    asked = tmp_path / "requests"
    asked.write_bytes(encode_line(Solve(1, company(), 0.1)))
    said, errors = tmp_path / "replies", tmp_path / "errors"
    calls = []
    with asked.open() as source, said.open("w") as sink, errors.open("w") as err:
        monkeypatch.setattr(worker_module.sys, "stdin", source)
        monkeypatch.setattr(worker_module.sys, "stdout", sink)
        monkeypatch.setattr(worker_module.sys, "stderr", err)
        monkeypatch.setattr(worker_module.os, "nice", calls.append)
        monkeypatch.setattr(worker_module.os, "_exit", calls.append)
        monkeypatch.setattr(worker_module.signal, "signal", lambda *given: calls.append(given[0]))
        worker_module.main()
        print("a stray word", file=sink, flush=True)
    assert calls == [worker_module.signal.SIGINT, worker_module.NICENESS, 0]
    assert isinstance(decode_reply(said.read_bytes().splitlines()[-1]), Done)
    assert errors.read_text() == "a stray word\n"


def test_the_process_ends_when_its_input_closes():
    process = subprocess.run(
        command(),
        input=encode_line(Solve(1, some_problem(2, 20, 4), 30, start=plan({}))),
        stdout=subprocess.PIPE,
        env=environment(),
        timeout=10,
        check=True,
    )
    assert isinstance(decode_reply(process.stdout.splitlines()[-1]), Done)


def test_a_held_problem_is_repaired_without_being_sent_again():
    broken = plan({"c0": ["p1", "p2", "p4", "p5", "p7", "p10"]})
    held, mended = answered(
        encode_line(Hold(4, company(), broken)), encode_line(Mend(5, 4, broken, ("c0",), ("p2",)))
    )
    assert held == Held(4, True)
    assert isinstance(mended, Mended)
    after = assess(company(), mended.applied(broken)).score
    assert (mended.must, mended.cost) == after.rank < assess(company(), broken).score.rank
    assert "p2" in mended.applied(broken).members("c0")


def test_a_solve_of_an_equal_problem_leaves_what_is_held_and_another_does_not():
    lines = [Hold(1, company()), Solve(2, company(), 0.1), Mend(3, 1, Plan(), ("c0",))]
    assert isinstance(answered(*map(encode_line, lines))[-1], Mended)
    lines[1] = Solve(2, some_problem(2), 0.1)
    failed = answered(*map(encode_line, lines))[-1]
    assert isinstance(failed, Failed)
    assert failed.text == "the problem of request 1 is no longer held"


def test_a_plan_that_nothing_betters_comes_back_as_it_was():
    made = problem(["ana", "bo"], [challenge("a", size=[2, 2])])
    best = plan({"a": ["ana", "bo"]})
    *_, mended = answered(encode_line(Hold(1, made, best)), encode_line(Mend(2, 1, best, ("a",))))
    assert mended == Mended(2)
    assert mended.applied(best) == best


def test_a_curve_and_alternatives_are_told_piece_by_piece():
    replies = answered(
        encode_line(TradeOff(1, company(), plan({"c0": ["p1", "p8"]}), 0.6)),
        encode_line(Alternatives(2, company(), 1.0)),
    )
    points = [reply for reply in replies if isinstance(reply, TradeOffPoint)]
    plans = [reply for reply in replies if isinstance(reply, AlternativePlan)]
    assert [point.limit for point in points] == [0, 2, None]
    assert {point.request for point in points} == {1}
    assert 1 <= len(plans) <= 3
    assert [reply for reply in replies if isinstance(reply, End)] == [Finished(1), Finished(2)]
    assert all(assess(company(), one.plan).score == one.score for one in plans)


def test_pairs_alone_are_answered_with_the_pods_as_they_were():
    given = plan({"c0": ["p1", "p8"]})
    (paired,) = answered(encode_line(PairUp(1, company(), given, 30)))
    assert isinstance(paired, PairedUp)
    assert (paired.plan.pods, len(paired.plan.pairs)) == (given.pods, 2)
    assert paired.score == assess(company(), paired.plan).score
    assert paired.optimal


def test_what_clashes_is_answered_between_solves():
    locks = [{"person": "ana", "challenge": "cash", "kind": "in"}]
    asked = problem([person("ana", vetoes=["cash"])], locks=locks)
    with Child() as child:
        replies = list(child.ask(FindClash(3, asked, seconds=20)))
        assert [type(reply) for reply in child.solve(Solve(4, asked, 0.2))][-1] is Done
    assert [(type(reply), reply.request) for reply in replies] == [(ClashFound, 3)]
    (clash,) = why_not(asked, seconds=20).clashes
    assert [told.text for told in replies[0].answer.clashes] == [clash.text]
    assert [way.text for way in replies[0].answer.clashes[0].ways] == [way.text for way in clash.ways]
