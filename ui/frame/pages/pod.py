"""The page of one challenge and its pod: facts, what it costs, and who fits."""

from ui.board.face import Drop, Held
from ui.document import Document
from ui.explain import PodStory
from ui.faces import why_not_staffed
from ui.frame.pages.page import Page
from ui.frame.parts import Facts, Header
from ui.frame.sentence import Sentence
from ui.places import BEST, Place


class PodPage(Page):
    """One challenge and its pod: facts, what it costs, and who fits."""

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
        nothing = "No single move makes this pod better."
        self._places("Who fits here?", nothing, self._named, self._fitting, "people")
        self._column.addStretch()
        self._finder.find(self._assessment, self._arrivals(challenge))

    def _arrivals(self, challenge: str) -> list[Drop]:
        drops = []
        for person in self._problem.people:
            places = self._plan.places(person.id)
            if person.joins and challenge not in places:
                source = places[0] if len(places) >= person.max_pods and places else None
                drops.append(Drop((Held(person.id, source),), challenge))
        return drops

    def _fitting(self, places: list[Place]) -> list[Place]:
        """Who costs least, even where opening a pod breaks a must at first."""
        ranked = sorted(places, key=lambda place: place.after.rank)
        return [place for place in ranked if place.better or not self._members][:BEST]

    def _named(self, drop: Drop) -> str:
        return self._problem.person[drop.people[0].person].name
