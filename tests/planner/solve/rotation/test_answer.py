"""The solver's process tells better programmes, and ends soon when it is asked to."""

from planner.problem import Problem
from planner.solve.compiled.engine import ENGINES, PLAIN
from planner.solve.prepared import LastPrepared
from planner.solve.process.child import Child
from planner.solve.process.job import Job
from planner.solve.process.messages import Finished, ProgrammeFound, Rotate
from planner.solve.rotation import answer
from tests.planner.build import challenge, problem
from tests.planner.solve.compiled.engines import compiled
from tests.planner.solve.small import company


def girls() -> Problem:
    return problem([f"p{n}" for n in range(15)], [challenge(f"c{n}", size=[3, 3]) for n in range(5)])


def told(request, monkeypatch, should_stop=lambda: False, engine=None):
    monkeypatch.setattr(ENGINES, "ready", engine)
    monkeypatch.setattr(ENGINES, "wait", lambda seconds: ENGINES.ready)
    replies = []
    answer.answer_rotate(request, Job(request.request, replies.append, should_stop, LastPrepared()))
    return replies


def test_fifteen_people_meet_nobody_twice_in_seven_quarters(monkeypatch):
    *_, best, end = told(Rotate(5, girls(), 7, effort=10_000_000), monkeypatch, engine=compiled())
    assert end == Finished(5)
    assert isinstance(best, ProgrammeFound)
    met = list(best.programme.meetings)
    assert len(met) == len(set(met)) == 105


def test_the_same_effort_finds_the_same_programme(monkeypatch):
    request = Rotate(1, company(), 3, effort=30_000, seed=4)
    first, second = (told(request, monkeypatch, engine=compiled())[-2].programme for _ in range(2))
    assert first == second


def test_a_stop_while_the_engine_is_compiled_leaves_some_programme(monkeypatch):
    replies = told(Rotate(1, girls(), 3), monkeypatch, lambda: True)
    assert ENGINES.ready is None
    assert [type(reply) for reply in replies] == [ProgrammeFound, Finished]
    assert len(replies[0].programme.rounds) == 3


def test_without_a_compiler_the_plain_engine_answers(monkeypatch):
    monkeypatch.setattr(ENGINES, "failed", ImportError("no compiler"))
    replies = told(Rotate(1, girls(), 2, effort=100), monkeypatch)
    assert PLAIN is not ENGINES.ready
    assert isinstance(replies[-2], ProgrammeFound)


def test_better_programmes_are_told_on_the_way(monkeypatch):
    monkeypatch.setattr(answer, "BETWEEN", 0.0)
    replies = told(Rotate(1, company(), 3, effort=30_000), monkeypatch, engine=compiled())
    assert len(replies) > 2


def test_the_process_answers_and_a_stop_ends_it():
    with Child() as child:
        replies = []
        for reply in child.ask(Rotate(1, company(), 4, seconds=600)):
            replies.append(reply)
            if isinstance(reply, ProgrammeFound):
                child.stop()
        assert [type(reply) for reply in replies[-2:]] == [ProgrammeFound, Finished]
