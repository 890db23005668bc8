from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.cycles.proposal import propose
from planner.cycles.publishing import close
from planner.cycles.starting import Answers, proposed, start
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.cycle import problem_of
from planner.workspace.removal import remove
from tests.planner.cycles.years import Q1, Q2, closed, published, random_year

LONG = e.Challenge(Q1, "cash", "Cash forecast", start_week=8, weeks=8)


def started(workspace: Workspace, **answers) -> Workspace:
    proposal = propose(workspace, Q1)
    said = Answers(**{"going": proposed(proposal).going, **answers})
    return start(workspace, proposal, said).apply(workspace)


def test_the_next_quarter_is_one_change_that_leaves_the_past_as_it_is() -> None:
    workspace = closed(LONG)
    proposal = propose(workspace, Q1)
    change = start(workspace, proposal, proposed(proposal))
    assert change.title == "Start Q2 2027"
    after = change.apply(workspace)
    assert change.reversed().apply(after) == workspace
    assert after.served == workspace.served
    assert after.cycles["2027-Q2"].state == "draft"


def test_who_goes_on_is_in_the_first_plan_and_who_left_is_not() -> None:
    after = started(closed(LONG))
    assert [plan.name for plan in after.plans_of("2027-Q2")] == ["Plan 1"]
    assert after.plan("plan-2").pods == {"cash": ("ana", "bo")}
    assert [(pair.it, pair.business) for pair in after.plan("plan-2").pairs] == [("bo", "ana")]
    gone = started(closed(LONG), here={"ana": False})
    assert gone.plan("plan-2").pods == {"cash": ("bo",)}
    assert not gone.plan("plan-2").pairs
    assert not gone.people["ana"].active


def test_a_challenge_that_begins_anew_begins_with_nobody() -> None:
    workspace = closed(replace(LONG, id="price", title="Price lists"))
    assert not started(workspace, going={"price"}).plan("plan-2").pods


def test_the_answers_say_who_joins_and_who_is_back() -> None:
    workspace = closed(
        e.Person("dev", "Dev Rao", "fin"), e.Person("ana", "Ana Ruiz", "fin", active=False), LONG
    )
    after = started(workspace, joins={"dev": False}, here={"ana": True})
    assert not after.people["dev"].joins
    assert after.people["ana"].active
    assert after.plan("plan-2").pods == {"cash": ("ana", "bo")}


def test_rules_and_wishes_for_what_goes_on_come_along() -> None:
    workspace = closed(
        LONG,
        e.RuleSetting(Q1, "novelty", {"level": "high"}),
        e.Preference(Q1, "ana", ("churn", "cash"), ("churn",), waited=2),
        e.Preference(Q1, "bo", ("churn",)),
    )
    after = started(workspace)
    assert after.rules["2027-Q2", "novelty"].settings == {"level": "high"}
    assert after.preferences["2027-Q2", "ana"] == e.Preference("2027-Q2", "ana", ("cash",))
    assert ("2027-Q2", "bo") not in after.preferences


def test_the_next_quarter_knows_who_worked_together_who_waited_and_which_pairs_run() -> None:
    workspace = published(LONG, e.Person("dev", "Dev Rao", "fin"), e.Preference(Q1, "dev"))
    problem = problem_of(started(workspace), "plan-2")
    assert [(m.ago, m.people, m.challenge) for m in problem.history] == [
        (1, ("ana", "bo"), "cash"),
        (1, ("cem",), "churn"),
    ]
    assert problem.person["dev"].waited == 1
    assert [(pair.it, pair.business, pair.served) for pair in problem.past_pairs] == [("bo", "ana", 1)]
    assert problem.last_members["cash"] == {"ana", "bo"}


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.booleans())
def test_starting_changes_no_row_of_another_quarter(rng: Random, over: bool) -> None:
    workspace = remove(year := random_year(rng), year.cycles[Q2]).apply(year)
    if over:
        workspace = close(workspace, Q1).apply(workspace)
    proposal = propose(workspace, Q1)
    answers = Answers(
        going={each.challenge.id for each in proposal.challenges if rng.random() < 0.7},
        joins={person: rng.random() < 0.5 for person in proposal.came},
        here={person: rng.random() < 0.5 for person in proposal.left},
    )
    for edit in start(workspace, proposal, answers).edits:
        assert edit.before is None or edit.table == "people"
        for row in (edit.before, edit.after):
            assert getattr(row, "cycle", proposal.cycle.id) == proposal.cycle.id
