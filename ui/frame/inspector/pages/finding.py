"""The page of one finding: what was found, where and of whom, and what would fix it."""

from planner.explain.fixes import fixes
from planner.explain.option import Option, told
from planner.plan import Finding
from planner.rules import rule_types
from ui import words
from ui.document import Document
from ui.explain import Fact
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Facts, Header
from ui.frame.sentence import Sentence

_FEW, _NAMED = 3, 3


class FindingPage(Page):
    """One finding: the rule, its level and cost, the pod and the people, and what would fix it."""

    def __init__(self, document: Document, finding: Finding) -> None:
        super().__init__(document)
        rule = rule_types()[finding.rule]
        cost = f"{words.LEVEL_NAMES[finding.level]} {words.figure(finding.cost)}"
        section = self._head(Header(rule.name, f"Costs {cost}"))
        section.add(Sentence(finding.text, strong=True))
        section.rows.addSpacing(section.rows.spacing())
        section.add(Facts(self._facts(finding, rule.sentence), wrap=True))
        nothing = "No single move, swap or change of a pair ends this."
        options = self._options("What would fix this?", nothing, self._named)

        def fill(found: list[Option]) -> None:
            options.fill(found[:_FEW], found, "ways")

        self._look(options, fixes(self._assessment, finding), fill)
        self._column.addStretch()

    def _facts(self, finding: Finding, asked: str) -> list[Fact]:
        facts = [Fact("The rule", asked)]
        if finding.challenge is not None:
            facts.append(Fact("Pod", self._title(finding.challenge)))
        if finding.people:
            names = [self._problem.person[person].name for person in finding.people]
            facts.append(Fact("People", words.plain_list(names, most=_NAMED)))
        return facts

    def _named(self, option: Option) -> str:
        name = told(self._problem, option.action)
        return name[:1].upper() + name[1:]
