from datetime import timedelta
from random import Random

from planner.cycles.publishing import close
from planner.explain import done
from planner.graphs.fairness import Entry, Ledger, Standing, Totals, least_well_first, totals
from planner.plan import Plan
from planner.problem import Pair
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.cycle import problem_of
from planner.workspace.moves import move
from tests.planner.cycles.years import Q1, Q2, random_year
from tests.planner.workspace.workspaces import MONDAY, random_workspace, small

Q3, Q4 = "2026-Q3", "2026-Q4"
PAST = (
    e.Cycle(Q3, MONDAY - timedelta(weeks=26), state="closed"),
    e.Cycle(Q4, MONDAY - timedelta(weeks=13), state="closed"),
)


def ledger(*rows: e.Row) -> Ledger:
    workspace = small(*PAST, *rows)
    return Ledger(workspace, workspace.cycles[Q1])


def test_each_cycle_says_where_somebody_was_and_which_wish_that_was() -> None:
    found = ledger(
        e.Challenge(Q4, "cash", "Cash forecast"),
        e.Preference(Q4, "ana", ("churn", "cash")),
        e.Served(Q4, "cash", "ana"),
        e.Served(Q3, "cash", "ana"),
    ).entries("ana")
    assert found == [
        Entry(Q4, ("Cash forecast",), wished=True, wish=1),
        Entry(Q3, ("Cash forecast",)),
    ]


def test_a_past_challenge_is_called_as_then_else_as_now_else_by_its_id() -> None:
    rows = (e.Challenge(Q4, "cash", "Cash"), *(e.Served(Q4, pod, "ana") for pod in ("cash", "churn", "old")))
    assert ledger(*rows).entries("ana")[0].pods == ("Cash", "Churn", "old")


def test_to_be_in_another_challenge_than_before_is_to_move() -> None:
    found = ledger(e.Served(Q4, "churn", "ana"), e.Served(Q3, "cash", "ana")).entries("ana")
    assert [entry.moved for entry in found] == [True, False]


def test_who_was_around_and_in_no_pod_waited() -> None:
    rows = (e.Served(Q4, "cash", "bo"), e.Served(Q3, "cash", "ana"))
    assert [(entry.cycle, entry.waited) for entry in ledger(*rows).entries("ana")] == [
        (Q4, True),
        (Q3, False),
    ]
    assert ledger(*rows).entries("cem") == []


def test_who_was_the_only_one_of_a_group_that_is_watched_was_alone() -> None:
    rows = (
        e.Person("ana", "Ana", "fin", groups=("remote",)),
        e.Person("bo", "Bo", "eng", groups=("remote",)),
        e.Served(Q4, "cash", "ana"),
        e.Served(Q4, "cash", "cem"),
        e.Served(Q3, "cash", "ana"),
        e.Served(Q3, "cash", "bo"),
    )
    watched = [e.RuleSetting(cycle, "belonging", {"groups": ["remote"]}) for cycle in (Q3, Q4)]
    alone = [entry.alone_of for entry in ledger(*rows, *watched).entries("ana")]
    assert alone == [("remote",), ()]
    assert [entry.alone_of for entry in ledger(*rows).entries("ana")] == [(), ()]


def test_pairs_that_ran_count_though_there_was_no_pod() -> None:
    found = ledger(e.PairServed(Q4, "bo", "ana"), e.PairServed(Q4, "cem", "ana")).entries("ana")
    assert found == [Entry(Q4, (), pairs=2)]


def test_a_pair_that_was_agreed_and_never_began_is_none() -> None:
    rows = (e.Served(Q4, "cash", "ana"), e.PairServed(Q4, "bo", "ana", weeks=0))
    assert ledger(*rows).entries("ana") == [Entry(Q4, ("Cash forecast",))]


def test_totals_are_sums() -> None:
    entries = [
        Entry("q4", ("Cash",), wished=True, wish=0, moved=True, alone_of=("remote", "new")),
        Entry("q3", (), wished=True, waited=True),
        Entry("q2", ("Churn",), wished=True, wish=2),
    ]
    assert totals(entries) == Totals(in_pods=2, first_wishes=1, wished=3, waits=1, moves=1, alone=1)


def test_who_does_not_join_pods_does_not_wait() -> None:
    rows = (e.Person("ana", "Ana", "fin", joins=False), e.Served(Q4, "cash", "bo"))
    found = ledger(*rows, e.PairServed(Q3, "bo", "ana"), e.Preference(Q4, "ana", waited=2))
    assert found.entries("ana") == [Entry(Q3, (), pairs=1)]
    assert found.totals("ana").waits == 0
    assert "ana" not in found.everybody


