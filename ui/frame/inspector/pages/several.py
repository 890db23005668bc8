"""The page of several people: what they are together, and better places for all of them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from planner.explain.option import Option, best, ranked
from planner.explain.prices import options_of
from ui import words
from ui.board.face import Held
from ui.document import Document
from ui.faces import hours_used
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Header, Section
from ui.frame.sentence import Sentence
from ui.places import action, targets
from ui.theme import theme
from ui.widgets import Button, Label


class SeveralPage(Page):
    """Several people at once: what they are together, and better places for all of them."""

    def __init__(self, document: Document, people: Sequence[Held]) -> None:
        super().__init__(document)
        persons = [self._problem.person[held.person] for held in people]
        names = words.plain_list([self._problem.called(person.id) for person in persons], most=4)
        section = self._head(Header(f"{len(people)} people", names))
        used = sum(hours_used(self._problem, self._plan, person.id) for person in persons)
        have = sum(person.pod_hours for person in persons)
        departments = dict.fromkeys(self._problem.department[p.department].name for p in persons)
        section.add(Sentence(words.plain_list(list(departments), most=4)))
        section.add(Label(f"{words.hours(used)} of {words.hours(have)} pod hours a week", "body", "muted"))
        buttons, row = Section(line=False), QHBoxLayout()
        row.setSpacing(theme().px(8))
        for word, signal in (("Lock", self.lockAsked), ("To the bench", self.benchAsked)):
            button = Button(word)
            button.setDisabled(document.read_only)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(tuple(people)))
            row.addWidget(button)
        row.addStretch()
        buttons.rows.addLayout(row)
        self._column.addWidget(buttons)
        self._better_places(people)
        self._column.addStretch()

    def _better_places(self, people: Sequence[Held]) -> None:
        nothing = "No pod is better for all of them."
        section = self._options("Better places for all of them", nothing, self._named)

        def fill(options: list[Option]) -> None:
            section.fill(best(options), ranked(options))

        actions = [action(drop) for drop in targets(self._problem, people)]
        self._look(section, options_of(self._assessment, actions), fill)

    def _named(self, option: Option) -> str:
        return self._title(option.action.steps[0].target)
