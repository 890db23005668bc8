"""The page of one challenge and its pod: facts, what it costs, who fits, and what else would be better."""

from planner.explain.fits import fits, reasons
from planner.explain.needs import why_not_staffed
from planner.explain.option import Option
from ui.document import Document
from ui.explain import PodStory
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Facts, Header
from ui.frame.sentence import Sentence

_FEW = 3


class PodPage(Page):
    """One challenge and its pod: facts, what it costs, who fits, and what else would make it better."""

    def __init__(self, document: Document, challenge: str) -> None:
        super().__init__(document)
        story = PodStory(document.workspace, self._assessment, challenge)
        section = self._head(Header(story.challenge.title, story.line))
        section.add(Facts(story.facts()))
        costs = story.costs()
        self._members = self._plan.members(challenge)
        if self._members:
            section = self._section("What does this pod cost?")
            self._reasons(section, costs, "Nothing gave way. All rules are kept.")
        else:
            left = [p for p in self._problem.people if p.joins and not self._plan.places(p.id)]
            section = self._section("Why is it not staffed?")
            why = why_not_staffed(self._problem, story.challenge, left)
            section.add(Sentence(why))
            self._reasons(section, costs, "Nothing is lost by it.")
        self._who_fits(challenge)
        if self._members:
            self._suggestions("Swaps and chains for this pod", challenge)
        if self._members:
            self._leaves(challenge=challenge)
        self._happens("Give up this challenge…", given_up=[challenge])
        self._column.addStretch()

    def _who_fits(self, challenge: str) -> None:
        section = self._options("Who fits here?", "No single move makes this pod better.", self._named)

        def fill(options: list[Option]) -> None:
            # Who costs least, even where opening a pod breaks a must at first.
            chosen = [option for option in options if option.better or not self._members][:_FEW]
            section.fill(chosen, options, "people", self._why)

        self._look(section, fits(self._assessment, challenge), fill)

    def _why(self, option: Option) -> str:
        return next(iter(reasons(self._assessment, option).merits), "")

    def _named(self, option: Option) -> str:
        return self._problem.person[option.action.steps[0].person].name
