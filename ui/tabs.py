"""What stands above each pod while people are held."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ui import words
from ui.board.face import Tab
from ui.places import Place, differences_of

if TYPE_CHECKING:
    from planner.explain import Work
    from planner.explain.option import Action, Option
    from planner.score import Assessment

UNTOLD = "Breaks a must"  # as long as nobody looked for the reason

# Why a drop breaks a must, short enough for a tab; of several reasons the first counts.
BREAKS = {
    "vetoes": "Ruled out",
    "locks": "Locked here",
    "bonds": "A bond is broken",
    "presence": "Away too long",
    "hours": "Over hours",
    "places": "Too many pods at once",
    "size": "",  # says itself how many of how many
    "mix": "The mix is lost",
    "moves": "Too many moves",
}


class Tabs(Mapping[str | None, Tab]):
    """The tab of each place, by the challenge where it is, made when it is asked for.

    What a drop would change is there at once. Why it breaks a must takes longer to find: `find_reasons`.
    """

    def __init__(
        self,
        assessment: "Assessment",
        places: Sequence[Place],
        reasons: "dict[Action, str] | None" = None,
    ) -> None:
        from planner.explain.option import best

        self._assessment = assessment
        self._places = {one.drop.target: one for one in places}
        self._reasons: dict[Action, str] = {} if reasons is None else reasons
        ranked = enumerate(best([one.option for one in places]), start=1)
        self._ranks = {option.action: rank for rank, option in ranked}

    def __getitem__(self, challenge: str | None) -> Tab:
        option = self._places[challenge].option
        if option.change.must > 0:
            return _broken(option, self._reasons.get(option.action, UNTOLD))
        return _changed(option, self._ranks.get(option.action))

    def __iter__(self) -> Iterator[str | None]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def place(self, challenge: str | None) -> Place | None:
        """The place at a challenge; None where nobody would move."""
        return self._places.get(challenge)

    def with_place(self, place: Place) -> "Tabs":
        """The same tabs, of which one speaks of another drop."""
        others = [one for one in self._places.values() if one.drop.target != place.drop.target]
        return Tabs(self._assessment, [*others, place], self._reasons)

    def find_reasons(self, challenges: Iterable[str | None]) -> "Work[None]":
        """Find out why drops at these challenges break a must, a few milliseconds at a time."""
        for challenge in challenges:
            one = self._places.get(challenge)
            if one is None or one.option.change.must <= 0 or one.option.action in self._reasons:
                continue
            self._reasons[one.option.action] = reason(self._assessment, one.option.action)
            yield


def tab(assessment: "Assessment", option: "Option", rank: int | None = None) -> Tab:
    """What a single option would change, as a tab says it."""
    if option.change.must > 0:
        return _broken(option, reason(assessment, option.action))
    return _changed(option, rank)


def quick_tab(option: "Option", rank: int | None = None) -> Tab:
    """The same without why it breaks a must, which takes a moment to find."""
    return _broken(option, UNTOLD) if option.change.must > 0 else _changed(option, rank)


def _broken(option: "Option", why: str) -> Tab:
    return Tab("breaks", why, f"Must {words.signed(option.change.must)}")


def _changed(option: "Option", rank: int | None) -> Tab:
    if option.after.rank == option.before.rank:
        return Tab("same", "No change")
    change = words.change_words(option.before, option.after)
    return Tab("better" if option.better else "worse", "Better" if option.better else "Worse", change, rank)


def reason(assessment: "Assessment", action: "Action") -> str:
    """Why an action breaks a must, in the words of a tab."""
    _, come = differences_of(assessment, action)
    broken, problem = [finding for finding in come if finding.level == "must"], assessment.problem
    order = [*BREAKS]
    first = min(broken, key=lambda f: order.index(f.rule) if f.rule in BREAKS else len(order))
    if first.rule == "vetoes" and first.people and problem.person[first.people[0]].joins:
        return f"{problem.called(first.people[0])} ruled this out"
    title = problem.challenge[first.challenge].title if first.challenge else ""
    told = first.text.removeprefix(title).strip(" .")
    return BREAKS.get(first.rule) or told[:1].upper() + told[1:]
