"""The page of a whole plan: facts and what gave way, or what one level is made of."""

from planner.plan import Finding
from ui import words
from ui.document import Document
from ui.explain import digest, plan_facts
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Facts, Header
from ui.theme import theme

NO_BREAK = "\u00a0"


class PlanPage(Page):
    """The whole plan: facts and what gave way, or what one level is made of."""

    def __init__(self, document: Document, level: str | None = None) -> None:
        super().__init__(document)
        named = document.named_plan
        title = named.name if named else "No plan"
        costs = words.cost_words(self._assessment.score, most=4) or "nothing"
        # Lines break between levels, not between a level and its figure.
        header = Header(title, f"Cost {', '.join(part.replace(' ', NO_BREAK) for part in costs.split(', '))}")
        section = self._section(line=False) if level is None else self._head(header)
        if level is None:
            section.add(header)
            section.rows.addSpacing(theme().px(8))
        section.add(Facts(plan_facts(self._problem, self._plan), wrap=True))
        mine: list[Finding] = [f for f in self._assessment.findings if level is None or f.level == level]
        word = words.LEVEL_NAMES[level] if level else ""
        asked = f"What is {word} made of?" if level else "What gave way?"
        nothing = "Nothing gave way. All rules are kept."
        self._reasons(self._section(asked), digest(mine, each=2 if level is None else 6), nothing)
        if level is None:
            self._suggestions("What would be better?")
        self._column.addStretch()
