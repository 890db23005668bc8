from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.cycles.correcting import correct, on_record, pair_of, pod_title, pod_titles
from planner.cycles.past import check
from planner.cycles.publishing import close
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace import entities as e
from tests.planner.cycles.years import Q1, closed, published, random_year

SPRING = date(2027, 4, 5)


def corrected_to(workspace: Workspace, *rows: e.Served | e.PairServed, without: tuple[str, ...] = ()) -> str:
    """The title of a correction that puts these rows on record and takes the pods of some people out."""
    kept = {(row.table, row.key): row for row in on_record(workspace, Q1)}
    kept |= {(row.table, row.key): row for row in rows}
    left = [row for row in kept.values() if not (isinstance(row, e.Served) and row.person in without)]
    change = correct(workspace, Q1, left)
    check(workspace, change)
    after = change.apply(workspace)
    assert set(on_record(after, Q1)) == set(left)
    check(after, change.reversed())
    assert change.reversed().apply(after) == workspace
    return change.title


def test_a_record_lists_pods_by_title_and_people_by_name_then_the_pairs() -> None:
    assert on_record(closed(), Q1) == [
        e.Served(Q1, "cash", "ana", 8),
        e.Served(Q1, "cash", "bo", 8),
        e.Served(Q1, "churn", "cem", 8),
        e.PairServed(Q1, "bo", "ana", 13),
    ]


def test_a_correction_names_the_quarter_the_person_the_weeks_and_the_pod() -> None:
    title = corrected_to(closed(), e.Served(Q1, "cash", "ana", 5))
    assert title == "Correct Q1 2027: Ana Ruiz served 5 weeks in Cash forecast"
    into = corrected_to(closed(), e.Served(Q1, "churn", "ana", 1))
    assert into == "Correct Q1 2027: Ana Ruiz served 1 week in Churn"
    out = corrected_to(closed(), without=("cem",))
    assert out == "Correct Q1 2027: Cem Kaya served no week in Churn"


def test_pairs_are_corrected_too() -> None:
    title = corrected_to(closed(), e.PairServed(Q1, "bo", "ana", 4))
    assert title == "Correct Q1 2027: Bo Xu and Ana Ruiz were a pair for 4 weeks"
    only_pods = [row for row in on_record(closed(), Q1) if isinstance(row, e.Served)]
    assert correct(closed(), Q1, only_pods).title == "Correct Q1 2027: Bo Xu and Ana Ruiz were no pair"


def test_several_corrections_are_one_change() -> None:
    title = corrected_to(closed(), e.Served(Q1, "cash", "ana", 5), e.Served(Q1, "cash", "bo", 3))
    assert title == "Correct Q1 2027: Ana Ruiz served 5 weeks in Cash forecast and 1 more"


def test_a_record_that_is_right_needs_no_correction() -> None:
    assert not correct(closed(), Q1, on_record(closed(), Q1))


def test_only_a_closed_quarter_is_corrected() -> None:
    with pytest.raises(InputError, match="Q1 2027: found it published, expected a closed quarter"):
        correct(published(), Q1, [])


def test_nobody_serves_longer_than_the_quarter_or_twice_in_a_pod() -> None:
    long = replace(on_record(closed(), Q1)[0], weeks=14)
    with pytest.raises(InputError, match="found that Ana Ruiz served 14 weeks in Cash forecast, expected at"):
        correct(closed(), Q1, [long])
    with pytest.raises(InputError, match="found twice that Ana Ruiz served 8 weeks in Cash forecast"):
        correct(closed(), Q1, [*on_record(closed(), Q1), e.Served(Q1, "cash", "ana", 8)])


def test_a_pair_is_one_of_it_and_one_who_is_not() -> None:
    assert pair_of(closed(), Q1, "ana", "bo", 3) == pair_of(closed(), Q1, "bo", "ana", 3)
    assert pair_of(closed(), Q1, "ana", "bo", 3) == e.PairServed(Q1, "bo", "ana", 3)
    for two in (("bo", "cem"), ("ana", "ana")):
        with pytest.raises(InputError, match="expected one person of IT and one who is not"):
            pair_of(closed(), Q1, *two, 3)


def test_a_pod_is_called_as_its_quarter_calls_the_challenge_or_as_any_other_does() -> None:
    workspace = closed(e.Cycle("2027-Q2", SPRING), e.Challenge("2027-Q2", "cash", "Cash"))
    titles = pod_titles(workspace, Q1)
    assert pod_title(titles, e.Served(Q1, "pod-7", "ana", challenge="cash")) == "Cash forecast"
    assert pod_title(pod_titles(workspace, "2027-Q2"), e.Served("2027-Q2", "cash", "ana")) == "Cash"
    assert pod_title(pod_titles(workspace, "2026-Q4"), e.Served("2026-Q4", "churn", "ana")) == "Churn"
    assert pod_title(titles, e.Served(Q1, "Old team", "ana")) == "Old team"


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_correction_is_taken_back_as_it_came(rng: Random) -> None:
    workspace = random_year(rng)
    workspace = close(workspace, Q1).apply(workspace)
    rows = [row for row in on_record(workspace, Q1) if rng.random() < 0.7]
    weeks = workspace.cycles[Q1].weeks
    rows = [replace(row, weeks=rng.randint(1, weeks)) if rng.random() < 0.3 else row for row in rows]
    change = correct(workspace, Q1, rows)
    check(workspace, change)
    after = change.apply(workspace)
    assert set(on_record(after, Q1)) == set(rows)
    assert on_record(after, "2026-Q4") == on_record(workspace, "2026-Q4")
    assert change.reversed().apply(after) == workspace
