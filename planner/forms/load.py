"""Load: what a person's worst week takes beyond that week's cap."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece, State
from planner.forms.compiled import Numbers, compiled
from planner.forms.layout import PARTNER_COUNTS, PLACE_COUNTS, PLACES, PLACES_CAP, WEEKS

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model


@dataclass(frozen=True)
class Load(Piece):
    """ceil(max over weeks of (what pods and pairs take - cap) / unit), never below 0, for each person.

    `takes[c]` is what a membership in challenge c takes in each week of `weeks[c]` (numbered from 0);
    `pair_takes` what each liaison pair takes in every week; `caps[p]` holds person p's cap by week.
    """

    takes: tuple[int, ...]
    weeks: tuple[frozenset[int], ...]
    pair_takes: int
    caps: tuple[tuple[int, ...], ...]
    unit: int

    def of_person(self, person: int, state: State) -> int:
        """The worst week's excess, in units, rounded up."""
        places, pairs = state.places[person], len(state.pairs_of[person])
        if not places and not pairs * self.pair_takes:
            return 0
        taken = [pairs * self.pair_takes - cap for cap in self.caps[person]]
        for challenge in places:
            for week in self.weeks[challenge]:
                taken[week] += self.takes[challenge]
        worst = max(taken)
        return max(0, -(-worst // self.unit))

    def pack(self, packing: "Packing", factor: int) -> None:
        """What each challenge takes in each week and at most, and each person's caps and their least."""
        weeks = range(packing.weeks)
        takes = [
            taken if week in running else 0
            for taken, running in zip(self.takes, self.weeks, strict=True)
            for week in weeks
        ]
        caps = [cap for person in self.caps for cap in person]
        record = (packing.put(takes), self.pair_takes, packing.put(caps), self.unit, factor)
        most = [max(0, taken) for taken in self.takes]
        least = [min(person) for person in self.caps]
        packing.loads.append((*record, packing.put(most), packing.put(least)))

    def encode(self, model: "Model") -> "Expression":
        """The worst week is no less than any week; a week that another one covers is left out."""
        return model.sum(self._excess(model, person) for person in model.people)

    def _excess(self, model: "Model", person: int) -> "Expression":
        places, pairs = model.places[person], model.pairs_of[person]
        caps: dict[frozenset[int], int] = {}
        for week, cap in enumerate(self.caps[person]):
            running = frozenset(c for c in places if week in self.weeks[c] and self.takes[c])
            caps[running] = min(cap, caps.get(running, cap))
        floors = [
            model.weighted(
                [
                    (1, -cap),
                    *((self.takes[c], places[c]) for c in sorted(running)),
                    *((self.pair_takes, pair) for pair in pairs),
                ]
            )
            for running, cap in caps.items()
            if not any(running < other and caps[other] <= cap for other in caps)
        ]
        most = sum(self.takes[c] for c in places) + self.pair_takes * len(pairs) - min(caps.values())
        return model.at_least(floors, max(0, -(-most // self.unit)), self.unit)


@compiled
def cost(data: Numbers, state: Numbers, record: int, person: int) -> int:
    """What a packed piece costs for one person."""
    pair_takes = data[record + 1] * state[data[PARTNER_COUNTS] + person]
    places = state[data[PLACE_COUNTS] + person]
    if places == 0 and pair_takes == 0:
        return 0
    first = data[PLACES] + person * data[PLACES_CAP]
    taken, most = pair_takes, data[record + 5]
    for place in range(first, first + places):
        taken += data[most + state[place]]
    if taken <= data[data[record + 6] + person]:  # no week takes more than all together
        return 0
    weeks, takes = data[WEEKS], data[record]
    caps = data[record + 2] + person * weeks
    worst = 0
    for week in range(weeks):
        taken = pair_takes - data[caps + week]
        for place in range(first, first + places):
            taken += data[takes + state[place] * weeks + week]
        worst = max(worst, taken)
    unit = data[record + 3]
    return data[record + 4] * ((worst + unit - 1) // unit)
