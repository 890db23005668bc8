"""Neighbourhoods: a few pods, their people, some of the bench and their pairs, solved to the best by CP-SAT.

The rest of the plan stands still. Only a plan that is better than the incumbent is asked for, so most
neighbourhoods are done in a moment.
"""

from dataclasses import dataclass
from random import Random
from time import sleep

from planner.forms import State
from planner.plan import WEIGHTS
from planner.solve.incumbent import Incumbent
from planner.solve.ledger import MUST, Ledger, between, factor, rank
from planner.solve.model import Model
from planner.solve.pairs.pairing import Pairing
from planner.solve.promising import Promising
from planner.solve.solving import run

BENCH = 8  # people of the bench who take part
BENCH_TO_OPEN = 16  # ... where a pod is closed
SECONDS = 1.0  # for one neighbourhood
IDLE = 0.02  # seconds to leave to others where there is nothing to change
MUST_WEIGHS = 100_000  # a must in points of cost, where musts are broken


@dataclass
class Neighbourhoods:
    """Improves the incumbent in one neighbourhood after the other, drawn where it costs most."""

    pairing: Pairing
    promising: Promising
    random: Random
    workers: int
    pods: int = 2
    _ledger: Ledger | None = None

    def __call__(self, incumbent: Incumbent) -> None:
        """Solve one neighbourhood."""
        if not incumbent.forms.challenge:
            sleep(IDLE)
            return
        ledger = self._at(incumbent)
        model = self._model(ledger)
        must, cost = rank(in_play(ledger, model))
        points = model.points(WEIGHTS)
        if must:
            points = model.weighted([(1, points), (MUST_WEIGHS, model.points({"must": 1}))])
            model.cp.add(points <= must * MUST_WEIGHS + cost - 1)
        else:
            model.cp.add(model.points({"must": 1}) == 0)
            model.cp.add(points <= cost - 1)
        model.cp.minimize(points)
        answer = run(model, incumbent.stop, SECONDS, self.workers, self.random.getrandbits(30))
        if answer.state is not None:
            change = between(ledger.state, answer.state)
            ledger.change(change)
            ledger.keep()
            incumbent.offer(ledger.state, ledger.value)

    def _at(self, incumbent: Incumbent) -> Ledger:
        """The ledger, brought to the incumbent."""
        if self._ledger is None:
            self._ledger = Ledger(incumbent.forms, incumbent.state)
        elif self._ledger.value != incumbent.value:
            self._ledger.change(between(self._ledger.state, incumbent.state))
            self._ledger.keep()
        return self._ledger

    def _model(self, ledger: Ledger) -> Model:
        state = ledger.state
        pods = self._draw_pods(ledger)
        people = {person for pod in pods for person in state.pods[pod]}
        people.update(self._draw_bench(state, pods))
        pairs = {
            pair
            for pair in self.pairing.candidates(state.pairs)
            if people.issuperset(pair) or (pair in state.pairs and not people.isdisjoint(pair))
        }
        return Model(ledger.forms, pods, people, pairs, state)

    def _draw_pods(self, ledger: Ledger) -> list[int]:
        """A costly pod, one with broken musts first, and pods that its people find promising."""
        random, state = self.random, ledger.state
        count = len(state.pods)
        first = random.choices(range(count), [self._weight(ledger, pod) for pod in range(count)])[0]
        members, drawn = sorted(state.pods[first]), [first]
        wanted = self.pods if members else self.pods + 1
        while len(drawn) < min(wanted, count):
            promising = self.promising.pods(random.choice(members)) if members else []
            if promising and random.random() < 0.6:
                pod = promising[int(len(promising) * random.random() ** 3)]
            else:
                pod = random.randrange(count)
            if pod not in drawn:
                drawn.append(pod)
        return drawn

    def _weight(self, ledger: Ledger, pod: int) -> int:
        people = ledger.state.pods[pod]
        must, cost = rank(ledger.pod_values[pod] + sum(ledger.person_values[person] for person in people))
        return 1 + max(0, cost) + MUST_WEIGHS * max(0, must)

    def _draw_bench(self, state: State, pods: list[int]) -> list[int]:
        """People without a pod for whom these pods are promising, with some luck."""
        most = BENCH if all(state.pods[pod] for pod in pods) else BENCH_TO_OPEN
        bench = [person for person, places in enumerate(state.places) if not places]
        if len(bench) > 10 * BENCH:
            bench = self.random.sample(bench, 10 * BENCH)

        def promise(person: int) -> float:
            return min(self.promising.promise(person, pod) for pod in pods) + 500 * self.random.random()

        promises = sorted((promise(person), person) for person in bench)
        return [person for value, person in promises if value < MUST // 2][:most]


def in_play(ledger: Ledger, model: Model) -> int:
    """What the ledger's plan costs in all that a model's points speak of."""
    state = ledger.state
    return (
        sum(ledger.pod_values[pod] for pod in model.pods)
        + sum(ledger.person_values[person] for person in model.people)
        + sum(ledger.pair_value(*pair) for pair in model.free_pairs if pair in state.pairs)
        + sum(factor(term) * term.piece.of_plan(state) for term in ledger.forms.terms_of_plan)
    )
