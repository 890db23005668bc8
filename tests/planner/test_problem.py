import json
from copy import deepcopy
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.files import InputError
from planner.forms import lowered
from planner.problem import Lock, Pair, Problem, read_problem, write_problem
from planner.score import assess
from tests.planner.build import challenge, person, problem
from tests.planner.problems import as_problem, problem_files, problem_json, random_plan, seeds

ODD = [
    None, True, -1, 0, 1, 2.5, 0.1, 1e300, 10**30, "", "x", "p1", "c1", "must", "\0", "\ud800", "1",
    [], {}, [[]], [1], ["p1", "p1"], {"a": 1}, {"": 1}, {"2": 1}, float("nan"), float("inf"),
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(problem_files)
def test_a_problem_is_the_same_after_its_file(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "problem.json"
    problem = as_problem(data)
    write_problem(problem, path)
    again = read_problem(path)
    assert again == problem
    assert again.sha256 == problem.sha256


def places(value, steps=()):
    """Every place in a JSON value, the value itself left out."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in list(parts):
        yield (*steps, key)
        yield from places(part, (*steps, key))


def mutated(rng, data):
    """A problem file with one thing in it wrong, perhaps."""
    data = deepcopy(data)
    *steps, last = rng.choice(list(places(data)))
    holder = data
    for step in steps:
        holder = holder[step]
    how = rng.choice(["put", "put", "put", "out", "again", "new"])
    if how == "out":
        del holder[last]
    elif how == "again" and isinstance(holder, list):
        holder.append(deepcopy(holder[last]))
    elif how == "new" and isinstance(holder, dict):
        holder[rng.choice(["", "new", "weight", "level"])] = rng.choice(ODD)
    else:
        holder[last] = rng.choice(ODD)
    return data


@settings(max_examples=1000, deadline=None)
@given(problem_files, seeds)
def test_a_mutated_file_is_a_problem_or_an_input_error(tmp_path_factory, data, seed):
    rng, path = Random(seed), tmp_path_factory.getbasetemp() / "mutated.json"
    path.write_text(json.dumps(mutated(rng, data)))
    try:
        problem = read_problem(path)
    except InputError as error:
        place, _, fault = str(error).partition(": ")
        told = place == str(path) and fault and "\n" not in fault
        assert told, error  # noqa: PT017 - most mutations are faults, some are not
        return
    plan = random_plan(rng, problem)
    forms = lowered(problem)
    assert len(forms.points(forms.state(plan))) == len(forms.terms)
    assert assess(problem, plan).score.cost >= 0
    assert len(problem.sha256) == 64


@settings(deadline=None)
@given(st.integers(0, 99))
def test_two_problems_of_one_file_are_equal(seed):
    assert as_problem(problem_json(seed, 3, 2)) == as_problem(problem_json(seed, 3, 2))


def test_people_go_by_the_shortest_name_that_tells_them_apart():
    names = {"a": "Ana Ruiz", "b": "Bo Xu", "c": "Bo Ito", "d": "Li Wu", "e": "Li Wu", "f": "", "g": "Li"}
    people = [{"id": key, "name": name, "department": "fin"} for key, name in names.items()]
    called = [problem(people).called(key) for key in names]
    assert called == ["Ana", "Bo Xu", "Bo Ito", "Li Wu (d)", "Li Wu (e)", "(f)", "Li"]


def test_records_are_found_by_their_ids():
    small = problem(
        ["ana", person("omar", "eng")], past_pairs=[{"it": "omar", "business": "ana", "served": 2}]
    )
    assert small.person["ana"].name == "Ana"
    assert small.challenge["cash"].title == "Cash forecast"
    assert small.department["eng"].name == "Engineering"
    assert small.skill["sql"].related == {"python": 0.7}
    assert small.side == {"ana": "business", "omar": "it"}
    assert small.past_pair[Pair("omar", "ana")].served == 2
    assert small.cycle.starts == date(2027, 1, 4)


def test_a_challenge_runs_until_the_end_of_the_cycle_at_most():
    small = problem(["ana"], [challenge(start_week=11, weeks=8), challenge("long", weeks=2)])
    assert small.running == {"cash": frozenset({11, 12, 13}), "long": frozenset({1, 2})}


@pytest.mark.parametrize(
    ("hours", "offset", "slots"),
    [
        ([9, 10], 0, {18, 19}),
        ([9, 10], 5.5, {7, 8}),
        ([9, 10], 5.75, {6, 7}),
        ([9.25, 10.25], 0, {18, 19}),
        ([0, 1], 1, {46, 47}),
        ([23, 25], 0, {46, 47, 0, 1}),
    ],
)
def test_working_hours_are_half_hours_of_a_utc_day_rounded_down(hours, offset, slots):
    small = problem([person("ana", work_hours=hours, utc_offset=offset)])
    assert small.half_hours["ana"] == slots


def test_a_level_that_is_not_told_is_none():
    small = problem([person("ana", skills={"sql": 3})])
    assert (small.level("ana", "sql"), small.level("ana", "python")) == (3, 0)


def test_a_lookup_is_worked_out_once():
    small, calls = problem(["ana"]), []
    for _ in range(2):
        assert small.derived("key", lambda: calls.append(1) or 7) == 7
    assert calls == [1]


def test_a_lookup_serves_the_problem_that_follows_as_long_as_what_it_is_of_is_the_same():
    first, then, calls = problem(["ana"]), problem(["ana"]), []

    def looked_up(where, of):
        return where.derived("key", lambda: calls.append(1) or len(calls), of)

    assert looked_up(first, "one") == 1
    then.follow(first)
    assert looked_up(then, "one") == 1
    other = problem(["ana"])
    other.follow(then)
    assert looked_up(other, "another") == 2


def test_under_other_rules_and_locks_a_problem_is_as_if_it_were_made_with_them():
    rules, lock = {"novelty": {"level": "low"}}, {"person": "ana", "challenge": "cash", "kind": "in"}
    first, whole = problem(["ana"]), problem(["ana"], rules=rules, locks=[lock])
    assert first.sha256 != whole.sha256
    made = first.under(rules, (Lock(**lock),), ())
    assert (made, made.sha256) == (whole, whole.sha256)
    with pytest.raises(InputError, match="rules: found 'hope'"):
        first.under({"hope": {}}, (), ())
    with pytest.raises(InputError, match="a person's id"):
        first.under({}, (Lock("bo", "cash", "in"),), ())


def test_the_format_and_version_are_checked():
    with pytest.raises(InputError, match="format"):
        problem(["ana"], format="something-else")


def test_the_file_leaves_defaults_out(tmp_path):
    write_problem(problem(["ana"]), tmp_path / "problem.json")
    data = json.loads((tmp_path / "problem.json").read_text())
    assert data["people"] == [{"id": "ana", "name": "Ana", "department": "fin"}]
    assert data["format"] == "podwright-problem"
    assert data["version"] == 1


def test_a_problem_may_be_empty():
    empty = Problem(cycle=problem(["ana"]).cycle, departments=(), people=(), challenges=())
    assert lowered(empty) is not None