def test_waits_that_are_only_stated_stand_with_the_quarter_that_states_them() -> None:
    rows = (e.Served(Q4, "cash", "bo"), e.Preference(Q4, "ana", waited=2), e.Preference(Q1, "bo", waited=1))
    found = ledger(*rows)
    assert found.entries("ana") == [Entry(Q4, (), waited=True, stated=2)]
    assert found.totals("ana").waits == 3
    assert found.present("bo", Plan()).stated == 1
    assert found.totals("bo").waits == 1


def test_the_present_is_what_the_plan_gives_and_counts_for_nothing_yet() -> None:
    rows = (e.Served(Q4, "cash", "ana"), e.Preference(Q1, "ana", ("churn",)))
    found = ledger(*rows, e.Person("ana", "Ana", "fin", groups=("new",)))
    before = found.totals("ana")
    plan = Plan.of({"churn": ["ana", "bo"]}, [Pair("bo", "ana")])
    assert found.present("ana", plan) == Entry(Q1, ("Churn",), wished=True, wish=0, moved=True, pairs=1)
    assert found.present("ana", Plan()) == Entry(Q1, (), wished=True)
    assert found.totals("ana") == before
    watched = e.RuleSetting(Q1, "belonging", {"groups": ["new"]})
    alone = ledger(*rows, watched, e.Person("ana", "Ana", "fin", groups=("new",)))
    assert alone.present("ana", plan).alone_of == ("new",)


def test_a_person_is_measured_against_the_others_who_have_a_past() -> None:
    rows = (
        e.Preference(Q4, "ana", ("cash",)),
        e.Preference(Q4, "bo", ("cash",)),
        e.Served(Q4, "cash", "bo"),
        e.Served(Q4, "churn", "cem"),
        e.Person("dee", "Dee", "fin"),
    )
    assert ledger(*rows).standing("ana") == Standing(
        Totals(in_pods=0, first_wishes=0, wished=1, waits=1, moves=0, alone=0),
        others=2,
        waited_less=2,
        first_wishes=1,
        wished=1,
    )


def test_who_was_treated_least_well_comes_first() -> None:
    by_person = {
        "moved": Totals(2, 2, 2, 0, 1, 0),
        "well": Totals(2, 2, 2, 0, 0, 0),
        "waited": Totals(1, 1, 1, 1, 0, 0),
        "without": Totals(2, 0, 2, 0, 0, 0),
        "alone": Totals(2, 2, 2, 0, 0, 1),
    }
    order = sorted(by_person, key=lambda person: least_well_first(by_person[person]))
    assert order == ["waited", "without", "alone", "moved", "well"]


def test_the_ledger_and_the_problem_agree_on_how_long_somebody_has_waited() -> None:
    for seed in range(60):
        workspace = random_workspace(Random(seed), people=8)
        for plan in workspace.plans.values():
            cycle = workspace.cycles[plan.cycle]
            found = Ledger(workspace, cycle)
            for person in problem_of(workspace, plan.id).people:
                since = [found.present(person.id, Plan())]
                for entry in found.entries(person.id):
                    if entry.pods:
                        break
                    since.append(entry)
                assert sum(entry.waited + entry.stated for entry in since) == person.waited
                assert found.totals(person.id).waits >= person.waited


def test_a_published_quarter_counts_as_it_does_when_it_is_closed() -> None:
    for seed in range(30):
        workspace = random_year(Random(seed))
        over = close(workspace, Q1).apply(workspace)
        for person in workspace.people:
            assert entries(workspace, person) == entries(over, person)


def test_the_past_stays_whatever_becomes_of_the_plan() -> None:
    for seed in range(30):
        workspace = random_year(Random(seed))
        after = workspace
        for person in sorted(workspace.people):
            after = move(after, "next", [(person, None)], "c0").apply(after)
        assert all(entries(after, person) == entries(workspace, person) for person in workspace.people)


def entries(workspace: Workspace, person: str) -> list[Entry]:
    return Ledger(workspace, workspace.cycles[Q2]).entries(person)


def test_a_ledger_that_is_made_in_slices_says_the_same() -> None:
    for seed in range(5):
        workspace = random_year(Random(seed))
        for cycle in workspace.cycles.values():
            whole, slowly = Ledger(workspace, cycle), done(Ledger.made(workspace, cycle))
            assert slowly.everybody == whole.everybody
            assert all(slowly.entries(each) == whole.entries(each) for each in workspace.people)
