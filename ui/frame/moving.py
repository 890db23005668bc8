"""Moving by keyboard: where people could go and whom they could swap with, the best first, with a preview."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.problem import Problem
from planner.words import counted
from ui import words
from ui.board.face import Drop, Held, Tab
from ui.finder import Finder
from ui.palette import Entry, Palette
from ui.places import Place, as_drop, targets
from ui.tabs import quick_tab, tab
from ui.theme import Role

if TYPE_CHECKING:
    from planner.explain.option import Option
    from planner.score import Assessment
    from ui.frame.window import MainWindow

BEST = 3  # places that are ranked
REASONED = 24  # of which it is said why a must breaks: that takes a moment each
PAUSE = 60  # milliseconds, so that a preview never holds up who goes on with the arrows
_ROLES: dict[str, Role] = {
    "better": "positive_text",
    "worse": "warning_text",
    "breaks": "danger_text",
    "same": "muted",
}


class Moving(QObject):
    """Asks in the palette; what Enter would do is previewed as it is for people who are held."""

    def __init__(self, window: "MainWindow", palette: Palette) -> None:
        super().__init__(window)
        self._window, self._palette = window, palette
        self._page = window.board_page
        self._drops: dict[str, Drop] = {}
        self._finder = Finder(self)
        self._finder.found.connect(self._ranked)
        self._page.preview.placed.connect(self._moves)
        self._drop: Drop | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self._page.preview.point(self._drop))
        palette.pointed.connect(self._point)
        palette.closed.connect(self._end)

    def ask_where(self, people: Sequence[Held]) -> None:
        """Ask for the pod, or the bench, that people move to."""
        assessment = self._assessment(people)
        if assessment is None:
            return
        drops = [*targets(assessment.problem, people)]
        self._ask(assessment, people, f"Move {_named(assessment.problem, people)} to", drops)

    def ask_with_whom(self, people: Sequence[Held]) -> None:
        """Ask whom one person changes places with."""
        assessment = self._assessment(people)
        if assessment is None or len(people) != 1:
            return
        from planner.explain.places import swaps
        from ui.places import placed

        (held,) = people
        found = [as_drop(action) for action in swaps(assessment, held.person, held.source)]
        drops = [drop for drop in found if drop is not None]
        self._ask(assessment, people, f"Swap {_named(assessment.problem, people)} with", drops)
        self._finder.start(placed(assessment, drops))

    def _assessment(self, people: Sequence[Held]) -> "Assessment | None":
        document = self._window.document
        if not people or document is None or document.read_only or document.trouble:
            return None
        return document.assessment

    def _ask(
        self, assessment: "Assessment", people: Sequence[Held], prompt: str, drops: Sequence[Drop]
    ) -> None:
        entries = [self._entry(assessment.problem, drop) for drop in drops]
        entries.sort(key=lambda entry: entry.name)
        self._drops = {_key(drop): drop for drop in drops}
        self._page.preview.hold(assessment, people)
        self._palette.ask(prompt, entries, "There is nowhere to go." if not drops else "Nothing matches.")

    def _moves(self, places: Sequence[Place]) -> None:
        """Rank what the preview has worked out, where that is what is asked about."""
        if places and {_key(place.drop) for place in places} == self._drops.keys():
            self._ranked(places)

    def _ranked(self, places: Sequence[Place]) -> None:
        """Show what each would change once all is known, the best first."""
        assessment = self._assessment([Held("", None)])
        if assessment is None or not self._drops:
            return
        from planner.explain.option import ranked

        drop_of = {place.option.action: place.drop for place in places}
        options: list[Option] = ranked([place.option for place in places])
        entries: list[Entry] = []
        for number, option in enumerate(options):
            rank = number + 1 if number < BEST and option.better else None
            change = tab(assessment, option, rank) if number < REASONED else quick_tab(option, rank)
            entries.append(self._entry(assessment.problem, drop_of[option.action], change))
        self._palette.show_entries(entries)

    def _entry(self, problem: Problem, drop: Drop, change: Tab | None = None) -> Entry:
        if drop.swap is not None:
            person = problem.person[drop.swap.person]
            icon, name = "swap", person.name
            department = problem.department[person.department].name
            aside = words.ASIDE.join([_title(problem, drop.target), department])
        elif drop.target is None:
            icon, name, aside = "bench", "Bench", ""
        else:
            challenge = problem.challenge[drop.target]
            icon, name, aside = "challenges", challenge.title, words.weeks(problem, challenge)
        do = partial(self._page.drop, drop)
        if change is None:
            return Entry(_key(drop), icon, name, aside, do=do)
        hint = "  ".join(part for part in (change.word, change.change) if part)
        role, said = _ROLES[change.kind], change.spoken
        return Entry(_key(drop), icon, name, aside, hint, role, change.rank, said, do=do)

    # The preview.

    def _point(self, entry: Entry | None) -> None:
        drop = None if entry is None else self._drops.get(entry.key)
        if drop is not None:
            self._drop = drop
            self._page.board.point_at(drop.target)
            self._pause.start()

    def _end(self) -> None:
        if self._drops:
            self._drops = {}
            self._finder.stop()
            self._pause.stop()
            self._page.board.point_at(None, shown=False)
            self._page.preview.hold(None, ())


def _key(drop: Drop) -> str:
    return f"swap {drop.swap.person} {drop.swap.source}" if drop.swap is not None else f"move {drop.target}"


def _title(problem: Problem, challenge: str | None) -> str:
    return "Bench" if challenge is None else problem.challenge[challenge].title


def _named(problem: Problem, people: Sequence[Held]) -> str:
    persons = {held.person for held in people}
    return (
        problem.person[people[0].person].name
        if len(persons) == 1
        else counted(len(persons), "person", "people")
    )
