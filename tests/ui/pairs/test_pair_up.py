"""Pair up: what the worker finds is offered, and changes nothing before it is adopted."""

import pytest

from planner.solve.process.messages import Failed, PairedUp
from tests.ui.pairs.conftest import KAI


def test_the_real_worker_pairs_up_and_nothing_changes_before_it_is_adopted(page, paired, until):
    before = paired.document.plan
    page.pair_up.click()
    assert page.pair_up.text() == "Looking…"
    until(lambda: page.notice.isVisible(), 60)
    assert page.notice.sentence.text().startswith("Better pairs: Must −1")
    assert paired.document.plan == before
    page.notice.buttons[0].click()
    assert len(paired.document.plan.pairs) == 3
    assert paired.document.plan.pods == before.pods
    assert paired.document.undo_title.startswith("Pair up: Must −1")


@pytest.fixture
def answer(page, monkeypatch):
    """Answer in the worker's place."""
    told = []
    monkeypatch.setattr(page.offer._solving, "ask", lambda request, tell: told.append(tell) or 7)
    monkeypatch.setattr(page.offer._solving, "withdraw", lambda number: None)
    page.pair_up.click()
    return told[0]


def test_where_nothing_is_better_the_notice_says_how_sure_that_is(page, paired, answer):
    now = paired.document.assessment
    answer(PairedUp(7, now.score, now.plan, True))
    assert page.notice.sentence.text() == "No better pairs were found."
    assert page.notice.detail.text() == "For these pods they are the best possible."
    assert page.pair_up.isEnabled()


def test_an_answer_about_a_plan_that_changed_is_not_offered(page, paired, answer):
    now = paired.document.assessment
    page._end(KAI)
    answer(PairedUp(7, now.score, now.plan, True))
    assert page.notice.sentence.text() == "The plan changed meanwhile."


def test_a_worker_that_fails_is_told_of_in_a_sentence(page, answer):
    answer(Failed(7, "It died"))
    assert page.notice.sentence.text() == "It died."


def test_while_a_plan_is_being_solved_pairs_are_left_to_that(page, paired, monkeypatch):
    monkeypatch.setattr(type(paired.solving), "busy", property(lambda _: True))
    page.pair_up.click()
    assert page.notice.sentence.text() == "Solve is looking for a plan, pairs included."
    assert not page.offer.busy


def test_asking_ends_a_proof_that_is_under_way(page, paired, monkeypatch):
    made = []
    monkeypatch.setattr(paired.solve_control._afterwards, "stop", lambda: made.append("way"))
    page.pair_up.click()
    assert made == ["way"]
    page.offer.forget()
    assert page.pair_up.text() == "Pair up"


def test_the_first_few_changes_are_named_and_the_rest_counted():
    from planner.score import assess
    from planner.solve.process.messages import PairedUp
    from tests.planner.build import person, plan, problem
    from ui.pairs.pair_up import _changes

    people = [person(f"b{n}", liaison=True) for n in range(5)]
    people += [person(f"i{n}", "eng", liaison=True) for n in range(5)]
    made, found = problem(people), plan({}, [(f"i{n}", f"b{n}") for n in range(5)])
    after = assess(made, found)
    told = _changes(assess(made, plan({})), PairedUp(1, after.score, found, True))
    assert told == "I0 and B0 as a pair; I1 and B1 as a pair; I2 and B2 as a pair; 2 more changes."
