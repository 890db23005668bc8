"""The page of a liaison who is free: facts, and the pairs that could be."""

from planner.explain import Work
from planner.explain.option import Option, ranked, told
from ui.document import Document
from ui.explain import PersonStory
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Facts, Header
from ui.pairs.face import Seat
from ui.pairs.gestures import every_target, placed

_FEW = 3


class LiaisonPage(Page):
    """Somebody who could be in one more pair: facts, and where that would be better."""

    def __init__(self, document: Document, person: str) -> None:
        super().__init__(document)
        self._person, story = person, PersonStory(document.workspace, self._assessment, person)
        departments = [department.id for department in self._problem.departments]
        number = departments.index(story.person.department)
        header = Header(story.person.name, story.line, number, self._problem.side[person])
        self._head(header).add(Facts(story.facts()))
        nothing = f"No pair with {story.called} would be better."
        section = self._options(f"Pairs for {story.called}", nothing, self._named)

        def fill(options: list[Option]) -> None:
            section.fill([option for option in options if option.better][:_FEW], options, "pairs")

        self._look(section, self._places(), fill)
        self._column.addStretch()

    def _places(self) -> Work[list[Option]]:
        side = self._problem.side[self._person]
        found = yield from placed(self._assessment, Seat(self._person, side), every_target(self._assessment))
        return ranked(list(found.values()))

    def _named(self, option: Option) -> str:
        return told(self._problem, option.action)
