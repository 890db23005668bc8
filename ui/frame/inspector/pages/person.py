"""The page of one person: facts, why here, better places, and others for this place."""

from typing import TYPE_CHECKING

from planner.explain.option import Option, best
from planner.explain.pairs import stand_ins
from planner.explain.places import places, successors
from planner.problem import Pair
from ui.board.face import Held
from ui.document import Document
from ui.explain import PersonStory
from ui.fairness.words import against_others, lines, present, summary
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Facts, Header, Section
from ui.frame.inspector.rows import NamedRow
from ui.frame.sentence import Sentence
from ui.gestures import locks_elsewhere
from ui.widgets import IconButton

if TYPE_CHECKING:
    from planner.graphs.fairness import Ledger

_FEW = 3


class PersonPage(Page):
    """One person: facts, why here and what goes without them, better places, and others for this place."""

    def __init__(self, document: Document, held: Held) -> None:
        super().__init__(document)
        self._held, self._story = held, PersonStory(document.workspace, self._assessment, held.person)
        story = self._story
        departments = [department.id for department in self._problem.departments]
        number = departments.index(story.person.department)
        header = Header(story.person.name, story.line, number, self._problem.side[held.person])
        if held.source is not None:
            header.add_button(self._lock(held))
        self._head(header).add(Facts(story.facts()))
        quarters = self._quarters()
        self._locks()
        where = "here" if held.source is not None else "on the bench"
        rows = story.why_here(held.source)
        section = self._section(f"Why is {story.called} {where}?")
        self._reasons(section, rows, "Nothing speaks for or against it.")
        self._better_places()
        if held.source is not None:
            section = self._section(f"Without {story.called} here")
            self._reasons(section, story.without(held.source), "Nothing would be worse.", signed=True)
            self._others(held.source)
        for pair in self._plan.pairs_of(held.person):
            self._pair(pair)
        self._column.addWidget(quarters)
        self._leaves((held,))
        self._happens(f"{story.called} leaves…", leaving=[held.person])
        self._column.addStretch()

    def _locks(self) -> None:
        """The locks that no card shows, each with a button that releases it."""
        document, person = self._document, self._held.person
        if document.plan_id is None:
            return
        locks = locks_elsewhere(document.workspace, document.plan_id, person)
        known = [lock for lock in locks if lock.challenge in self._problem.challenge]
        if not known:
            return
        section = self._section("Locks elsewhere")
        for lock in known:
            title = self._title(lock.challenge)
            row = NamedRow(f"{'Locked into' if lock.kind == 'in' else 'Kept out of'} {title}", "Release")
            row.button.setDisabled(document.read_only)
            there = Held(person, lock.challenge)
            row.button.clicked.connect(lambda _=False, there=there: self.releaseAsked.emit(there))
            section.add(row)

    def _quarters(self) -> Section:
        """What past quarters gave the person, which is found before where to go as it takes less."""
        section, person = Section("Over the quarters"), self._held.person

        def fill(ledger: "Ledger | None") -> None:
            now = present(self._document, person)
            entries = [] if ledger is None else ledger.entries(person)
            if ledger is not None and entries:
                standing = ledger.standing(person)
                section.add(Sentence(summary(standing.mine)))
                for sentence in against_others(standing):
                    section.add(Sentence(sentence, "body", "muted"))
            else:
                section.add(Sentence("Nothing is on record yet.", "body", "muted"))
            section.add(Facts([*filter(None, [now]), *lines(entries)], wrap=True))

        if self._document.has_ledger:
            fill(self._document.ledger)
        else:
            self._find(self._document.ledger_found(), fill)
        return section

    def _better_places(self) -> None:
        called, held = self._story.called, self._held
        nothing = f"No single move or swap of {called} is better."
        section = self._options(f"Better places for {called}", nothing, self._place)

        def fill(options: list[Option]) -> None:
            section.fill(best(options, _FEW), [o for o in options if len(o.action.steps) == 1])

        self._look(section, places(self._assessment, held.person, held.source), fill)

    def _others(self, challenge: str) -> None:
        called = self._story.called
        nothing = f"Nobody would be better here than {called}."
        section = self._options(f"Others for {called}’s place", nothing, self._other)

        def fill(options: list[Option]) -> None:
            first: dict[str, Option] = {}  # of several ways for somebody to come the best
            for option in options:
                first.setdefault(option.action.steps[0].person, option)
            people = list(first.values())
            section.fill([option for option in people if option.better][:_FEW], people, "people")

        self._look(section, successors(self._assessment, self._held.person, challenge), fill)

    def _pair(self, pair: Pair) -> None:
        mine = self._held.person == pair.it
        partner = self._problem.called(pair.business if mine else pair.it)
        section = self._section(f"What does the pair with {partner} cost?")
        self._reasons(section, self._story.as_liaison(pair), "Nothing gave way. All rules are kept.")
        nothing = f"Nobody would be better beside {partner}."
        stand_in = self._options("Who could stand in?", nothing, self._stand_in)

        def fill(options: list[Option]) -> None:
            stand_in.fill([option for option in options if option.better][:_FEW], options, "people")

        self._look(stand_in, stand_ins(self._assessment, pair, "it" if mine else "business"), fill)

    def _lock(self, held: Held) -> IconButton:
        locked = any(
            lock.person == held.person and lock.challenge == held.source and lock.kind == "in"
            for lock in self._problem.locks
        )
        button = self._lock_button(locked, "Unlock" if locked else "Lock here")
        button.clicked.connect(lambda: self.lockAsked.emit((held,)))
        return button

    def _place(self, option: Option) -> str:
        first, *others = option.action.steps
        if others:
            return f"Swap with {self._problem.person[others[0].person].name}"
        return self._title(first.target)

    def _other(self, option: Option) -> str:
        """Who comes, and where that leaves the person of this page where it is no exchange."""
        comes, goes = option.action.steps
        name = self._problem.person[comes.person].name
        if comes.source == goes.target:
            return name
        return f"{name}, {self._story.called} to the bench"

    def _stand_in(self, option: Option) -> str:
        (pair,) = option.action.begins
        mine = self._held.person
        other = pair.it if self._problem.side[mine] == "it" else pair.business
        return self._problem.person[other].name
