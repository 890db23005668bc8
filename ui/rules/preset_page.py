"""The inspector's page of a preset: what it does, which rules it sets, and what the plan would cost then."""

from PySide6.QtCore import Qt, Signal

from planner.effect import effect
from planner.presets import Preset
from planner.rule_words import differences
from planner.rules import Rule, rule_in
from ui import words
from ui.document import Document
from ui.explain import Fact
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Facts, Header
from ui.frame.sentence import Sentence
from ui.theme import theme
from ui.widgets import Button, Label


class PresetPage(Page):
    """One preset. `agreed` says that it is wanted, `previewed` carries None when the page goes.

    `effect` is what it would make of the plan.
    """

    agreed = Signal()
    previewed = Signal(object)

    def __init__(self, document: Document, preset: Preset) -> None:
        super().__init__(document)
        rules = preset.rules()
        self.effect = effect(self._assessment, rules)
        differs = [(rule, told) for rule in rules if (told := self._differs(rule))]
        head = self._head(Header(preset.name, "A preset of rules"))
        head.add(Sentence(preset.sentence))
        head.rows.addSpacing(theme().px(8))
        self.button = Button("Choose it", "main")
        self.button.setAccessibleName(f"Choose {preset.name}")
        self.button.setEnabled(bool(differs) and not document.read_only)
        self.button.clicked.connect(self.agreed)
        head.rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        if document.why_read_only:
            head.add(Sentence(document.why_read_only, "body", "muted"))
        section = self._section("Which rules change?")
        for rule, told in differs:
            section.add(Label(rule.name, "body", strong=True))
            section.add(Sentence(told, "body", "muted"))
            section.rows.addSpacing(theme().px(4))
        if not differs:
            section.add(Sentence("None. All rules stand like this already.", "body", "muted"))
        section = self._section("What would this plan cost?")
        section.add(Facts(self._facts()))
        note = "The plan stays as it is. Solve then looks for a better one under these rules."
        section.add(Sentence(note, "body", "muted"))
        self._column.addStretch()

    def _differs(self, rule: Rule) -> str:
        told = []
        for each in differences(rule_in(self._problem, type(rule)), rule):
            label = f"{each.label}: " if each.label else ""
            told.append(f"{label}{each.before} {words.ARROW} {each.after}")
        return words.ASIDE.join(told)

    def _facts(self) -> list[Fact]:
        before, after = self.effect.before, self.effect.after
        facts = []
        for level, cost in words.by_level(before):
            then = getattr(after, level)
            same = f"{words.figure(cost)}, as it is"
            shown = same if then == cost else f"{words.figure(cost)} {words.ARROW} {words.figure(then)}"
            facts.append(Fact(words.LEVEL_NAMES[level], shown))
        return facts

    def leave(self) -> None:
        """Preview nothing any more."""
        super().leave()
        self.previewed.emit(None)
