"""Ctrl+K: everything that the window can do and everything in the file, in the palette."""

from collections.abc import Iterator
from functools import partial
from operator import is_not
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner.problem import Pair, Person, Problem
from planner.workspace.quarters import called
from ui import still, words
from ui.frame.actions import keys_of
from ui.frame.places.people_switch import PLACES
from ui.palette import Entry, Palette

if TYPE_CHECKING:
    from ui.document import Document
    from ui.frame.window import MainWindow

PROMPT = "Search people, pods, plans and everything you can do"
_REMEMBERED = 5


class Search(QObject):
    """Fills the palette of one window; what was picked last comes first while nothing is typed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._recent: list[str] = []
        # What was found in the file, and of which state of it.
        self._found: tuple[tuple[object, ...], list[Entry]] = (), []
        self._offered: set[str] = set()
        self.palette = Palette(window)
        self.palette.chosen.connect(self._remember)

    def toggle(self) -> None:
        """Ask in the palette, or close it."""
        if self.palette.isVisible():
            self.palette.close()
            return
        document = self._window.document
        with still.making():
            entries = [*self._actions(), *self._places(), *self._kept(document)]
            self._offered = {entry.key for entry in entries}
            self.palette.ask(PROMPT, self._recent_first(entries))

    def _kept(self, document: "Document | None") -> list[Entry]:
        """The entries of a file, made anew where something in it is another than before."""
        if document is None:
            self._found = (), []
        else:
            state = document, document.workspace, document.plan_id
            if len(self._found[0]) != len(state) or any(map(is_not, self._found[0], state)):
                self._found = state, [*self._of_file(document)]
        return self._found[1]

    def _recent_first(self, entries: list[Entry]) -> list[Entry]:
        order = {key: number for number, key in enumerate(self._recent)}
        return sorted(entries, key=lambda entry: order.get(entry.key, len(order)))

    def _remember(self, entry: Entry) -> None:
        if entry.key not in self._offered:
            return  # the palette was asked for something else
        self._recent = [entry.key, *(key for key in self._recent if key != entry.key)][:_REMEMBERED]

    # What there is.

    def _actions(self) -> Iterator[Entry]:
        actions = self._window.actions_
        for about, name, action in actions:
            if name in actions.places or name == "search":
                continue
            yield Entry(
                f"action {name}",
                "arrow-right",
                action.text().replace("&&", "&"),
                about,
                keys_of(action),
                why_not=actions.why_not(name),
                do=action.trigger,
            )

    def _places(self) -> Iterator[Entry]:
        actions = self._window.actions_
        for key, icon, name in self._window.rail.places:
            action, why = actions[key], actions.why_not(key)
            yield Entry(f"place {key}", icon, name, "Place", keys_of(action), why_not=why, do=action.trigger)
        # What has an action of its own stands among these already.
        for key in [key for key in PLACES if key not in (*actions.places, "capacity")]:
            show = partial(self._window.show_place, key)
            why = actions.why_not("people")
            yield Entry(f"place {key}", "people", PLACES[key], "Place", why_not=why, do=show)

    def _of_file(self, document: "Document") -> Iterator[Entry]:
        problem = None if document.trouble else document.problem
        if problem is not None:
            plan = document.plan
            for person in problem.people:
                yield self._person(problem, person, plan.places(person.id))
            for challenge in problem.challenges:
                count = len(plan.members(challenge.id))
                size = words.size(count, challenge.size) if count else "Not staffed"
                yield Entry(
                    f"pod {challenge.id}",
                    "challenges",
                    challenge.title,
                    words.ASIDE.join(["Pod", words.weeks(problem, challenge), size]),
                    do=partial(self._go_to_pod, challenge.id),
                )
            for pair in plan.pairs:
                yield self._pair(problem, pair)
            yield from self._rules(problem)
        yield from self._plans(document)

    def _person(self, problem: Problem, person: Person, pods: tuple[str, ...]) -> Entry:
        where = ", ".join(problem.challenge[pod].title for pod in pods)
        where = where or ("Bench" if person.joins else "Does not join")
        department = problem.department[person.department].name
        return Entry(
            f"person {person.id}",
            "people",
            person.name,
            words.ASIDE.join([where, department]),
            do=partial(self._go_to_person, person.id),
        )

    def _pair(self, problem: Problem, pair: Pair) -> Entry:
        names = f"{problem.person[pair.business].name} and {problem.person[pair.it].name}"
        unit = problem.department[problem.person[pair.business].department].name
        return Entry(
            f"pair {pair.business} {pair.it}",
            "pairs",
            names,
            words.ASIDE.join(["Liaison pair", unit]),
            do=partial(self._go_to_pair, problem.person[pair.business].department, pair),
        )

    def _rules(self, problem: Problem) -> Iterator[Entry]:
        from planner.rules import rule_in, rule_types

        for key, kind in rule_types().items():
            level = words.LEVEL_NAMES.get(rule_in(problem, kind).level, "Off")
            aside = words.ASIDE.join(["Rule", level])
            yield Entry(f"rule {key}", "rules", kind.name, aside, do=partial(self._go_to_rule, key))

    def _plans(self, document: "Document") -> Iterator[Entry]:
        workspace = document.workspace
        for cycle in sorted(workspace.cycles.values(), key=lambda cycle: cycle.starts, reverse=True):
            quarter = called(cycle.id)
            for plan in workspace.plans_of(cycle.id):
                here = plan.id == document.plan_id
                yield Entry(
                    f"plan {plan.id}",
                    "compare",
                    f"{quarter}{words.ASIDE}{plan.name}",
                    words.ASIDE.join(["Plan", "shown now" if here else cycle.state]),
                    do=partial(document.look_at, plan.id),
                )

    # Where it leads.

    def _go_to_person(self, person: str) -> None:
        """Go to somebody in the place that is shown where people are listed there, else on the board."""
        window = self._window
        if window.tables.go_to(person):
            return
        window.show_place("board")
        page = window.board_page
        if page.toolbar.filter.text():
            page.toolbar.filter.clear()  # it may have folded the pod
        if not page.board.show_person(person):
            window.show_place("people")
            window.tables.go_to(person)

    def _go_to_pod(self, challenge: str) -> None:
        self._window.show_place("board")
        page = self._window.board_page
        if not page.board.show_pod(challenge):
            page.select_pod(challenge)  # it has no pod

    def _go_to_rule(self, key: str) -> None:
        self._window.show_place("rules")
        self._window.rules.page.board.take_keyboard(key)

    def _go_to_pair(self, unit: str, pair: Pair) -> None:
        from ui.pairs.face import Target

        self._window.show_place("pairs")
        self._window.pairs.page.board.table.go_to(Target(unit, pair))
