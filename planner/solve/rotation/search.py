"""The search for a programme: chains of annealing, each lap of them twice as long as the one before."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from planner.solve.compiled.engine import Engine
from planner.solve.rotation.packing import Turn, packed
from planner.solve.rotation.question import Question, Rounds
from planner.solve.rotation.table import Table, shuffled
from planner.solve.rotation.turning import folded, turns, unfolded
from planner.solve.stop import Stop

FIRST = 200  # changes for each seat in a chain of the first lap
HOT, COLD = 3.0, 1.2  # points that are given up about one time in three, at first and at last
BURNING = 100.0  # the same at first where more is asked than new company
BLOCK = 4_000  # changes between two looks at whether to stop

OnBetter = Callable[[Rounds, int], None]


def rotate(
    question: Question,
    engine: Engine,
    seed: int,
    stop: Stop,
    changes: int | None = None,
    on_better: OnBetter | None = None,
) -> Rounds:
    """The best rounds found until somebody stops the search, nothing is left to gain, or so many changes.

    The same seed and number of changes find the same rounds. `on_better` is told whatever is better than all
    before it, and its cost.
    """
    if not question.rounds:
        return []
    search = _Search(question, engine, Random(seed), stop, changes, on_better)
    length = FIRST * sum(seats.size for groups in question.rounds for seats in groups)
    while not search.done:
        if question.is_plain:
            for turn in turns(question):
                search.turn(turn, length)
        search.chain(length)
        length *= 2
    assert search.best is not None
    return search.best


@dataclass
class _Search:
    """One search while it goes on."""

    question: Question
    engine: Engine
    random: Random
    stop: Stop
    changes: int | None
    on_better: OnBetter | None
    best: Rounds | None = None
    cost: int = 0

    def __post_init__(self) -> None:
        self._packed = packed(self.question)
        self.offer(self.table(shuffled(self.question, self.random)))

    @property
    def done(self) -> bool:
        """Whether to look no further."""
        spent = self.changes is not None and self.changes <= 0
        return spent or self.cost <= self.question.floor or self.stop()

    def chain(self, length: int) -> None:
        """Look among all programmes, from one drawn by luck or, half of the time, from the best."""
        assert self.best is not None
        begin = self.best if self.random.random() < 0.5 else shuffled(self.question, self.random)
        hot = HOT if self.question.is_plain else BURNING
        self.anneal(self.table(begin), length, hot, self.offer)

    def turn(self, turn: Turn, length: int) -> None:
        """Look among programmes that turn."""
        question = folded(self.question, turn)

        def offer(table: Table) -> None:
            self.offer(self.table(unfolded(self.question, turn, table.rounds())))

        begin = shuffled(question, self.random)
        table = Table.of(packed(question, turn), self.engine, begin, self.random.getrandbits(40))
        self.anneal(table, length, HOT, offer)

    def anneal(self, table: Table, length: int, hot: float, offer: Callable[[Table], None]) -> None:
        """Run one chain, and offer its best."""
        blocks = max(1, length // BLOCK)
        for number in range(blocks):
            if self.done or table.best_value <= table.packed.question.floor:
                break
            steps = BLOCK if self.changes is None else min(BLOCK, self.changes)
            table.rotate(steps, hot * (COLD / hot) ** (number / blocks))
            if self.changes is not None:
                self.changes -= steps
        offer(table)

    def table(self, rounds: Rounds) -> Table:
        """A table of these rounds."""
        return Table.of(self._packed, self.engine, rounds, self.random.getrandbits(40))

    def offer(self, table: Table) -> None:
        """Take rounds that are better than the best so far."""
        if self.best is None or table.best_value < self.cost:
            self.best, self.cost = table.rounds(), table.best_value
            if self.on_better:
                self.on_better(self.best, self.cost)
