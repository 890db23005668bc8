"""The page of one person: facts, why here, and better places."""

from ui.board.face import Drop, Held
from ui.document import Document
from ui.explain import PersonStory
from ui.frame.pages.page import Page
from ui.frame.parts import Facts, Header
from ui.places import Place, swaps, targets
from ui.widgets import IconButton

_FEW_PODS = 12  # whose members are considered for a swap; more would keep a small machine busy


class PersonPage(Page):
    """One person: facts, why here, and better places."""

    def __init__(self, document: Document, held: Held) -> None:
        super().__init__(document)
        story = PersonStory(document.workspace, self._assessment, held.person)
        departments = [department.id for department in self._problem.departments]
        number = departments.index(story.person.department)
        header = Header(story.person.name, story.line, number, self._problem.side[held.person])
        if held.source is not None:
            header.add_button(self._lock_button(held))
        self._head(header).add(Facts(story.facts()))
        where = "here" if held.source is not None else "on the bench"
        rows = story.why_here(held.source)
        section = self._section(f"Why is {story.called} {where}?")
        self._reasons(section, rows, "Nothing speaks for or against it.")
        nothing = f"No single move or swap of {story.called} is better."
        self._places(f"Better places for {story.called}", nothing, self._named)
        self._column.addStretch()
        drops = targets(self._problem, [held])
        self._finder.find(self._assessment, drops, lambda places: self._swaps(held, places))

    def _lock_button(self, held: Held) -> IconButton:
        locked = any(
            lock.person == held.person and lock.challenge == held.source and lock.kind == "in"
            for lock in self._problem.locks
        )
        button = IconButton("lock", "Unlock (L)" if locked else "Lock here (L)")
        button.set_icon("lock", "accent_text" if locked else "muted")
        button.setCheckable(True)
        button.setChecked(locked)
        button.setDisabled(self._document.read_only)
        button.clicked.connect(lambda: self.lockAsked.emit((held,)))
        return button

    def _swaps(self, held: Held, places: list[Place]) -> list[Drop]:
        ranked = [place.drop.target for place in sorted(places, key=lambda place: place.after.rank)]
        pods = [pod for pod in ranked if pod is not None and pod in self._plan.pods]
        return swaps(self._plan, held, pods[:_FEW_PODS])

    def _named(self, drop: Drop) -> str:
        if drop.swap is not None:
            return f"Swap with {self._problem.person[drop.swap.person].name}"
        return self._title(drop.target)
