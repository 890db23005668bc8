"""Suggestions: the moves, swaps, chains of up to four people and changes of pairs that make a plan best."""

from collections.abc import Iterable
from heapq import heapify, heappop

from planner.explain import Work
from planner.explain.chains import Nodes, chains, ways
from planner.explain.improvements import BENCH, improvements
from planner.explain.option import Action, Option, Step, ranked
from planner.explain.pairs import pair_actions
from planner.explain.prices import Prices, prices
from planner.score import Assessment

MOST = 10
SLICE = 20  # actions that are worked out between two yields


def suggest(assessment: Assessment, most: int = MOST, challenge: str | None = None) -> Work[list[Option]]:
    """The best things to do, each better than nothing on its own and each about other people, the best first.

    With a challenge only what touches its pod. Of several ways for the same people the best is listed.
    """
    known = yield from prices(assessment)
    graph = yield from improvements(known, assessment)
    pod = None if challenge is None else known.forms.challenge[challenge]
    found = yield from chains(graph, lambda node: pod is None or node.pod == pod)
    options = yield from _of_chains(known, assessment, found, most)
    if challenge is None:
        options += yield from _better(known, assessment, (yield from pair_actions(known, assessment)))
    return apart(ranked(options), most)


def apart(options: Iterable[Option], most: int) -> list[Option]:
    """The first options of which no two are about the same person."""
    taken: set[str] = set()
    chosen: list[Option] = []
    for option in options:
        if len(chosen) < most and taken.isdisjoint(option.action.people):
            taken |= option.action.people
            chosen.append(option)
    return chosen


def _of_chains(
    known: Prices, assessment: Assessment, found: dict[Nodes, int], most: int
) -> Work[list[Option]]:
    """The best chains about different people, each worked out in full: what it adds up to may not be all."""
    heap = [(value, len(nodes), nodes) for nodes, value in found.items()]
    heapify(heap)
    options: list[Option] = []
    taken: set[int] = set()
    while heap and len(options) < most:
        nodes = heappop(heap)[2]
        people = {person for person, _, _ in ways(nodes)}
        if taken.isdisjoint(people):
            option = known.better(assessment, _action(known, nodes))
            yield
            if option is not None:
                taken |= people
                options.append(option)
    return options


def _better(known: Prices, assessment: Assessment, actions: list[Action]) -> Work[list[Option]]:
    """Those of the actions that make the plan better."""
    options = []
    for number, action in enumerate(actions):
        if number % SLICE == 0:
            yield
        option = known.better(assessment, action)
        if option is not None:
            options.append(option)
    return options


def _action(known: Prices, nodes: Nodes) -> Action:
    people, challenges = known.problem.people, known.problem.challenges

    def called(pod: int) -> str | None:
        return None if pod == BENCH else challenges[pod].id

    return Action(tuple(Step(people[p].id, called(pod), called(to)) for p, pod, to in ways(nodes)))
