"""The CP-SAT model over a problem's forms: who is in which pod and which pairs run, as variables.

The model knows people, challenges and pairs by number and the rules only as pieces of forms: each piece
encodes itself. What is free is a variable, what is not is a constant, so one model serves the whole
problem and a neighbourhood of a plan alike. Pieces whose points cannot change are left out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, TypeAlias

from ortools.sat.python import cp_model

from planner.forms import Forms, State, Term

# A 0-1 variable or the constant 0 or 1; a linear expression or a whole number. ortools has no types.
Literal: TypeAlias = Any
Expression: TypeAlias = Any


class Model:
    """Memberships, open pods and pairs as literals, and what forms build their points from.

    `pods` and `people` are in play: a membership is free where both are. `pairs` are the liaison pairs that
    are free, as (IT person, business person). All else stands as in `state`; where that is None, nobody
    is in a pod and there are no pairs.
    """

    def __init__(
        self,
        forms: Forms,
        pods: Iterable[int],
        people: Iterable[int],
        pairs: Iterable[tuple[int, int]],
        state: State | None = None,
    ) -> None:
        self.forms = forms
        self.cp = cp_model.CpModel()
        self.pods = sorted(set(pods))
        self.free_people = sorted(set(people))
        self.free_pairs = sorted(set(pairs))
        self.members: list[dict[int, Literal]] = [{} for _ in forms.challenge]
        self.places: list[dict[int, Literal]] = [{} for _ in forms.person]
        self.pairs: dict[tuple[int, int], Literal] = {}
        self.pairs_of: list[list[Literal]] = [[] for _ in forms.person]
        self._open: dict[int, Literal] = {}
        self._present: dict[tuple[int, frozenset[int]], Literal] = {}
        self._steps: dict[tuple[int, int], list[Literal]] = {}
        self._add_memberships(state)
        self._add_pairs(state)
        self.people = sorted({*self.free_people, *(person for pair in self.free_pairs for person in pair)})

    @classmethod
    def whole(cls, forms: Forms, pairs: Iterable[tuple[int, int]]) -> "Model":
        """The model of a whole problem, in which these pairs are possible."""
        return cls(forms, range(len(forms.challenge)), range(len(forms.person)), pairs)

    def _add_memberships(self, state: State | None) -> None:
        if state is not None:
            for challenge, fixed in enumerate(state.pods):
                for person in fixed:
                    self.members[challenge][person] = 1
        for challenge in self.pods:
            for person in self.free_people:
                self.members[challenge][person] = self.cp.new_bool_var(f"x{person},{challenge}")
        for challenge, members in enumerate(self.members):
            for person, member in members.items():
                self.places[person][challenge] = member

    def add_membership(self, person: int, challenge: int) -> None:
        """Have one more membership free, of a pod that is not in play as a whole."""
        if person not in self.members[challenge]:
            member = self.cp.new_bool_var("")
            self.members[challenge][person] = self.places[person][challenge] = member

    def _add_pairs(self, state: State | None) -> None:
        if state is not None:
            self.pairs.update(dict.fromkeys(state.pairs, 1))
        for it, business in self.free_pairs:
            self.pairs[it, business] = self.cp.new_bool_var(f"y{it},{business}")
        for (it, business), pair in self.pairs.items():
            self.pairs_of[it].append(pair)
            self.pairs_of[business].append(pair)

    # What forms speak of.

    def pods_of(self, challenge: int | None) -> list[int]:
        """The pods in play that a piece speaks of: one, or all of them (None)."""
        if challenge is None:
            return self.pods
        return [challenge] if challenge in self.pods else []

    def open(self, challenge: int) -> Literal:
        """Whether a challenge has a pod."""
        if challenge not in self._open:
            self._open[challenge] = self.any_of(self.members[challenge].values())
        return self._open[challenge]

    def group(self, challenge: int, group: frozenset[int] | None) -> list[Literal]:
        """The possible members of a pod who are of a group; all of them where it is None."""
        members = self.members[challenge]
        return list(members.values()) if group is None else [x for p, x in members.items() if p in group]

    def present(self, challenge: int, group: frozenset[int]) -> Literal:
        """Whether at least one member of a pod is of a group."""
        key = challenge, group.intersection(self.members[challenge])
        if key not in self._present:
            self._present[key] = self.any_of(self.group(*key))
        return self._present[key]

    def labelled(self, challenge: int, labels: tuple[int, ...]) -> dict[int, Literal]:
        """Whether each label occurs in a pod, by label; -1 stands for no label."""
        people: dict[int, set[int]] = {}
        for person in self.members[challenge]:
            if labels[person] >= 0:
                people.setdefault(labels[person], set()).add(person)
        return {label: self.present(challenge, frozenset(group)) for label, group in people.items()}

    def size_steps(self, challenge: int, last: int) -> list[Literal]:
        """Whether a pod has at least 1, 2, ... `last` members."""
        if (challenge, last) not in self._steps:
            self._steps[challenge, last] = self.steps(self.group(challenge, None), last)[0]
        return self._steps[challenge, last]

    # What forms build their points from.

    def weighted(self, items: Iterable[tuple[int, Literal]]) -> Expression:
        """The sum of coefficient x literal (or expression)."""
        constant, coefficients, variables = 0, [], []
        for coefficient, value in items:
            if isinstance(value, int):
                constant += coefficient * value
            elif coefficient:
                coefficients.append(coefficient)
                variables.append(value)
        if not variables:
            return constant
        return cp_model.LinearExpr.weighted_sum(variables, coefficients) + constant

    def sum(self, values: Iterable[Literal]) -> Expression:
        """The sum of literals or expressions."""
        return self.weighted((1, value) for value in values)

    def any_of(self, literals: Iterable[Literal]) -> Literal:
        """Whether at least one of these literals holds."""
        free = []
        for literal in literals:
            if not isinstance(literal, int):
                free.append(literal)
            elif literal:
                return 1
        if len(free) < 2:
            return free[0] if free else 0
        found = self.cp.new_bool_var("")
        self.cp.add_bool_or(*free, ~found)
        for literal in free:
            self.cp.add_implication(literal, found)
        return found

    def steps(self, literals: Sequence[Literal], last: int) -> tuple[list[Literal], Expression]:
        """Whether at least 1, 2, ... `last` of these literals hold, and how many beyond `last` do."""
        last = min(last, len(literals))
        at_least = [self.cp.new_bool_var("") for _ in range(last)]
        beyond = self.cp.new_int_var(0, len(literals) - last, "") if last < len(literals) else 0
        for fewer, more in pairwise(at_least):
            self.cp.add_implication(more, fewer)
        if last < len(literals) and last:
            self.cp.add(beyond <= (len(literals) - last) * at_least[-1])
        if literals:
            self.cp.add(self.sum(literals) == self.sum([*at_least, beyond]))
        return at_least, beyond

    def up_to(self, limit: int, literals: list[Literal]) -> Expression:
        """How many of these literals hold, but no more than `limit`; exact where it is maximised."""
        count = self.sum(literals)
        if len(literals) <= limit:
            return count
        if isinstance(count, int):
            return min(count, limit)
        counted = self.cp.new_int_var(0, limit, "")
        self.cp.add(counted <= count)
        return counted

    def at_least(self, floors: Iterable[Expression], largest: int, unit: int = 1) -> Expression:
        """The smallest whole number, 0 to `largest`, that `unit` times is no less than any of these."""
        base, free = 0, []
        for floor in floors:
            if isinstance(floor, int):
                base = max(base, -(-floor // unit))
            else:
                free.append(floor)
        if not free or base >= largest:
            return base
        points = self.cp.new_int_var(base, largest, "")
        for floor in free:
            self.cp.add(unit * points >= floor)
        return points

    @contextmanager
    def narrowed(self, pods: Sequence[int] = (), people: Sequence[int] = ()) -> Iterator[None]:
        """Have pieces speak of these pods and people alone, and of no pairs on their own."""
        before = self.pods, self.people, self.free_pairs
        self.pods, self.people, self.free_pairs = list(pods), list(people), []
        yield
        self.pods, self.people, self.free_pairs = before

    # What the solver is asked.

    def terms(self) -> Iterator[Term]:
        """The terms whose points may change with what is in play, each once."""
        seen: dict[int, Term] = {}
        for pod in self.pods:
            seen.update((id(term), term) for term in self.forms.terms_by_pod[pod])
        for person in self.people:
            seen.update((id(term), term) for term in self.forms.terms_by_person[person])
        if self.free_pairs:
            seen.update((id(term), term) for term in self.forms.terms_of_pairs)
        seen.update((id(term), term) for term in self.forms.terms_of_plan)
        return iter(seen.values())

    def points(self, levels: Mapping[str, int]) -> Expression:
        """The weighted points of these levels, each times its factor, over what is in play."""
        return self.weighted(
            (levels[term.level] * term.weight, term.piece.encode(self))
            for term in self.terms()
            if levels.get(term.level)
        )

    def hint(self, state: State) -> None:
        """Offer a plan to start from."""
        for pod in self.pods:
            for person in self.free_people:
                self.cp.add_hint(self.members[pod][person], person in state.pods[pod])
        for pair in self.free_pairs:
            self.cp.add_hint(self.pairs[pair], pair in state.pairs)

    def fix(self, state: State) -> None:
        """Hold everything in play as it is in a plan."""
        for pod in self.pods:
            for person in self.free_people:
                self.cp.add(self.members[pod][person] == (person in state.pods[pod]))
        for pair in self.free_pairs:
            self.cp.add(self.pairs[pair] == (pair in state.pairs))

    def state(self, value: Any) -> State:
        """The plan by numbers that a solution stands for; `value` gives each variable's value."""

        def held(literal: Literal) -> bool:
            return bool(literal if isinstance(literal, int) else value(literal))

        pods = [{person for person, x in members.items() if held(x)} for members in self.members]
        return State.of(len(self.places), pods, {pair for pair, y in self.pairs.items() if held(y)})
