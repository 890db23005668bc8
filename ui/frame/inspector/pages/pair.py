"""The pages of one liaison pair and of one business unit: facts, costs, and who could stand in or begin."""

from collections.abc import Iterable

from planner.explain.liaisons import PairFacts, Unit, facts, units
from planner.explain.option import Action, Option, told
from planner.explain.pairs import beginnings, stand_ins
from planner.problem import Pair
from planner.words import counted
from ui import words
from ui.document import Document
from ui.explain import Fact, reasons
from ui.faces import hours_used
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Facts, Header, Section
from ui.frame.inspector.rows import NamedRow
from ui.pairs.faces import costs, term_of, unit_row
from ui.theme import Side
from ui.widgets import Button

_FEW = 3
_KEPT = "Nothing gave way. All rules are kept."


class PairPage(Page):
    """One pair: language, term, load and hours of its two people, what it costs, and who could stand in."""

    def __init__(self, document: Document, pair: Pair) -> None:
        super().__init__(document)
        self._pair, self._facts = pair, facts(self._assessment, pair)
        person, called = self._problem.person, self._problem.called
        unit = self._problem.department[person[pair.business].department]
        number = [department.id for department in self._problem.departments].index(unit.id)
        names = f"{person[pair.it].name} and {person[pair.business].name}"
        header = Header(names, f"Liaison pair of {unit.name}", number)
        locked = pair in self._problem.pair_locks
        lock = self._lock_button(locked, "Release this pair" if locked else "Lock this pair")
        lock.clicked.connect(lambda: self.pairLockAsked.emit(pair))
        header.add_button(lock)
        section = self._head(header)
        section.add(Facts(self._about(self._facts, unit.name), wrap=True))
        section = self._section("What does this pair cost?")
        self._reasons(section, reasons(costs(self._facts)), _KEPT)
        self._stand_ins(f"Who could stand in for {called(pair.it)}?", "it")
        self._stand_ins(f"Who could stand in for {called(pair.business)}?", "business")
        end = Button("End this pair")
        end.setDisabled(document.read_only)
        end.clicked.connect(lambda: self.actionAsked.emit(Action(ends=(pair,))))
        buttons = Section()
        buttons.add(end)
        self._column.addWidget(buttons)
        self._column.addStretch()

    def _about(self, known: PairFacts, unit: str) -> list[Fact]:
        it, business = (self._problem.called(one.person) for one in (known.it, known.business))
        load = [f"{one.pairs} of {one.most}" for one in (known.it, known.business)]
        hours = [
            f"{words.hours(hours_used(self._problem, self._plan, one.person))} of "
            f"{words.hours(self._problem.person[one.person].pod_hours)}"
            for one in (known.it, known.business)
        ]
        return [
            Fact("From IT", f"{it} knows {unit} {known.it.level} of 5"),
            Fact("From the unit", f"{business} knows technology {known.business.level} of 5"),
            Fact("Term", f"{term_of(known).words} of {counted(known.term, 'quarter')}"),
            Fact("Pairs", f"{it} {load[0]}, {business} {load[1]}"),
            Fact("Pod hours", f"{it} {hours[0]}, {business} {hours[1]}"),
        ]

    def _stand_ins(self, title: str, side: Side) -> None:
        mine = self._pair.it if side == "it" else self._pair.business
        nothing = f"Nobody would be better here than {self._problem.called(mine)}."

        def named(option: Option) -> str:
            (new,) = option.action.begins
            return self._problem.person[new.it if side == "it" else new.business].name

        section = self._options(title, nothing, named)

        def fill(options: list[Option]) -> None:
            section.fill([option for option in options if option.better][:_FEW], options, "people")

        self._look(section, stand_ins(self._assessment, self._pair, side), fill)


class UnitPage(Page):
    """One business unit: its pairs and its former ones, what it costs, and who could pair there."""

    def __init__(self, document: Document, department: str) -> None:
        super().__init__(document)
        unit = next(unit for unit in units(self._assessment) if unit.department.id == department)
        number = [one.id for one in self._problem.departments].index(department)
        row = unit_row(self._problem, unit)
        section = self._head(Header(unit.department.name, f"Liaison pairs: {row.coverage}", number))
        section.add(Facts(self._about(unit)))
        section = self._section("What does it cost?")
        self._reasons(section, reasons(unit.costs), _KEPT)
        if unit.gone:
            self._locked(unit.gone)
        nothing = "No further pair would be better."
        begins = self._options("Who could pair here?", nothing, lambda o: told(self._problem, o.action))

        def fill(options: list[Option]) -> None:
            begins.fill([option for option in options if option.better][:_FEW], options, "pairs")

        self._look(begins, beginnings(self._assessment, department), fill)
        self._column.addStretch()

    def _locked(self, pairs: Iterable[Pair]) -> None:
        """The locked pairs that are not there, each with a button that releases it."""
        section, called = self._section("Locked, and not there"), self._problem.called
        for pair in pairs:
            row = NamedRow(f"{called(pair.it)} and {called(pair.business)}", "Release")
            row.button.setDisabled(self._document.read_only)
            row.button.clicked.connect(lambda _=False, pair=pair: self.pairLockAsked.emit(pair))
            section.add(row)

    def _about(self, unit: Unit) -> list[Fact]:
        called, skill = self._problem.called, self._problem.skill
        there = [f"{called(pair.pair.it)} and {called(pair.pair.business)}" for pair in unit.pairs]
        before = [f"{called(past.it)} and {called(past.business)}" for past in unit.former]
        domain = [skill[one].name for one in unit.department.domain]
        return [
            Fact("Pairs", ", ".join(there) or "None yet"),
            Fact("Before", ", ".join(before) or "None"),
            Fact("Speaks", words.plain_list(domain) or "No field named"),
        ]
