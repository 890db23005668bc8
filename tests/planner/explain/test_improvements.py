"""The improvement graph: whole where it is small, and of the most promising pods where it is not."""

from planner.explain import done
from planner.explain import improvements as module
from planner.explain.improvements import BENCH, NOBODY, Node, improvements
from planner.explain.option import Action, Step
from planner.explain.prices import prices, score
from tests.planner.build import assess, challenge, person, plan, problem
from tests.planner.explain.plans import score_after

PODS = [challenge(key, key.upper(), size=[1, 2]) for key in "abc"]
PEOPLE = ["ana", "ben", "cleo", person("eva", joins=False)]
ASSESSMENT = assess(problem(PEOPLE, PODS), plan({"a": ["ana"], "b": ["ben", "eva"]}))
ANA, BEN, EVA = Node(0, 0), Node(1, 1), Node(3, 1)
CLEO = Node(2, BENCH)


def graph():
    return done(improvements(done(prices(ASSESSMENT)), ASSESSMENT))


def test_a_seat_leads_to_every_other_seat_and_free_place():
    ends = {node for _, node in graph().arcs[ANA]}
    assert ends == {BEN, EVA, Node(NOBODY, 1), Node(NOBODY, 2), Node(NOBODY, BENCH)}
    assert {node for _, node in graph().arcs[CLEO]} == {
        ANA, BEN, EVA, Node(NOBODY, 0), Node(NOBODY, 1), Node(NOBODY, 2),
    }  # fmt: skip


def test_a_free_place_leads_to_every_seat_that_can_go_empty():
    assert {node for _, node in graph().arcs[Node(NOBODY, 2)]} == {ANA, BEN, CLEO, EVA}


def test_arcs_are_cheapest_first_and_say_what_they_cost():
    for node, arcs in graph().arcs.items():
        assert [cost for cost, _ in arcs] == sorted(cost for cost, _ in arcs)
        assert all(graph().cost[node][end] == cost for cost, end in arcs)
        assert graph().free[node] == [arc for arc in arcs if arc[1].person == NOBODY]


def test_two_arcs_that_make_a_swap_add_up_to_it():
    costs = graph().cost
    swap = Action((Step("ana", "a", "b"), Step("ben", "b", "a")))
    change = score(costs[ANA][BEN] + costs[BEN][ANA])
    assert ASSESSMENT.score + change == score_after(ASSESSMENT, swap)


def test_in_a_large_plan_each_looks_at_the_most_promising_pods(monkeypatch):
    monkeypatch.setattr(module, "EVERY", 0)
    monkeypatch.setattr(module, "LOOKS", 0)
    monkeypatch.setattr(module, "FEWEST", 1)
    known = done(prices(ASSESSMENT))
    (pod,) = known.promising.pods(CLEO.person)[:1]
    assert {node.pod for _, node in graph().arcs[CLEO]} == {pod}
